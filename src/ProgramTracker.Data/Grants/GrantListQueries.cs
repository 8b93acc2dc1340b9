using System.Diagnostics;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Totals;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Ledger;
using ProgramTracker.Data.Lists;
using ProgramTracker.Data.Totals;

namespace ProgramTracker.Data.Grants;

/// <summary>Reads grants as a list: filtered, ordered, grouped, added up and cut by the database.</summary>
public sealed class GrantListQueries(IDbContextFactory<TrackerContext> factory, TimeProvider clock)
{
    public const int PageSize = 50;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<ListAnswer<GrantRow>> PageAsync(Actor actor, ListQuestion<GrantFilter, GrantSort, GrantGroup> question, int page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var selection = await GrantSelection.OpenAsync(context, actor, question.Filter, question.Head, Now, cancellationToken);
        var grants = selection.Grants();
        var total = await grants.CountAsync(cancellationToken);
        var rows = await Ordered(grants, selection, question).OnPage(page, PageSize).ToRowsAsync(context, selection.AllEntries(), question.Filter.Measure, cancellationToken);
        return new ListAnswer<GrantRow>(
            new ListPage<GrantRow>(rows, total, page, PageSize),
            question.Group is { } group ? await GroupsAsync(selection, group, rows, question.Filter.Measure, cancellationToken) : [],
            await SumAsync(selection, total, question.Filter, cancellationToken));
    }

    public async Task<int> CountAsync(Actor actor, GrantFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        return await (await GrantSelection.OpenAsync(context, actor, filter, null, Now, cancellationToken)).Grants().CountAsync(cancellationToken);
    }

    /// <summary>All of the list for a file.</summary>
    public async Task<ListContent<GrantRow>> ContentAsync(Actor actor, ListQuestion<GrantFilter, GrantSort, GrantGroup> question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var selection = await GrantSelection.OpenAsync(context, actor, question.Filter, question.Head, Now, cancellationToken);
        var ids = await Ordered(selection.Grants(), selection, question).Select(x => x.Id).ToListAsync(cancellationToken);
        return new ListContent<GrantRow>(ids.Count, await SumAsync(selection, ids.Count, question.Filter, cancellationToken), token => RowsAsync(selection, ids, question.Filter.Measure, token));
    }

    /// <summary>The releases and decisions that grants rest on, for those who may see them.</summary>
    public async Task<IReadOnlyList<RowSource>> SourcesAsync(Actor actor, IReadOnlyList<int> ids, CancellationToken cancellationToken)
    {
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var visible = context.Statements.VisibleTo(actor, Now);
        var releases = await context.GrantEvidence.AsNoTracking()
            .Where(x => ids.Contains(x.GrantId) && visible.Any(s => s.Id == x.StatementId))
            .Select(x => new { x.GrantId, x.Statement!.ReleaseId, x.Statement.Release!.Title, x.Statement.Release.PublishedOn, x.Statement.Release.SourceUrl })
            .Distinct()
            .OrderBy(x => x.GrantId).ThenBy(x => x.PublishedOn).ThenBy(x => x.ReleaseId)
            .ToListAsync(cancellationToken);
        var decisions = await context.GrantDecisions.AsNoTracking().Where(x => ids.Contains(x.GrantId))
            .OrderBy(x => x.GrantId).ThenBy(x => x.DecidedOn).ThenBy(x => x.Id)
            .Select(x => new { x.GrantId, x.ReferenceNumber, x.Authority, x.DecidedOn })
            .ToListAsync(cancellationToken);
        return
        [
            .. releases.Select(x => new RowSource(x.GrantId, x.Title, x.PublishedOn, x.ReleaseId, x.SourceUrl)),
            .. decisions.Select(x => new RowSource(x.GrantId, string.Join(", ", ((string?[])[x.ReferenceNumber, x.Authority]).OfType<string>()), x.DecidedOn, null, null)),
        ];
    }

    /// <summary>What grants that the actor sees can be filtered by: their programmes, places (with the Kreise around them) and stated years.</summary>
    public async Task<GrantChoices> ChoicesAsync(Actor actor, CancellationToken cancellationToken)
    {
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var grants = context.Grants.AsNoTracking().VisibleTo(actor, Now).Where(x => x.Status == GrantStatus.Active);
        var entries = context.LedgerEntries.AsNoTracking().VisibleTo(actor, Now);
        var places = grants.SelectMany(x => x.Municipalities).Select(x => x.Ags)
            .Union(grants.SelectMany(x => x.Municipalities).Where(x => x.Municipality!.KreisAgs != null).Select(x => x.Municipality!.KreisAgs!));
        return new GrantChoices(
            await context.Programmes.AsNoTracking().Where(x => grants.Any(g => g.ProgrammeId == x.Id)).OrderBy(x => x.FoldedName).Select(x => new ListName(x.Key, x.Name)).ToListAsync(cancellationToken),
            await context.Municipalities.AsNoTracking().Where(x => places.Contains(x.Ags)).OrderBy(x => x.FoldedName).Select(x => new ListName(x.Ags, x.Name)).ToListAsync(cancellationToken),
            await entries.Where(x => x.Year != null).Select(x => x.Year!.Value).Union(grants.Where(x => x.Year != null).Select(x => x.Year!.Value)).OrderByDescending(x => x).ToListAsync(cancellationToken));
    }

    private async IAsyncEnumerable<IReadOnlyList<GrantRow>> RowsAsync(GrantSelection selection, List<int> ids, Measure measure, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var entries = selection.On(context).AllEntries();
        foreach (var batch in ids.Chunk(Batches.Size))
        {
            var rows = await context.Grants.AsNoTracking().Where(x => batch.Contains(x.Id)).ToRowsAsync(context, entries, measure, cancellationToken);
            yield return rows.InOrderOf(batch, x => x.Id);
        }
    }

    private static IQueryable<Grant> Ordered(IQueryable<Grant> grants, GrantSelection selection, ListQuestion<GrantFilter, GrantSort, GrantGroup> question)
    {
        var rows = question.Sort == GrantSort.Amount ? WithCents(grants, selection.AllEntries()) : grants.Select(x => new Sortable { Grant = x });
        var grouped = question.Group switch
        {
            null => rows,
            GrantGroup.Programme => rows.By(x => x.Grant.Programme!.FoldedName).By(x => x.Grant.ProgrammeId),
            GrantGroup.Year => rows.By(x => x.Grant.YearBucket).By(x => x.Grant.Year, true),
            GrantGroup.Place => rows.By(x => x.Grant.Bucket)
                .By(x => x.Grant.Bucket == PlaceBucket.Municipality ? x.Grant.Municipalities.OrderBy(m => m.Ags).Select(m => m.Municipality!.FoldedName).FirstOrDefault() : null)
                .By(x => x.Grant.Bucket == PlaceBucket.Municipality ? x.Grant.Municipalities.OrderBy(m => m.Ags).Select(m => m.Ags).FirstOrDefault() : null),
            GrantGroup.Recipient => rows.By(x => x.Grant.Organisation!.MergedInto != null ? x.Grant.Organisation.MergedInto.FoldedName : x.Grant.Organisation.FoldedName).By(x => x.Grant.Organisation!.MergedIntoId ?? x.Grant.OrganisationId),
            GrantGroup.Funder => rows.By(x => x.Grant.Funder),
            _ => throw new UnreachableException(),
        };
        var descending = question.IsDescending;
        var sorted = question.Sort switch
        {
            GrantSort.Year => grouped.By(x => x.Grant.Year, descending),
            GrantSort.Project => grouped.By(x => x.Grant.FoldedProject, descending),
            GrantSort.Recipient => grouped.By(x => x.Grant.Organisation!.MergedInto != null ? x.Grant.Organisation.MergedInto.FoldedName : x.Grant.Organisation.FoldedName, descending),
            GrantSort.Place => grouped.By(x => x.Grant.Bucket, descending).By(x => x.Grant.Municipalities.Select(m => m.Municipality!.FoldedName).Min(), descending),
            GrantSort.Programme => grouped.By(x => x.Grant.Programme!.FoldedName, descending),
            GrantSort.Amount => grouped.By(x => x.Cents, descending),
            GrantSort.ReferenceNumber => grouped.By(x => x.Grant.FoldedReferenceNumber, descending),
            GrantSort.Funder => grouped.By(x => x.Grant.Funder, descending),
            GrantSort.AwardFrom => grouped.By(x => x.Grant.AwardFrom, descending),
            GrantSort.RecordedAt => grouped.By(x => x.Grant.RecordedAt, descending),
            _ => throw new UnreachableException(),
        };
        return sorted.By(x => x.Grant.Id, true).Select(x => x.Grant);
    }

    // Added up once for all rows: asked row by row, an engine may look for each grant's entries among all those of a programme.
    private static IQueryable<Sortable> WithCents(IQueryable<Grant> grants, IQueryable<LedgerEntry> entries)
    {
        var sums = entries.GroupBy(x => x.GrantId)
            .Select(group => new { GrantId = group.Key, Effect = group.Sum(x => x.Effect), Cents = group.Sum(x => x.Cents) })
            .Where(x => x.Effect > 0);
        return grants.LeftJoin(sums, x => x.Id, x => x.GrantId, (grant, sum) => new Sortable { Grant = grant, Cents = sum == null ? null : (long?)sum.Cents });
    }

    private sealed class Sortable
    {
        public required Grant Grant { get; init; }

        /// <summary>Null where nothing is stated, and where the order asks for no sum.</summary>
        public long? Cents { get; init; }
    }

    private static async Task<ListSum> SumAsync(GrantSelection selection, int total, GrantFilter filter, CancellationToken cancellationToken)
    {
        var measure = filter.Measure;
        var (counted, beside) = (selection.Counted(), selection.Beside());
        var sums = await counted.GroupBy(x => 1).SumUp().Select(x => x.Sums).SingleOrDefaultAsync(cancellationToken) ?? EntrySums.Nothing;
        var withAmount = await WithAmount(counted).CountAsync(cancellationToken);
        // Without a place asked for, every row counts: those that have no amount are the rest.
        var without = filter.Ags is null ? total - withAmount : await selection.CountedWithout().CountAsync(cancellationToken);
        return new ListSum(sums.ToTotal(measure, withAmount + without, withAmount), beside is null ? null : await BesideAsync(beside, measure, cancellationToken), selection.Stand);
    }

    private static IQueryable<int> WithAmount(IQueryable<LedgerEntry> entries) => entries.GroupBy(x => x.GrantId).Where(group => group.Sum(x => x.Effect) > 0).Select(group => group.Key);

    private static async Task<Total?> BesideAsync(IQueryable<LedgerEntry> entries, Measure measure, CancellationToken cancellationToken)
    {
        var sums = await entries.GroupBy(x => 1).SumUp().Select(x => x.Sums).SingleOrDefaultAsync(cancellationToken);
        if (sums is null)
        {
            return null;
        }

        var grants = await WithAmount(entries).CountAsync(cancellationToken);
        return grants == 0 ? null : sums.ToTotal(measure, grants, grants);
    }

    private static async Task<IReadOnlyList<ListGroup>> GroupsAsync(GrantSelection selection, GrantGroup group, IReadOnlyList<GrantRow> rows, Measure measure, CancellationToken cancellationToken)
    {
        var keys = rows.Select(row => KeyOf(group, row)).Distinct().ToList();
        var numbers = keys.ConvertAll(key => key.Number);
        var codes = keys.Select(key => key.Code).OfType<string>().ToList();
        var grants = selection.Grants();
        var found = group switch
        {
            GrantGroup.Programme => await GroupAsync(selection, grants.Where(x => numbers.Contains(x.ProgrammeId)), x => x.ProgrammeId, x => x.Grant!.ProgrammeId, x => new GroupKey(x), measure, cancellationToken),
            GrantGroup.Year => await GroupAsync(selection, grants, x => new { x.YearBucket, x.Year }, x => new { x.Grant!.YearBucket, x.Grant.Year }, x => new GroupKey(x.Year, YearCode(x.YearBucket)), measure, cancellationToken),
            GrantGroup.Place => await PlacesAsync(selection, grants, codes, measure, cancellationToken),
            GrantGroup.Recipient => await GroupAsync(selection, grants.Where(x => numbers.Contains(x.Organisation!.MergedIntoId ?? x.OrganisationId)), x => x.Organisation!.MergedIntoId ?? x.OrganisationId, x => x.Grant!.Organisation!.MergedIntoId ?? x.Grant.OrganisationId, x => new GroupKey(x), measure, cancellationToken),
            GrantGroup.Funder => await GroupAsync(selection, grants, x => x.Funder, x => x.Grant!.Funder, x => new GroupKey((int)x), measure, cancellationToken),
            _ => throw new UnreachableException(),
        };
        return [.. keys.Select(key => found[key])];
    }

    // Of single towns only those on the page; of the buckets beside them there are few.
    private static async Task<Dictionary<GroupKey, ListGroup>> PlacesAsync(GrantSelection selection, IQueryable<Grant> grants, List<string> codes, Measure measure, CancellationToken cancellationToken) =>
        await GroupAsync(
            selection,
            grants.Where(x => x.Bucket != PlaceBucket.Municipality || x.Municipalities.Any(m => codes.Contains(m.Ags))),
            x => new { x.Bucket, Ags = x.Bucket == PlaceBucket.Municipality ? x.Municipalities.OrderBy(m => m.Ags).Select(m => m.Ags).FirstOrDefault() : null },
            x => new { x.Grant!.Bucket, Ags = x.Grant.Bucket == PlaceBucket.Municipality ? x.Grant.Municipalities.OrderBy(m => m.Ags).Select(m => m.Ags).FirstOrDefault() : null },
            x => new GroupKey((int)x.Bucket, x.Ags),
            measure,
            cancellationToken);

    private static async Task<Dictionary<GroupKey, ListGroup>> GroupAsync<TKey>(
        GrantSelection selection,
        IQueryable<Grant> grants,
        Expression<Func<Grant, TKey>> ofGrant,
        Expression<Func<LedgerEntry, TKey>> ofEntry,
        Func<TKey, GroupKey> key,
        Measure measure,
        CancellationToken cancellationToken)
    {
        var listed = grants.Select(x => x.Id);
        var withAmount = selection.WithAmount();
        var counts = await grants.CountAsync(ofGrant, key, cancellationToken);
        var amounts = await grants.Where(x => withAmount.Contains(x.Id)).CountAsync(ofGrant, key, cancellationToken);
        var sums = await selection.AllEntries().Where(x => listed.Contains(x.GrantId)).SumAsync(ofEntry, key, cancellationToken);
        return counts.ToDictionary(
            x => x.Key,
            x => new ListGroup(x.Key, x.Value, sums.GetValueOrDefault(x.Key, EntrySums.Nothing).ToTotal(measure, x.Value, amounts.GetValueOrDefault(x.Key))));
    }

    /// <summary>What a row has in common with the others of its group.</summary>
    public static GroupKey KeyOf(GrantGroup group, GrantRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return group switch
        {
            GrantGroup.Programme => new GroupKey(row.ProgrammeId),
            GrantGroup.Year => new GroupKey(row.Year, YearCode(row.YearBucket)),
            GrantGroup.Place => new GroupKey((int)row.Bucket, row.Bucket == PlaceBucket.Municipality && !row.Places.IsEmpty ? row.Places.Select(x => x.Ags).Min() : null),
            GrantGroup.Recipient => new GroupKey(row.OrganisationId),
            GrantGroup.Funder => new GroupKey((int)row.Funder),
            _ => throw new UnreachableException(),
        };
    }

    private static string YearCode(YearBucket bucket) => bucket.ToString();
}

/// <summary>What a list of grants can be filtered by.</summary>
public sealed record GrantChoices(IReadOnlyList<ListName> Programmes, IReadOnlyList<ListName> Places, IReadOnlyList<int> Years);
