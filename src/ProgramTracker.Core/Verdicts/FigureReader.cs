using System.Collections.Immutable;
using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Extraction.Dates;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Verdicts;

/// <summary>Turns the statements of one text into figures with their questions; the same for a stored release and for a draft.</summary>
/// <remarks>
/// Statements without a number (events, people, participations) give none. What a sentence leaves out is taken from nowhere but its own text: a count that goes on with the
/// sentence before keeps that one's running total, a year that all other figures of the programme share is inferred and marked so. The scope is the whole programme only
/// where nothing speaks of a part, a region or another Land, and the text is not a municipality's or a Bezirksregierung's own.
/// </remarks>
public static class FigureReader
{
    private static readonly string[] LocalIssuers = ["stadt ", "landeshauptstadt", "kreis ", "landkreis", "gemeinde ", "städteregion", "bezirksregierung", "regierungspräsidium", "landratsamt"];

    public static ImmutableArray<StatedFigure> Read(FigureSource source, IReadOnlyList<SourceStatement> statements)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(statements);
        var read = new List<Draft>();
        foreach (var statement in statements)
        {
            if (statement.Statement is FundingStatement or CountStatement)
            {
                read.Add(new Draft(statement, TokenisedText.Of(statement.Sentence)));
            }
        }

        var years = read.Where(x => x.Years?.SingleYear is not null && x.Source.ProgrammeKey is not null)
            .GroupBy(x => x.Source.ProgrammeKey!, x => x.Years!.SingleYear!.Value)
            .Where(x => x.Distinct().Count() == 1)
            .ToDictionary(x => x.Key, x => x.First(), StringComparer.Ordinal);
        var isLocal = IsLocal(source.Issuer);
        var figures = ImmutableArray.CreateBuilder<StatedFigure>(read.Count);
        for (var i = 0; i < read.Count; i++)
        {
            var draft = read[i];
            var carries = draft.Has(FigureCue.CarriesOn) && read.Take(i).LastOrDefault(x => x.Source.SentenceKey != draft.Source.SentenceKey) is { IsCumulative: true };
            figures.Add(new StatedFigure
            {
                Id = draft.Source.Id,
                LastingId = draft.Source.BearerId ?? draft.Source.Id,
                Source = source,
                Question = Question(draft, source, carries, isLocal, years),
                Value = draft.Value,
                GrantIds = draft.Source.GrantIds,
                Parts = draft.Source.Statement is FundingStatement { IsTotal: true } total ? Parts(total, draft.Source, read) : [],
                SentenceKey = draft.Source.SentenceKey,
            });
        }

        return figures.MoveToImmutable();
    }

    private static FigureQuestion Question(Draft draft, FigureSource source, bool carries, bool isLocal, Dictionary<string, int> years)
    {
        var statement = draft.Source.Statement;
        var funding = statement as FundingStatement;
        var isCumulative = draft.IsCumulative || carries;
        var inferred = draft.Years is null && !isCumulative && draft.Source.ProgrammeKey is { } key && years.TryGetValue(key, out var only) ? only : (int?)null;
        var ags = funding is null ? [] : Places(funding, out _);
        return new FigureQuestion
        {
            Unit = funding is null ? CountNouns.UnitOf((CountStatement)statement) : FigureUnit.Cents,
            Kind = funding is null ? FigureKind.Count : KindOf(funding, draft),
            ProgrammeKey = draft.Source.ProgrammeKey,
            Ags = ags,
            Scope = ScopeOf(draft, isLocal),
            Years = draft.Years ?? (inferred is { } year ? YearRange.Of(year) : null),
            YearIsInferred = inferred is not null,
            IsCumulative = isCumulative,
            IsFirstTime = statement is CountStatement { IsFirstTime: true },
            AsOf = draft.AsOf(source.PublishedOn) ?? (source.PublishedOn is { } day ? new PartialDate(day) : null),
            Land = draft.Has(FigureCue.OtherLand) ? FigureLand.Other : draft.Has(FigureCue.ThisLand) ? FigureLand.This : FigureLand.NotSaid,
            Funder = funding?.Funder ?? Funder.Unknown,
            Project = funding?.Project,
        };
    }

    private static FigureKind KindOf(FundingStatement funding, Draft draft) => funding switch
    {
        { IsDelta: true } or { IsPrevious: true } or { IsTotalCost: true } => FigureKind.NotAsked,
        { IsConditional: true } => FigureKind.Ceiling,
        { Role: FundingRole.Grant, IsTotal: true } => FigureKind.Total,
        { Role: FundingRole.Grant, IsCeiling: true } or { Role: FundingRole.Grant, IsAnnual: true } => FigureKind.Ceiling,
        { Role: FundingRole.Grant } => FigureKind.Grant,
        { Role: FundingRole.Cumulative } => FigureKind.Awarded,
        { Role: FundingRole.ProgrammeVolume, IsTotal: true } => FigureKind.Total,
        { Role: FundingRole.ProgrammeVolume, PartOf: not null } => FigureKind.NotAsked,
        { Role: FundingRole.ProgrammeVolume, IsCeiling: true } => FigureKind.Budget,
        { Role: FundingRole.ProgrammeVolume } => (draft.Has(FigureCue.Budget), draft.Has(FigureCue.Awarded)) switch
        {
            (true, false) => FigureKind.Budget,
            (false, true) => FigureKind.Awarded,
            _ => FigureKind.Volume,
        },
        _ => FigureKind.NotAsked,
    };

    private static FigureScope ScopeOf(Draft draft, bool isLocal)
    {
        var statement = draft.Source.Statement;
        if (statement is FundingStatement { Recipients.IsEmpty: false } named)
        {
            return Places(named, out var all).IsEmpty || !all ? FigureScope.Unclear : FigureScope.Places;
        }

        var isPart = isLocal
            || draft.Source.NamesPlace
            || draft.Has(FigureCue.Part) || draft.Has(FigureCue.Planned) || draft.Has(FigureCue.OtherLand)
            || (draft.Has(FigureCue.Share) && statement is FundingStatement or CountStatement { Unit: not CountUnit.Municipalities })
            || statement is FundingStatement { Project: not null } or FundingStatement { PartOf: not null }
            || statement.Reasons.Contains(CertaintyReason.ProgrammeFromContext);
        return isPart ? FigureScope.Unclear : FigureScope.Programme;
    }

    private static ImmutableArray<string> Places(FundingStatement funding, out bool all)
    {
        var ags = funding.Recipients.Select(x => x.Place?.Ags).ToList();
        all = ags.TrueForAll(x => x is not null);
        return [.. ags.OfType<string>().Distinct().Order(StringComparer.Ordinal)];
    }

    // Parts that name their whole, else the rows of a table that goes to the total's own recipients.
    private static ImmutableArray<long> Parts(FundingStatement total, SourceStatement source, List<Draft> read)
    {
        var others = read.Where(x => x.Source.Id != source.Id && x.Source.Statement is FundingStatement { IsDelta: false, IsPrevious: false }).ToList();
        var named = others.Where(x => ((FundingStatement)x.Source.Statement).PartOf == source.KindIndex).Select(x => x.Source.Id).ToImmutableArray();
        if (!named.IsEmpty)
        {
            return named;
        }

        var recipients = total.Recipients.Select(x => x.Name).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. others.Where(x => x.Source.Statement is FundingStatement { FromTable: true, Recipients.IsEmpty: false, PartOf: null, SameFactAs: null } row
                    && row.Recipients.All(r => recipients.Contains(r.Name)))
                .Select(x => x.Source.Id),
        ];
    }

    private static bool IsLocal(string? issuer)
    {
        var lower = issuer?.ToLowerInvariant();
        return lower is not null && LocalIssuers.Any(x => lower.StartsWith(x, StringComparison.Ordinal));
    }

    /// <summary>A statement with what its sentence says.</summary>
    private sealed class Draft
    {
        private readonly TokenisedText _sentence;
        private readonly FigureCue _cues;
        private readonly int _token;

        public Draft(SourceStatement source, TokenisedText sentence)
        {
            Source = source;
            _sentence = sentence;
            _token = sentence.TokenAt(source.QuoteStart);
            _cues = FigureCues.Of(sentence, _token);
            Value = source.Statement is FundingStatement funding ? FigureValue.Of(funding.Amount) : CountOf((CountStatement)source.Statement);
        }

        public SourceStatement Source { get; }

        public FigureValue Value { get; }

        public YearRange? Years => (Source.Statement as FundingStatement)?.Period ?? (Source.Statement as CountStatement)?.Period;

        public bool IsCumulative => Source.Statement switch
        {
            FundingStatement funding => funding.Role == FundingRole.Cumulative,
            CountStatement { IsFirstTime: true } => false,
            CountStatement count => count.IsCumulative || (count.Period?.SingleYear is null && (Has(FigureCue.Cumulative) || Has(FigureCue.Snapshot))),
            _ => false,
        };

        public bool Has(FigureCue cue) => (_cues & cue) != FigureCue.None;

        /// <summary>The month up to which a running total holds ("im März 2009 zählte", "bis Februar 2010"), where the sentence names one that is past and not the start.</summary>
        public PartialDate? AsOf(DateOnly? publishedOn)
        {
            for (var i = 1; i + 1 < _sentence.Tokens.Length; i++)
            {
                if (DateWords.Month(_sentence.LowerWord(i)) is { } month && DateWords.Year(_sentence.Word(i + 1)) is { } year
                    && _sentence.LowerWord(i - 1) is "im" or "bis" or "ende" or "mitte" or "anfang" or "stand" or "zum"
                    && !IsStart(i) && (publishedOn is null || new DateOnly(year, month, 1) <= publishedOn))
                {
                    return new PartialDate(year, month);
                }
            }

            return null;
        }

        private bool IsStart(int month)
        {
            for (var i = Math.Max(0, month - 5); i < month; i++)
            {
                if (_sentence.LowerWord(i) is "seit" or "start" or "beginn" or "ab")
                {
                    return true;
                }
            }

            return Has(FigureCue.Start);
        }

        private FigureValue CountOf(CountStatement count) =>
            FigureValue.Count(count.Value, _token < _sentence.Tokens.Length ? FigureCues.QualifierBefore(_sentence, _token) : AmountQualifier.Exact);
    }
}
