using System.Collections.Immutable;
using System.Globalization;

namespace ProgramTracker.Core.Imports;

/// <summary>One cell of a list as its file holds it: a text, or a number or date that the spreadsheet itself has typed.</summary>
/// <remarks>A typed number needs no guess about commas; a text does, and how it is read is decided for its whole column. Texts are trimmed, and an empty one is <see cref="Empty"/>.</remarks>
public readonly record struct SourceCell
{
    public static readonly SourceCell Empty;

    private static readonly string[] SpreadsheetErrors = ["#REF!", "#BEZUG!", "#VALUE!", "#WERT!", "#DIV/0!", "#N/A", "#NV", "#NAME?", "#NUM!", "#ZAHL!", "#NULL!"];

    private SourceCell(CellKind kind, string? text, decimal number, DateOnly date)
    {
        Kind = kind;
        Text = text;
        Number = number;
        Date = date;
    }

    public CellKind Kind { get; }

    public string? Text { get; }

    public decimal Number { get; }

    public DateOnly Date { get; }

    public bool IsEmpty => Kind == CellKind.Empty;

    public static SourceCell Of(string? text) => text?.Trim() switch
    {
        null or "" => Empty,
        ['#', ..] kept when Array.IndexOf(SpreadsheetErrors, kept.ToUpperInvariant()) >= 0 => Broken(kept),
        var kept => new SourceCell(CellKind.Text, kept, 0, default),
    };

    public static SourceCell Of(decimal number) => new(CellKind.Number, null, number, default);

    public static SourceCell Of(DateOnly date) => new(CellKind.Date, null, 0, date);

    /// <summary>What #REF!, #WERT! and the like leave behind: the spreadsheet itself could not tell the value.</summary>
    public static SourceCell Broken(string text) => new(CellKind.Broken, text, 0, default);

    /// <summary>The cell in words that mean the same everywhere; empty where it is.</summary>
    public override string ToString() => Kind switch
    {
        CellKind.Number => Number.ToString(CultureInfo.InvariantCulture),
        CellKind.Date => Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Text ?? string.Empty,
    };
}

public enum CellKind
{
    Empty = 0,
    Text = 1,
    Number = 2,
    Date = 3,
    Broken = 4,
}

/// <summary>A row of a list. <see cref="Number"/> counts from 1 and with the header, as a spreadsheet shows it beside the row.</summary>
public sealed record SourceRow(int Number, ImmutableArray<SourceCell> Cells)
{
    public SourceCell this[int column] => column < Cells.Length ? Cells[column] : SourceCell.Empty;

    public bool IsBlank => Cells.All(cell => cell.IsEmpty);
}
