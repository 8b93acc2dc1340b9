using Microsoft.EntityFrameworkCore;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Events;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Review;

namespace ProgramTracker.Data.Releases;

/// <summary>Settles anew what rests on a release, after the release itself has become something else: a copy, a correction, or internal until a moment.</summary>
internal static class ReleaseEvidence
{
    /// <summary>The ledger must be locked, and everything saved. Where nothing has to be said otherwise, nothing is posted.</summary>
    public static async Task SettleAsync(CommandRun run, int releaseId, string reason, string? note)
    {
        var lookup = await ReferenceLookup.LoadAsync(run.Context, run.Cancellation);
        var grants = await run.Context.GrantEvidence
            .Where(x => x.Statement!.ReleaseId == releaseId || x.Statement.Release!.CopyOfId == releaseId)
            .Select(x => x.GrantId).Distinct().OrderBy(x => x)
            .ToListAsync(run.Cancellation);
        var announced = new AnnouncedAward(run, lookup);
        foreach (var grant in grants)
        {
            await announced.SettleAsync(grant, reason, note);
        }

        var events = await run.Context.EventEvidence.Where(x => x.Statement!.ReleaseId == releaseId).Select(x => x.EventId).Distinct().OrderBy(x => x).ToListAsync(run.Cancellation);
        foreach (var id in events)
        {
            await EventFacts.RebuildAsync(run.Context, id, lookup, run.Cancellation);
        }

        await run.Context.SaveChangesAsync(run.Cancellation);
    }
}
