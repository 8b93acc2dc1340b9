using Microsoft.AspNetCore.Components;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Totals;
using ProgramTracker.Data.Totals;
using ProgramTracker.Web.Addressing;

namespace ProgramTracker.Web.Totals;

/// <summary>Totals by row and funding year; every number leads to its entries, a dash is "nothing recorded".</summary>
public sealed partial class TotalsGrid
{
    [Parameter, EditorRequired]
    public TotalsTable Table { get; set; } = new([], [], new TotalsRow(null, null, null, null, [], Total.Empty), new LedgerStand(0, default));

    [Parameter, EditorRequired]
    public string RowTitle { get; set; } = "";

    /// <summary>Names the box in which a wide table scrolls.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    [Parameter, EditorRequired]
    public string Caption { get; set; } = "";

    /// <summary>What is said where nothing is recorded.</summary>
    [Parameter, EditorRequired]
    public string Empty { get; set; } = "";

    /// <summary>The entries of the whole table; a cell's are these with its row and column.</summary>
    [Parameter, EditorRequired]
    public EntryFilter Filter { get; set; } = new();

    /// <summary>Rows are places; otherwise they are programmes.</summary>
    [Parameter]
    public bool ByPlace { get; set; }

    /// <summary>The rank of each row, where rows are ranked; null for a row that has none.</summary>
    [Parameter]
    public IReadOnlyList<int?> Ranks { get; set; } = [];

    private bool HasRanks => Ranks.Count > 0;

    private string Heading(YearColumn column) => column.Bucket switch
    {
        YearBucket.Stated => Format.Year(column.Year!.Value),
        YearBucket.Several => T["Totals.SeveralYears"],
        _ => T["Totals.NoYear"],
    };

    private string RowName(TotalsRow row) => row.Name ?? (ByPlace ? Format.Name(row.Bucket ?? PlaceBucket.Unlocated) : T["Totals.NoProgramme"].Value);

    private string? RowAddress(TotalsRow row) => row.Key is not { } key ? null : ByPlace ? Addresses.Municipality(key) : Addresses.Programme(key);

    private RenderFragment Cell(Total total, TotalsRow? row, YearColumn? column) => builder =>
    {
        if (total.Cents is null)
        {
            builder.AddContent(0, Formatting.Format.Nothing);
            return;
        }

        builder.OpenElement(1, "a");
        builder.AddAttribute(2, "href", Addresses.EntriesBehind(FilterOf(row, column)));
        builder.AddContent(3, Format.TotalOf(total));
        builder.CloseElement();
    };

    private EntryFilter FilterOf(TotalsRow? row, YearColumn? column)
    {
        var filter = column is null ? Filter : Filter with { Year = YearOf(column) };
        return row switch
        {
            null => filter,
            _ when ByPlace => filter with { Ags = row.Key, Place = row.Key is null ? row.Bucket : null },
            _ => filter with { ProgrammeKey = row.Key, WithoutProgramme = row.Key is null },
        };
    }

    private static FundingYear YearOf(YearColumn column) => column.Bucket switch
    {
        YearBucket.Stated => FundingYear.Stated(column.Year!.Value),
        YearBucket.Several => FundingYear.Several,
        _ => FundingYear.Unknown,
    };
}
