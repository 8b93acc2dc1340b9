using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Events;

internal sealed class EventConfiguration : IEntityTypeConfiguration<Event>
{
    public void Configure(EntityTypeBuilder<Event> builder)
    {
        builder.ToTable("Events");
        builder.Property(x => x.Title).HasMaxLength(Lengths.Title);
        builder.Property(x => x.FoldedTitle).HasMaxLength(Lengths.Folded);
        builder.Property(x => x.DateText).HasMaxLength(Lengths.IsoDate);
        builder.Property(x => x.EndDateText).HasMaxLength(Lengths.IsoDate);
        builder.Property(x => x.Place).HasMaxLength(Lengths.Name);
        builder.Property(x => x.Ags).HasMaxLength(Lengths.Ags);
        builder.Property(x => x.Organiser).HasMaxLength(Lengths.Name);
        builder.Property(x => x.SeriesStem).HasMaxLength(Lengths.Folded);
        builder.HasOne(x => x.Municipality).WithMany().HasForeignKey(x => x.Ags);
        builder.HasOne(x => x.Parent).WithMany(x => x.Children).HasForeignKey(x => x.ParentId);
        builder.HasOne(x => x.Series).WithMany(x => x.Events).HasForeignKey(x => x.SeriesId);
        builder.HasMany(x => x.Names).WithOne(x => x.Event).HasForeignKey(x => x.EventId);
        builder.HasMany(x => x.Evidence).WithOne(x => x.Event).HasForeignKey(x => x.EventId);
        builder.HasIndex(x => x.FoldedTitle);
        builder.HasIndex(x => x.SeriesStem);
        builder.HasIndex(x => new { x.Ags, x.FirstDay });
        builder.HasIndex(x => x.FirstDay);
    }
}
