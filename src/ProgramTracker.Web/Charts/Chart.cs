using System.Collections.Immutable;

namespace ProgramTracker.Web.Charts;

/// <summary>A chart's data with the words that go with it wherever it goes: a sentence that says what one sees, unit, source and date of data.</summary>
/// <remarks>
/// Every value is one that a table of totals has; nothing is computed for the picture. <see cref="IsStacked"/> parts of a row add up to its <see cref="ChartRow.Total"/>,
/// others stand side by side and are never added. <see cref="Notes"/> say what is missing or to be known before reading.
/// </remarks>
public sealed record Chart
{
    public required ChartKind Kind { get; init; }

    public required string Title { get; init; }

    /// <summary>Measure and unit in words: "bewilligt, in Euro".</summary>
    public required string Unit { get; init; }

    /// <summary>Values are cents; otherwise they are counts.</summary>
    public bool IsMoney { get; init; } = true;

    /// <summary>Rows are bars from left to right; otherwise they are columns.</summary>
    public bool IsHorizontal { get; init; }

    public bool IsStacked { get; init; } = true;

    /// <summary>What the rows are: years, places, funders.</summary>
    public required string RowTitle { get; init; }

    public ImmutableArray<ChartSeries> Series { get; init; } = [];

    public ImmutableArray<ChartRow> Rows { get; init; } = [];

    public required string Source { get; init; }

    public ImmutableArray<string> Notes { get; init; } = [];

    public bool IsEmpty => Rows.All(row => row.Parts.All(part => part.Value is null));

    public bool HasAnnounced => Rows.Any(row => row.Parts.Any(part => part.Announced > 0));

    public bool IsRounded => Rows.Any(row => row.Parts.Any(part => part.IsRounded));
}

/// <summary>Parts of one kind through all rows. <see cref="Colour"/> is the letter of its token; an outlined one is drawn hollow, for what is no ledger money.</summary>
public sealed record ChartSeries(string Name, char Colour, bool IsOutlined = false);

/// <summary>A year, a place or a funder. <see cref="IsApart"/> stands beside the others, because it is none of them: no year, several municipalities.</summary>
public sealed record ChartRow(string Label, ImmutableArray<ChartPart> Parts, bool IsApart = false, string? Address = null)
{
    /// <summary>Null where no part has a value.</summary>
    public long? Total => Parts.Any(part => part.Value is not null) ? Parts.Sum(part => part.Value ?? 0) : null;

    public bool IsRounded => Parts.Any(part => part.IsRounded);
}

/// <summary>One value of a row: cents or a count, null for nothing recorded. <see cref="Announced"/> is the part of it that rests on releases alone.</summary>
public sealed record ChartPart(long? Value, long Announced = 0, bool IsRounded = false, string? Address = null);
