using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Ledger;
using ProgramTracker.Data.Releases;
using ProgramTracker.Data.Review;

namespace ProgramTracker.Data.Grants;

/// <summary>Brings what a grant has as announced award and announced own share in line with its evidence: one entry each, however many statements speak of it (counting rule 3).</summary>
/// <remarks>
/// The award says what the founding statement says, or one that joined and is more exact within its bounds; what a later release corrects steps behind the correction.
/// Where it should say something else it is reversed and written anew; where nothing should be announced any longer (no evidence left, or a decision stands) it is
/// reversed. An own share is borne only by a statement that a person took for it. Settling twice changes nothing.
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

        var all = await EvidenceAsync(run.Context, lookup, grantId, run.Cancellation);
        var evidence = InOrderOfWeight([.. all.Where(x => x.Row.IsCounted)]);
        var standing = await run.Context.LedgerEntries.Standing().Where(x => x.GrantId == grantId).ToListAsync(run.Cancellation);
        var isRecordedElsewhere = grant.Decisions.Count > 0 || standing.Exists(x => x.Basis == Basis.Decided)
            || await run.Context.GrantListRows.AnyAsync(x => x.GrantId == grantId, run.Cancellation);
        if (!isRecordedElsewhere)
        {
            await GrantFacts.RebuildAsync(run.Context, grant, evidence, lookup, run.Cancellation);
            await run.Context.SaveChangesAsync(run.Cancellation);
        }

        var isVoid = evidence.Count == 0 && !isRecordedElsewhere;
        var why = EntryReasons.With(reason, note);
        var decided = await run.Context.LedgerEntries.Deciding().Where(x => x.GrantId == grantId).Select(x => x.Measure).Distinct().ToListAsync(run.Cancellation);
        await SettleAsync(standing, decided, Measure.Awarded, evidence.Count == 0 ? null : Entry(grant, Measure.Awarded, MostExact(evidence), why), why);
        var share = isVoid ? null : InOrderOfWeight([.. all.Where(x => x.IsOwnShare)]).FirstOrDefault();
        await SettleAsync(standing, decided, Measure.OwnShare, share is null ? null : Entry(grant, Measure.OwnShare, share, why), why);
        if (isVoid != (grant.Status == GrantStatus.Void))
        {
            grant.Status = isVoid ? GrantStatus.Void : GrantStatus.Active;
            grant.ClosedAt = isVoid ? run.Now : null;
        }

        await GrantSearch.IndexAsync(run.Context, grant, run.Cancellation);
        await run.Context.SaveChangesAsync(run.Cancellation);
    }

    /// <summary>What is announced of a grant by its evidence, not posted yet; null where no evidence states that measure.</summary>
    public static async Task<LedgerEntry?> WantedAsync(TrackerContext context, ReferenceLookup lookup, int grantId, Measure measure, string why, CancellationToken cancellationToken)
    {
        var grant = await context.Grants.AsNoTracking().Include(x => x.Municipalities).SingleAsync(x => x.Id == grantId, cancellationToken);
        var evidence = InOrderOfWeight([.. (await EvidenceAsync(context, lookup, grantId, cancellationToken)).Where(x => measure == Measure.Awarded ? x.Row.IsCounted : x.IsOwnShare)]);
        return measure is not (Measure.Awarded or Measure.OwnShare) || evidence.Count == 0 ? null : Entry(grant, measure, measure == Measure.Awarded ? MostExact(evidence) : evidence[0], why);
    }

    private async Task SettleAsync(List<LedgerEntry> standing, List<Measure> decided, Measure measure, LedgerEntry? wanted, string why)
    {
        var announced = standing.Where(x => x.Measure == measure && x.Basis == Basis.Announced).ToList();
        wanted = decided.Contains(measure) ? null : wanted;
        if (wanted is not null && announced is [var only] && SaysTheSame(only, wanted))
        {
            return;
        }

        foreach (var entry in announced)
        {
            await run.Ledger.ReverseAsync(entry, why);
        }

        if (wanted is not null)
        {
            await run.Ledger.PostAsync(wanted);
        }
    }

    private static async Task<List<CountedEvidence>> EvidenceAsync(TrackerContext context, ReferenceLookup lookup, int grantId, CancellationToken cancellationToken)
    {
        var rows = await context.GrantEvidence
            .Include(x => x.Statement).ThenInclude(x => x!.Release).ThenInclude(x => x!.CopyOf)
            .Include(x => x.Statement).ThenInclude(x => x!.Release).ThenInclude(x => x!.Corrects)
            .Where(x => x.GrantId == grantId && (x.Statement!.IsCounted || x.IsOwnShare))
            .OrderByDescending(x => x.IsFounding).ThenBy(x => x.RecordedAt).ThenBy(x => x.StatementId)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(x => new CountedEvidence(x.Statement!, lookup.Resolve((FundingStatement)StatementPayload.Current(x.Statement!)), x.Statement!.Release!) { IsOwnShare = x.IsOwnShare })];
    }

    // The newest correction of a source comes before what it corrects; otherwise the order stays.
    private static List<CountedEvidence> InOrderOfWeight(List<CountedEvidence> evidence)
    {
        var newest = evidence.Where(x => x.Release.IsCorrecting())
            .GroupBy(x => x.Release.SourceId())
            .ToDictionary(x => x.Key, x => x.OrderByDescending(e => e.Release.PublishedOn).ThenByDescending(e => e.Release.Id).First().Release.Id);
        return [.. evidence.Select(x => x with { IsCorrected = newest.TryGetValue(x.Release.SourceId(), out var release) && release != x.Release.Id }).OrderBy(x => x.IsCorrected)];
    }

    private static CountedEvidence MostExact(List<CountedEvidence> evidence)
    {
        var best = evidence[0];
        foreach (var other in evidence.Skip(1).Where(x => !x.IsCorrected))
        {
            if (IsMoreExact(other.Content.Amount, best.Content.Amount))
            {
                best = other;
            }
        }

        return best;
    }

    private static LedgerEntry Entry(Grant grant, Measure measure, CountedEvidence evidence, string why) => new()
    {
        GrantId = grant.Id,
        Measure = measure,
        Basis = Basis.Announced,
        Amount = EntryAmount.Of(evidence.Content.Amount),
        Qualifier = evidence.Content.Amount.Qualifier,
        ProgrammeId = grant.ProgrammeId,
        Bucket = grant.Bucket,
        Ags = grant.Bucket == PlaceBucket.Municipality ? grant.Municipalities.Single().Ags : null,
        YearBucket = grant.YearBucket,
        Year = grant.Year,
        EffectiveDate = evidence.Release.PublishedOn,
        StatementId = evidence.Row.Id,
        Reason = why,
    };

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
