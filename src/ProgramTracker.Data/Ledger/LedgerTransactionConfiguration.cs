using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Ledger;

internal sealed class LedgerTransactionConfiguration : IEntityTypeConfiguration<LedgerTransaction>
{
    public void Configure(EntityTypeBuilder<LedgerTransaction> builder)
    {
        builder.ToTable("LedgerTransactions", table =>
        {
            table.HasTrigger("LedgerTransactions_RefuseUpdate");
            table.HasTrigger("LedgerTransactions_RefuseDelete");
        });
        builder.HasKey(x => x.Number);
        builder.Property(x => x.Number).ValueGeneratedNever();
        builder.Property(x => x.ActorId).HasMaxLength(Lengths.ActorId);
        builder.Property(x => x.ActorName).HasMaxLength(Lengths.ActorName);
        builder.Property(x => x.Command).HasMaxLength(100);
        builder.Property(x => x.Reason).HasMaxLength(Lengths.Note);
        builder.HasMany(x => x.Entries).WithOne(x => x.Transaction).HasForeignKey(x => x.TransactionNumber);
        builder.HasIndex(x => x.At);
    }
}
