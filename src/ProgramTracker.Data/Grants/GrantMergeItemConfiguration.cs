using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ProgramTracker.Data.Grants;

internal sealed class GrantMergeItemConfiguration : IEntityTypeConfiguration<GrantMergeItem>
{
    public void Configure(EntityTypeBuilder<GrantMergeItem> builder)
    {
        builder.ToTable("GrantMergeItems");
        builder.HasOne(x => x.Statement).WithMany().HasForeignKey(x => x.StatementId);
        builder.HasOne(x => x.Decision).WithMany().HasForeignKey(x => x.DecisionId);
    }
}
