using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Releases;
using ProgramTracker.Core.Text;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Review;

namespace ProgramTracker.Data.Releases;

/// <summary>Compares a version of a release with the one before: the texts, and what became of the statements.</summary>
public sealed class VersionQueries(IDbContextFactory<TrackerContext> factory, TimeProvider clock)
{
    /// <summary>Null where there is no such version or none before it, one of the texts is gone, or the actor may not see the release.</summary>
    public async Task<VersionComparison?> CompareAsync(Actor actor, int releaseId, int number, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var release = await context.Releases.AsNoTracking().VisibleTo(actor, clock.GetUtcNow().UtcDateTime)
            .Where(x => x.Id == releaseId)
            .Select(x => new { x.Id, x.Title, x.Issuer, x.PublishedOn })
            .SingleOrDefaultAsync(cancellationToken);
        var versions = release is null
            ? []
            : await context.ReleaseVersions.AsNoTracking()
                .Where(x => x.ReleaseId == releaseId && x.Number <= number && x.Text != null)
                .OrderByDescending(x => x.Number)
                .Take(2)
                .Select(x => new { x.Id, x.Number, x.Text, x.RecordedAt, x.RecordedBy })
                .ToListAsync(cancellationToken);
        if (release is null || versions is not [var after, var before] || after.Number != number)
        {
            return null;
        }

        var statements = await context.Statements.AsNoTracking()
            .Where(x => x.ReleaseVersionId == after.Id || x.ReleaseVersionId == before.Id)
            .OrderBy(x => x.Ordinal).ThenBy(x => x.Id)
            .ToListAsync(cancellationToken);
        var sees = actor.SeesInternal;
        return new VersionComparison
        {
            ReleaseId = releaseId,
            Title = release.Title,
            Issuer = release.Issuer,
            PublishedOn = release.PublishedOn,
            Before = new VersionText(before.Number, before.Text!, before.RecordedAt, before.RecordedBy),
            After = new VersionText(after.Number, after.Text!, after.RecordedAt, after.RecordedBy),
            Parts = WordAlignment.Of(before.Text!, after.Text!).Parts(),
            Statements = [.. Fates(statements, before.Id, after.Id).Where(x => sees || x.IsPublic)],
        };
    }

    private static IEnumerable<StatementFate> Fates(List<Statement> statements, int beforeId, int afterId)
    {
        var successors = statements.Where(x => x.ReleaseVersionId == afterId && x.PredecessorId is not null).ToLookup(x => x.PredecessorId!.Value);
        foreach (var old in statements.Where(x => x.ReleaseVersionId == beforeId))
        {
            var now = successors[old.Id].FirstOrDefault();
            var isLost = old.LostInVersion is not null;
            if (!isLost && (now is null || old.State == StatementState.Proposed))
            {
                continue;
            }

            var kind = (isLost, now) switch
            {
                (true, null) => StatementFateKind.Lost,
                (true, _) => StatementFateKind.Changed,
                (_, { Relocation: RelocationOutcome.Moved }) => StatementFateKind.Moved,
                _ => StatementFateKind.FoundAgain,
            };
            yield return new StatementFate(kind, StatementPayload.Current(old), now is null ? null : StatementPayload.Current(now), old.Loss, isLost ? old.IsDecidedFor() : now!.IsDecidedFor());
        }

        foreach (var added in statements.Where(x => x.ReleaseVersionId == afterId && (x.PredecessorId is null || (x.State == StatementState.Proposed && x.Relocation != RelocationOutcome.Lost))))
        {
            var content = StatementPayload.Current(added);
            yield return new StatementFate(StatementFateKind.New, content, content, null, added.IsDecidedFor());
        }
    }
}

/// <summary>Two versions of a release side by side.</summary>
public sealed record VersionComparison
{
    public required int ReleaseId { get; init; }

    public required string Title { get; init; }

    public required string Issuer { get; init; }

    public DateOnly? PublishedOn { get; init; }

    public required VersionText Before { get; init; }

    public required VersionText After { get; init; }

    public ImmutableArray<DiffPart> Parts { get; init; } = [];

    public ImmutableArray<StatementFate> Statements { get; init; } = [];
}

public sealed record VersionText(int Number, string Text, DateTime RecordedAt, string RecordedBy);

/// <summary>What became of a statement: as the version before has it, as the new one does, and what a person decided where it was lost.</summary>
public sealed record StatementFate(StatementFateKind Kind, ExtractedStatement Before, ExtractedStatement? After, LostState? Loss, bool IsPublic);

public enum StatementFateKind
{
    Changed,
    Lost,
    New,
    Moved,
    FoundAgain,
}
