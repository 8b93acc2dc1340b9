using Microsoft.AspNetCore.Components;

namespace ProgramTracker.Web.Lists;

/// <summary>The rows of one page: headers that order by their column, groups with their subtotals, and the sum of all pages.</summary>
public sealed partial class ListTable
{
    [Parameter, EditorRequired]
    public ListView View { get; set; } = null!;

    [Parameter, EditorRequired]
    public string Caption { get; set; } = "";

    private int MoneyIndex => View.Columns.Select((column, index) => (column, index)).Where(x => x.column.Type == ColumnType.Money).Select(x => x.index).DefaultIfEmpty(-1).First();

    private bool HasSubtotals => MoneyIndex > 0 && View.Sum is not null;

    private int LeadingColumns => HasSubtotals ? MoneyIndex : View.Columns.Count;

    private int TrailingColumns => HasSubtotals ? View.Columns.Count - MoneyIndex - 1 : 0;

    private string SortText => View.Columns.FirstOrDefault(IsSorted) is { } column ? T["Lists.OrderedBy", column.Header, T[View.State.IsDescending ? "Lists.Falling" : "Lists.Rising"]] : "";

    private static string? ClassOf(ListColumnName column) => column.Type switch
    {
        ColumnType.Money or ColumnType.Count => "number",
        ColumnType.Year or ColumnType.Day => "nowrap",
        _ => null,
    };

    private bool IsSorted(ListColumnName column) => View.State.SortColumn == column.Word;

    private string? SortOf(ListColumnName column) => !IsSorted(column) ? null : View.State.IsDescending ? "descending" : "ascending";

    private string? Arrow(ListColumnName column) => !IsSorted(column) ? null : View.State.IsDescending ? "↓" : "↑";

    private string SortAddress(ListColumnName column) => View.State.SortedBy(column.Word, IsSorted(column) ? !View.State.IsDescending : column.FallsFirst).Address(View.Path);
}
