using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Reference;
using ProgramTracker.Core.Text;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Ledger;
using ProgramTracker.Data.Lists;
using ProgramTracker.Data.Totals;

namespace ProgramTracker.Data.Municipalities;

/// <summary>Reads today's municipalities, or Kreise, as a list; the sum of each is its own, without towns or shared money.</summary>
public sealed class MunicipalityListQueries(IDbContextFactory<TrackerContext> factory, TimeProvider clock)
{
    public const int PageSize = 50;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<ListAnswer<MunicipalityRow>> PageAsync(Actor actor, ListQuestion<MunicipalityFilter, MunicipalitySort, MunicipalityGroup> question, int page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var (filter, stand) = (question.Filter, await StandAsync(context, question, cancellationToken));
        var entries = Entries(context, actor, filter, stand.Number);
        var units = Filtered(context, entries, filter);
        var total = await units.CountAsync(cancellationToken);
        var rows = await RowsAsync(context, Ordered(context, units, entries, question).OnPage(page, PageSize), entries, filter, cancellationToken);
        var listed = units.Select(x => x.Ags);
        var ofListed = entries.Where(x => listed.Contains(x.Ags!));
        return new ListAnswer<MunicipalityRow>(
            new ListPage<MunicipalityRow>(rows, total, page, PageSize),
            question.Group is { } group ? await GroupsAsync(units, ofListed, rows, group, filter.Measure, cancellationToken) : [],
            await SumAsync(context, actor, filter, units, entries, stand, cancellationToken));
    }

    public async Task<int> CountAsync(Actor actor, MunicipalityFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        return await Filtered(context, Entries(context, actor, filter, filter.Past?.Number), filter).CountAsync(cancellationToken);
    }

    /// <summary>All of the list for a file.</summary>
    public async Task<ListContent<MunicipalityRow>> ContentAsync(Actor actor, ListQuestion<MunicipalityFilter, MunicipalitySort, MunicipalityGroup> question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var (filter, stand) = (question.Filter, await StandAsync(context, question, cancellationToken));
        var entries = Entries(context, actor, filter, stand.Number);
        var units = Filtered(context, entries, filter);
        var keys = await Ordered(context, units, entries, question).Select(x => x.Ags).ToListAsync(cancellationToken);
        return new ListContent<MunicipalityRow>(keys.Count, await SumAsync(context, actor, filter, units, entries, stand, cancellationToken), token => RowsAsync(actor, filter, stand, keys, token));
    }

    /// <summary>Today's Kreise by name, for choosing one.</summary>
    public async Task<IReadOnlyList<PlaceName>> KreiseAsync(Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        return await context.Municipalities.AsNoTracking().Where(x => x.ValidTo == null && (x.Kind == UnitKind.Kreis || x.Kind == UnitKind.Städteregion))
            .OrderBy(x => x.FoldedName).Select(x => new PlaceName(x.Ags, x.Name)).ToListAsync(cancellationToken);
    }

    public static GroupKey KeyOf(MunicipalityGroup group, MunicipalityRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return group switch
        {
            MunicipalityGroup.Regierungsbezirk => new GroupKey(null, row.BezirkAgs),
            MunicipalityGroup.Kreis => new GroupKey(null, row.KreisAgs),
            MunicipalityGroup.Kind => new GroupKey((int)row.Kind),
            _ => throw new UnreachableException(),
        };
    }

    private static Task<LedgerStand> StandAsync(TrackerContext context, ListQuestion<MunicipalityFilter, MunicipalitySort, MunicipalityGroup> question, CancellationToken cancellationToken) =>
        TotalQueries.StandAsync(context, question.Head ?? question.Filter.Past?.Number, cancellationToken);

    private async IAsyncEnumerable<IReadOnlyList<MunicipalityRow>> RowsAsync(Actor actor, MunicipalityFilter filter, LedgerStand stand, List<string> keys, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var entries = Entries(context, actor, filter, stand.Number);
        foreach (var batch in keys.Chunk(Batches.Size))
        {
            var rows = await RowsAsync(context, context.Municipalities.AsNoTracking().Where(x => batch.Contains(x.Ags)), entries, filter, cancellationToken);
            yield return rows.InOrderOf(batch, x => x.Ags);
        }
    }

    private IQueryable<LedgerEntry> Entries(TrackerContext context, Actor actor, MunicipalityFilter filter, long? asOf) =>
        context.LedgerEntries.AsNoTracking().VisibleTo(actor, Now).AsOf(asOf).Where(x => x.Measure == filter.Measure);

    private static IQueryable<Municipality> Filtered(TrackerContext context, IQueryable<LedgerEntry> entries, MunicipalityFilter filter)
    {
        var units = context.Municipalities.AsNoTracking().Where(x => x.ValidTo == null);
        units = filter.Kreise
            ? units.Where(x => x.Kind == UnitKind.Kreis || x.Kind == UnitKind.Städteregion)
            : units.Where(x => x.Kind == UnitKind.KreisfreieStadt || x.Kind == UnitKind.Stadt || x.Kind == UnitKind.Gemeinde);
        if (filter.Regierungsbezirk is { } bezirk)
        {
            units = units.Where(x => x.RegierungsbezirkAgs == bezirk);
        }

        if (filter.KreisAgs is { } kreis)
        {
            units = units.Where(x => x.KreisAgs == kreis);
        }

        if (filter.Kind is { } kind)
        {
            units = units.Where(x => x.Kind == kind);
        }

        if (filter.Words is { Length: > 0 } words && Folding.Fold(words) is { Length: > 0 } folded)
        {
            units = units.Where(x => x.FoldedName.Contains(folded) || x.Ags == words);
        }

        return filter.HasMoney is { } hasMoney ? units.Where(x => entries.Where(e => e.Ags == x.Ags).Sum(e => e.Effect) > 0 == hasMoney) : units;
    }

    private static IQueryable<Municipality> Ordered(TrackerContext context, IQueryable<Municipality> units, IQueryable<LedgerEntry> entries, ListQuestion<MunicipalityFilter, MunicipalitySort, MunicipalityGroup> question)
    {
        var names = context.Municipalities;
        var descending = question.IsDescending;
        var grouped = question.Group switch
        {
            null => units,
            MunicipalityGroup.Regierungsbezirk => units.By(x => names.Where(n => n.Ags == x.RegierungsbezirkAgs).Select(n => n.FoldedName).FirstOrDefault()).By(x => x.RegierungsbezirkAgs),
            MunicipalityGroup.Kreis => units.By(x => names.Where(n => n.Ags == x.KreisAgs).Select(n => n.FoldedName).FirstOrDefault()).By(x => x.KreisAgs),
            MunicipalityGroup.Kind => units.By(x => x.Kind),
            _ => throw new UnreachableException(),
        };
        var sorted = question.Sort switch
        {
            MunicipalitySort.Amount => WithMoneyFirst().By(x => entries.Where(e => e.Ags == x.Ags).Sum(e => e.Cents), descending),
            MunicipalitySort.Name => grouped.By(x => x.FoldedName, descending),
            MunicipalitySort.Population => grouped.By(x => x.Population, descending),
            MunicipalitySort.PerHead => WithMoneyFirst().By(x => x.Population == null).By(x => entries.Where(e => e.Ags == x.Ags).Sum(e => e.Cents) * 1.0 / x.Population!.Value, descending),
            MunicipalitySort.Kind => grouped.By(x => x.Kind, descending),
            MunicipalitySort.Kreis => grouped.By(x => names.Where(n => n.Ags == x.KreisAgs).Select(n => n.FoldedName).FirstOrDefault(), descending),
            MunicipalitySort.Grants => grouped.By(x => entries.Where(e => e.Ags == x.Ags).GroupBy(e => e.GrantId).Count(group => group.Sum(e => e.Effect) > 0), descending),
            _ => throw new UnreachableException(),
        };
        return sorted.By(x => x.FoldedName).By(x => x.Ags);

        IQueryable<Municipality> WithMoneyFirst() => grouped.By(x => entries.Where(e => e.Ags == x.Ags).Sum(e => e.Effect) <= 0);
    }

    private static async Task<IReadOnlyList<MunicipalityRow>> RowsAsync(TrackerContext context, IQueryable<Municipality> units, IQueryable<LedgerEntry> entries, MunicipalityFilter filter, CancellationToken cancellationToken)
    {
        var rows = await units
            .Select(x => new
            {
                x.Ags,
                x.Name,
                x.Kind,
                x.KreisAgs,
                KreisName = context.Municipalities.Where(k => k.Ags == x.KreisAgs).Select(k => k.Name).FirstOrDefault(),
                x.RegierungsbezirkAgs,
                BezirkName = context.Municipalities.Where(k => k.Ags == x.RegierungsbezirkAgs).Select(k => k.Name).FirstOrDefault(),
                x.Population,
                x.PopulationDate,
            })
            .ToListAsync(cancellationToken);
        var keys = rows.ConvertAll(x => (string?)x.Ags);
        var own = entries.Where(x => keys.Contains(x.Ags));
        var sums = await own.GroupBy(x => x.Ags!).SumUp().ToDictionaryAsync(x => x.Key, x => x.Sums, cancellationToken);
        var grants = await own.GroupBy(x => new { x.Ags, x.GrantId }).Where(group => group.Sum(x => x.Effect) > 0).Select(group => new { group.Key.Ags })
            .GroupBy(x => x.Ags).Select(group => new { group.Key, Grants = group.Count() }).ToDictionaryAsync(x => x.Key!, x => x.Grants, cancellationToken);
        return rows.ConvertAll(x => new MunicipalityRow(
            x.Ags,
            x.Name,
            x.Kind,
            x.KreisAgs,
            x.KreisName,
            x.RegierungsbezirkAgs,
            x.BezirkName,
            x.Population,
            x.PopulationDate,
            sums.GetValueOrDefault(x.Ags, EntrySums.Nothing).ToTotal(filter.Measure, grants.GetValueOrDefault(x.Ags), grants.GetValueOrDefault(x.Ags))));
    }

    private static async Task<IReadOnlyList<ListGroup>> GroupsAsync(IQueryable<Municipality> units, IQueryable<LedgerEntry> entries, IReadOnlyList<MunicipalityRow> rows, MunicipalityGroup group, Measure measure, CancellationToken cancellationToken)
    {
        var (counts, sums) = group switch
        {
            MunicipalityGroup.Regierungsbezirk => (
                await units.CountAsync(x => x.RegierungsbezirkAgs, x => new GroupKey(null, x), cancellationToken),
                await entries.SumAsync(x => x.Municipality!.RegierungsbezirkAgs, x => new GroupKey(null, x), cancellationToken)),
            MunicipalityGroup.Kreis => (
                await units.CountAsync(x => x.KreisAgs, x => new GroupKey(null, x), cancellationToken),
                await entries.SumAsync(x => x.Municipality!.KreisAgs, x => new GroupKey(null, x), cancellationToken)),
            _ => (
                await units.CountAsync(x => x.Kind, x => new GroupKey((int)x), cancellationToken),
                await entries.SumAsync(x => x.Municipality!.Kind, x => new GroupKey((int)x), cancellationToken)),
        };
        return ListGroups.OfPage(rows, row => KeyOf(group, row), counts, sums, measure);
    }

    private async Task<ListSum> SumAsync(
        TrackerContext context,
        Actor actor,
        MunicipalityFilter filter,
        IQueryable<Municipality> units,
        IQueryable<LedgerEntry> entries,
        LedgerStand stand,
        CancellationToken cancellationToken)
    {
        var listed = units.Select(x => x.Ags);
        var ofListed = entries.Where(x => listed.Contains(x.Ags!));
        var counted = await ofListed.TotalAsync(filter.Measure, cancellationToken);
        var withAmount = ofListed.GroupBy(x => x.GrantId).Where(group => group.Sum(x => x.Effect) > 0).Select(group => group.Key);
        var without = await context.Grants.AsNoTracking().VisibleTo(actor, Now).CountedAt(context, filter.Past?.At).KnownAt(context, stand.Number)
            .CountAsync(x => x.Bucket == PlaceBucket.Municipality && x.Municipalities.Any(m => listed.Contains(m.Ags)) && !withAmount.Contains(x.Id), cancellationToken);
        var beside = filter.ChoosesRows ? null : await entries.Where(x => x.Bucket != PlaceBucket.Municipality).TotalAsync(filter.Measure, cancellationToken);
        return new ListSum(counted with { Grants = counted.GrantsWithAmount + without }, beside is { Amount: not null } ? beside : null, stand);
    }
}
