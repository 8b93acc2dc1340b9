using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Totals;
using ProgramTracker.Data.Ledger;

namespace ProgramTracker.Data.Totals;

/// <summary>The sums over a group of entries, as the database adds them up.</summary>
internal sealed record EntrySums(long Cents, long Rounded, long Lower, long Upper, int OpenUpper, int Effect, long Announced, long Decided, int Entries, long Converted)
{
    public static readonly EntrySums Nothing = new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    // Entries that have all been taken back leave nothing: a dash, not a zero. Reductions alone leave a negative sum.
    private bool IsNothing => Effect == 0 && Cents == 0 && Lower == 0 && Upper == 0;

    public static EntrySums operator +(EntrySums a, EntrySums b) => checked(new EntrySums(
        a.Cents + b.Cents,
        a.Rounded + b.Rounded,
        a.Lower + b.Lower,
        a.Upper + b.Upper,
        a.OpenUpper + b.OpenUpper,
        a.Effect + b.Effect,
        a.Announced + b.Announced,
        a.Decided + b.Decided,
        a.Entries + b.Entries,
        a.Converted + b.Converted));

    public Total ToTotal(Measure measure, int grants = 0, int grantsWithAmount = 0) => new()
    {
        Measure = measure,
        Amount = IsNothing ? null : new EntryAmount(Cents, Rounded, Lower, Upper, OpenUpper, Effect) { ConvertedCents = Converted },
        AnnouncedCents = Announced,
        DecidedCents = Decided,
        Grants = grants,
        GrantsWithAmount = grantsWithAmount,
        Entries = IsNothing ? 0 : Entries,
    };
}

/// <summary>A group of entries with its sums.</summary>
internal sealed record KeyedSums<TKey>(TKey Key, EntrySums Sums);

internal static class EntrySumsQueries
{
    public static IQueryable<KeyedSums<TKey>> SumUp<TKey>(this IQueryable<IGrouping<TKey, LedgerEntry>> groups) => groups.Select(group => new KeyedSums<TKey>(group.Key, new EntrySums(
        group.Sum(x => x.Cents),
        group.Sum(x => x.RoundedCents),
        group.Sum(x => x.LowerCents),
        group.Sum(x => x.UpperCents),
        group.Sum(x => x.OpenUpper),
        group.Sum(x => x.Effect),
        group.Sum(x => x.Basis == Basis.Announced ? x.Cents : 0),
        group.Sum(x => x.Basis == Basis.Decided ? x.Cents : 0),
        group.Count(),
        group.Sum(x => x.ConvertedCents))));
}
