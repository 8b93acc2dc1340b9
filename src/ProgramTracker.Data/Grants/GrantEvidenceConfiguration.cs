using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ProgramTracker.Data.Grants;

internal sealed class GrantEvidenceConfiguration : IEntityTypeConfiguration<GrantEvidence>
{
    public void Configure(EntityTypeBuilder<GrantEvidence> builder)
    {
        builder.ToTable("GrantEvidence");
        builder.HasKey(x => new { x.GrantId, x.StatementId });
        builder.HasOne(x => x.Statement).WithMany().HasForeignKey(x => x.StatementId);
        builder.HasIndex(x => x.StatementId);
    }
}
