using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Verdicts;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Releases;
using ProgramTracker.Data.Review;

namespace ProgramTracker.Data.Verdicts;

/// <summary>Judges figures by what the actor may see: those of a release, those about a programme, those of a text that is not stored.</summary>
public sealed class VerdictQueries(IDbContextFactory<TrackerContext> factory, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The accepted figures of a release's current version; empty where there is none or the actor may not see it.</summary>
    public async Task<JudgedFigures> OfReleaseAsync(Actor actor, int releaseId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var figures = (await new StatedFigures(context, actor, Now).OfReleaseAsync(releaseId, cancellationToken)).Of(releaseId);
        return figures.IsEmpty ? JudgedFigures.None : await JudgeAsync(context, actor, figures, false, cancellationToken);
    }

    /// <summary>The figures about a whole programme that are control figures: accepted statements and, with negative ids, those of the reference tables.</summary>
    public async Task<JudgedFigures> OfProgrammeAsync(Actor actor, string programmeKey, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        return await OfProgrammeAsync(context, actor, programmeKey, Now, cancellationToken);
    }

    /// <summary>Judges a text as it was just read, without storing it. Statement ids are those of <see cref="SourceStatements.Of"/>.</summary>
    /// <remarks><paramref name="on"/> is the day up to which effective dates count: for a draft the day on which it will be published, else today.</remarks>
    public async Task<JudgedFigures> OfDraftAsync(Actor actor, ExtractedRelease draft, DateOnly on, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(draft);
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var lookup = await ReferenceLookup.LoadAsync(context, cancellationToken);
        var source = new FigureSource(SourceKind.Draft, 0, on, draft.Header.Issuer);
        var statements = SourceStatements.Of(draft, reference => lookup.Programme(reference)?.Key)
            .Select(x => x.Statement is FundingStatement funding ? x with { Statement = lookup.Resolve(funding) } : x);
        var figures = FigureReader.Read(source, [.. statements]);
        return figures.IsEmpty ? JudgedFigures.None : await JudgeAsync(context, actor, figures, true, cancellationToken);
    }

    internal static async Task<JudgedFigures> OfProgrammeAsync(TrackerContext context, Actor actor, string programmeKey, DateTime now, CancellationToken cancellationToken)
    {
        var stated = await new StatedFigures(context, actor, now).AboutAsync([programmeKey], [], cancellationToken);
        var figures = stated.All.Where(x => x.Question.ProgrammeKey == programmeKey).ToList();
        var asked = figures.Count > 0 ? figures : [AskedAbout(programmeKey)];
        var facts = await new FactsReader(context, actor, now).ReadAsync(asked, stated, false, cancellationToken);
        var controls = facts.Stated.Where(x => x.Source.Kind == SourceKind.ControlFigure);
        var judge = new VerdictJudge(facts);
        var judged = stated.ByRelease.Values.SelectMany(x => judge.Judge(x)).Concat(judge.Judge([.. controls]))
            .Where(x => x.Figure.Question.ProgrammeKey == programmeKey)
            .ToImmutableArray();
        return new JudgedFigures(judged, await QuotesAsync(context, actor, now, judged, cancellationToken));
    }

    /// <summary>The words of all statements that stand on the other side of judged figures.</summary>
    internal static async Task<IReadOnlyDictionary<int, EvidenceQuote>> QuotesAsync(
        TrackerContext context, Actor actor, DateTime now, IEnumerable<JudgedFigure> judged, CancellationToken cancellationToken)
    {
        var ids = judged.SelectMany(x => x.Comparisons).SelectMany(x => x.Terms.Append(x.Figure))
            .OfType<StatedFigure>().Where(x => x.Source.Kind == SourceKind.Release).Select(x => (int)x.Id).Distinct().ToList();
        return ids.Count == 0
            ? new Dictionary<int, EvidenceQuote>()
            : (await context.Statements.AsNoTracking().VisibleTo(actor, now).Where(x => ids.Contains(x.Id)).ToEvidenceAsync(cancellationToken)).ToDictionary(x => x.StatementId);
    }

    private static StatedFigure AskedAbout(string programmeKey) => new()
    {
        Id = 0,
        Source = new FigureSource(SourceKind.Draft, 0, null, null),
        Question = new FigureQuestion { Unit = FigureUnit.Cents, Kind = FigureKind.Awarded, ProgrammeKey = programmeKey },
        Value = FigureValue.Count(0),
    };

    private async Task<JudgedFigures> JudgeAsync(TrackerContext context, Actor actor, ImmutableArray<StatedFigure> figures, bool withNeighbours, CancellationToken cancellationToken)
    {
        var now = Now;
        var keys = figures.Select(x => x.Question.ProgrammeKey).OfType<string>().Distinct().ToList();
        var grants = figures.SelectMany(x => x.GrantIds).Distinct().ToList();
        var stated = keys.Count == 0 && grants.Count == 0
            ? FiguresOfReleases.None
            : await new StatedFigures(context, actor, now).AboutAsync(keys, grants, cancellationToken);
        var facts = await new FactsReader(context, actor, now).ReadAsync(figures, stated, withNeighbours, cancellationToken);
        var judged = new VerdictJudge(facts).Judge(figures);
        return new JudgedFigures(judged, await QuotesAsync(context, actor, now, judged, cancellationToken));
    }
}
