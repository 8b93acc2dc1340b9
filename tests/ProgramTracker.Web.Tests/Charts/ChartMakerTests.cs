using Microsoft.Extensions.DependencyInjection;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Totals;
using ProgramTracker.Data.Charts;
using ProgramTracker.Data.Totals;
using ProgramTracker.Data.Verdicts;
using ProgramTracker.Web.Addressing;
using ProgramTracker.Web.Charts;
using ProgramTracker.Web.Tests.Hosting;

namespace ProgramTracker.Web.Tests.Charts;

/// <summary>What is drawn is what the tables have: no cent more or less, and the sentence says it.</summary>
public sealed class ChartMakerTests : PageContext
{
    private static readonly LedgerStand Stand = new(7, new DateTime(2026, 5, 3, 10, 0, 0, DateTimeKind.Utc));
    private static readonly ChartSubject Subject = new(new ChartQuestion { ProgrammeKey = "komm-in" }, "KOMM-IN NRW");

    public ChartMakerTests() => Services.AddSingleton<ChartMaker>();

    private ChartMaker Maker => Services.GetRequiredService<ChartMaker>();

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(30)]
    public void Years_OfAnyNumberOfProgrammes_AddUpToTheTable(int programmes)
    {
        var random = new Random(programmes);
        var table = TableOf([.. Enumerable.Range(0, programmes).Select(i => $"p{i}")], random);

        var chart = Maker.Years(Subject, table, null);

        Assert.Equal(table.Sum.Sum.Cents, chart.Rows.Sum(row => row.Total ?? 0));
        Assert.Equal(table.Sum.Sum.AnnouncedCents, chart.Rows.Sum(row => row.Parts.Sum(part => part.Announced)));
        Assert.All(table.Columns.Where(x => x.Year is not null), column => Assert.Equal(
            table.Sum.Cells[table.Columns.ToList().IndexOf(column)].Cents ?? 0,
            chart.Rows.Single(row => row.Label == $"{column.Year}").Total ?? 0));
        Assert.InRange(chart.Series.Length, 1, ChartMaker.NamedProgrammes + 1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(21)]
    [InlineData(90)]
    public void Municipalities_OfAnyNumber_AddUpToTheTable(int places)
    {
        var table = TableOf([.. Enumerable.Range(0, places).Select(i => $"05{i:D6}")], new Random(places));

        var chart = Maker.Municipalities(Subject, table with { Rows = [.. table.Rows.Select(row => row with { Bucket = PlaceBucket.Municipality })] });

        Assert.Equal(table.Sum.Sum.Cents, chart.Rows.Sum(row => row.Total ?? 0));
        Assert.InRange(chart.Rows.Length, 1, ChartMaker.NamedPlaces + 1);
    }

    [Fact]
    public void Years_WithPlaces_SaysHowManyWereGivenIt()
    {
        YearColumn[] columns = [new(YearBucket.Stated, 2009), new(YearBucket.Stated, 2011), new(YearBucket.Unknown, null)];
        var table = new TotalsTable(columns, [Row("komm-in", Sum(100_00), Sum(2_600_000_00), Sum(5_00))], Row(null, Sum(100_00), Sum(2_600_000_00), Sum(5_00)), Stand);
        var places = new TotalsTable(columns, [Row("05111000", Sum(100_00), Sum(2_000_000_00), Sum(null)), Row("05315000", Sum(null), Sum(600_000_00), Sum(null)), Row(null, Sum(null), Sum(null), Sum(5_00))], table.Sum, Stand);

        var chart = Maker.Years(Subject, table, places);

        Assert.Equal("KOMM-IN NRW: 2,6 Mio. € bewilligt für 2011, an 2 Kommunen, mehr als für jedes andere Jahr.", chart.Title.Replace('\u00A0', ' '));
        Assert.Equal(["2009", "2010", "2011", "ohne Jahr"], chart.Rows.Select(row => row.Label));
        Assert.Equal([false, false, false, true], chart.Rows.Select(row => row.IsApart));
        Assert.Null(chart.Rows[1].Total);
        Assert.Equal("/buchungen?programm=komm-in&jahr=2011", chart.Rows[2].Parts[0].Address);
        Assert.Contains("Stand 03.05.2026", chart.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void Years_WithoutAny_SayThatNoYearIsStated()
    {
        var row = Row("komm-in", Sum(34_000_00));
        var chart = Maker.Years(Subject, new TotalsTable([new(YearBucket.Unknown, null)], [row], row, Stand), null);
        Assert.Equal("KOMM-IN NRW: 34.000 € bewilligt, für die keine Quelle ein einzelnes Förderjahr nennt.", chart.Title.Replace('\u00A0', ' '));
    }

    [Fact]
    public void Value_ThatRestsOnRoundedSums_SaysSo()
    {
        var rounded = new Total { Amount = new EntryAmount(2_300_000_00, 2_300_000_00, 2_250_000_00, 2_350_000_00, 0, 1), AnnouncedCents = 2_300_000_00 };
        var row = Row("komm-in", rounded);
        var chart = Maker.Years(Subject, new TotalsTable([new(YearBucket.Stated, 2009)], [row], row, Stand), null);
        Assert.True(chart.IsRounded);
        Assert.True(chart.HasAnnounced);
        Assert.Contains("rund 2,3 Mio. €", chart.Title.Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public void Funders_SayTheLargestShare()
    {
        var chart = Maker.Funders(Subject, new FunderTotals([new(Funder.Land, Sum(750_00)), new(Funder.Bund, Sum(250_00))], Sum(1_000_00), Stand));
        Assert.Equal("KOMM-IN NRW: Geldgeber Land gibt 75 % von 1.000 €.", chart.Title.Replace('\u00A0', ' '));
        Assert.Equal([750_00L, 250_00L], chart.Rows.Select(row => row.Total!.Value));
    }

    [Fact]
    public void Funders_ThatAreNotNamed_AreNoFunderAndNeverAWholeHundred()
    {
        var chart = Maker.Funders(Subject, new FunderTotals([new(Funder.Unknown, Sum(127_600_000_00)), new(Funder.Land, Sum(34_000_00))], Sum(127_634_000_00), Stand));
        Assert.Equal("KOMM-IN NRW: Für mehr als 99 % von 127,6 Mio. € nennt keine Quelle den Geldgeber.", chart.Title.Replace('\u00A0', ' '));
    }

    [Fact]
    public void FirstTime_CountsEachOnceAndTownsApartFromKreise()
    {
        var chart = Maker.FirstTime(Subject, new FirstTimes([new(2009, "05111000", "Düsseldorf", false), new(2011, "05315000", "Köln", false), new(2011, "05566", "Kreis Steinfurt", true)], Stand));
        Assert.Equal(["2009", "2010", "2011"], chart.Rows.Select(row => row.Label));
        Assert.Equal([1L, null, 2L], chart.Rows.Select(row => row.Total));
        Assert.Equal([1L, 1L], chart.Rows[2].Parts.Select(part => part.Value!.Value));
        Assert.StartsWith("KOMM-IN NRW: 2011 erhielten 2 Kommunen zum ersten Mal Geld", chart.Title, StringComparison.Ordinal);
        Assert.False(chart.IsMoney);
    }

    [Fact]
    public void Measures_StandSideBySideAndAreNeverFilledFromEachOther()
    {
        var awarded = Row(null, Sum(2_300_000_00));
        var empty = new TotalsTable([], [], new TotalsRow(null, null, null, null, [], Total.Empty), Stand);
        var chart = Maker.Measures(Subject, new TotalsTable([new(YearBucket.Stated, 2009)], [awarded], awarded, Stand), empty, JudgedFigures.None);
        Assert.False(chart.IsStacked);
        Assert.Equal("KOMM-IN NRW, 2009: angekündigt nichts erfasst, bewilligt 2,3 Mio. €, ausgezahlt nichts erfasst.", chart.Title.Replace('\u00A0', ' '));
        Assert.Equal([null, 2_300_000_00L, null], Assert.Single(chart.Rows).Parts.Select(part => part.Value));
    }

    [Fact]
    public void Nothing_Recorded_IsAnEmptyChart()
    {
        var chart = Maker.Years(Subject, new TotalsTable([], [], new TotalsRow(null, null, null, null, [], Total.Empty), Stand), null);
        Assert.True(chart.IsEmpty);
        Assert.Equal("KOMM-IN NRW: Dazu ist nichts erfasst.", chart.Title);
    }

    private static TotalsTable TableOf(string[] keys, Random random)
    {
        YearColumn[] columns = [.. Enumerable.Range(2005, 12).Select(year => new YearColumn(YearBucket.Stated, year)), new(YearBucket.Several, null), new(YearBucket.Unknown, null)];
        var rows = keys.Select(key => Row(key, [.. columns.Select(_ => Sum(random.Next(3) == 0 ? null : random.Next(1, 900_000_00), random.Next(2) == 0))])).ToList();
        var sums = columns.Select((_, i) => Add(rows.Select(row => row.Cells[i]))).ToArray();
        return new TotalsTable(columns, rows, Row(null, sums), Stand);
    }

    private static TotalsRow Row(string? key, params Total[] cells) => new(key, null, key is null ? null : "Name " + key, null, cells, Add(cells));

    private static Total Sum(long? cents, bool isAnnounced = false) => cents is { } known
        ? new Total { Amount = new EntryAmount(known, 0, known, known, 0, 1), AnnouncedCents = isAnnounced ? known : 0, DecidedCents = isAnnounced ? 0 : known }
        : Total.Empty;

    private static Total Add(IEnumerable<Total> totals) => totals.Aggregate(Total.Empty, (sum, part) => part.Amount is not { } amount ? sum : sum with
    {
        Amount = sum.Amount is { } known ? known + amount : amount,
        AnnouncedCents = sum.AnnouncedCents + part.AnnouncedCents,
        DecidedCents = sum.DecidedCents + part.DecidedCents,
    });
}
