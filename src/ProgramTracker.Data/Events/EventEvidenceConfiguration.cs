using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ProgramTracker.Data.Events;

internal sealed class EventEvidenceConfiguration : IEntityTypeConfiguration<EventEvidence>
{
    public void Configure(EntityTypeBuilder<EventEvidence> builder)
    {
        builder.ToTable("EventEvidence");
        builder.HasKey(x => new { x.EventId, x.StatementId });
        builder.HasOne(x => x.Statement).WithMany().HasForeignKey(x => x.StatementId);
        builder.HasIndex(x => x.StatementId);
    }
}
