using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProgramTracker.Core.Imports;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Imports;

internal sealed class GrantListConfiguration : IEntityTypeConfiguration<GrantList>
{
    public void Configure(EntityTypeBuilder<GrantList> builder)
    {
        builder.ToTable("GrantLists");
        builder.Property(x => x.Name).HasMaxLength(Lengths.Name);
        builder.Property(x => x.FoldedName).HasMaxLength(Lengths.Folded);
        builder.Property(x => x.Signature).HasMaxLength(HeaderSignature.Length);
        builder.HasIndex(x => x.FoldedName).IsUnique();
        builder.HasIndex(x => x.Signature);
    }
}
