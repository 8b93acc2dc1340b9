using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Totals;
using ProgramTracker.Data.Ledger;
using ProgramTracker.Data.Totals;

namespace ProgramTracker.Data.Lists;

/// <summary>Counts and adds up groups of a list: one statement for all groups.</summary>
internal static class ListGroups
{
    public static async Task<Dictionary<GroupKey, int>> CountAsync<TRow, TKey>(this IQueryable<TRow> rows, Expression<Func<TRow, TKey>> of, Func<TKey, GroupKey> key, CancellationToken cancellationToken) =>
        (await rows.GroupBy(of).Select(group => new { group.Key, Rows = group.Count() }).ToListAsync(cancellationToken)).ToDictionary(x => key(x.Key), x => x.Rows);

    public static async Task<Dictionary<GroupKey, EntrySums>> SumAsync<TKey>(this IQueryable<LedgerEntry> entries, Expression<Func<LedgerEntry, TKey>> of, Func<TKey, GroupKey> key, CancellationToken cancellationToken) =>
        (await entries.GroupBy(of).SumUp().ToListAsync(cancellationToken)).ToDictionary(x => key(x.Key), x => x.Sums);

    /// <summary>The groups of a page in its order, named by their first row.</summary>
    public static IReadOnlyList<ListGroup> OfPage<TRow>(IReadOnlyList<TRow> rows, Func<TRow, GroupKey> keyOf, Dictionary<GroupKey, int> counts, Dictionary<GroupKey, EntrySums>? sums, Measure measure) =>
    [
        .. rows.Select(keyOf).Distinct().Select(key => new ListGroup(key, counts.GetValueOrDefault(key), sums is null ? null : sums.GetValueOrDefault(key, EntrySums.Nothing).ToTotal(measure))),
    ];

    /// <summary>The sum of entries with the number of grants behind it; grants without an amount are not among them.</summary>
    public static async Task<Total> TotalAsync(this IQueryable<LedgerEntry> entries, Measure measure, CancellationToken cancellationToken)
    {
        var sums = await entries.GroupBy(x => 1).SumUp().Select(x => x.Sums).SingleOrDefaultAsync(cancellationToken) ?? EntrySums.Nothing;
        var grants = await entries.GroupBy(x => x.GrantId).Where(group => group.Sum(x => x.Effect) > 0).CountAsync(cancellationToken);
        return sums.ToTotal(measure, grants, grants);
    }
}
