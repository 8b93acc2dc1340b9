using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Ledger;

namespace ProgramTracker.Data.Imports;

/// <summary>What the rows of a list say about a grant beside its sums: it takes the place of what only a release said, and what the rows leave out stays.</summary>
internal sealed class ImportedFacts(CommandRun run, ImportedOrganisations organisations)
{
    private const int Chunk = 500;

    /// <summary>Today's units in which the rows count, in a fixed order.</summary>
    public static IReadOnlyList<string> PlacesOf(PlannedGrantRows group) => [.. group.Rows.SelectMany(x => x.Facts!.Ags).Distinct().Order(StringComparer.Ordinal)];

    // Rows of another year that are not in this file still stand, and so do their places.
    private static IReadOnlyList<string> PlacesOf(PlannedGrantRows group, List<LedgerSlot> kept) =>
        [.. PlacesOf(group).Concat(kept.Select(x => x.Ags).OfType<string>()).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Sets all facts but places, which are rows of their own.</summary>
    public static void Fill(Grant grant, PlannedGrantRows group, ImportedOrganisations organisations) => Fill(grant, group, organisations, []);

    private static void Fill(Grant grant, PlannedGrantRows group, ImportedOrganisations organisations, List<LedgerSlot> kept)
    {
        var facts = group.Rows.Select(x => x.Facts!).ToList();
        var funder = facts.Select(x => x.Funder).FirstOrDefault(x => x != Funder.Unknown);
        grant.Funder = funder == Funder.Unknown ? grant.Funder : funder;
        grant.GrantingAuthority = First(x => x.Authority) ?? grant.GrantingAuthority;
        grant.ProgrammeId = group.ProgrammeId ?? grant.ProgrammeId;
        grant.OrganisationId = organisations.IdOf(group) ?? grant.OrganisationId;
        if (First(x => x.Project) is { } project)
        {
            GrantFacts.SetProject(grant, project);
        }

        if (First(x => x.ReferenceNumber) is { } number)
        {
            GrantFacts.SetReferenceNumber(grant, number);
        }

        if (Years(facts, kept) is { } years)
        {
            GrantFacts.SetPeriod(grant, years);
        }

        grant.AwardFrom = facts.Select(x => x.AwardFrom).Where(x => x is not null).Min() ?? grant.AwardFrom;
        grant.AwardTo = facts.Select(x => x.AwardTo).Where(x => x is not null).Max() ?? grant.AwardTo;
        grant.Bucket = BucketOf([.. facts.Select(x => x.Bucket), .. kept.Select(x => x.Bucket)], PlacesOf(group, kept));

        string? First(Func<Core.Imports.RowFacts, string?> fact) => facts.Select(fact).FirstOrDefault(x => x is not null);
    }

    /// <summary>Brings grants that are there in line with their rows, and counts their versions up: whoever saw them is to look again.</summary>
    public async Task UpdateAsync(List<PlannedGrantRows> groups)
    {
        foreach (var chunk in groups.Chunk(Chunk))
        {
            var ids = chunk.Select(x => x.GrantId!.Value).Distinct().ToList();
            var grants = await run.Context.Grants.Include(x => x.Municipalities).Where(x => ids.Contains(x.Id)).ToDictionaryAsync(x => x.Id, run.Cancellation);
            var standing = (await run.Context.LedgerEntries.AsNoTracking().Standing().Where(x => ids.Contains(x.GrantId) && x.Basis == Basis.Decided).ToListAsync(run.Cancellation)).ToLookup(x => x.GrantId);
            foreach (var group in chunk)
            {
                var grant = grants[group.GrantId!.Value];
                var reversed = group.Reversed.Select(x => x.Id).ToHashSet();
                var kept = standing[grant.Id].Where(x => !reversed.Contains(x.Id)).Select(LedgerSlot.Of).Distinct().ToList();
                var stays = PlacesOf(group).Count == 0 && group.Rows.All(x => x.Facts!.Bucket == PlaceBucket.Unlocated) ? grant.Bucket : (PlaceBucket?)null;
                Fill(grant, group, organisations, kept);
                if (stays is { } bucket)
                {
                    grant.Bucket = bucket;
                }
                else
                {
                    GrantFacts.SetPlaces(run.Context, grant, PlacesOf(group, kept));
                }

                run.Context.Entry(grant).State = EntityState.Modified;
                run.Record<Grant>(
                    grant.Id,
                    new { AwardedCents = group.Rows.Sum(x => x.Detail.Deltas.Where(d => d.Measure == Measure.Awarded).Sum(d => d.BeforeCents)) },
                    new { AwardedCents = group.Rows.Sum(x => x.Detail.Deltas.Where(d => d.Measure == Measure.Awarded).Sum(d => d.AfterCents)), Rows = group.Rows.Select(x => x.Number).ToList() });
            }

            await run.Context.SaveChangesAsync(run.Cancellation);
            foreach (var grant in grants.Values)
            {
                await run.Context.Entry(grant).Reference(x => x.Organisation).Query().Include(x => x.MergedInto).LoadAsync(run.Cancellation);
                await GrantSearch.IndexAsync(run.Context, grant, run.Cancellation);
            }

            await run.Context.SaveChangesAsync(run.Cancellation);
            run.Context.ChangeTracker.Clear();
        }
    }

    private static YearRange? Years(List<Core.Imports.RowFacts> facts, List<LedgerSlot> kept)
    {
        var stated = facts.SelectMany(x => x.Entries).Select(x => x.Year.Year).OfType<int>()
            .Concat(kept.Select(x => x.Year.Year).OfType<int>())
            .Concat(facts.Select(x => x.Period?.From).OfType<int>()).Concat(facts.Select(x => x.Period?.To).OfType<int>()).ToList();
        return stated.Count == 0 ? null : new YearRange(stated.Min(), stated.Max());
    }

    private static PlaceBucket BucketOf(List<PlaceBucket> buckets, IReadOnlyList<string> places) =>
        buckets.Distinct().ToList() is [var only] && (only != PlaceBucket.Municipality || places.Count == 1) ? only : PlaceBucket.Several;
}
