using Microsoft.Extensions.Localization;
using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Verdicts;
using ProgramTracker.Web.Addressing;
using ProgramTracker.Web.Formatting;
using ProgramTracker.Web.Resources;

namespace ProgramTracker.Web.Verdicts;

/// <summary>Puts verdicts into words: what a figure was compared with and what came of it, each a short sentence.</summary>
public sealed class VerdictSentences(IStringLocalizer<Texts> texts, Format format)
{
    private const char NoBreak = '\u00A0';

    /// <summary>The shape that stands before the word of a verdict, so that colour is never needed.</summary>
    public static string Shape(Verdict verdict) => verdict switch
    {
        Verdict.Confirmed => "✓",
        Verdict.ConsistentWhenRounded => "≈",
        Verdict.Contradicted => "≠",
        Verdict.OtherMeasure => "⇄",
        _ => "·",
    };

    public string Of(StatedFigure figure, Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(figure);
        ArgumentNullException.ThrowIfNull(comparison);
        var unit = figure.Question.Unit;
        return comparison switch
        {
            { Side: ComparedSide.Series } => texts["VerdictReason.SeriesAddsUp", Series(figure, comparison)],
            { Reason: VerdictReason.KnownReading, Reading: { } reading } => texts["VerdictReason.KnownReading", Value(unit, comparison.Other), Format.IsEnglish ? reading.ReasonEnglish : reading.Reason],
            _ => texts[$"VerdictReason.{comparison.Reason}", Value(unit, comparison.Other), Difference(unit, comparison)],
        };
    }

    /// <summary>"213 + 74 = 287".</summary>
    public string Series(StatedFigure figure, Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(figure);
        ArgumentNullException.ThrowIfNull(comparison);
        var (unit, total) = (figure.Question.Unit, comparison.Figure!);
        var isEarlier = (figure.Question.AsOf?.First ?? DateOnly.MinValue) <= (total.Question.AsOf?.First ?? DateOnly.MinValue);
        var (from, to) = isEarlier ? (figure, total) : (total, figure);
        return string.Join(" + ", comparison.Terms.Where(x => x.Id != figure.Id && x.Id != total.Id).Prepend(from).Select(x => Value(unit, x.Value))) + " = " + Value(unit, to.Value);
    }

    public string Value(FigureUnit unit, FigureValue? value) => value switch
    {
        null => Formatting.Format.Nothing,
        _ when unit == FigureUnit.Cents => format.Qualified(value.Qualifier, value.Value),
        { Qualifier: AmountQualifier.Exact } => format.Count(value.Value),
        _ => format.Name(value.Qualifier) + NoBreak + format.Count(value.Value),
    };

    public string Difference(FigureUnit unit, Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return comparison.Difference is not { } difference ? Formatting.Format.Nothing
            : unit == FigureUnit.Cents ? format.Money(Math.Abs(difference))
            : format.Count(Math.Abs(difference));
    }

    /// <summary>What the figure is about: "Projekte · KOMM-IN NRW · insgesamt bis März 2009".</summary>
    public string About(StatedFigure figure, string? programme)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var question = figure.Question;
        var parts = new List<string> { question.Unit == FigureUnit.Cents ? format.Name(question.Kind) : format.Name(question.Unit) };
        if (programme is not null)
        {
            parts.Add(programme);
        }

        if (question.IsFirstTime)
        {
            parts.Add(texts["Statement.FirstTime"]);
        }

        if (question.IsCumulative)
        {
            parts.Add(texts["Contradiction.InAll", format.Date(question.AsOf)]);
        }
        else if (question.Years is { } years)
        {
            parts.Add(format.Years(years.From, years.To));
        }

        return string.Join(" · ", parts);
    }

    /// <summary>Where a reader finds the entries of the other side; null where there are none, or no address says it.</summary>
    public static string? EntriesOf(Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return comparison switch
        {
            { GrantIds: [var grant] } => Addresses.EntriesBehind(new EntryFilter { GrantId = grant }),
            { Ledger: { } asked, Side: ComparedSide.Ledger } => Addresses.EntriesBehind(new EntryFilter
            {
                ProgrammeKey = asked.ProgrammeKey,
                Ags = asked.Ags is [var ags] ? ags : null,
                Year = asked.FromYear is { } year && asked.ToYear == year ? FundingYear.Stated(year) : null,
            }),
            _ => null,
        };
    }
}
