using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Access;

internal sealed class CommandRecordConfiguration : IEntityTypeConfiguration<CommandRecord>
{
    public void Configure(EntityTypeBuilder<CommandRecord> builder)
    {
        builder.ToTable("CommandRecords", table =>
        {
            table.HasTrigger("CommandRecords_RefuseUpdate");
            table.HasTrigger("CommandRecords_RefuseDelete");
        });
        builder.Property(x => x.ActorId).HasMaxLength(Lengths.ActorId);
        builder.Property(x => x.ActorName).HasMaxLength(Lengths.ActorName);
        builder.Property(x => x.Command).HasMaxLength(100);
        builder.Property(x => x.SubjectKind).HasMaxLength(Lengths.Key);
        builder.Property(x => x.SubjectId).HasMaxLength(Lengths.Key);
        builder.HasIndex(x => new { x.SubjectKind, x.SubjectId });
        builder.HasIndex(x => x.At);
    }
}
