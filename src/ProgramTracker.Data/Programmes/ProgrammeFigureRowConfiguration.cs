using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Programmes;

internal sealed class ProgrammeFigureRowConfiguration : IEntityTypeConfiguration<ProgrammeFigureRow>
{
    public void Configure(EntityTypeBuilder<ProgrammeFigureRow> builder)
    {
        builder.ToTable("ProgrammeFigures");
        builder.Property(x => x.DateText).HasMaxLength(40);
        builder.Property(x => x.Measure).HasMaxLength(100);
        builder.Property(x => x.Unit).HasMaxLength(100);
        builder.Property(x => x.Scope).HasMaxLength(Lengths.Note);
        builder.Property(x => x.Source).HasMaxLength(Lengths.Facts);
        builder.HasOne(x => x.Programme).WithMany().HasForeignKey(x => x.ProgrammeId);
    }
}
