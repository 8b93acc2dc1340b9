using Bunit;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Totals;
using ProgramTracker.Data.Totals;
using ProgramTracker.Web.Addressing;
using ProgramTracker.Web.Tests.Hosting;
using ProgramTracker.Web.Totals;

namespace ProgramTracker.Web.Tests.Totals;

public sealed class TotalsGridTests : PageContext
{
    private static readonly LedgerStand Stand = new(3, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));

    [Fact]
    public void Cell_WithoutEntries_IsADashAndNoLink()
    {
        var grid = Show(new TotalsTable([new YearColumn(YearBucket.Stated, 2010), new YearColumn(YearBucket.Unknown, null)], [Row("05111000", "Düsseldorf", Total.Empty, Sum(100))], Row(null, null, Total.Empty, Sum(100)), Stand));
        var cells = grid.FindAll("tbody td");
        Assert.Equal("–", cells[0].TextContent.Trim());
        Assert.Null(cells[0].QuerySelector("a"));
        Assert.Equal("1 €", cells[1].TextContent.Trim().Replace('\u00A0', ' '));
    }

    [Fact]
    public void Cell_OfARowAndAColumn_LeadsToExactlyItsEntries()
    {
        var grid = Show(new TotalsTable([new YearColumn(YearBucket.Several, null)], [Row("05111000", "Düsseldorf", Sum(100))], Row(null, null, Sum(100)), Stand));
        Assert.Equal("/buchungen?kommune=05111000&programm=komm-in&jahr=mehrere", grid.Find("tbody td a").GetAttribute("href"));
    }

    [Fact]
    public void Row_OfABucket_IsNamedAndLeadsToNoCity()
    {
        var row = Row(null, null, Sum(100)) with { Bucket = PlaceBucket.Several };
        var grid = Show(new TotalsTable([new YearColumn(YearBucket.Stated, 2009)], [row], Row(null, null, Sum(100)), Stand));
        Assert.Equal("mehrere Kommunen", grid.Find("tbody th").TextContent.Trim());
        Assert.Empty(grid.FindAll("tbody th a"));
        Assert.Equal("/buchungen?programm=komm-in&jahr=2009&ort=mehrere", grid.Find("tbody td a").GetAttribute("href"));
    }

    [Fact]
    public void Table_OfNothing_SaysWhatThatMeans() =>
        Assert.Equal("Nichts da.", Show(new TotalsTable([], [], Row(null, null), Stand)).Find(".empty").TextContent);

    [Fact]
    public void Sum_UnderOneRow_IsNotRepeated()
    {
        var one = new TotalsTable([new YearColumn(YearBucket.Stated, 2009)], [Row("a", "A", Sum(100))], Row(null, null, Sum(100)), Stand);
        Assert.Empty(Show(one).FindAll("tfoot"));
        Assert.Single(Show(one with { Rows = [.. one.Rows, Row("b", "B", Sum(100))] }).FindAll("tfoot"));
    }

    private static Total Sum(long cents) => new() { Amount = new EntryAmount(cents, 0, cents, cents, 0, 1), AnnouncedCents = cents };

    private static TotalsRow Row(string? key, string? name, params Total[] cells) => new(key, null, name, null, cells, cells.LastOrDefault() ?? Total.Empty);

    private IRenderedComponent<TotalsGrid> Show(TotalsTable table) => Render<TotalsGrid>(parameters => parameters
        .Add(x => x.Table, table)
        .Add(x => x.RowTitle, "Kommune")
        .Add(x => x.Label, "Tabelle")
        .Add(x => x.Caption, "in Euro")
        .Add(x => x.Empty, "Nichts da.")
        .Add(x => x.Filter, new EntryFilter { ProgrammeKey = "komm-in" })
        .Add(x => x.ByPlace, true));
}
