using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProgramTracker.Core.Imports;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Imports;

internal sealed class GrantImportConfiguration : IEntityTypeConfiguration<GrantImport>
{
    public void Configure(EntityTypeBuilder<GrantImport> builder)
    {
        builder.ToTable("GrantImports");
        builder.Property(x => x.FileName).HasMaxLength(Lengths.FileName);
        builder.Property(x => x.Sha256).HasMaxLength(Lengths.Sha256);
        builder.Property(x => x.Signature).HasMaxLength(HeaderSignature.Length);
        builder.Property(x => x.PlanDigest).HasMaxLength(Lengths.Sha256);
        builder.Property(x => x.ImportedBy).HasMaxLength(Lengths.ActorName);
        builder.HasOne(x => x.List).WithMany().HasForeignKey(x => x.ListId);
        builder.HasIndex(x => x.Sha256);
    }
}
