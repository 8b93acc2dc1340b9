using System.Globalization;
using Microsoft.AspNetCore.Components;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Totals;
using ProgramTracker.Data.Totals;
using ProgramTracker.Web.Addressing;

namespace ProgramTracker.Web.Components.Pages.Start;

/// <summary>What was awarded in one funding year, by programme. Money without a stated year has no year to stand in and is in the column of all years.</summary>
public sealed partial class MoneySection
{
    private const int ShownRows = 8;

    [Parameter, EditorRequired]
    public TotalsTable Table { get; set; } = null!;

    [Parameter, EditorRequired]
    public YearMoney Money { get; set; } = null!;

    [Parameter, EditorRequired]
    public int ThisYear { get; set; }

    /// <summary>The reader chose the year.</summary>
    [Parameter]
    public bool IsAsked { get; set; }

    /// <summary>The past moment that the page shows; null is today.</summary>
    [Parameter]
    public DateTime? AsOf { get; set; }

    private string Title => Money.Year is { } year ? T["Home.MoneyOfYear", Format.Year(year)] : T["Home.ByProgramme"];

    private FundingYear? YearFilter => Money.Year is { } year ? FundingYear.Stated(year) : null;

    // Without any stated year, what there is in all.
    private IEnumerable<(TotalsRow Row, Total OfYear)> Rows => Money.Year is null
        ? Table.Rows.OrderByDescending(x => x.Sum.Cents).Take(ShownRows).Select(x => (x, Total.Empty))
        : Money.Rows.Take(ShownRows).Select(x => (x.Row, x.OfYear));

    private EntryFilter EntriesOf(TotalsRow row) => new() { ProgrammeKey = row.Key, WithoutProgramme = row.Key is null, AsOf = AsOf };

    private string YearAddress(int year) =>
        Addresses.WithFilters(Addresses.Home, ("jahr", year.ToString(CultureInfo.InvariantCulture)), ("stand", Addresses.Moment(AsOf))) + "#nach-programm";

    private RenderFragment Linked(Total total, EntryFilter filter) => builder =>
    {
        if (total.Cents is null)
        {
            builder.AddContent(0, Formatting.Format.Nothing);
            return;
        }

        builder.OpenElement(1, "a");
        builder.AddAttribute(2, "href", Addresses.EntriesBehind(filter));
        builder.AddContent(3, Format.TotalOf(total));
        builder.CloseElement();
    };
}
