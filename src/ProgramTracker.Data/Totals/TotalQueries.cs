using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Totals;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Imports;
using ProgramTracker.Data.Ledger;

namespace ProgramTracker.Data.Totals;

/// <summary>Answers "how much": sums over the signed entries, added up by the database.</summary>
/// <remarks>Sums in a table's margin are sums of its cells, which the database added up; nothing is ever summed over loaded entries.</remarks>
public sealed class TotalQueries(IDbContextFactory<TrackerContext> factory, TimeProvider clock)
{
    public async Task<TotalAnswer> TotalAsync(Actor actor, TotalQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        return await TotalAsync(context, actor, question, await StandAsync(context, question.AsOf, cancellationToken), cancellationToken);
    }

    public async Task<TotalsTable> ByProgrammeAndYearAsync(Actor actor, TotalQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var stand = await StandAsync(context, question.AsOf, cancellationToken);
        return await ByProgrammeAsync(context, new EntrySelection(context, actor, question with { AsOf = stand.Number }, Now), question.Measure, stand, cancellationToken);
    }

    /// <summary>A total with its table by programme and year, from one state of the ledger; the entries are added up once for both.</summary>
    public async Task<TotalWithTable> TotalByProgrammeAsync(Actor actor, TotalQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var stand = await StandAsync(context, question.AsOf, cancellationToken);
        var selection = new EntrySelection(context, actor, question with { AsOf = stand.Number }, Now);
        var table = await ByProgrammeAsync(context, selection, question.Measure, stand, cancellationToken);
        return new TotalWithTable(await AnswerAsync(context, actor, selection, question, table, cancellationToken), table);
    }

    /// <summary>A total with its table by place and year, from one state of the ledger; the entries are added up once for both.</summary>
    public async Task<TotalWithTable> TotalByPlaceAsync(Actor actor, TotalQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var stand = await StandAsync(context, question.AsOf, cancellationToken);
        var selection = new EntrySelection(context, actor, question with { AsOf = stand.Number }, Now);
        var table = await ByPlaceAsync(context, selection, question.Measure, stand, cancellationToken);
        return new TotalWithTable(await AnswerAsync(context, actor, selection, question, table, cancellationToken), table);
    }

    private static async Task<TotalsTable> ByProgrammeAsync(TrackerContext context, EntrySelection selection, Measure measure, LedgerStand stand, CancellationToken cancellationToken)
    {
        var entries = selection.Entries();
        var cells = await entries.GroupBy(x => new { x.ProgrammeId, x.YearBucket, x.Year })
            .SumUp()
            .Select(x => new Cell<int?>(x.Key.ProgrammeId, x.Key.YearBucket, x.Key.Year, x.Sums))
            .ToListAsync(cancellationToken);
        var withAmount = await entries.GroupBy(x => new { x.ProgrammeId, x.GrantId })
            .Where(group => group.Sum(x => x.Effect) > 0)
            .Select(group => new { group.Key.ProgrammeId, group.Key.GrantId })
            .GroupBy(x => x.ProgrammeId)
            .Select(group => new RowCount<int?>(group.Key, group.Count()))
            .ToListAsync(cancellationToken);
        var ids = cells.Select(x => x.Row).OfType<int>().Distinct().ToList();
        var programmes = await context.Programmes.AsNoTracking().Where(x => ids.Contains(x.Id))
            .Select(x => new { x.Id, x.Key, x.Name, x.FoldedName })
            .ToDictionaryAsync(x => x.Id, cancellationToken);
        return Table(
            measure,
            cells,
            withAmount,
            rows => rows.OrderBy(x => x is null).ThenBy(x => x is { } id ? programmes[id].FoldedName : null, StringComparer.Ordinal),
            row => row is { } id ? new RowName(programmes[id].Key, id, programmes[id].Name, null) : new RowName(null, null, null, null),
            stand);
    }

    public async Task<TotalsTable> ByPlaceAndYearAsync(Actor actor, TotalQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var stand = await StandAsync(context, question.AsOf, cancellationToken);
        return await ByPlaceAsync(context, new EntrySelection(context, actor, question with { AsOf = stand.Number }, Now), question.Measure, stand, cancellationToken);
    }

    private static async Task<TotalsTable> ByPlaceAsync(TrackerContext context, EntrySelection selection, Measure measure, LedgerStand stand, CancellationToken cancellationToken)
    {
        var entries = selection.Entries();
        var cells = await entries.GroupBy(x => new { x.Bucket, x.Ags, x.YearBucket, x.Year })
            .SumUp()
            .Select(x => new Cell<Place>(new Place(x.Key.Bucket, x.Key.Ags), x.Key.YearBucket, x.Key.Year, x.Sums))
            .ToListAsync(cancellationToken);
        var withAmount = await entries.GroupBy(x => new { x.Bucket, x.Ags, x.GrantId })
            .Where(group => group.Sum(x => x.Effect) > 0)
            .Select(group => new { group.Key.Bucket, group.Key.Ags })
            .GroupBy(x => new { x.Bucket, x.Ags })
            .Select(group => new RowCount<Place>(new Place(group.Key.Bucket, group.Key.Ags), group.Count()))
            .ToListAsync(cancellationToken);
        var keys = cells.Select(x => x.Row.Ags).OfType<string>().Distinct().ToList();
        var units = await context.Municipalities.AsNoTracking().Where(x => keys.Contains(x.Ags))
            .Select(x => new { x.Ags, x.Name, x.FoldedName })
            .ToDictionaryAsync(x => x.Ags, cancellationToken);
        return Table(
            measure,
            cells,
            withAmount,
            rows => rows.OrderBy(x => x.Bucket).ThenBy(x => x.Ags is { } ags ? units[ags].FoldedName : null, StringComparer.Ordinal),
            row => new RowName(row.Ags, null, row.Ags is { } ags ? units[ags].Name : null, row.Bucket),
            stand);
    }

    /// <summary>The three lines of a Kreis, taken from one state of the ledger.</summary>
    public async Task<KreisTotals> KreisAsync(Actor actor, string kreisAgs, TotalQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var stand = await StandAsync(context, question.AsOf, cancellationToken);
        Task<TotalAnswer> Line(PlaceScope place) => SumAsync(new EntrySelection(context, actor, question with { Place = place, AsOf = stand.Number }, Now), question.Measure, stand, cancellationToken);
        var own = await Line(new PlaceScope.Unit(kreisAgs));
        var towns = await Line(new PlaceScope.WithinKreis(kreisAgs));
        var shared = await Line(new PlaceScope.SharedWithinKreis(kreisAgs));
        var sum = Add(question.Measure, own.Total, towns.Total, shared.Total);

        // A statement can name a Kreis and its towns: what is open is counted once for all three lines.
        var all = question with { Place = new PlaceScope.WholeKreis(kreisAgs) };
        var whole = await WithOpenAsync(context, actor, new EntrySelection(context, actor, all with { AsOf = stand.Number }, Now), all, new TotalAnswer(sum, stand, null), cancellationToken);
        return new KreisTotals(own, towns, shared, sum) { Waiting = whole.Waiting, Unlinked = whole.Unlinked, UnmatchedRows = whole.UnmatchedRows };
    }

    /// <summary>The state of the ledger now, or at a past head number.</summary>
    public async Task<LedgerStand> StandAsync(Actor actor, long? number, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        return await StandAsync(context, number, cancellationToken);
    }

    /// <summary>The last state of the ledger that was recorded up to a moment (UTC).</summary>
    public async Task<LedgerStand> StandAtAsync(Actor actor, DateTime moment, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var last = await context.LedgerTransactions.AsNoTracking().Where(x => x.At <= moment)
            .OrderByDescending(x => x.Number).Select(x => (long?)x.Number).FirstOrDefaultAsync(cancellationToken);
        return await StandAsync(context, last ?? 0, cancellationToken);
    }

    internal static async Task<LedgerStand> StandAsync(TrackerContext context, long? number, CancellationToken cancellationToken)
    {
        var head = await context.LedgerHead.AsNoTracking().SingleAsync(x => x.Id == LedgerHead.OnlyId, cancellationToken);
        if (number is not { } wanted || wanted >= head.Number)
        {
            return new LedgerStand(head.Number, head.At) { IsNow = true };
        }

        var at = await context.LedgerTransactions.AsNoTracking().Where(x => x.Number == wanted).Select(x => (DateTime?)x.At).SingleOrDefaultAsync(cancellationToken);
        return new LedgerStand(wanted, at ?? DateTime.UnixEpoch);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task<TotalAnswer> TotalAsync(TrackerContext context, Actor actor, TotalQuestion question, LedgerStand stand, CancellationToken cancellationToken)
    {
        var selection = new EntrySelection(context, actor, question with { AsOf = stand.Number }, Now);
        return await WithOpenAsync(context, actor, selection, question, await SumAsync(selection, question.Measure, stand, cancellationToken), cancellationToken);
    }

    private static async Task<TotalAnswer> SumAsync(EntrySelection selection, Measure measure, LedgerStand stand, CancellationToken cancellationToken)
    {
        var entries = selection.Entries();
        var sums = await entries.GroupBy(x => 1).SumUp().Select(x => x.Sums).SingleOrDefaultAsync(cancellationToken) ?? EntrySums.Nothing;
        var (with, without) = await CountAsync(selection, stand, cancellationToken);
        return new TotalAnswer(sums.ToTotal(measure, with + without, with), stand, null);
    }

    // The margin of a table is the sum of all entries; a grant that stands in two rows is counted once.
    private static async Task<TotalAnswer> AnswerAsync(TrackerContext context, Actor actor, EntrySelection selection, TotalQuestion question, TotalsTable table, CancellationToken cancellationToken)
    {
        var (with, without) = await CountAsync(selection, table.Stand, cancellationToken);
        var total = table.Sum.Sum with { Grants = with + without, GrantsWithAmount = with };
        return await WithOpenAsync(context, actor, selection, question, new TotalAnswer(total, table.Stand, null), cancellationToken);
    }

    private static async Task<(int With, int Without)> CountAsync(EntrySelection selection, LedgerStand stand, CancellationToken cancellationToken)
    {
        var withAmount = selection.Entries().GroupBy(x => x.GrantId).Where(group => group.Sum(x => x.Effect) > 0).Select(group => group.Key);
        var with = await withAmount.CountAsync(cancellationToken);
        return (with, await selection.Grants(stand.IsNow ? null : stand.At).CountAsync(x => !withAmount.Contains(x.Id), cancellationToken));
    }

    private static async Task<TotalAnswer> WithOpenAsync(TrackerContext context, Actor actor, EntrySelection selection, TotalQuestion question, TotalAnswer answer, CancellationToken cancellationToken) =>
        actor.SeesInternal && answer.Stand.IsNow
            ? answer with
            {
                Waiting = await selection.Waiting().CountAsync(cancellationToken),
                Unlinked = await selection.Unlinked().CountAsync(cancellationToken),
                UnmatchedRows = await new OpenRows(context, actor).CountAsync(question, cancellationToken),
            }
            : answer;

    private static TotalsTable Table<TRow>(
        Measure measure,
        List<Cell<TRow>> cells,
        List<RowCount<TRow>> withAmount,
        Func<IEnumerable<TRow>, IEnumerable<TRow>> order,
        Func<TRow, RowName> name,
        LedgerStand stand)
    {
        var columns = cells.Select(x => new YearColumn(x.Bucket, x.Year)).Distinct()
            .OrderBy(x => x.Bucket).ThenBy(x => x.Year)
            .ToList();
        var counts = withAmount.ToLookup(x => x.Row, x => x.Grants);
        TotalsRow Row(RowName rowName, List<Cell<TRow>> own, int grants)
        {
            var sums = columns.ConvertAll(column => own.Where(x => x.Bucket == column.Bucket && x.Year == column.Year).Select(x => x.Sums).Aggregate(EntrySums.Nothing, (a, b) => a + b));
            return new TotalsRow(
                rowName.Key,
                rowName.ProgrammeId,
                rowName.Name,
                rowName.Bucket,
                sums.ConvertAll(x => x.ToTotal(measure)),
                sums.Aggregate(EntrySums.Nothing, (a, b) => a + b).ToTotal(measure, grants, grants));
        }

        var byRow = cells.ToLookup(x => x.Row);
        var rows = order(byRow.Select(x => x.Key)).Select(row => Row(name(row), [.. byRow[row]], counts[row].Sum())).Where(row => row.Sum.Amount is not null).ToList();
        var sum = Row(new RowName(null, null, null, null), cells, rows.Sum(x => x.Sum.GrantsWithAmount));
        var used = columns.Select((_, i) => i).Where(i => rows.Exists(row => row.Cells[i].Amount is not null)).ToList();
        TotalsRow Narrow(TotalsRow row) => row with { Cells = used.ConvertAll(i => row.Cells[i]) };
        return new TotalsTable(used.ConvertAll(i => columns[i]), rows.ConvertAll(Narrow), Narrow(sum), stand);
    }

    private static Total Add(Measure measure, params ReadOnlySpan<Total> totals)
    {
        var sum = new Total { Measure = measure };
        foreach (var total in totals)
        {
            sum = sum with
            {
                Amount = (sum.Amount, total.Amount) switch
                {
                    (null, var other) => other,
                    (var one, null) => one,
                    ({ } one, { } other) => one + other,
                },
                AnnouncedCents = sum.AnnouncedCents + total.AnnouncedCents,
                DecidedCents = sum.DecidedCents + total.DecidedCents,
                Grants = sum.Grants + total.Grants,
                GrantsWithAmount = sum.GrantsWithAmount + total.GrantsWithAmount,
                Entries = sum.Entries + total.Entries,
            };
        }

        return sum;
    }

    private sealed record Place(PlaceBucket Bucket, string? Ags);

    private sealed record Cell<TRow>(TRow Row, YearBucket Bucket, int? Year, EntrySums Sums);

    private sealed record RowCount<TRow>(TRow Row, int Grants);

    private sealed record RowName(string? Key, int? ProgrammeId, string? Name, PlaceBucket? Bucket);
}
