using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ProgramTracker.Data.Releases;

internal sealed class ReleaseSketchMarkConfiguration : IEntityTypeConfiguration<ReleaseSketchMark>
{
    public void Configure(EntityTypeBuilder<ReleaseSketchMark> builder)
    {
        builder.ToTable("ReleaseSketchMarks");
        builder.HasKey(x => new { x.ReleaseVersionId, x.Mark });
        builder.HasOne(x => x.ReleaseVersion).WithMany(x => x.SketchMarks).HasForeignKey(x => x.ReleaseVersionId);
        builder.HasIndex(x => x.Mark);
    }
}
