using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Reference;

internal sealed class MinistryPeriodConfiguration : IEntityTypeConfiguration<MinistryPeriod>
{
    public void Configure(EntityTypeBuilder<MinistryPeriod> builder)
    {
        builder.ToTable("MinistryPeriods");
        builder.Property(x => x.FromText).HasMaxLength(40);
        builder.Property(x => x.Abbreviation).HasMaxLength(Lengths.Key);
        builder.Property(x => x.Ministry).HasMaxLength(Lengths.Name);
        builder.Property(x => x.FoldedMinistry).HasMaxLength(Lengths.Folded);
        builder.Property(x => x.Minister).HasMaxLength(Lengths.Name);
        builder.Property(x => x.StateSecretaries).HasMaxLength(Lengths.Note);
        builder.Property(x => x.Evidence).HasMaxLength(Lengths.Facts);
        builder.Property(x => x.Sources).HasMaxLength(Lengths.Facts);
        builder.Property(x => x.ReferenceKey).HasMaxLength(Lengths.Folded);
        builder.HasIndex(x => x.FoldedMinistry);
    }
}
