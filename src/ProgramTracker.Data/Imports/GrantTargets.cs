using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Imports;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Matching;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Ledger;
using ProgramTracker.Data.Review;

namespace ProgramTracker.Data.Imports;

/// <summary>Finds the recorded grant that rows of a file are about: by the list itself, by Aktenzeichen, else by matching with what so far is only announced.</summary>
internal sealed class GrantTargets(TrackerContext context, ImportOptions options, ReferenceLookup lookup, CancellationToken cancellationToken)
{
    private const int Chunk = 500;

    public async Task FindAsync(List<PlannedGrantRows> groups, ILookup<string, GrantListRow> list)
    {
        foreach (var group in groups)
        {
            var key = group.Rows[0].Key;
            group.GrantId = RowKey.IsNumbered(key) ? list[key].OrderBy(x => x.Id).Select(x => (int?)x.GrantId).FirstOrDefault() : group.Rows[0].Earlier?.GrantId;
        }

        await FollowMergersAsync(groups);
        await ByReferenceNumberAsync(groups.Where(x => x.GrantId is null && RowKey.IsNumbered(x.Rows[0].Key)).ToList());
        await ByMatchingAsync(groups.Where(x => x.GrantId is null && !x.IsOpen).ToList());
        foreach (var row in groups.Where(x => x.GrantId is not null).SelectMany(group => group.Rows.Select(row => (group, row))))
        {
            row.row.GrantId = row.group.GrantId;
            row.row.Outcome = row.row.Outcome == RowOutcome.New ? RowOutcome.Joins : row.row.Outcome;
        }
    }

    private async Task FollowMergersAsync(List<PlannedGrantRows> groups)
    {
        var merged = await context.Grants.AsNoTracking().Where(x => x.MergedIntoId != null).Select(x => new { x.Id, Into = x.MergedIntoId!.Value }).ToDictionaryAsync(x => x.Id, x => x.Into, cancellationToken);
        foreach (var group in groups.Where(x => x.GrantId is not null))
        {
            for (var steps = 0; steps < 10 && merged.TryGetValue(group.GrantId!.Value, out var into); steps++)
            {
                group.GrantId = into;
            }
        }
    }

    private async Task ByReferenceNumberAsync(List<PlannedGrantRows> groups)
    {
        foreach (var chunk in groups.Chunk(Chunk))
        {
            var numbers = chunk.Select(x => ReferenceNumbers.Fold(x.Rows[0].Facts!.ReferenceNumber)!).ToList();
            var known = (await context.Grants.AsNoTracking()
                .Where(x => numbers.Contains(x.FoldedReferenceNumber!) && x.Status == GrantStatus.Active)
                .Select(x => new { x.Id, x.FoldedReferenceNumber, x.Funder })
                .ToListAsync(cancellationToken)).ToLookup(x => x.FoldedReferenceNumber!, StringComparer.Ordinal);
            foreach (var group in chunk)
            {
                var funder = FunderOf(group);
                var same = known[ReferenceNumbers.Fold(group.Rows[0].Facts!.ReferenceNumber)!].OrderBy(x => x.Id).ToList();
                if (same is [var only] && (funder == Funder.Unknown || only.Funder == Funder.Unknown || only.Funder == funder))
                {
                    group.GrantId = only.Id;
                }
                else if (same.Count > 0 && !Choose(group, same.ConvertAll(x => x.Id)))
                {
                    Ask(group, RowQuestion.WhichGrant, same.Select(x => x.Id));
                }
            }
        }
    }

    private async Task ByMatchingAsync(List<PlannedGrantRows> groups)
    {
        var announced = await AnnouncedAsync();
        var candidates = announced.Candidates.ToList();
        if (candidates.Count == 0)
        {
            return;
        }

        var byAgs = candidates.SelectMany(x => x.BeneficiaryAgs.Select(ags => (ags, x))).ToLookup(x => x.ags, x => x.x, StringComparer.Ordinal);
        var byNumber = candidates.Where(x => x.ReferenceNumber is not null).ToLookup(x => ReferenceNumbers.Fold(x.ReferenceNumber), StringComparer.Ordinal);
        var nowhere = candidates.Where(x => x.BeneficiaryAgs.IsEmpty).ToList();
        var matched = new List<(PlannedGrantRows Group, int GrantId)>();
        foreach (var group in groups)
        {
            var places = group.Rows.SelectMany(x => x.Facts!.Ags).Distinct().ToList();
            var possible = (places.Count > 0 ? places.SelectMany(ags => byAgs[ags]) : nowhere)
                .Concat(byNumber[ReferenceNumbers.Fold(group.Rows[0].Facts!.ReferenceNumber)]).DistinctBy(x => x.GrantId).ToList();
            if (possible.Count == 0 || QueryOf(group) is not { } query)
            {
                continue;
            }

            var match = GrantMatcher.Match(query, possible);
            if (match.Outcome == MatchOutcome.None || Choose(group, [.. match.Grants.Select(x => (int)x.GrantId)]))
            {
                continue;
            }

            if (match.Only is { } only)
            {
                matched.Add((group, (int)only));
            }
            else
            {
                Ask(group, RowQuestion.WhichGrant, match.Grants.Select(x => (int)x.GrantId));
            }
        }

        var taken = groups.Select(x => x.GrantId).OfType<int>().ToHashSet();
        foreach (var same in matched.GroupBy(x => x.GrantId))
        {
            if (same.Count() == 1 && !taken.Contains(same.Key))
            {
                same.Single().Group.GrantId = same.Key;
                continue;
            }

            foreach (var (group, grantId) in same)
            {
                Ask(group, RowQuestion.RowsCompete, [grantId]);
            }
        }
    }

    // A grant that has a decision is never matched by sum and place: two equal rows may both be true.
    private async Task<RecordedGrants> AnnouncedAsync()
    {
        var standing = context.LedgerEntries.AsNoTracking().Standing().Where(x => x.Measure == Measure.Awarded);
        var ids = await standing.Where(x => x.Basis == Basis.Announced && x.Grant!.Status == GrantStatus.Active && !standing.Any(d => d.GrantId == x.GrantId && d.Basis == Basis.Decided))
            .Select(x => x.GrantId).Distinct().ToListAsync(cancellationToken);
        return await RecordedGrants.LoadAsync(context, ids, cancellationToken);
    }

    private GrantQuery? QueryOf(PlannedGrantRows group)
    {
        var awarded = group.Rows.SelectMany(row => row.Facts!.Entries.Where(x => x.Measure == Measure.Awarded).Select(entry => (row.Facts, entry))).ToList();
        if (awarded.Count == 0)
        {
            return null;
        }

        var first = group.Rows[0].Facts!;
        var ags = group.Rows.SelectMany(x => x.Facts!.Ags).Distinct().ToList();
        var years = awarded.Select(x => x.entry.Year).Distinct().ToList();
        var amount = awarded.Select(x => EntryAmount.Of(x.entry.Amount)).Aggregate((a, b) => a + b);
        var recipient = group.Rows.Select(x => x.Facts!.Recipient).FirstOrDefault(x => x is not null);
        var places = ags.Select(x => new PlaceRef(lookup.NameOf(x), PlaceKind.Stadt, x, false, [])).ToList();
        var programme = group.Rows.Select(x => x.Facts!.Programme).FirstOrDefault(x => x is not null);
        var planned = new PlannedGrant(
            FunderOf(group),
            programme is null ? null : lookup.Resolve(new ProgrammeRef(programme, null)),
            recipient is null ? [.. places.Select(x => new RecipientRef(x.Name, x, true))] : [new RecipientRef(recipient, places is [var only] ? only : null, false)],
            [.. ags],
            group.Rows.Select(x => x.Facts!.Project).FirstOrDefault(x => x is not null),
            first.ReferenceNumber,
            first.Period,
            [new Core.Ledger.PlannedEntry(Measure.Awarded, amount, first.Bucket, first.OnlyAgs, years is [var year] ? year : FundingYear.Several)]);
        var stated = new Amount(amount.Cents, amount.RoundedCents == 0 ? AmountQualifier.Exact : AmountQualifier.About, amount.LowerCents, amount.UpperCents);
        return new GrantQuery(planned, stated, null, group.Rows.Select(x => x.Facts!.AwardDate).FirstOrDefault(x => x is not null));
    }

    private static Funder FunderOf(PlannedGrantRows group) => group.Rows.Select(x => x.Facts!.Funder).FirstOrDefault(x => x != Funder.Unknown);

    // True where a person has said already which grant it is, or that it is none of them.
    private bool Choose(PlannedGrantRows group, List<int> candidates)
    {
        foreach (var row in group.Rows)
        {
            if (options.Choices.TryGetValue(row.Number, out var choice))
            {
                if (choice.Kind == RowChoiceKind.New)
                {
                    return true;
                }

                if (choice is { Kind: RowChoiceKind.Join, Id: { } id } && candidates.Contains(id))
                {
                    group.GrantId = id;
                    return true;
                }
            }
        }

        return false;
    }

    private static void Ask(PlannedGrantRows group, RowQuestion question, IEnumerable<int> candidates)
    {
        var ids = candidates.ToList();
        foreach (var row in group.Rows)
        {
            row.Ask(question, ids);
        }
    }
}
