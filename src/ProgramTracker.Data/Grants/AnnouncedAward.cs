using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Ledger;
using ProgramTracker.Data.Releases;
using ProgramTracker.Data.Review;

namespace ProgramTracker.Data.Grants;

/// <summary>Brings what a grant has as announced award in line with its evidence: one entry, however many statements speak of it (counting rule 3).</summary>
/// <remarks>
/// The entry says what the founding statement says, or one that joined and is more exact within its bounds. Where it should say something else it is reversed and written
/// anew; where nothing should be announced any longer (no evidence left, or a decision stands) it is reversed. Settling twice changes nothing.
/// </remarks>
internal sealed class AnnouncedAward(CommandRun run, ReferenceLookup lookup)
{
    /// <summary>The ledger must be locked, and everything saved.</summary>
    public async Task SettleAsync(int grantId, string reason, string? note)
    {
        var grant = await run.Context.Grants.Include(x => x.Municipalities).Include(x => x.Decisions).Include(x => x.Organisation)
            .SingleAsync(x => x.Id == grantId, run.Cancellation);
        if (grant.Status == GrantStatus.Merged)
        {
            return;
        }

        var evidence = await EvidenceAsync(grantId);
        var standing = await run.Context.LedgerEntries.Standing().Where(x => x.GrantId == grantId).ToListAsync(run.Cancellation);
        var awarded = standing.Where(x => x.Measure == Measure.Awarded).ToList();
        var announced = awarded.Where(x => x.Basis == Basis.Announced).ToList();
        var isDecided = awarded.Exists(x => x is { Basis: Basis.Decided, Cents: >= 0 });
        var isRecordedElsewhere = grant.Decisions.Count > 0 || standing.Exists(x => x.Basis == Basis.Decided)
            || await run.Context.GrantListRows.AnyAsync(x => x.GrantId == grantId, run.Cancellation);
        if (!isRecordedElsewhere)
        {
            await GrantFacts.RebuildAsync(run.Context, grant, evidence, lookup, run.Cancellation);
            await run.Context.SaveChangesAsync(run.Cancellation);
        }

        var wanted = isDecided || evidence.Count == 0 ? null : Wanted(grant, evidence, reason, note);
        if (wanted is null || announced is not [var only] || !SaysTheSame(only, wanted))
        {
            foreach (var entry in announced)
            {
                await run.Ledger.ReverseAsync(entry, EntryReasons.With(reason, note));
            }

            if (wanted is not null)
            {
                await run.Ledger.PostAsync(wanted);
            }
        }

        var isVoid = evidence.Count == 0 && !isRecordedElsewhere;
        if (isVoid != (grant.Status == GrantStatus.Void))
        {
            grant.Status = isVoid ? GrantStatus.Void : GrantStatus.Active;
            grant.ClosedAt = isVoid ? run.Now : null;
        }

        await GrantSearch.IndexAsync(run.Context, grant, run.Cancellation);
        await run.Context.SaveChangesAsync(run.Cancellation);
    }

    private async Task<List<CountedEvidence>> EvidenceAsync(int grantId)
    {
        var rows = await run.Context.GrantEvidence
            .Include(x => x.Statement).ThenInclude(x => x!.Release)
            .Where(x => x.GrantId == grantId && x.Statement!.IsCounted)
            .OrderByDescending(x => x.IsFounding).ThenBy(x => x.RecordedAt).ThenBy(x => x.StatementId)
            .ToListAsync(run.Cancellation);
        return [.. rows.Select(x => new CountedEvidence(x.Statement!, lookup.Resolve((FundingStatement)StatementPayload.Current(x.Statement!)), x.Statement!.Release!))];
    }

    private static LedgerEntry Wanted(Grant grant, List<CountedEvidence> evidence, string reason, string? note)
    {
        var best = evidence[0];
        foreach (var other in evidence.Skip(1))
        {
            if (IsMoreExact(other.Content.Amount, best.Content.Amount))
            {
                best = other;
            }
        }

        return new LedgerEntry
        {
            GrantId = grant.Id,
            Measure = Measure.Awarded,
            Basis = Basis.Announced,
            Amount = EntryAmount.Of(best.Content.Amount),
            Qualifier = best.Content.Amount.Qualifier,
            ProgrammeId = grant.ProgrammeId,
            Bucket = grant.Bucket,
            Ags = grant.Bucket == PlaceBucket.Municipality ? grant.Municipalities.Single().Ags : null,
            YearBucket = grant.YearBucket,
            Year = grant.Year,
            EffectiveDate = best.Release.PublishedOn,
            StatementId = best.Row.Id,
            Reason = EntryReasons.With(reason, note),
        };
    }

    private static bool IsMoreExact(Amount one, Amount than) => one.IsCompatibleWith(than) && Width(one) < Width(than);

    private static long Width(Amount amount) => amount is { LowerCents: { } lower, UpperCents: { } upper } ? upper - lower : long.MaxValue;

    private static bool SaysTheSame(LedgerEntry one, LedgerEntry other) =>
        one.Amount == other.Amount
        && one.Qualifier == other.Qualifier
        && one.ProgrammeId == other.ProgrammeId
        && (one.Bucket, one.Ags) == (other.Bucket, other.Ags)
        && (one.YearBucket, one.Year) == (other.YearBucket, other.Year)
        && one.StatementId == other.StatementId;
}
