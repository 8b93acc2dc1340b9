using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Releases;

internal sealed class ReleaseVersionConfiguration : IEntityTypeConfiguration<ReleaseVersion>
{
    public void Configure(EntityTypeBuilder<ReleaseVersion> builder)
    {
        builder.ToTable("ReleaseVersions");
        builder.Property(x => x.FileName).HasMaxLength(Lengths.FileName);
        builder.Property(x => x.Encoding).HasMaxLength(40);
        builder.Property(x => x.Sha256).HasMaxLength(Lengths.Sha256);
        builder.Property(x => x.TextSha256).HasMaxLength(Lengths.Sha256);
        builder.HasIndex(x => new { x.ReleaseId, x.Number }).IsUnique();
        builder.HasIndex(x => x.Sha256).IsUnique().HasFilter("IsWithdrawn = 0");
        builder.HasIndex(x => x.TextSha256);
    }
}
