using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Ledger;

namespace ProgramTracker.Data.Grants;

/// <summary>Where and in which year an entry of a grant counts.</summary>
internal readonly record struct LedgerSlot(PlaceBucket Bucket, string? Ags, FundingYear Year)
{
    /// <summary>The slot that a line names; what it leaves out is the grant's own.</summary>
    public static LedgerSlot Of(Grant grant, string? ags, int? year)
    {
        var place = ags ?? (grant.Bucket == PlaceBucket.Municipality ? grant.Municipalities.Single().Ags : null);
        return new LedgerSlot(
            place is null ? grant.Bucket : PlaceBucket.Municipality,
            place,
            year is { } stated ? FundingYear.Stated(stated) : RecordedGrants.YearOf(grant.YearBucket, grant.Year));
    }

    public static LedgerSlot Of(LedgerEntry entry) => new(entry.Bucket, entry.Ags, RecordedGrants.YearOf(entry.YearBucket, entry.Year));

    /// <summary>What each slot of a grant holds in a measure; slots that add up to nothing are left out.</summary>
    public static async Task<Dictionary<LedgerSlot, long>> SumsAsync(TrackerContext context, int grantId, Measure measure, CancellationToken cancellationToken)
    {
        var sums = await context.LedgerEntries.Where(x => x.GrantId == grantId && x.Measure == measure)
            .GroupBy(x => new { x.Bucket, x.Ags, x.YearBucket, x.Year })
            .Select(x => new { x.Key.Bucket, x.Key.Ags, x.Key.YearBucket, x.Key.Year, Cents = x.Sum(e => e.Cents) })
            .ToListAsync(cancellationToken);
        return sums.Where(x => x.Cents != 0).ToDictionary(x => new LedgerSlot(x.Bucket, x.Ags, RecordedGrants.YearOf(x.YearBucket, x.Year)), x => x.Cents);
    }
}
