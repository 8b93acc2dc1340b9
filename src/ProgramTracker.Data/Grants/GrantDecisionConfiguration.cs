using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Grants;

internal sealed class GrantDecisionConfiguration : IEntityTypeConfiguration<GrantDecision>
{
    public void Configure(EntityTypeBuilder<GrantDecision> builder)
    {
        builder.ToTable("GrantDecisions");
        builder.Property(x => x.ReferenceNumber).HasMaxLength(Lengths.ReferenceNumber);
        builder.Property(x => x.Authority).HasMaxLength(Lengths.Name);
        builder.Property(x => x.Note).HasMaxLength(Lengths.Note);
        builder.Property(x => x.FileName).HasMaxLength(Lengths.FileName);
        builder.Property(x => x.ContentType).HasMaxLength(100);
        builder.Property(x => x.FileSha256).HasMaxLength(Lengths.Sha256);
        builder.HasIndex(x => x.FileSha256);
    }
}
