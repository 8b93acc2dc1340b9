using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Municipalities;
using ProgramTracker.Data.Programmes;
using ProgramTracker.Data.Releases;

namespace ProgramTracker.Data.Ledger;

/// <summary>One signed entry (Buchung) of the ledger. Never changed or deleted: a correction is a reversing entry and a new one.</summary>
/// <remarks>
/// The columns of <see cref="Amount"/> are additive; plain sums over them give totals, bounds and counts, and an entry and its reversal vanish together.
/// <see cref="Ags"/> is set exactly where <see cref="Bucket"/> is <see cref="PlaceBucket.Municipality"/>, <see cref="Year"/> exactly where <see cref="YearBucket"/> is stated.
/// Its evidence is a statement, a decision or an imported row. <see cref="EffectiveDate"/> is when it came into force in the world, null where unknown; it differs from
/// the moment of recording.
/// </remarks>
public sealed class LedgerEntry
{
    public long Id { get; set; }

    public long TransactionNumber { get; set; }

    public LedgerTransaction? Transaction { get; set; }

    public int GrantId { get; set; }

    public Grant? Grant { get; set; }

    public Measure Measure { get; set; }

    public Basis Basis { get; set; }

    public long Cents { get; set; }

    public long RoundedCents { get; set; }

    public long LowerCents { get; set; }

    public long UpperCents { get; set; }

    public int OpenUpper { get; set; }

    public int Effect { get; set; }

    /// <summary>The part that was stated in DM and converted.</summary>
    public long ConvertedCents { get; set; }

    public AmountQualifier Qualifier { get; set; }

    public int? ProgrammeId { get; set; }

    public Programme? Programme { get; set; }

    public PlaceBucket Bucket { get; set; }

    public string? Ags { get; set; }

    public Municipality? Municipality { get; set; }

    public YearBucket YearBucket { get; set; }

    public int? Year { get; set; }

    public DateOnly? EffectiveDate { get; set; }

    public long? ReversesEntryId { get; set; }

    public LedgerEntry? ReversesEntry { get; set; }

    public int? StatementId { get; set; }

    public Statement? Statement { get; set; }

    public int? DecisionId { get; set; }

    public GrantDecision? Decision { get; set; }

    /// <summary>The row of an imported list, as file and row; <see cref="ImportId"/> and <see cref="ImportRowNumber"/> lead to its cells.</summary>
    public string? ImportedRow { get; set; }

    public int? ImportId { get; set; }

    public int? ImportRowNumber { get; set; }

    /// <summary>The row of the list through all its files, so that its next file finds what it wrote.</summary>
    public int? ListRowId { get; set; }

    public required string Reason { get; set; }

    public EntryAmount Amount
    {
        get => new(Cents, RoundedCents, LowerCents, UpperCents, OpenUpper, Effect) { ConvertedCents = ConvertedCents };
        set
        {
            (Cents, RoundedCents, LowerCents, UpperCents, OpenUpper, Effect) = value;
            ConvertedCents = value.ConvertedCents;
        }
    }
}
