using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Releases;

internal sealed class ReleaseProgrammeConfiguration : IEntityTypeConfiguration<ReleaseProgramme>
{
    public void Configure(EntityTypeBuilder<ReleaseProgramme> builder)
    {
        builder.ToTable("ReleaseProgrammes");
        builder.Property(x => x.Name).HasMaxLength(Lengths.Title);
        builder.Property(x => x.RuleId).HasMaxLength(120);
        builder.HasOne(x => x.ReleaseVersion).WithMany(x => x.Programmes).HasForeignKey(x => x.ReleaseVersionId);
        builder.HasOne(x => x.Programme).WithMany().HasForeignKey(x => x.ProgrammeId);
    }
}
