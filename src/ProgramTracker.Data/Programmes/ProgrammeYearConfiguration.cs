using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Programmes;

internal sealed class ProgrammeYearConfiguration : IEntityTypeConfiguration<ProgrammeYear>
{
    public void Configure(EntityTypeBuilder<ProgrammeYear> builder)
    {
        builder.ToTable("ProgrammeYears");
        builder.Property(x => x.MarkedById).HasMaxLength(Lengths.ActorId);
        builder.Property(x => x.MarkedBy).HasMaxLength(Lengths.ActorName);
        builder.HasOne(x => x.Programme).WithMany().HasForeignKey(x => x.ProgrammeId);
        builder.HasIndex(x => new { x.ProgrammeId, x.Year }).IsUnique();
    }
}
