using System.Globalization;
using ProgramTracker.Web.Addressing;

namespace ProgramTracker.Web.Lists;

/// <summary>One filter of a list: its word in the address, its label, and what it takes.</summary>
/// <remarks>A choice that is open takes what is not among its choices too: a town that no row names yet is a question with an empty answer and not a mistake.</remarks>
public sealed record ListFilter(string Word, string Label, FilterKind Kind)
{
    public const string Words = "q";
    public const string Measure = "messgroesse";
    public const string Stand = "stand";

    public const int LongestValue = 200;

    public IReadOnlyList<ListChoice> Choices { get; init; } = [];

    public bool IsOpen { get; init; }

    /// <summary>What is chosen where the address says nothing, as the first choice says it; null is "all".</summary>
    public string? Usual { get; init; }

    /// <summary>Says what is counted and not which rows: it takes nothing out of the list, and is no reason for an empty one.</summary>
    public bool IsMeasure { get; init; }

    /// <summary>Asked for now and then: it waits behind "more filters".</summary>
    public bool IsRare { get; init; }

    /// <summary>Whether the value can be read; what can't be is named to the reader and filters nothing.</summary>
    public bool Reads(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Length <= LongestValue && Kind switch
        {
            FilterKind.Words => true,
            FilterKind.Year => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2200,
            FilterKind.Day => DayOf(value) is not null,
            FilterKind.Moment => Addresses.ParseMoment(value) is not null,
            _ => IsOpen || Choices.Any(choice => choice.Word == value),
        };
    }

    /// <summary>A day as a date field of the browser writes it.</summary>
    public static DateOnly? DayOf(string? value) => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public string TextOf(string value) => Choices.FirstOrDefault(choice => choice.Word == value)?.Text ?? value;
}

public enum FilterKind
{
    Words,
    Choice,
    Year,

    Day,

    /// <summary>A day or a moment of the ledger.</summary>
    Moment,
}

/// <summary>One of the things a filter or a grouping can be: as the address says it, and as the page does.</summary>
public sealed record ListChoice(string Word, string Text);
