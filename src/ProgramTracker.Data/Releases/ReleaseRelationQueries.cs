using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Releases;

/// <summary>Finds releases that repeat another one's words: proposals for what is a copy or a correction. Only those who edit the ledger see them.</summary>
public sealed class ReleaseRelationQueries(IDbContextFactory<TrackerContext> factory)
{
    /// <summary>The most alike first.</summary>
    public async Task<IReadOnlyList<SimilarRelease>> SimilarAsync(Actor actor, int releaseId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.EditsLedger)
        {
            return [];
        }

        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var own = await context.ReleaseVersions.AsNoTracking()
            .Where(x => x.ReleaseId == releaseId && x.Number == x.Release!.CurrentVersion)
            .Select(x => new { x.Text, x.Release!.SourceUrl })
            .SingleOrDefaultAsync(cancellationToken);
        return own?.Text is { } text
            ? [.. (await SimilarReleases.FindAsync(context, text, own.SourceUrl, cancellationToken)).Where(x => x.ReleaseId != releaseId)]
            : [];
    }
}
