using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Events;

internal sealed class EventNameConfiguration : IEntityTypeConfiguration<EventName>
{
    public void Configure(EntityTypeBuilder<EventName> builder)
    {
        builder.ToTable("EventNames");
        builder.Property(x => x.Name).HasMaxLength(Lengths.Title);
        builder.Property(x => x.Folded).HasMaxLength(Lengths.Folded);
        builder.HasIndex(x => x.Folded);
    }
}
