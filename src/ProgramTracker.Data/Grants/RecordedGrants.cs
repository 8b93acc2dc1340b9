using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Matching;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Grants;

/// <summary>The grants that are recorded and could be what a plan announces: narrowed in the database by Aktenzeichen, municipality, programme or organisation, judged by <see cref="GrantMatcher"/>.</summary>
internal sealed class RecordedGrants
{
    private readonly Dictionary<int, Row> _rows;

    private RecordedGrants(Dictionary<int, Row> rows) => _rows = rows;

    public IEnumerable<GrantCandidate> Candidates => _rows.Values.Select(row => row.Candidate);

    public static Task<RecordedGrants> ForAsync(TrackerContext context, IReadOnlyCollection<PlannedGrant> planned, CancellationToken cancellationToken) =>
        ForAsync(context, planned, [], cancellationToken);

    /// <summary>With grants that are asked for whatever is planned.</summary>
    public static async Task<RecordedGrants> ForAsync(TrackerContext context, IReadOnlyCollection<PlannedGrant> planned, IReadOnlyCollection<int> also, CancellationToken cancellationToken)
    {
        var ids = new HashSet<int>(also);
        if (planned.Count == 0)
        {
            return await LoadAsync(context, ids, cancellationToken);
        }

        var active = context.Grants.AsNoTracking().Where(x => x.Status == GrantStatus.Active);
        var numbers = planned.Select(x => ReferenceNumbers.Fold(x.ReferenceNumber)).OfType<string>().Distinct().ToList();
        if (numbers.Count > 0)
        {
            ids.UnionWith(await active.Where(x => numbers.Contains(x.FoldedReferenceNumber!)).Select(x => x.Id).ToListAsync(cancellationToken));
            ids.UnionWith(await MergedGrants.SurvivorsByNumberAsync(context, numbers, cancellationToken));
        }

        // A known programme rules out grants of other programmes; one plan without a programme makes all of them possible.
        var keys = planned.All(x => x.Programme?.Key is not null) ? planned.Select(x => x.Programme!.Key!).Distinct().ToList() : null;
        var fitting = keys is null ? active : active.Where(x => x.ProgrammeId == null || keys.Contains(x.Programme!.Key));
        var ags = planned.SelectMany(x => x.BeneficiaryAgs).Distinct().ToList();
        if (ags.Count > 0)
        {
            ids.UnionWith(await fitting.Where(x => x.Municipalities.Any(m => ags.Contains(m.Ags))).Select(x => x.Id).ToListAsync(cancellationToken));
        }

        var unlocated = planned.Where(x => x.BeneficiaryAgs.IsEmpty).ToList();
        if (unlocated.Count > 0)
        {
            var organisations = unlocated.SelectMany(x => x.Recipients).Select(x => FoldedColumn.Of(x.Name)).Distinct().ToList();
            var programmes = unlocated.Select(x => x.Programme?.Key).OfType<string>().Distinct().ToList();
            var known = (await OrganisationFamilies.IdsAsync(context, organisations, cancellationToken)).ConvertAll(id => (int?)id);
            ids.UnionWith(await fitting
                .Where(x => x.Municipalities.Count == 0 && (known.Contains(x.OrganisationId) || programmes.Contains(x.Programme!.Key)))
                .Select(x => x.Id)
                .ToListAsync(cancellationToken));
        }

        return await LoadAsync(context, ids, cancellationToken);
    }

    public static async Task<RecordedGrants> LoadAsync(TrackerContext context, IReadOnlyCollection<int> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            return new RecordedGrants([]);
        }

        var grants = await context.Grants.AsNoTracking()
            .Where(x => ids.Contains(x.Id))
            .Select(x => new
            {
                x.Id,
                x.ReferenceNumber,
                x.Funder,
                ProgrammeKey = x.Programme!.Key,
                ProgrammeName = x.Programme.Name,
                x.Project,
                x.YearBucket,
                x.Year,
                x.OrganisationId,
                Places = x.Municipalities.Select(m => new { m.Ags, m.Municipality!.Name }).ToList(),
            })
            .ToListAsync(cancellationToken);
        var organisations = await OrganisationFamilies.NamesAsync(context, grants.Select(x => x.OrganisationId).OfType<int>().Distinct().ToList(), cancellationToken);
        var evidence = (await context.GrantEvidence.AsNoTracking()
            .Where(x => ids.Contains(x.GrantId))
            .Select(x => new
            {
                x.GrantId,
                x.Statement!.Release!.PublishedOn,
                x.Statement.ReleaseId,
                IsCorrecting = x.Statement.Release.CorrectsId != null || x.Statement.Release.CopyOf!.CorrectsId != null,
                Source = x.Statement.Release.CopyOf!.CorrectsId ?? x.Statement.Release.Corrects!.CorrectsId ?? x.Statement.Release.CopyOfId ?? x.Statement.Release.CorrectsId ?? x.Statement.ReleaseId,
            })
            .ToListAsync(cancellationToken)).ToLookup(x => x.GrantId);
        var decisions = (await context.GrantDecisions.AsNoTracking()
            .Where(x => ids.Contains(x.GrantId) && x.Kind == GrantDecisionKind.Award)
            .Select(x => new { x.GrantId, x.DecidedOn })
            .ToListAsync(cancellationToken)).ToLookup(x => x.GrantId);
        var awards = (await context.LedgerEntries.AsNoTracking()
            .Where(x => ids.Contains(x.GrantId) && x.Measure == Measure.Awarded)
            .Select(x => new Posted(
                x.GrantId, x.TransactionNumber, x.Transaction!.Command, x.Basis, new EntryAmount(x.Cents, x.RoundedCents, x.LowerCents, x.UpperCents, x.OpenUpper, x.Effect)))
            .ToListAsync(cancellationToken)).ToLookup(x => x.GrantId);

        var numbers = await MergedGrants.NumbersAsync(context, ids, cancellationToken);

        return new RecordedGrants(grants.ToDictionary(x => x.Id, x =>
        {
            var award = Award.Of(awards[x.Id]);
            var dates = evidence[x.Id].Select(e => e.PublishedOn).Concat(decisions[x.Id].Select(d => (DateOnly?)d.DecidedOn)).OfType<DateOnly>().ToList();
            var candidate = new GrantCandidate(
                x.Id,
                x.ReferenceNumber,
                x.Funder,
                x.ProgrammeKey,
                [.. x.Places.Select(p => p.Ags)],
                [.. x.OrganisationId is { } organisation ? organisations[organisation] : []],
                x.Project,
                YearOf(x.YearBucket, x.Year),
                award.Now,
                [.. evidence[x.Id].Select(e => (long)e.Source).Distinct()],
                dates.Count == 0 ? null : dates.Max())
            {
                FormerAwards = award.Former,
                ReleaseIds = [.. evidence[x.Id].Select(e => (long)e.ReleaseId).Distinct()],
                IsCorrecting = evidence[x.Id].Any(e => e.IsCorrecting),
                FormerReferenceNumbers = [.. numbers[x.Id]],
            };
            var names = x.Places.Select(p => p.Name);
            return new Row(candidate, x.ProgrammeName, string.Join(", ", candidate.RecipientNames.Take(1).Concat(names)), award);
        }));
    }

    public GrantCandidate? Candidate(int grantId) => _rows.GetValueOrDefault(grantId)?.Candidate;

    public GrantOption Option(MatchedGrant match) => Option((int)match.GrantId, match.Strength == MatchStrength.Fits, match.Reasons);

    public GrantOption Option(int grantId, bool fits, ImmutableArray<MatchReason> reasons)
    {
        var row = _rows[grantId];
        var candidate = row.Candidate;
        return new GrantOption(
            grantId,
            candidate.Project,
            candidate.ReferenceNumber,
            row.ProgrammeName,
            row.Recipients,
            candidate.Awarded?.Cents,
            candidate.Awarded is { Qualifier: not AmountQualifier.Exact },
            row.Award.Basis,
            candidate.Year,
            fits,
            reasons);
    }

    internal static FundingYear YearOf(YearBucket bucket, int? year) => (bucket, year) switch
    {
        (YearBucket.Stated, { } stated) => FundingYear.Stated(stated),
        (YearBucket.Several, _) => FundingYear.Several,
        _ => FundingYear.Unknown,
    };

    private sealed record Row(GrantCandidate Candidate, string? ProgrammeName, string Recipients, Award Award);

    private sealed record Posted(int GrantId, long Number, string Command, Basis Basis, EntryAmount Amount);

    /// <summary>What is awarded now, and what was before a decision or a reduction said otherwise.</summary>
    private sealed record Award(Amount? Now, ImmutableArray<Amount> Former, Basis? Basis)
    {
        public static Award Of(IEnumerable<Posted> posted)
        {
            var sum = default(EntryAmount);
            var (announced, decided) = (0L, 0L);
            var former = new List<Amount>();
            foreach (var transaction in posted.GroupBy(x => (x.Number, x.Command)).OrderBy(x => x.Key.Number))
            {
                if (transaction.Key.Command is CommandNames.EnterDecision or CommandNames.RaiseAward or CommandNames.ReduceAward or CommandNames.ImportGrants && AmountOf(sum) is { } before)
                {
                    former.Add(before);
                }

                foreach (var entry in transaction)
                {
                    sum += entry.Amount;
                    announced += entry.Basis == Core.Ledger.Basis.Announced ? entry.Amount.Cents : 0;
                    decided += entry.Basis == Core.Ledger.Basis.Decided ? entry.Amount.Cents : 0;
                }
            }

            var now = AmountOf(sum);
            return new Award(now, [.. former.Distinct().Where(x => x != now)], now is null ? null : decided != 0 && announced == 0 ? Core.Ledger.Basis.Decided : Core.Ledger.Basis.Announced);
        }

        private static Amount? AmountOf(EntryAmount sum) => sum is { Effect: > 0, Cents: > 0 }
            ? new Amount(
                sum.Cents,
                sum.RoundedCents == 0 ? AmountQualifier.Exact : AmountQualifier.About,
                Math.Min(sum.LowerCents, sum.Cents),
                sum.OpenUpper > 0 ? null : Math.Max(sum.UpperCents, sum.Cents))
            : null;
    }
}
