using System.Globalization;
using ProgramTracker.Web.Formatting;

namespace ProgramTracker.Web.Grants;

/// <summary>A part of a decision: for one municipality, one year, or both; a sum, or a share of the whole ("40 %").</summary>
public sealed class DecisionPart(int number)
{
    public string Field { get; } = string.Create(CultureInfo.InvariantCulture, $"Teil-{number}");

    public string YearField { get; } = string.Create(CultureInfo.InvariantCulture, $"Teil-{number}-Jahr");

    public string? Ags { get; set; }

    public string? Year { get; set; }

    public string? Amount { get; set; }

    public bool IsShare => Amount?.TrimEnd().EndsWith('%') == true;

    /// <summary>In hundredths of a percent; null where it cannot be read or has more than two decimals.</summary>
    public int? Share => IsShare
        && decimal.TryParse(Amount!.TrimEnd().TrimEnd('%').Trim(), NumberStyles.AllowDecimalPoint, Format.Culture, out var percent)
        && percent is >= 0 and <= 100
        && percent * 100 == decimal.Truncate(percent * 100)
            ? (int)(percent * 100)
            : null;
}
