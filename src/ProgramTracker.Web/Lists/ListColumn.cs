using ProgramTracker.Core.Totals;
using ProgramTracker.Web.Formatting;

namespace ProgramTracker.Web.Lists;

/// <summary>A column of a list with its cells and what the database orders by for it: the one description that page and files are made from.</summary>
public sealed record ListColumn<TRow, TSort>(ListColumnName Name, Func<TRow, ListCell> Cell, TSort? Sort = null)
    where TSort : struct, Enum
{
    public ListColumnName Name { get; } = Sort is null ? Name with { IsSortable = false } : Name;
}

/// <summary>One cell: what it is, how a page writes it, and where it leads.</summary>
public sealed record ListCell(CellValue Value, string Shown)
{
    public static readonly ListCell Nothing = new(new CellValue.Nothing(), Format.Nothing);

    public string? Address { get; init; }

    /// <summary>What an assistant reads to somebody who sees only the link.</summary>
    public string? Label { get; init; }

    /// <summary>Smaller, after the text; part of the text in files.</summary>
    public string? Note { get; init; }

    /// <summary>The sum rests at least in part on qualified amounts: files say so in a column of its own.</summary>
    public bool IsRounded { get; init; }

    public static ListCell Of(string? text) => string.IsNullOrWhiteSpace(text) ? Nothing : new ListCell(new CellValue.Text(text), text);

    public static ListCell Of(Total total, Format format)
    {
        ArgumentNullException.ThrowIfNull(total);
        ArgumentNullException.ThrowIfNull(format);
        return total.Cents is { } cents ? new ListCell(new CellValue.Money(cents), format.TotalOf(total)) { IsRounded = total.IsRounded } : Nothing;
    }

    public static ListCell OfDay(DateOnly? day, Format format)
    {
        ArgumentNullException.ThrowIfNull(format);
        return day is { } known ? new ListCell(new CellValue.Day(known), format.Date(known)) : Nothing;
    }

    /// <summary>Zero is a number; null is nothing.</summary>
    public static ListCell OfCount(long? number, Format format)
    {
        ArgumentNullException.ThrowIfNull(format);
        return number is { } known ? new ListCell(new CellValue.Number(known), format.Count(known)) : Nothing;
    }

    public static ListCell OfYear(int? year, Format format)
    {
        ArgumentNullException.ThrowIfNull(format);
        return year is { } known ? new ListCell(new CellValue.Number(known), format.Year(known)) : Nothing;
    }
}

/// <summary>What stands in a cell, for files that know types.</summary>
public abstract record CellValue
{
    private CellValue()
    {
    }

    public sealed record Nothing : CellValue;

    public sealed record Text(string Words) : CellValue;

    /// <summary>Cents, signed.</summary>
    public sealed record Money(long Cents) : CellValue;

    public sealed record Number(long Value) : CellValue;

    public sealed record Day(DateOnly Date) : CellValue;
}
