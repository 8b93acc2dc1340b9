using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Events;

internal sealed class EventSeriesConfiguration : IEntityTypeConfiguration<EventSeries>
{
    public void Configure(EntityTypeBuilder<EventSeries> builder)
    {
        builder.ToTable("EventSeries");
        builder.Property(x => x.Name).HasMaxLength(Lengths.Name);
        builder.Property(x => x.FoldedName).HasMaxLength(Lengths.Folded);
        builder.HasIndex(x => x.FoldedName).IsUnique();
    }
}
