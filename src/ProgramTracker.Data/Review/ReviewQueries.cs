using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Releases;
using ProgramTracker.Core.Text;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Events;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Releases;

namespace ProgramTracker.Data.Review;

/// <summary>What waits for a person, and what a person needs to decide on it. Only those who edit the ledger see it.</summary>
public sealed class ReviewQueries(IDbContextFactory<TrackerContext> factory)
{
    public async Task<ReviewInbox> InboxAsync(Actor actor, int skip, int take, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.EditsLedger)
        {
            return new ReviewInbox(0, 0, []);
        }

        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var releases = WaitingReleases(context);
        var items = await releases.OrderBy(x => x.RecordedAt).ThenBy(x => x.Id).Skip(skip).Take(take)
            .Select(x => new { x.Id, x.Title, x.Issuer, x.PublishedOn, x.RecordedAt, x.CurrentVersion })
            .ToListAsync(cancellationToken);
        var ids = items.Select(x => x.Id).ToList();
        var counts = await context.Statements.AsNoTracking().Waiting().Where(x => ids.Contains(x.ReleaseId))
            .GroupBy(x => x.ReleaseId)
            .Select(x => new
            {
                ReleaseId = x.Key,
                All = x.Sum(s => s.Loss == LostState.Open ? 0 : 1),
                Lost = x.Sum(s => s.Loss == LostState.Open ? 1 : 0),
                Sure = x.Sum(s => s.IsSure && s.Loss != LostState.Open ? 1 : 0),
                Counted = x.Sum(s => s.IsCounted && s.Loss != LostState.Open ? 1 : 0),
                Cents = x.Sum(s => s.IsCounted && s.Loss != LostState.Open ? s.Cents ?? 0 : 0),
            })
            .ToDictionaryAsync(x => x.ReleaseId, cancellationToken);
        return new ReviewInbox(
            await releases.CountAsync(cancellationToken),
            await context.Statements.AsNoTracking().Waiting().CountAsync(cancellationToken),
            [.. items.Select(x => new ReviewInboxItem(
                x.Id, x.Title, x.Issuer, x.PublishedOn, x.RecordedAt, counts[x.Id].All, counts[x.Id].Sure, counts[x.Id].Counted, counts[x.Id].Cents)
            {
                NewVersion = x.CurrentVersion > 1 ? x.CurrentVersion : null,
                Lost = counts[x.Id].Lost,
            })]);
    }

    /// <summary>The release that waits after another in the order of the inbox, from the start again after the last; null when none but that one waits.</summary>
    public async Task<int?> NextAsync(Actor actor, int? afterReleaseId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.EditsLedger)
        {
            return null;
        }

        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var waiting = WaitingReleases(context).Where(x => x.Id != afterReleaseId).OrderBy(x => x.RecordedAt).ThenBy(x => x.Id);
        if (afterReleaseId is { } after)
        {
            var at = await context.Releases.Where(x => x.Id == after).Select(x => (DateTime?)x.RecordedAt).SingleOrDefaultAsync(cancellationToken);
            var later = await waiting.Where(x => x.RecordedAt > at || (x.RecordedAt == at && x.Id > after)).Select(x => (int?)x.Id).FirstOrDefaultAsync(cancellationToken);
            if (later is not null)
            {
                return later;
            }
        }

        return await waiting.Select(x => (int?)x.Id).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>A version of a release with its statements, the current one where none is named. Null where there is none, its text is gone, or the actor may not see it.</summary>
    public async Task<ReleaseReview?> ReleaseAsync(Actor actor, int releaseId, int? versionNumber, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.EditsLedger)
        {
            return null;
        }

        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var versionId = await context.ReleaseVersions
            .Where(x => x.ReleaseId == releaseId && x.Number == (versionNumber ?? x.Release!.CurrentVersion))
            .Select(x => (int?)x.Id)
            .SingleOrDefaultAsync(cancellationToken);
        if (versionId is null || await VersionStatements.LoadAsync(context, versionId.Value, cancellationToken) is not { Version.Text: { } text } statements)
        {
            return null;
        }

        var release = statements.Release;
        return new ReleaseReview(
            release.Id,
            statements.Version.Id,
            statements.Version.Number,
            statements.Version.Number == release.CurrentVersion,
            release.Title,
            release.Issuer,
            release.PublishedOn,
            release.SourceUrl,
            release.Status,
            text,
            await StatementsAsync(context, statements, cancellationToken))
        {
            Lost = statements.IsCurrentVersion ? await LostAsync(context, release.Id, cancellationToken) : [],
        };
    }

    /// <summary>What accepting a statement would do, with other content than was found where some is given.</summary>
    public async Task<ReviewPreview?> PreviewAsync(Actor actor, int statementId, ExtractedStatement? corrected, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.EditsLedger)
        {
            return null;
        }

        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var versionId = await context.Statements.Where(x => x.Id == statementId).Select(x => (int?)x.ReleaseVersionId).SingleOrDefaultAsync(cancellationToken);
        if (versionId is null || await VersionStatements.LoadAsync(context, versionId.Value, cancellationToken) is not { } statements)
        {
            return null;
        }

        var content = corrected ?? statements.Content(statements.All.Single(x => x.Id == statementId));
        return await new PreviewBuilder(context, await ReferenceLookup.LoadAsync(context, cancellationToken), statements).OfAsync(content, cancellationToken);
    }

    /// <summary>What accepting words that a person marked would do.</summary>
    public async Task<ReviewPreview?> PreviewAddedAsync(Actor actor, int releaseVersionId, ExtractedStatement parts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(parts);
        if (!actor.EditsLedger)
        {
            return null;
        }

        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        return await VersionStatements.LoadAsync(context, releaseVersionId, cancellationToken) is { } statements
            ? await new PreviewBuilder(context, await ReferenceLookup.LoadAsync(context, cancellationToken), statements).OfAsync(parts, cancellationToken)
            : null;
    }

    private static IQueryable<Release> WaitingReleases(TrackerContext context) =>
        context.Releases.AsNoTracking().Where(x => context.Statements.Waiting().Any(statement => statement.ReleaseId == x.Id));

    private static async Task<ImmutableArray<StatementReview>> StatementsAsync(TrackerContext context, VersionStatements statements, CancellationToken cancellationToken)
    {
        var lookup = await ReferenceLookup.LoadAsync(context, cancellationToken);
        var builder = new PreviewBuilder(context, lookup, statements);
        var contents = statements.All.ToDictionary(x => x.Id, statements.Content);
        var planned = statements.All.Where(x => x.State == StatementState.Proposed).Select(x => contents[x.Id]).OfType<FundingStatement>()
            .SelectMany(builder.AskedFor).ToList();
        var recorded = await RecordedGrants.ForAsync(context, planned, statements.GrantIds, cancellationToken);
        var done = await DoneAsync(context, statements.All, cancellationToken);
        var formers = await FormersAsync(context, statements, cancellationToken);
        var reviews = ImmutableArray.CreateBuilder<StatementReview>();
        foreach (var row in statements.All)
        {
            var content = contents[row.Id];
            var former = row.PredecessorId is { } formerId ? formers.GetValueOrDefault(formerId) : null;
            var isReplaced = row.State == StatementState.Proposed && former is { Loss: LostState.Open };
            var plan = row.State switch
            {
                StatementState.Proposed when isReplaced => done.Of(former!, contents[row.Id], statements) with { Outcome = ReviewOutcome.Replaces },
                StatementState.Proposed when content is FundingStatement funding => builder.Of(funding, recorded),
                StatementState.Proposed => await builder.OfAsync(content, cancellationToken),
                _ => done.Of(row, content, statements),
            };
            reviews.Add(new StatementReview(
                row.Id,
                row.Version,
                row.Kind,
                row.KindIndex,
                row.State,
                row.IsAddedByHand,
                content,
                StatementPayload.Read(row.Kind, row.PayloadJson),
                new TextSpan(row.SentenceStart, row.SentenceLength),
                row.DecidedBy,
                row.DecidedAt,
                row.DecisionNote,
                plan)
            {
                Former = former is null ? null : new FormerStatement(former.Id, former.ReleaseVersion!.Number, StatementPayload.Current(former), row.Relocation ?? RelocationOutcome.Lost, isReplaced),
            });
        }

        return reviews.ToImmutable();
    }

    private static async Task<Dictionary<int, Statement>> FormersAsync(TrackerContext context, VersionStatements statements, CancellationToken cancellationToken)
    {
        var ids = statements.All.Select(x => x.PredecessorId).OfType<int>().ToList();
        return ids.Count == 0 ? [] : await context.Statements.AsNoTracking().Include(x => x.ReleaseVersion).Where(x => ids.Contains(x.Id)).ToDictionaryAsync(x => x.Id, cancellationToken);
    }

    private static async Task<ImmutableArray<LostStatement>> LostAsync(TrackerContext context, int releaseId, CancellationToken cancellationToken)
    {
        var rows = await context.Statements.AsNoTracking().Include(x => x.ReleaseVersion)
            .Where(x => x.ReleaseId == releaseId && x.Loss == LostState.Open)
            .OrderBy(x => x.ReleaseVersionId).ThenBy(x => x.Ordinal)
            .ToListAsync(cancellationToken);
        if (rows.Count == 0)
        {
            return [];
        }

        var ids = rows.ConvertAll(x => x.Id);
        var inPlace = await context.Statements.AsNoTracking()
            .Where(x => x.PredecessorId != null && ids.Contains(x.PredecessorId.Value) && x.State == StatementState.Proposed && x.ReleaseVersion!.Number == x.Release!.CurrentVersion)
            .ToDictionaryAsync(x => x.PredecessorId!.Value, x => x.Id, cancellationToken);
        var done = await DoneAsync(context, rows, cancellationToken);
        var versions = new Dictionary<int, VersionStatements>();
        foreach (var id in rows.Select(x => x.ReleaseVersionId).Distinct())
        {
            versions.Add(id, (await VersionStatements.LoadAsync(context, id, cancellationToken))!);
        }

        var reviews = ImmutableArray.CreateBuilder<LostStatement>();
        foreach (var row in rows)
        {
            var statements = versions[row.ReleaseVersionId];
            var content = StatementPayload.Current(row);
            reviews.Add(new LostStatement(
                row.Id,
                row.Version,
                row.ReleaseVersion!.Number,
                row.LostInVersion ?? statements.Release.CurrentVersion,
                row.Kind,
                content,
                done.Of(row, content, statements),
                inPlace.TryGetValue(row.Id, out var successor) ? successor : null));
        }

        return reviews.ToImmutable();
    }

    // Evidence of a statement that was taken over rests on the one whose acceptance it carries on; of one in whose place another stands, on that one.
    private static async Task<DecidedOutcomes> DoneAsync(TrackerContext context, IReadOnlyCollection<Statement> rows, CancellationToken cancellationToken)
    {
        var ids = rows.SelectMany(x => new[] { x.Id, x.BearerId ?? x.Id, x.PredecessorId ?? x.Id }).Distinct().ToList();
        var bearers = await context.Statements.AsNoTracking().Where(x => ids.Contains(x.Id) && x.BearerId != null).Select(x => x.BearerId!.Value).ToListAsync(cancellationToken);
        ids = [.. ids.Union(bearers)];
        var grants = await context.GrantEvidence.AsNoTracking().Where(x => ids.Contains(x.StatementId))
            .Select(x => new { x.StatementId, x.GrantId }).ToListAsync(cancellationToken);
        var events = await context.EventEvidence.AsNoTracking().Where(x => ids.Contains(x.StatementId))
            .Select(x => new { x.StatementId, Option = new EventOption(x.EventId, x.Event!.Title, x.Event.DateText, x.Event.Place, x.Event.Parent!.Title) })
            .ToListAsync(cancellationToken);
        return new DecidedOutcomes(
            grants.ToLookup(x => x.StatementId, x => x.GrantId),
            await RecordedGrants.LoadAsync(context, grants.Select(x => x.GrantId).Distinct().ToList(), cancellationToken),
            events.ToLookup(x => x.StatementId, x => x.Option));
    }
}
