using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Programmes;

internal sealed class ProgrammeNameConfiguration : IEntityTypeConfiguration<ProgrammeName>
{
    public void Configure(EntityTypeBuilder<ProgrammeName> builder)
    {
        builder.ToTable("ProgrammeNames");
        builder.Property(x => x.Spelling).HasMaxLength(Lengths.Name);
        builder.Property(x => x.Folded).HasMaxLength(Lengths.Folded);
        builder.HasIndex(x => x.Folded);
    }
}
