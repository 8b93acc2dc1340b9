using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Reference;
using ProgramTracker.Core.Totals;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Totals;

namespace ProgramTracker.Data.Charts;

/// <summary>Asks what charts show beside the tables of totals, of the same entries.</summary>
public sealed class ChartQueries(IDbContextFactory<TrackerContext> factory, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Totals by who gives the money, largest first; only where something stands.</summary>
    public async Task<FunderTotals> ByFunderAsync(Actor actor, TotalQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(question);
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var stand = await TotalQueries.StandAsync(context, question.AsOf, cancellationToken);
        var sums = await new EntrySelection(context, actor, question with { AsOf = stand.Number }, Now).Entries()
            .GroupBy(x => x.Grant!.Funder).SumUp().ToListAsync(cancellationToken);
        return new FunderTotals(
            [.. sums.Select(x => new FunderTotal(x.Key, x.Sums.ToTotal(question.Measure))).Where(x => x.Total.Amount is not null).OrderByDescending(x => x.Total.Cents).ThenBy(x => x.Funder)],
            sums.Aggregate(EntrySums.Nothing, (sum, part) => sum + part.Sums).ToTotal(question.Measure),
            stand);
    }

    /// <summary>Each municipality and Kreis with the first stated funding year in which it has an amount of its own, by year and name.</summary>
    /// <remarks>Money without a funding year, and money shared with others, makes nobody a recipient of a year: it is left out, and a chart says so.</remarks>
    public async Task<FirstTimes> FirstTimesAsync(Actor actor, TotalQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(question);
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var stand = await TotalQueries.StandAsync(context, question.AsOf, cancellationToken);
        var years = await new EntrySelection(context, actor, question with { AsOf = stand.Number }, Now).Entries()
            .Where(x => x.Bucket == PlaceBucket.Municipality && x.YearBucket == YearBucket.Stated)
            .GroupBy(x => new { x.Ags, x.Year })
            .Where(group => group.Sum(x => x.Effect) > 0)
            .Select(group => new { group.Key.Ags, group.Key.Year })
            .GroupBy(x => x.Ags)
            .Select(group => new { Ags = group.Key, Year = group.Min(x => x.Year) })
            .ToListAsync(cancellationToken);
        var keys = years.Select(x => x.Ags).OfType<string>().ToList();
        var units = await context.Municipalities.AsNoTracking().Where(x => keys.Contains(x.Ags))
            .Select(x => new { x.Ags, x.Name, x.FoldedName, x.Kind })
            .ToDictionaryAsync(x => x.Ags, cancellationToken);
        return new FirstTimes(
            [
                .. years.Where(x => x is { Ags: not null, Year: not null }).OrderBy(x => x.Year).ThenBy(x => units[x.Ags!].FoldedName, StringComparer.Ordinal)
                    .Select(x => new FirstTime(x.Year!.Value, x.Ags!, units[x.Ags!].Name, units[x.Ags!].Kind is UnitKind.Kreis or UnitKind.Städteregion)),
            ],
            stand);
    }
}

/// <summary>Totals by funder and their sum.</summary>
public sealed record FunderTotals(IReadOnlyList<FunderTotal> Funders, Total Sum, LedgerStand Stand);

public sealed record FunderTotal(Funder Funder, Total Total);

/// <summary>Who was given money for the first time, and when.</summary>
public sealed record FirstTimes(IReadOnlyList<FirstTime> Recipients, LedgerStand Stand);

public sealed record FirstTime(int Year, string Ags, string Name, bool IsKreis);
