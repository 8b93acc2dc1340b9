using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ProgramTracker.Data.Ledger;

internal sealed class LedgerHeadConfiguration : IEntityTypeConfiguration<LedgerHead>
{
    public void Configure(EntityTypeBuilder<LedgerHead> builder)
    {
        builder.ToTable("LedgerHead");
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.HasData(new LedgerHead { At = new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc) });
    }
}
