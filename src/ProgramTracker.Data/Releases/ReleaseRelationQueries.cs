using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Text;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Releases;

/// <summary>Finds releases that repeat another one's words: proposals for what is a copy or a correction. Only those who edit the ledger see them.</summary>
public sealed class ReleaseRelationQueries(IDbContextFactory<TrackerContext> factory, TimeProvider clock)
{
    public const int ShownItems = 8;

    /// <summary>Below this share of common runs two releases only speak of the same things.</summary>
    public const double LeastResemblance = 0.2;

    /// <summary>The most alike first; those that are marked already are left out.</summary>
    public async Task<IReadOnlyList<SimilarRelease>> SimilarAsync(Actor actor, int releaseId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.EditsLedger)
        {
            return [];
        }

        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var current = context.ReleaseSketchMarks.AsNoTracking().Where(x => x.ReleaseVersion!.Number == x.ReleaseVersion.Release!.CurrentVersion);
        var own = current.Where(x => x.ReleaseVersion!.ReleaseId == releaseId);
        var candidates = await current
            .Where(x => x.ReleaseVersion!.ReleaseId != releaseId && x.ReleaseVersion.Release!.Status == ReleaseStatus.Active && own.Any(o => o.Mark == x.Mark))
            .GroupBy(x => x.ReleaseVersionId)
            .Select(x => new { VersionId = x.Key, Common = x.Count() })
            .OrderByDescending(x => x.Common).ThenBy(x => x.VersionId)
            .Take(2 * ShownItems)
            .Select(x => x.VersionId)
            .ToListAsync(cancellationToken);
        if (candidates.Count == 0)
        {
            return [];
        }

        var mine = (await own.Select(x => x.Mark).ToListAsync(cancellationToken)).ToImmutableArray();
        var theirs = (await current.Where(x => candidates.Contains(x.ReleaseVersionId)).Select(x => new { x.ReleaseVersion!.ReleaseId, x.Mark }).ToListAsync(cancellationToken))
            .ToLookup(x => x.ReleaseId, x => x.Mark);
        var alike = theirs.ToDictionary(x => x.Key, x => TextSketch.Resemblance(mine, [.. x])).Where(x => x.Value >= LeastResemblance).ToDictionary();
        var ids = alike.Keys.ToList();
        var rows = await context.Releases.AsNoTracking().Where(x => ids.Contains(x.Id) && x.CopyOfId != releaseId && x.CorrectsId != releaseId)
            .ToRowsAsync(context, actor, clock.GetUtcNow().UtcDateTime, cancellationToken);
        return [.. rows.Select(x => new SimilarRelease(x, alike[x.Id])).OrderByDescending(x => x.Resemblance).ThenBy(x => x.Release.Id).Take(ShownItems)];
    }
}

/// <summary>A release that repeats another one's words; the share of common runs is between 0 and 1.</summary>
public sealed record SimilarRelease(ReleaseRow Release, double Resemblance);
