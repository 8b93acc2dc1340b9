using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Matching;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Lists;

namespace ProgramTracker.Data.Grants;

/// <summary>Finds pairs of grants that are likely one: the database joins on what both must share, the matcher of Core judges. Only those who edit the ledger see them.</summary>
/// <remarks>
/// Two different Aktenzeichen are two grants, so that of every pair found by sum at least one side has none: a list of thousands of equal sums, each with its own number,
/// makes no pair. Pairs that a person told apart come back only when the facts they were judged by change.
/// </remarks>
public sealed class GrantDuplicateQueries(IDbContextFactory<TrackerContext> factory)
{
    public const int PageSize = 20;

    /// <summary>So many pairs are taken of each kind of key; a page says when there were more.</summary>
    public const int MostOfAKind = 1000;

    public async Task<DuplicateList> ListAsync(Actor actor, int page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.EditsLedger)
        {
            return new DuplicateList(new ListPage<DuplicatePair>([], 0, 1, PageSize), false);
        }

        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var (pairs, isCut) = await FindAsync(context, cancellationToken);
        var shown = pairs.Skip((page - 1) * PageSize).Take(PageSize).ToList();
        return new DuplicateList(new ListPage<DuplicatePair>(shown, pairs.Count, page, PageSize), isCut);
    }

    /// <summary>How many pairs wait for a person; null for those who may not decide on them.</summary>
    public async Task<int?> CountAsync(Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.EditsLedger)
        {
            return null;
        }

        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        return (await FindAsync(context, cancellationToken)).Pairs.Count;
    }

    /// <summary>Two grants side by side, whether or not they are likely one; null where one is not there or not active, or the actor may not decide on them.</summary>
    public async Task<ComparedGrants?> CompareAsync(Actor actor, int oneId, int otherId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.EditsLedger || oneId == otherId)
        {
            return null;
        }

        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var pair = GrantPair.Of(oneId, otherId);
        int[] ids = [pair.FirstId, pair.SecondId];
        var versions = await context.Grants.AsNoTracking().Where(x => ids.Contains(x.Id) && x.Status == GrantStatus.Active).ToDictionaryAsync(x => x.Id, x => x.Version, cancellationToken);
        if (versions.Count != 2)
        {
            return null;
        }

        var recorded = await RecordedGrants.LoadAsync(context, ids, cancellationToken);
        var decided = await context.LedgerEntries.AsNoTracking().Where(x => ids.Contains(x.GrantId) && x.Measure == Measure.Awarded && x.Basis == Basis.Decided)
            .GroupBy(x => x.GrantId).Where(x => x.Sum(e => e.Effect) > 0).Select(x => x.Key).ToListAsync(cancellationToken);
        ComparedGrant Side(int id) => new(recorded.Option(id, false, []), versions[id], decided.Contains(id));
        var distinction = await context.GrantDistinctions.AsNoTracking()
            .Where(x => x.FirstGrantId == pair.FirstId && x.SecondGrantId == pair.SecondId)
            .Select(x => new Distinction(x.Reason, x.RecordedBy, x.RecordedAt))
            .SingleOrDefaultAsync(cancellationToken);
        var match = GrantDuplicates.Compare(recorded.Candidate(pair.FirstId)!, recorded.Candidate(pair.SecondId)!);
        return new ComparedGrants(Side(pair.FirstId), Side(pair.SecondId), match?.Reasons ?? [], distinction);
    }

    /// <summary>That a grant was joined with another and is not separated yet; null where it isn't, or the actor may not decide on it.</summary>
    public async Task<StandingMerge?> MergeOfAsync(Actor actor, int grantId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.EditsLedger)
        {
            return null;
        }

        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        return await context.GrantMerges.AsNoTracking().Where(x => x.GrantId == grantId && x.SeparatedAt == null)
            .Select(x => new StandingMerge(x.Id, x.Version, x.IntoGrantId, x.Reason, x.RecordedBy, x.RecordedAt))
            .SingleOrDefaultAsync(cancellationToken);
    }

    private static async Task<(List<DuplicatePair> Pairs, bool IsCut)> FindAsync(TrackerContext context, CancellationToken cancellationToken)
    {
        var isCut = false;
        var candidates = new HashSet<GrantPair>();
        foreach (var key in DuplicateKeys.Of(context))
        {
            var found = await key.OrderByDescending(x => x.One).ThenByDescending(x => x.Other).Take(MostOfAKind).ToListAsync(cancellationToken);
            isCut |= found.Count == MostOfAKind;
            candidates.UnionWith(found.Select(x => GrantPair.Of(x.One, x.Other)));
        }

        var recorded = await RecordedGrants.LoadAsync(context, candidates.SelectMany(x => new[] { x.FirstId, x.SecondId }).ToHashSet(), cancellationToken);
        var ids = candidates.Select(x => x.FirstId).ToHashSet();
        var told = await context.GrantDistinctions.AsNoTracking().Where(x => ids.Contains(x.FirstGrantId))
            .ToDictionaryAsync(x => GrantPair.Of(x.FirstGrantId, x.SecondGrantId), x => x.Facts, cancellationToken);
        var pairs = new List<DuplicatePair>();
        foreach (var pair in candidates)
        {
            var (one, other) = (recorded.Candidate(pair.FirstId)!, recorded.Candidate(pair.SecondId)!);
            if (GrantDuplicates.Compare(one, other) is { } match
                && (!told.TryGetValue(pair, out var facts) || facts != GrantDuplicates.FactsOf(one, other)))
            {
                pairs.Add(new DuplicatePair(recorded.Option(pair.FirstId, false, []), recorded.Option(pair.SecondId, false, []), match.Strength, match.Reasons));
            }
        }

        return ([.. pairs.OrderByDescending(x => x.Strength).ThenByDescending(x => x.First.AwardedCents).ThenByDescending(x => x.First.GrantId).ThenByDescending(x => x.Second.GrantId)], isCut);
    }
}

/// <summary>A page of likely duplicates; <see cref="IsCut"/> says that there are more than are looked at in one go.</summary>
public sealed record DuplicateList(ListPage<DuplicatePair> Pairs, bool IsCut);

/// <summary>Two grants that are likely one, and what speaks for it.</summary>
public sealed record DuplicatePair(GrantOption First, GrantOption Second, MatchStrength Strength, ImmutableArray<MatchReason> Reasons);

/// <summary>Two grants side by side; no reasons where nothing but the person says that they may be one.</summary>
public sealed record ComparedGrants(ComparedGrant First, ComparedGrant Second, ImmutableArray<MatchReason> Reasons, Distinction? ToldApart);

public sealed record ComparedGrant(GrantOption Option, int Version, bool IsDecided);

/// <summary>A join that stands.</summary>
public sealed record StandingMerge(int MergeId, int Version, int IntoGrantId, string Reason, string By, DateTime At);

/// <summary>That a person said of two grants that they are two.</summary>
public sealed record Distinction(string Reason, string By, DateTime At);
