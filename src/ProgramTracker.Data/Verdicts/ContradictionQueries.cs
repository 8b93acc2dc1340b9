using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Verdicts;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Lists;
using ProgramTracker.Data.Programmes;
using ProgramTracker.Data.Releases;

namespace ProgramTracker.Data.Verdicts;

/// <summary>All contradictions among what is accepted and recorded, most money first; for those who may see internal things, and for nobody else, not even as a number.</summary>
public sealed class ContradictionQueries(IDbContextFactory<TrackerContext> factory, ContradictionCache cache, TimeProvider clock)
{
    public const int PageSize = 20;

    /// <summary>Null where the actor may not see contradictions.</summary>
    public async Task<ContradictionList?> ListAsync(Actor actor, ContradictionFilter filter, int page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(filter);
        if (!actor.SeesInternal)
        {
            return null;
        }

        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var found = await FoundAsync(context, actor, cancellationToken);
        var decisions = await context.ContradictionDecisions.AsNoTracking().ToDictionaryAsync(x => x.Key, cancellationToken);
        var keys = found.Select(x => x.Contradiction.Figure.Question.ProgrammeKey).OfType<string>().Distinct().ToList();
        var programmes = await context.Programmes.AsNoTracking().Where(x => keys.Contains(x.Key)).OrderBy(x => x.FoldedName)
            .Select(x => new ProgrammeChoice(x.Id, x.Key, x.Name)).ToListAsync(cancellationToken);
        var names = programmes.ToDictionary(x => x.Key, x => x.Name, StringComparer.Ordinal);
        var rows = found.Where(x => filter.ProgrammeKey is null || x.Contradiction.Figure.Question.ProgrammeKey == filter.ProgrammeKey)
            .Select(x => Row(x, decisions.GetValueOrDefault(x.Contradiction.Key), names))
            .ToList();
        var wanted = rows.FindAll(x => filter.State switch
        {
            ContradictionState.Open => x.IsOpen,
            ContradictionState.Decided => !x.IsOpen,
            _ => true,
        });
        var shown = wanted.Skip((Math.Max(1, page) - 1) * PageSize).Take(PageSize).ToList();
        var quotes = await QuotesAsync(context, actor, shown, cancellationToken);
        return new ContradictionList(
            new ListPage<ContradictionRow>(
                shown.ConvertAll(x => x with { Quote = quotes.GetValueOrDefault((int)x.Contradiction.Figure.Id), Quotes = quotes }), wanted.Count, page, PageSize),
            rows.Count(x => x.IsOpen),
            rows.Count(x => !x.IsOpen),
            [.. programmes]);
    }

    /// <summary>One contradiction by its key; null where there is none any longer, or the actor may not see contradictions.</summary>
    public async Task<ContradictionRow?> FindAsync(Actor actor, string key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.SeesInternal)
        {
            return null;
        }

        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        if ((await FoundAsync(context, actor, cancellationToken)).FirstOrDefault(x => x.Contradiction.Key == key) is not { } found)
        {
            return null;
        }

        var decision = await context.ContradictionDecisions.AsNoTracking().SingleOrDefaultAsync(x => x.Key == key, cancellationToken);
        var programme = found.Contradiction.Figure.Question.ProgrammeKey;
        var names = await context.Programmes.AsNoTracking().Where(x => x.Key == programme).ToDictionaryAsync(x => x.Key, x => x.Name, cancellationToken);
        var row = Row(found, decision, names);
        var quotes = await QuotesAsync(context, actor, [row], cancellationToken);
        return row with { Quote = quotes.GetValueOrDefault((int)found.Contradiction.Figure.Id), Quotes = quotes };
    }

    /// <summary>How many are open; null for those who may not see that.</summary>
    public async Task<int?> OpenAsync(Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.SeesInternal)
        {
            return null;
        }

        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var found = await FoundAsync(context, actor, cancellationToken);
        if (found.IsEmpty)
        {
            return 0;
        }

        var decided = await context.ContradictionDecisions.AsNoTracking().Select(x => new { x.Key, x.Fingerprint }).ToDictionaryAsync(x => x.Key, x => x.Fingerprint, cancellationToken);
        return found.Count(x => !decided.TryGetValue(x.Contradiction.Key, out var fingerprint) || fingerprint != x.Contradiction.Fingerprint);
    }

    private async Task<ImmutableArray<FoundContradiction>> FoundAsync(TrackerContext context, Actor actor, CancellationToken cancellationToken)
    {
        // Whatever changes data leaves a record: while the last one is the same, so is everything that was judged.
        var last = await context.CommandRecords.OrderByDescending(x => x.Id).Select(x => x.Id).FirstOrDefaultAsync(cancellationToken);
        var database = context.Database.GetConnectionString() ?? string.Empty;
        return cache.Find(database, last) ?? cache.Keep(database, last, await JudgeAllAsync(context, actor, cancellationToken));
    }

    private async Task<ImmutableArray<FoundContradiction>> JudgeAllAsync(TrackerContext context, Actor actor, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var stated = await new StatedFigures(context, actor, now).AllAsync(cancellationToken);
        var facts = await new FactsReader(context, actor, now).ReadAsync([.. stated.All], stated, false, cancellationToken);
        var judge = new VerdictJudge(facts);
        var judged = stated.ByRelease.Values.SelectMany(x => judge.Judge(x)).ToList();
        var byId = judged.ToDictionary(x => x.Figure.Id);
        return [.. Contradictions.Of(judged).Select(x => new FoundContradiction(x, SeriesBeside(x, byId)))];
    }

    // "213 + 74 = 287": what adds up on the other side shows which of the two is likely right.
    private static ImmutableArray<Comparison> SeriesBeside(Contradiction contradiction, Dictionary<long, JudgedFigure> byId) =>
    [
        .. contradiction.Against.Select(x => x.Figure).OfType<StatedFigure>()
            .SelectMany(x => byId.TryGetValue(x.Id, out var other) ? other.Comparisons.Where(y => y.Side == ComparedSide.Series).Select(y => (Other: x, Sum: y)) : [])
            .DistinctBy(x => (x.Other.Value.Value, x.Sum.Figure?.Value.Value, x.Sum.Terms.Sum(y => y.Value.Value)))
            .Select(x => x.Sum with { Terms = [.. x.Sum.Terms.Prepend(x.Other)] }),
    ];

    private static ContradictionRow Row(FoundContradiction found, ContradictionDecision? decision, Dictionary<string, string> names) => new()
    {
        Contradiction = found.Contradiction,
        Quotes = new Dictionary<int, EvidenceQuote>(),
        Series = found.Series,
        ProgrammeName = found.Contradiction.Figure.Question.ProgrammeKey is { } key ? names.GetValueOrDefault(key) : null,
        Decision = decision is null ? null : new DecidedContradiction(decision.Outcome, decision.Reason, decision.RecordedAt, decision.RecordedBy, decision.Version),
        IsReopened = decision is not null && decision.Fingerprint != found.Contradiction.Fingerprint,
    };

    private async Task<Dictionary<int, EvidenceQuote>> QuotesAsync(TrackerContext context, Actor actor, List<ContradictionRow> rows, CancellationToken cancellationToken)
    {
        var ids = rows.SelectMany(x => x.Contradiction.Against.Concat(x.Series).SelectMany(y => y.Terms.Append(y.Figure)).Append(x.Contradiction.Figure))
            .OfType<StatedFigure>().Where(x => x.Source.Kind == SourceKind.Release).Select(x => (int)x.Id).Distinct().ToList();
        return ids.Count == 0
            ? []
            : (await context.Statements.AsNoTracking().VisibleTo(actor, clock.GetUtcNow().UtcDateTime).Where(x => ids.Contains(x.Id)).ToEvidenceAsync(cancellationToken)).ToDictionary(x => x.StatementId);
    }
}
