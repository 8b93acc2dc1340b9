using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Lists;
using ProgramTracker.Data.Search;

namespace ProgramTracker.Data.Releases;

/// <summary>Reads releases as a list: filtered, ordered, grouped and cut by the database.</summary>
public sealed class ReleaseListQueries(IDbContextFactory<TrackerContext> factory, TimeProvider clock)
{
    public const int PageSize = 50;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<ListAnswer<ReleaseListRow>> PageAsync(Actor actor, ListQuestion<ReleaseListFilter, ReleaseSort, ReleaseGroup> question, int page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var releases = Filtered(context, actor, question.Filter);
        var total = await releases.CountAsync(cancellationToken);
        var rows = await RowsAsync(context, actor, Ordered(context, actor, releases, question).OnPage(page, PageSize), cancellationToken);
        var counts = question.Group switch
        {
            null => [],
            ReleaseGroup.Issuer => await releases.CountAsync(x => x.Issuer, x => new GroupKey(null, x), cancellationToken),
            _ => await releases.CountAsync(x => x.PublishedOn == null ? null : (int?)x.PublishedOn.Value.Year, x => new GroupKey(x), cancellationToken),
        };
        return new ListAnswer<ReleaseListRow>(
            new ListPage<ReleaseListRow>(rows, total, page, PageSize),
            question.Group is { } group ? ListGroups.OfPage(rows, row => KeyOf(group, row), counts, null, Measure.Awarded) : [],
            null);
    }

    public async Task<int> CountAsync(Actor actor, ReleaseListFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        return await Filtered(context, actor, filter).CountAsync(cancellationToken);
    }

    /// <summary>All of the list for a file.</summary>
    public async Task<ListContent<ReleaseListRow>> ContentAsync(Actor actor, ListQuestion<ReleaseListFilter, ReleaseSort, ReleaseGroup> question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var ids = await Ordered(context, actor, Filtered(context, actor, question.Filter), question).Select(x => x.Id).ToListAsync(cancellationToken);
        return new ListContent<ReleaseListRow>(ids.Count, null, token => RowsAsync(actor, ids, token));
    }

    /// <summary>Where releases came from.</summary>
    public async Task<IReadOnlyList<RowSource>> SourcesAsync(Actor actor, IReadOnlyList<int> ids, CancellationToken cancellationToken)
    {
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        return await context.Releases.AsNoTracking().VisibleTo(actor, Now).Where(x => ids.Contains(x.Id))
            .Select(x => new RowSource(x.Id, x.Title, x.PublishedOn, x.Id, x.SourceUrl)).ToListAsync(cancellationToken);
    }

    /// <summary>What releases that the actor sees can be filtered by.</summary>
    public async Task<ReleaseChoices> ChoicesAsync(Actor actor, CancellationToken cancellationToken)
    {
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var releases = context.Releases.AsNoTracking().VisibleTo(actor, Now);
        var places = context.ReleaseMunicipalities.Where(x => x.Ags != null && releases.Any(r => r.Id == x.ReleaseVersion!.ReleaseId && r.CurrentVersion == x.ReleaseVersion.Number));
        var programmes = context.ReleaseProgrammes.Where(x => x.ProgrammeId != null && releases.Any(r => r.Id == x.ReleaseVersion!.ReleaseId && r.CurrentVersion == x.ReleaseVersion.Number));
        return new ReleaseChoices(
            await releases.Select(x => x.Issuer).Distinct().OrderBy(x => x).ToListAsync(cancellationToken),
            await context.Programmes.AsNoTracking().Where(x => programmes.Any(p => p.ProgrammeId == x.Id)).OrderBy(x => x.FoldedName).Select(x => new ListName(x.Key, x.Name)).ToListAsync(cancellationToken),
            await context.Municipalities.AsNoTracking().Where(x => places.Any(p => p.Ags == x.Ags || p.Municipality!.KreisAgs == x.Ags)).OrderBy(x => x.FoldedName).Select(x => new ListName(x.Ags, x.Name)).ToListAsync(cancellationToken),
            await releases.Where(x => x.PublishedOn != null).Select(x => x.PublishedOn!.Value.Year).Distinct().OrderByDescending(x => x).ToListAsync(cancellationToken));
    }

    public static GroupKey KeyOf(ReleaseGroup group, ReleaseListRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return group switch
        {
            ReleaseGroup.Issuer => new GroupKey(null, row.Row.Issuer),
            ReleaseGroup.Year => new GroupKey(row.Row.PublishedOn?.Year),
            _ => throw new UnreachableException(),
        };
    }

    private async IAsyncEnumerable<IReadOnlyList<ReleaseListRow>> RowsAsync(Actor actor, List<int> ids, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        foreach (var batch in ids.Chunk(Batches.Size))
        {
            var rows = await RowsAsync(context, actor, context.Releases.AsNoTracking().Where(x => batch.Contains(x.Id)), cancellationToken);
            yield return rows.InOrderOf(batch, x => x.Id);
        }
    }

    private IQueryable<Release> Filtered(TrackerContext context, Actor actor, ReleaseListFilter filter)
    {
        var releases = context.Releases.AsNoTracking().VisibleTo(actor, Now);
        if (filter.Waiting is { } waiting)
        {
            var open = Open(context);
            releases = actor.SeesInternal
                ? releases.Where(x => x.Status == ReleaseStatus.Active && open.Any(s => s.ReleaseId == x.Id) == waiting)
                : releases.Where(x => false);
        }

        if (filter.Issuer is { } issuer)
        {
            releases = releases.Where(x => x.Issuer == issuer);
        }

        foreach (var word in SearchIndex.Words(filter.Words ?? ""))
        {
            releases = releases.Where(x => context.SearchTerms.Any(t => t.Subject == SearchSubject.Release && t.SubjectId == x.Id && t.Term.StartsWith(word)));
        }

        var (first, last) = (filter.FromDay, filter.ToDay);
        if (filter.Year is { } year)
        {
            (first, last) = (Later(first, new DateOnly(year, 1, 1)), Earlier(last, new DateOnly(year, 12, 31)));
        }

        if (first is { } from)
        {
            releases = releases.Where(x => x.PublishedOn >= from);
        }

        if (last is { } to)
        {
            releases = releases.Where(x => x.PublishedOn <= to);
        }

        if (filter.ProgrammeKey is { } key)
        {
            releases = releases.Where(x => x.Versions.Any(v => v.Number == x.CurrentVersion && v.Programmes.Any(p => p.Programme!.Key == key)));
        }

        if (filter.Ags is { } ags)
        {
            releases = releases.Where(x => x.Versions.Any(v => v.Number == x.CurrentVersion && v.Municipalities.Any(m => m.Ags == ags || m.Municipality!.KreisAgs == ags)));
        }

        return releases;
    }

    private static DateOnly Later(DateOnly? one, DateOnly other) => one is { } day && day > other ? day : other;

    private static DateOnly Earlier(DateOnly? one, DateOnly other) => one is { } day && day < other ? day : other;

    private static IQueryable<Statement> Open(TrackerContext context) => context.Statements.Where(x => x.State == StatementState.Proposed && x.ReleaseVersion!.Number == x.Release!.CurrentVersion);

    private IQueryable<Release> Ordered(TrackerContext context, Actor actor, IQueryable<Release> releases, ListQuestion<ReleaseListFilter, ReleaseSort, ReleaseGroup> question)
    {
        var grouped = question.Group switch
        {
            null => releases,
            ReleaseGroup.Issuer => releases.By(x => x.FoldedIssuer).By(x => x.Issuer),
            ReleaseGroup.Year => releases.By(x => x.PublishedOn == null).By(x => x.PublishedOn!.Value.Year, true),
            _ => throw new UnreachableException(),
        };
        var descending = question.IsDescending;
        var open = Open(context);
        var evidence = Evidence(context, actor);
        // For those who may not see what waits all releases are alike in it.
        var sorted = question.Sort switch
        {
            ReleaseSort.PublishedOn => grouped.By(x => x.PublishedOn, descending),
            ReleaseSort.Issuer => grouped.By(x => x.FoldedIssuer, descending),
            ReleaseSort.RecordedAt => grouped.By(x => x.RecordedAt, descending),
            ReleaseSort.Waiting => actor.SeesInternal ? grouped.By(x => open.Count(s => s.ReleaseId == x.Id), descending) : grouped,
            ReleaseSort.Grants => grouped.By(x => evidence.Where(e => e.Statement!.ReleaseId == x.Id).Select(e => e.GrantId).Distinct().Count(), descending),
            _ => throw new UnreachableException(),
        };
        return sorted.By(x => x.PublishedOn, true).By(x => x.Id, true);
    }

    private IQueryable<GrantEvidence> Evidence(TrackerContext context, Actor actor)
    {
        var grants = context.Grants.VisibleTo(actor, Now).Where(x => x.Status == GrantStatus.Active);
        return context.GrantEvidence.AsNoTracking().Where(x => grants.Any(g => g.Id == x.GrantId));
    }

    private async Task<IReadOnlyList<ReleaseListRow>> RowsAsync(TrackerContext context, Actor actor, IQueryable<Release> releases, CancellationToken cancellationToken)
    {
        var rows = await releases.ToRowsAsync(context, actor, Now, cancellationToken);
        var ids = rows.Select(x => x.Id).ToList();
        var more = await context.Releases.AsNoTracking().Where(x => ids.Contains(x.Id)).Select(x => new { x.Id, x.Ministry, x.SourceUrl, x.RecordedAt }).ToDictionaryAsync(x => x.Id, cancellationToken);
        var grants = await Evidence(context, actor).Where(x => ids.Contains(x.Statement!.ReleaseId)).Select(x => new { x.Statement!.ReleaseId, x.GrantId }).Distinct()
            .GroupBy(x => x.ReleaseId).Select(group => new { group.Key, Grants = group.Count() }).ToDictionaryAsync(x => x.Key, x => x.Grants, cancellationToken);
        return [.. rows.Select(x => new ReleaseListRow(x, more[x.Id].Ministry, more[x.Id].SourceUrl, more[x.Id].RecordedAt, grants.GetValueOrDefault(x.Id)))];
    }
}

/// <summary>What a list of releases can be filtered by.</summary>
public sealed record ReleaseChoices(IReadOnlyList<string> Issuers, IReadOnlyList<ListName> Programmes, IReadOnlyList<ListName> Places, IReadOnlyList<int> Years);
