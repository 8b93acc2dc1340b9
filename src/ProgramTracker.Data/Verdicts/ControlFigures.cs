using System.Globalization;
using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Verdicts;
using ProgramTracker.Data.Programmes;

namespace ProgramTracker.Data.Verdicts;

/// <summary>Turns the dated figures of the reference tables, and the budgets of programme-years, into figures that others are compared with.</summary>
/// <remarks>Their ids and sources are negative, so that they meet no statement's. One whose address is that of a recorded release is that release, not a second source.</remarks>
internal static class ControlFigures
{
    private const long Budgets = 1_000_000_000;

    /// <summary>Null for a measure that no statement answers.</summary>
    public static StatedFigure? Of(ProgrammeFigureRow row, string programmeKey, IReadOnlyDictionary<string, long> sourceByUrl)
    {
        if (MeasureOf(row.Measure) is not { } measure || DateOf(row.DateText) is not { } date)
        {
            return null;
        }

        var scopeYear = YearIn(row.Scope);
        var qualifier = row.Unit switch
        {
            "EUR approx" => AmountQualifier.About,
            "EUR almost" => AmountQualifier.Almost,
            "EUR max" => AmountQualifier.UpTo,
            _ => AmountQualifier.Exact,
        };
        return Of(-row.Id, sourceByUrl.TryGetValue(row.Source ?? "", out var source) ? source : -row.Id, date, row.Source, new FigureQuestion
        {
            Unit = measure.Unit,
            Kind = measure.Kind,
            ProgrammeKey = programmeKey,
            Scope = FigureScope.Programme,
            IsCumulative = measure.IsCumulative,
            Years = measure.IsCumulative ? (scopeYear is { } since ? new YearRange(since, null) : null) : YearRange.Of(scopeYear ?? date.Year),
            AsOf = date,
        }, measure.Unit == FigureUnit.Cents ? Money(row.Value, qualifier) : FigureValue.Count(row.Value, qualifier));
    }

    public static StatedFigure Budget(int programmeYearId, string programmeKey, int year, long cents) => Of(
        -Budgets - programmeYearId,
        -Budgets - programmeYearId,
        new PartialDate(year),
        null,
        new FigureQuestion { Unit = FigureUnit.Cents, Kind = FigureKind.Budget, ProgrammeKey = programmeKey, Scope = FigureScope.Programme, Years = YearRange.Of(year), AsOf = new PartialDate(year) },
        FigureValue.Of(Amount.Exactly(cents)));

    private static StatedFigure Of(long id, long sourceId, PartialDate date, string? reference, FigureQuestion question, FigureValue value) => new()
    {
        Id = id,
        Source = new FigureSource(SourceKind.ControlFigure, sourceId, date.First, null) { Reference = reference },
        Question = question,
        Value = value,
    };

    private static FigureValue Money(long cents, AmountQualifier qualifier)
    {
        var unit = 1L;
        while (cents != 0 && cents % (unit * 10) == 0)
        {
            unit *= 10;
        }

        return FigureValue.Of(AmountBounds.Of(cents, qualifier, unit));
    }

    private static (FigureUnit Unit, FigureKind Kind, bool IsCumulative)? MeasureOf(string measure) => measure switch
    {
        "kommunen_cumulative" => (FigureUnit.Municipalities, FigureKind.Count, true),
        "kommunen_year" => (FigureUnit.Municipalities, FigureKind.Count, false),
        "projects_cumulative" => (FigureUnit.Projects, FigureKind.Count, true),
        "projects_year" => (FigureUnit.Projects, FigureKind.Count, false),
        "granted_cumulative" => (FigureUnit.Cents, FigureKind.Awarded, true),
        "granted_year" => (FigureUnit.Cents, FigureKind.Awarded, false),
        "budget_announced" => (FigureUnit.Cents, FigureKind.Budget, false),
        _ => null,
    };

    private static PartialDate? DateOf(string text)
    {
        foreach (var format in (string[])["yyyy-MM-dd", "yyyy-MM", "yyyy"])
        {
            if (DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return new PartialDate(day.Year, format.Length > 4 ? day.Month : null, format.Length > 7 ? day.Day : null);
            }
        }

        return null;
    }

    private static int? YearIn(string? scope)
    {
        foreach (var word in (scope ?? "").Split([' ', ',', ';', '('], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2200)
            {
                return year;
            }
        }

        return null;
    }
}
