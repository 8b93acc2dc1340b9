using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Programmes;

internal sealed class ProgrammeConfiguration : IEntityTypeConfiguration<Programme>
{
    public void Configure(EntityTypeBuilder<Programme> builder)
    {
        builder.ToTable("Programmes");
        builder.Property(x => x.Key).HasMaxLength(Lengths.Key);
        builder.Property(x => x.Name).HasMaxLength(Lengths.Name);
        builder.Property(x => x.FoldedName).HasMaxLength(Lengths.Folded);
        builder.Property(x => x.LongName).HasMaxLength(Lengths.Title);
        builder.Property(x => x.Level).HasMaxLength(100);
        builder.Property(x => x.StartText).HasMaxLength(Lengths.Note);
        builder.Property(x => x.EndText).HasMaxLength(Lengths.Note);
        builder.Property(x => x.MinistryText).HasMaxLength(Lengths.Facts);
        builder.Property(x => x.BudgetText).HasMaxLength(Lengths.Facts);
        builder.Property(x => x.RecipientsText).HasMaxLength(Lengths.Facts);
        builder.Property(x => x.FundsText).HasMaxLength(Lengths.Facts);
        builder.Property(x => x.EvidenceText).HasMaxLength(Lengths.Facts);
        builder.Property(x => x.SourcesText).HasMaxLength(Lengths.Facts);
        builder.HasMany(x => x.Names).WithOne(x => x.Programme).HasForeignKey(x => x.ProgrammeId);
        builder.HasOne(x => x.MergedInto).WithMany().HasForeignKey(x => x.MergedIntoId);
        builder.HasIndex(x => x.Key).IsUnique();
        builder.HasIndex(x => x.FoldedName);
    }
}
