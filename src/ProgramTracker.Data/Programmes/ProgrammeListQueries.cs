using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Text;
using ProgramTracker.Core.Totals;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Ledger;
using ProgramTracker.Data.Lists;
using ProgramTracker.Data.Releases;
using ProgramTracker.Data.Totals;

namespace ProgramTracker.Data.Programmes;

/// <summary>Reads programmes as a list: filtered, ordered, grouped, added up and cut by the database.</summary>
public sealed class ProgrammeListQueries(IDbContextFactory<TrackerContext> factory, TimeProvider clock)
{
    public const int PageSize = 50;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<ListAnswer<ProgrammeRow>> PageAsync(Actor actor, ListQuestion<ProgrammeListFilter, ProgrammeSort, ProgrammeGroup> question, int page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var (filter, stand) = (question.Filter, await StandAsync(context, question, cancellationToken));
        var entries = Entries(context, actor, filter, stand.Number);
        var programmes = Filtered(context, entries, filter);
        var total = await programmes.CountAsync(cancellationToken);
        var rows = await RowsAsync(context, actor, Ordered(context, actor, programmes, entries, question, stand).OnPage(page, PageSize), entries, filter, stand, cancellationToken);
        var listed = programmes.Select(x => (int?)x.Id);
        var ofListed = entries.Where(x => listed.Contains(x.ProgrammeId));
        return new ListAnswer<ProgrammeRow>(
            new ListPage<ProgrammeRow>(rows, total, page, PageSize),
            question.Group is null
                ? []
                : ListGroups.OfPage(
                    rows,
                    row => KeyOf(ProgrammeGroup.Level, row),
                    await programmes.CountAsync(x => x.Level, x => new GroupKey(null, x), cancellationToken),
                    await ofListed.SumAsync(x => x.Programme!.Level, x => new GroupKey(null, x), cancellationToken),
                    filter.Measure),
            await SumAsync(context, actor, filter, programmes, entries, stand, cancellationToken));
    }

    public async Task<int> CountAsync(Actor actor, ProgrammeListFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        return await Filtered(context, Entries(context, actor, filter, filter.Past?.Number), filter).CountAsync(cancellationToken);
    }

    /// <summary>All of the list for a file.</summary>
    public async Task<ListContent<ProgrammeRow>> ContentAsync(Actor actor, ListQuestion<ProgrammeListFilter, ProgrammeSort, ProgrammeGroup> question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var (filter, stand) = (question.Filter, await StandAsync(context, question, cancellationToken));
        var entries = Entries(context, actor, filter, stand.Number);
        var programmes = Filtered(context, entries, filter);
        var ids = await Ordered(context, actor, programmes, entries, question, stand).Select(x => x.Id).ToListAsync(cancellationToken);
        return new ListContent<ProgrammeRow>(ids.Count, await SumAsync(context, actor, filter, programmes, entries, stand, cancellationToken), token => RowsAsync(actor, filter, stand, ids, token));
    }

    /// <summary>The levels that programmes are of.</summary>
    public async Task<IReadOnlyList<string>> LevelsAsync(Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        return await context.Programmes.AsNoTracking().Where(x => x.Level != null).Select(x => x.Level!).Distinct().OrderBy(x => x).ToListAsync(cancellationToken);
    }

    public static GroupKey KeyOf(ProgrammeGroup group, ProgrammeRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return group == ProgrammeGroup.Level ? new GroupKey(null, row.Level) : throw new ArgumentOutOfRangeException(nameof(group));
    }

    private static Task<LedgerStand> StandAsync(TrackerContext context, ListQuestion<ProgrammeListFilter, ProgrammeSort, ProgrammeGroup> question, CancellationToken cancellationToken) =>
        TotalQueries.StandAsync(context, question.Head ?? question.Filter.Past?.Number, cancellationToken);

    private async IAsyncEnumerable<IReadOnlyList<ProgrammeRow>> RowsAsync(Actor actor, ProgrammeListFilter filter, LedgerStand stand, List<int> ids, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var entries = Entries(context, actor, filter, stand.Number);
        foreach (var batch in ids.Chunk(Batches.Size))
        {
            var rows = await RowsAsync(context, actor, context.Programmes.AsNoTracking().Where(x => batch.Contains(x.Id)), entries, filter, stand, cancellationToken);
            yield return rows.InOrderOf(batch, x => x.Id);
        }
    }

    private IQueryable<LedgerEntry> Entries(TrackerContext context, Actor actor, ProgrammeListFilter filter, long? asOf) =>
        context.LedgerEntries.AsNoTracking().VisibleTo(actor, Now).AsOf(asOf).Where(x => x.Measure == filter.Measure);

    private static IQueryable<Programme> Filtered(TrackerContext context, IQueryable<LedgerEntry> entries, ProgrammeListFilter filter)
    {
        var programmes = context.Programmes.AsNoTracking().Where(x => x.MergedIntoId == null);
        if (filter.Words is { Length: > 0 } words && Folding.Fold(words) is { Length: > 0 } folded)
        {
            programmes = programmes.Where(x => x.FoldedName.Contains(folded) || x.Names.Any(n => n.Folded.Contains(folded)));
        }

        if (filter.Level is { } level)
        {
            programmes = programmes.Where(x => x.Level == level);
        }

        if (filter.RunningIn is { } year)
        {
            programmes = programmes.Where(x => x.StartYear <= year && (x.EndYear == null || x.EndYear >= year));
        }

        return filter.HasMoney is { } hasMoney ? programmes.Where(x => entries.Where(e => e.ProgrammeId == x.Id).Sum(e => e.Effect) > 0 == hasMoney) : programmes;
    }

    private IQueryable<Programme> Ordered(
        TrackerContext context,
        Actor actor,
        IQueryable<Programme> programmes,
        IQueryable<LedgerEntry> entries,
        ListQuestion<ProgrammeListFilter, ProgrammeSort, ProgrammeGroup> question,
        LedgerStand stand)
    {
        var (grants, releases) = (Grants(context, actor, question.Filter, entries, stand), Releases(context, actor, question.Filter));
        var grouped = question.Group is null ? programmes : programmes.By(x => x.Level);
        var descending = question.IsDescending;
        var sorted = question.Sort switch
        {
            ProgrammeSort.Amount => grouped.By(x => entries.Where(e => e.ProgrammeId == x.Id).Sum(e => e.Effect) <= 0).By(x => entries.Where(e => e.ProgrammeId == x.Id).Sum(e => e.Cents), descending),
            ProgrammeSort.Name => grouped.By(x => x.FoldedName, descending),
            ProgrammeSort.StartYear => grouped.By(x => x.StartYear, descending),
            ProgrammeSort.EndYear => grouped.By(x => x.EndYear, descending),
            ProgrammeSort.Grants => grouped.By(x => grants.Count(g => g.ProgrammeId == x.Id), descending),
            ProgrammeSort.Releases => grouped.By(x => releases.Count(r => r.Versions.Any(v => v.Number == r.CurrentVersion && v.Programmes.Any(p => p.ProgrammeId == x.Id))), descending),
            ProgrammeSort.Level => grouped.By(x => x.Level, descending),
            _ => throw new UnreachableException(),
        };
        return sorted.By(x => x.FoldedName).By(x => x.Id);
    }

    // With an amount at that state of the ledger, or without one and recorded then.
    private IQueryable<Grant> Grants(TrackerContext context, Actor actor, ProgrammeListFilter filter, IQueryable<LedgerEntry> entries, LedgerStand stand)
    {
        var grants = context.Grants.AsNoTracking().VisibleTo(actor, Now);
        var withAmount = entries.GroupBy(x => x.GrantId).Where(group => group.Sum(x => x.Effect) > 0).Select(group => group.Key);
        var recorded = grants.CountedAt(context, filter.Past?.At).KnownAt(context, stand.Number).Select(x => x.Id);
        return grants.Where(x => withAmount.Contains(x.Id) || recorded.Contains(x.Id));
    }

    private IQueryable<Release> Releases(TrackerContext context, Actor actor, ProgrammeListFilter filter)
    {
        var until = filter.Past?.At ?? Moments.EndOfTime;
        return context.Releases.AsNoTracking().VisibleTo(actor, Now).Where(x => x.Status == ReleaseStatus.Active && x.RecordedAt <= until);
    }

    private async Task<IReadOnlyList<ProgrammeRow>> RowsAsync(TrackerContext context, Actor actor, IQueryable<Programme> programmes, IQueryable<LedgerEntry> entries, ProgrammeListFilter filter, LedgerStand stand, CancellationToken cancellationToken)
    {
        var (grants, releases) = (Grants(context, actor, filter, entries, stand), Releases(context, actor, filter));
        var rows = await programmes
            .Select(x => new
            {
                x.Id,
                x.Key,
                x.Name,
                x.LongName,
                x.StartYear,
                x.EndYear,
                x.Level,
                x.MinistryText,
                Grants = grants.Count(g => g.ProgrammeId == x.Id),
                Releases = releases.Count(r => r.Versions.Any(v => v.Number == r.CurrentVersion && v.Programmes.Any(p => p.ProgrammeId == x.Id))),
            })
            .ToListAsync(cancellationToken);
        var ids = rows.ConvertAll(x => (int?)x.Id);
        var totals = await entries.Where(x => ids.Contains(x.ProgrammeId)).GroupBy(x => x.ProgrammeId!.Value).SumUp().ToDictionaryAsync(x => x.Key, x => x.Sums.ToTotal(filter.Measure), cancellationToken);
        return rows.ConvertAll(x => new ProgrammeRow(x.Id, x.Key, x.Name, x.LongName, x.StartYear, x.EndYear, x.Grants, x.Releases, totals.GetValueOrDefault(x.Id) ?? Total.Empty) { Level = x.Level, Ministry = x.MinistryText });
    }

    private async Task<ListSum> SumAsync(
        TrackerContext context,
        Actor actor,
        ProgrammeListFilter filter,
        IQueryable<Programme> programmes,
        IQueryable<LedgerEntry> entries,
        LedgerStand stand,
        CancellationToken cancellationToken)
    {
        var listed = programmes.Select(x => (int?)x.Id);
        var ofListed = entries.Where(x => listed.Contains(x.ProgrammeId));
        var counted = await ofListed.TotalAsync(filter.Measure, cancellationToken);
        var withAmount = ofListed.GroupBy(x => x.GrantId).Where(group => group.Sum(x => x.Effect) > 0).Select(group => group.Key);
        var without = await Grants(context, actor, filter, entries, stand).CountAsync(x => listed.Contains(x.ProgrammeId) && !withAmount.Contains(x.Id), cancellationToken);
        var beside = filter.ChoosesRows ? null : await entries.Where(x => x.ProgrammeId == null).TotalAsync(filter.Measure, cancellationToken);
        return new ListSum(counted with { Grants = counted.GrantsWithAmount + without }, beside is { Amount: not null } ? beside : null, stand);
    }
}
