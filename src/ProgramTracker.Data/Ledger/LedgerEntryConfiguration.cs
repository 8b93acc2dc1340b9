using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Imports;

namespace ProgramTracker.Data.Ledger;

internal sealed class LedgerEntryConfiguration : IEntityTypeConfiguration<LedgerEntry>
{
    public void Configure(EntityTypeBuilder<LedgerEntry> builder)
    {
        builder.ToTable("LedgerEntries", table =>
        {
            table.HasTrigger("LedgerEntries_RefuseUpdate");
            table.HasTrigger("LedgerEntries_RefuseDelete");
            table.HasCheckConstraint("CK_LedgerEntries_Place", "(Bucket = 0 AND Ags IS NOT NULL) OR (Bucket <> 0 AND Ags IS NULL)");
            table.HasCheckConstraint("CK_LedgerEntries_Year", "(YearBucket = 0 AND Year IS NOT NULL) OR (YearBucket <> 0 AND Year IS NULL)");
            table.HasCheckConstraint("CK_LedgerEntries_Evidence", "StatementId IS NOT NULL OR DecisionId IS NOT NULL OR ImportedRow IS NOT NULL");
        });
        builder.Ignore(x => x.Amount);
        builder.Property(x => x.Ags).HasMaxLength(Lengths.Ags);
        builder.Property(x => x.ImportedRow).HasMaxLength(Lengths.Name);
        builder.Property(x => x.Reason).HasMaxLength(Lengths.Note);
        builder.HasOne(x => x.Grant).WithMany().HasForeignKey(x => x.GrantId);
        builder.HasOne(x => x.Programme).WithMany().HasForeignKey(x => x.ProgrammeId);
        builder.HasOne(x => x.Municipality).WithMany().HasForeignKey(x => x.Ags);
        builder.HasOne(x => x.Statement).WithMany().HasForeignKey(x => x.StatementId);
        builder.HasOne(x => x.Decision).WithMany().HasForeignKey(x => x.DecisionId);
        builder.HasOne<ImportRow>().WithMany().HasForeignKey(x => new { x.ImportId, x.ImportRowNumber });
        builder.HasOne<GrantListRow>().WithMany().HasForeignKey(x => x.ListRowId);
        builder.HasOne(x => x.ReversesEntry).WithMany().HasForeignKey(x => x.ReversesEntryId);

        // One reversal an entry: two people who undo the same thing at once meet here.
        builder.HasIndex(x => x.ReversesEntryId).IsUnique();

        // Wide enough that the sums of a place are added up from the one index and its grants counted from the other, in their order and without a look at the rows: on both engines,
        // of which one knows no included columns.
        builder.HasIndex(x => new { x.Ags, x.Measure, x.ProgrammeId, x.YearBucket, x.Year, x.TransactionNumber, x.Cents, x.RoundedCents, x.LowerCents, x.UpperCents, x.OpenUpper, x.Effect, x.Basis, x.ConvertedCents })
            .HasDatabaseName("IX_LedgerEntries_SumsOfPlace");
        builder.HasIndex(x => new { x.Ags, x.Measure, x.GrantId, x.ProgrammeId, x.TransactionNumber, x.Effect }).HasDatabaseName("IX_LedgerEntries_GrantsOfPlace");
        builder.HasIndex(x => new { x.ProgrammeId, x.Measure, x.Bucket, x.Ags, x.YearBucket, x.Year, x.TransactionNumber });
    }
}
