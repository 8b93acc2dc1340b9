using Microsoft.EntityFrameworkCore;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Ledger;

namespace ProgramTracker.Data.Programmes;

/// <summary>Merges a programme into another: what was recorded stays as it was recorded, and from now on it counts there.</summary>
/// <remarks>
/// Entries are never changed: each that stands is reversed and written anew under the other programme, in one ledger transaction, with the same evidence. So a total as of an earlier moment
/// still shows the programme as it was known then, the sum over all programmes stays the same to the cent, and today's total of the merged one is empty.
/// </remarks>
internal static class ProgrammeMerge
{
    /// <summary>The ledger must be locked.</summary>
    public static async Task<ProgrammeMergeResult> RunAsync(CommandRun run, Programme from, Programme into, string reason)
    {
        var context = run.Context;
        var grants = await context.Grants.Where(x => x.ProgrammeId == from.Id).ToListAsync(run.Cancellation);
        foreach (var grant in grants)
        {
            grant.ProgrammeId = into.Id;
        }

        var standing = await context.LedgerEntries.Standing().Where(x => x.ProgrammeId == from.Id).OrderBy(x => x.Id).ToListAsync(run.Cancellation);
        var why = EntryReasons.With(EntryReasons.ProgrammeMerged, reason);
        foreach (var entry in standing)
        {
            await run.Ledger.ReverseAsync(entry, why);
            await run.Ledger.PostAsync(Under(into, entry, why));
        }

        await FollowAsync(run, from.Id, into.Id);
        foreach (var earlier in await context.Programmes.Where(x => x.MergedIntoId == from.Id).ToListAsync(run.Cancellation))
        {
            earlier.MergedIntoId = into.Id;
        }

        from.MergedIntoId = into.Id;
        context.Entry(into).Property(x => x.Name).IsModified = true;
        await context.SaveChangesAsync(run.Cancellation);
        foreach (var grant in grants)
        {
            run.Record<Grants.Grant>(grant.Id, new { Programme = from.Name }, new { Programme = into.Name });
        }

        run.Record<Programme>(from.Id, null, new { MergedInto = into.Name, Grants = grants.Count, Entries = standing.Count, Reason = reason });
        run.Record<Programme>(into.Id, null, new { Merged = from.Name, Grants = grants.Count, Entries = standing.Count, Reason = reason });
        return new ProgrammeMergeResult(into.Key, grants.Count, standing.Count, run.Ledger.Number);
    }

    // What is read by programme and is no entry goes along; statements keep their words, and the name in them leads to the other programme.
    private static async Task FollowAsync(CommandRun run, int from, int into)
    {
        var context = run.Context;
        await context.Statements.Where(x => x.ProgrammeId == from).ExecuteUpdateAsync(set => set.SetProperty(x => x.ProgrammeId, into), run.Cancellation);
        await context.Participations.Where(x => x.ProgrammeId == from).ExecuteUpdateAsync(set => set.SetProperty(x => x.ProgrammeId, into), run.Cancellation);
        await context.ReleaseProgrammes.Where(x => x.ProgrammeId == from).ExecuteUpdateAsync(set => set.SetProperty(x => x.ProgrammeId, into), run.Cancellation);
        await context.ProgrammeFigures.Where(x => x.ProgrammeId == from).ExecuteUpdateAsync(set => set.SetProperty(x => x.ProgrammeId, into), run.Cancellation);
    }

    private static LedgerEntry Under(Programme programme, LedgerEntry entry, string reason)
    {
        var copy = LedgerWriter.CopyOf(entry, reason);
        copy.ProgrammeId = programme.Id;
        return copy;
    }
}

/// <summary>A merge: where it went, how many grants and entries went along, and the ledger transaction (null where nothing was recorded under it).</summary>
public sealed record ProgrammeMergeResult(string IntoKey, int Grants, int Entries, long? LedgerNumber);
