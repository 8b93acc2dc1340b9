using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Programmes;

internal sealed class ParticipationConfiguration : IEntityTypeConfiguration<Participation>
{
    public void Configure(EntityTypeBuilder<Participation> builder)
    {
        builder.ToTable("Participations");
        builder.Property(x => x.Ags).HasMaxLength(Lengths.Ags);
        builder.Property(x => x.SinceText).HasMaxLength(Lengths.IsoDate);
        builder.HasOne(x => x.Municipality).WithMany().HasForeignKey(x => x.Ags);
        builder.HasOne(x => x.Programme).WithMany().HasForeignKey(x => x.ProgrammeId);
        builder.HasOne(x => x.Statement).WithMany().HasForeignKey(x => x.StatementId);
        builder.HasIndex(x => new { x.Ags, x.ProgrammeId });
    }
}
