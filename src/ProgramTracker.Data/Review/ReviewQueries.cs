using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Extraction;
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
            .Select(x => new { x.Id, x.Title, x.Issuer, x.PublishedOn, x.RecordedAt })
            .ToListAsync(cancellationToken);
        var ids = items.Select(x => x.Id).ToList();
        var counts = await Waiting(context).Where(x => ids.Contains(x.ReleaseId))
            .GroupBy(x => x.ReleaseId)
            .Select(x => new
            {
                ReleaseId = x.Key,
                All = x.Count(),
                Sure = x.Sum(s => s.IsSure ? 1 : 0),
                Counted = x.Sum(s => s.IsCounted ? 1 : 0),
                Cents = x.Sum(s => s.IsCounted ? s.Cents ?? 0 : 0),
            })
            .ToDictionaryAsync(x => x.ReleaseId, cancellationToken);
        return new ReviewInbox(
            await releases.CountAsync(cancellationToken),
            await Waiting(context).CountAsync(cancellationToken),
            [.. items.Select(x => new ReviewInboxItem(
                x.Id, x.Title, x.Issuer, x.PublishedOn, x.RecordedAt, counts[x.Id].All, counts[x.Id].Sure, counts[x.Id].Counted, counts[x.Id].Cents))]);
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
            await StatementsAsync(context, statements, cancellationToken));
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

    private static IQueryable<Statement> Waiting(TrackerContext context) => context.Statements.AsNoTracking()
        .Where(x => x.State == StatementState.Proposed && x.Release!.Status == ReleaseStatus.Active && x.ReleaseVersion!.Number == x.Release.CurrentVersion);

    private static IQueryable<Release> WaitingReleases(TrackerContext context) =>
        context.Releases.AsNoTracking().Where(x => Waiting(context).Any(statement => statement.ReleaseId == x.Id));

    private static async Task<ImmutableArray<StatementReview>> StatementsAsync(TrackerContext context, VersionStatements statements, CancellationToken cancellationToken)
    {
        var lookup = await ReferenceLookup.LoadAsync(context, cancellationToken);
        var builder = new PreviewBuilder(context, lookup, statements);
        var contents = statements.All.ToDictionary(x => x.Id, statements.Content);
        var planned = statements.All.Where(x => x.State == StatementState.Proposed).Select(x => contents[x.Id]).OfType<FundingStatement>()
            .SelectMany(builder.AskedFor).ToList();
        var recorded = await RecordedGrants.ForAsync(context, planned, statements.GrantIds, cancellationToken);
        var done = await DoneAsync(context, statements, cancellationToken);
        var reviews = ImmutableArray.CreateBuilder<StatementReview>();
        foreach (var row in statements.All)
        {
            var content = contents[row.Id];
            var plan = row.State switch
            {
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
                plan));
        }

        return reviews.ToImmutable();
    }

    private static async Task<DecidedOutcomes> DoneAsync(TrackerContext context, VersionStatements statements, CancellationToken cancellationToken)
    {
        var versionId = statements.Version.Id;
        var grants = await context.GrantEvidence.AsNoTracking().Where(x => x.Statement!.ReleaseVersionId == versionId)
            .Select(x => new { x.StatementId, x.GrantId }).ToListAsync(cancellationToken);
        var events = await context.EventEvidence.AsNoTracking().Where(x => x.Statement!.ReleaseVersionId == versionId)
            .Select(x => new { x.StatementId, Option = new EventOption(x.EventId, x.Event!.Title, x.Event.DateText, x.Event.Place, x.Event.Parent!.Title) })
            .ToListAsync(cancellationToken);
        return new DecidedOutcomes(
            grants.ToLookup(x => x.StatementId, x => x.GrantId),
            await RecordedGrants.LoadAsync(context, grants.Select(x => x.GrantId).Distinct().ToList(), cancellationToken),
            events.ToLookup(x => x.StatementId, x => x.Option));
    }
}
