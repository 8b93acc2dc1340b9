using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Grants;

internal sealed class GrantMergeConfiguration : IEntityTypeConfiguration<GrantMerge>
{
    public void Configure(EntityTypeBuilder<GrantMerge> builder)
    {
        builder.ToTable("GrantMerges");
        builder.Property(x => x.Reason).HasMaxLength(Lengths.Note);
        builder.Property(x => x.SeparationReason).HasMaxLength(Lengths.Note);
        builder.Property(x => x.SeparatedById).HasMaxLength(Lengths.ActorId);
        builder.Property(x => x.SeparatedBy).HasMaxLength(Lengths.ActorName);
        builder.HasOne(x => x.Grant).WithMany().HasForeignKey(x => x.GrantId);
        builder.HasOne(x => x.IntoGrant).WithMany().HasForeignKey(x => x.IntoGrantId);
        builder.HasMany(x => x.Items).WithOne(x => x.Merge).HasForeignKey(x => x.MergeId);
        builder.HasIndex(x => new { x.GrantId, x.RecordedAt });
    }
}
