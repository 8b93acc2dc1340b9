using Microsoft.AspNetCore.Components;

namespace ProgramTracker.Web.Lists;

/// <summary>The rows of one page: headers that order by their column, groups with their subtotals, and the sum of all pages.</summary>
public sealed partial class ListTable
{
    [Parameter, EditorRequired]
    public ListView View { get; set; } = null!;

    [Parameter, EditorRequired]
    public string Caption { get; set; } = "";

    /// <summary>So few columns never need to scroll sideways on a wide screen; their headers can stay in sight.</summary>
    private const int MostThatFit = 7;

    private readonly HashSet<int> _columnsWithCents = [];

    private int MoneyIndex => View.Columns.Select((column, index) => (column, index)).Where(x => x.column.Type == ColumnType.Money).Select(x => x.index).DefaultIfEmpty(-1).First();

    private bool HasSubtotals => MoneyIndex > 0 && View.Sum is not null;

    private int LeadingColumns => HasSubtotals ? MoneyIndex : View.Columns.Count;

    private int TrailingColumns => HasSubtotals ? View.Columns.Count - MoneyIndex - 1 : 0;

    private string SortText => View.Columns.FirstOrDefault(IsSorted) is { } column ? T["Lists.OrderedBy", column.Header, T[View.State.IsDescending ? "Lists.Falling" : "Lists.Rising"]] : "";

    protected override void OnParametersSet()
    {
        var cells = View.Sections.SelectMany(section => section.Rows).SelectMany(row => row.Cells.Select((cell, index) => (cell, index)));
        _columnsWithCents.UnionWith(cells.Where(x => x.cell is { Value: CellValue.Money { Cents: var cents }, IsRounded: false } && cents % 100 != 0).Select(x => x.index));
        var sums = View.Sections.Select(section => section.Subtotal).Append(View.Sum?.Sum.Counted).Append(View.Sum?.Sum.Beside);
        if (MoneyIndex >= 0 && sums.Any(sum => sum is { IsRounded: false, Cents: { } cents } && cents % 100 != 0))
        {
            _columnsWithCents.Add(MoneyIndex);
        }
    }

    private bool LacksCents(string shown, int index) => _columnsWithCents.Contains(index) && char.IsAsciiDigit(NumberOf(shown)[^1]) && !shown.Contains(Formatting.Format.Culture.NumberFormat.NumberDecimalSeparator, StringComparison.Ordinal);

    private static string NumberOf(string shown) => shown.EndsWith('€') ? shown[..^2] : shown;

    private static string UnitOf(string shown) => shown[NumberOf(shown).Length..];

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
