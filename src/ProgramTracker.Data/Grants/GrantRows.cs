using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Totals;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Ledger;
using ProgramTracker.Data.Totals;

namespace ProgramTracker.Data.Grants;

/// <summary>Reads grants as rows: one statement for the grants, one for their places, one for their amounts, however many there are.</summary>
internal static class GrantRows
{
    public static Task<IReadOnlyList<GrantRow>> ToRowsAsync(this IQueryable<Grant> grants, TrackerContext context, Measure measure, long? asOf, CancellationToken cancellationToken) =>
        grants.ToRowsAsync(context, context.LedgerEntries.AsNoTracking().AsOf(asOf).Where(x => x.Measure == measure), measure, cancellationToken);

    /// <summary>With the entries of one measure that an amount is the sum of.</summary>
    public static async Task<IReadOnlyList<GrantRow>> ToRowsAsync(this IQueryable<Grant> grants, TrackerContext context, IQueryable<LedgerEntry> entries, Measure measure, CancellationToken cancellationToken)
    {
        var rows = await grants
            .Select(x => new GrantRow
            {
                Id = x.Id,
                Project = x.Project,
                ReferenceNumber = x.ReferenceNumber,
                Funder = x.Funder,
                GrantingAuthority = x.GrantingAuthority,
                ProgrammeId = x.ProgrammeId,
                ProgrammeKey = x.Programme!.Key,
                ProgrammeName = x.Programme.Name,
                OrganisationId = x.Organisation!.MergedIntoId ?? x.OrganisationId,
                Recipient = x.Organisation.MergedInto != null ? x.Organisation.MergedInto.Name : x.Organisation.Name,
                Bucket = x.Bucket,
                YearBucket = x.YearBucket,
                Year = x.Year,
                PeriodFrom = x.PeriodFrom,
                PeriodTo = x.PeriodTo,
                AwardFrom = x.AwardFrom,
                AwardTo = x.AwardTo,
                RecordedAt = x.RecordedAt,
            })
            .ToListAsync(cancellationToken);
        var ids = rows.ConvertAll(x => x.Id);
        var places = (await context.GrantMunicipalities.AsNoTracking()
                .Where(x => ids.Contains(x.GrantId))
                .OrderBy(x => x.Municipality!.FoldedName)
                .Select(x => new { x.GrantId, x.Ags, x.Municipality!.Name })
                .ToListAsync(cancellationToken))
            .ToLookup(x => x.GrantId, x => new PlaceName(x.Ags, x.Name));
        var totals = await TotalsByGrantAsync(entries, ids, measure, cancellationToken);
        return [.. rows.Select(x => x with { Places = [.. places[x.Id]], Total = totals.GetValueOrDefault(x.Id, Total.Empty) })];
    }

    private static async Task<Dictionary<int, Total>> TotalsByGrantAsync(IQueryable<LedgerEntry> entries, List<int> ids, Measure measure, CancellationToken cancellationToken)
    {
        var sums = await entries
            .Where(x => ids.Contains(x.GrantId))
            .GroupBy(x => x.GrantId)
            .SumUp()
            .ToListAsync(cancellationToken);
        return sums.ToDictionary(x => x.Key, x => x.Sums.ToTotal(measure, 1, x.Sums.Effect > 0 ? 1 : 0));
    }
}
