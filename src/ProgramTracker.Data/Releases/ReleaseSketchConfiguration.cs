using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ProgramTracker.Data.Releases;

internal sealed class ReleaseSketchConfiguration : IEntityTypeConfiguration<ReleaseSketch>
{
    public void Configure(EntityTypeBuilder<ReleaseSketch> builder)
    {
        builder.ToTable("ReleaseSketches");
        builder.HasKey(x => new { x.ReleaseVersionId, x.Hash });
        builder.Property(x => x.Hash).ValueGeneratedNever();
        builder.HasOne(x => x.ReleaseVersion).WithMany(x => x.Sketch).HasForeignKey(x => x.ReleaseVersionId);
        builder.HasIndex(x => x.Hash);
    }
}
