using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Releases;

internal sealed class ReleaseMunicipalityConfiguration : IEntityTypeConfiguration<ReleaseMunicipality>
{
    public void Configure(EntityTypeBuilder<ReleaseMunicipality> builder)
    {
        builder.ToTable("ReleaseMunicipalities");
        builder.Property(x => x.Ags).HasMaxLength(Lengths.Ags);
        builder.Property(x => x.Name).HasMaxLength(Lengths.Name);
        builder.Property(x => x.RuleId).HasMaxLength(120);
        builder.HasOne(x => x.ReleaseVersion).WithMany(x => x.Municipalities).HasForeignKey(x => x.ReleaseVersionId);
        builder.HasOne(x => x.Municipality).WithMany().HasForeignKey(x => x.Ags);
        builder.HasIndex(x => new { x.Ags, x.Role });
    }
}
