using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Events;
using ProgramTracker.Web.Addressing;
using ProgramTracker.Web.Events;

namespace ProgramTracker.Web.Tests.Addressing;

public sealed class AddressesTests
{
    [Fact]
    public void Things_ByTheirKey_HaveGermanAddresses()
    {
        Assert.Equal("/kommunen/05111000", Addresses.Municipality("05111000"));
        Assert.Equal("/programme/komm-in", Addresses.Programme("komm-in"));
        Assert.Equal("/zuwendungen/7", Addresses.Grant(7));
        Assert.Equal("/zuwendungen/7/bescheid", Addresses.GrantDecision(7));
        Assert.Equal("/veranstaltungen/7", Addresses.Event(7));
        Assert.Equal("/pressemitteilungen/7#aussage-12", Addresses.Statement(7, 12));
        Assert.Equal("/pressemitteilungen/7/pruefen?aussage=12", Addresses.ReleaseReview(7, 12));
    }

    [Fact]
    public void SearchFor_WordsOfAnyKind_AreEscaped() => Assert.Equal("/suche?q=Stra%C3%9Fe%20%26%20%22Platz%22", Addresses.SearchFor("Straße & \"Platz\""));

    [Fact]
    public void EventsOf_EveryFilter_AreInTheAddressOfListMonthAndCalendarAlike()
    {
        var question = EventQuestion.Of(" konferenz ", "workshop", "05111000", "komm-in", "3", "2011");

        Assert.Equal("/veranstaltungen?zeit=vergangen&seite=2&q=konferenz&art=workshop&kommune=05111000&programm=komm-in&reihe=3&jahr=2011", question.Agenda(EventTime.Past, 2));
        Assert.Equal("/veranstaltungen?ansicht=monat&monat=2011-01&q=konferenz&art=workshop&kommune=05111000&programm=komm-in&reihe=3&jahr=2011", question.Month(new DateOnly(2011, 1, 1)));
        Assert.Equal("/veranstaltungen/kalender.ics?q=konferenz&art=workshop&kommune=05111000&programm=komm-in&reihe=3&jahr=2011", question.Calendar());
        Assert.Equal("/veranstaltungen", EventQuestion.Of(null, "fest", " ", "", "drei", "11").Agenda(EventTime.All, 1));
    }

    [Theory]
    [InlineData("2011-01", "2011-01-01")]
    [InlineData("2011-13", null)]
    [InlineData("9999-12", null)]
    [InlineData("Januar", null)]
    [InlineData(null, null)]
    public void ParseMonth_OfAnAddress_IsItsFirstDay(string? word, string? first) =>
        Assert.Equal(first, EventQuestion.ParseMonth(word)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void EntriesBehind_SomeYears_AreInTheAddress() =>
        Assert.Equal("/buchungen?kommune=05111000&von=2005&bis=2010", Addresses.EntriesBehind(new EntryFilter { Ags = "05111000", FromYear = 2005, ToYear = 2010 }));

    [Fact]
    public void EntriesBehind_NoFilter_HasNoQuery() => Assert.Equal("/buchungen", Addresses.EntriesBehind(new EntryFilter()));

    [Fact]
    public void EntriesBehind_EveryFilter_IsInTheAddress() => Assert.Equal(
        "/buchungen?kommune=05111000&programm=komm-in&jahr=ohne&von=2005&bis=2012&grundlage=beschieden&ort=kommune&zuwendung=7&messgroesse=ausgezahlt&stand=2026-01-31T12%3A00%3A00Z&seite=2",
        Addresses.EntriesBehind(new EntryFilter
        {
            Ags = "05111000",
            ProgrammeKey = "komm-in",
            Year = FundingYear.Unknown,
            FromYear = 2005,
            ToYear = 2012,
            Basis = Basis.Decided,
            Place = PlaceBucket.Municipality,
            GrantId = 7,
            Measure = Measure.Disbursed,
            AsOf = new DateTime(2026, 1, 31, 12, 0, 0, DateTimeKind.Utc),
            Page = 2,
        }));

    [Theory]
    [InlineData(Measure.Applied)]
    [InlineData(Measure.Awarded)]
    [InlineData(Measure.Disbursed)]
    [InlineData(Measure.OwnShare)]
    public void MeasureWord_ReadBack_IsTheMeasure(Measure measure) => Assert.Equal(measure, Addresses.ParseMeasure(Addresses.MeasureWord(measure)));

    [Theory]
    [InlineData(Basis.Announced)]
    [InlineData(Basis.Decided)]
    [InlineData(null)]
    public void BasisWord_ReadBack_IsTheBasis(Basis? basis) => Assert.Equal(basis, Addresses.ParseBasis(Addresses.BasisWord(basis)));

    [Theory]
    [InlineData(PlaceBucket.Municipality)]
    [InlineData(PlaceBucket.Several)]
    [InlineData(PlaceBucket.Outside)]
    [InlineData(PlaceBucket.Land)]
    [InlineData(PlaceBucket.Unlocated)]
    public void PlaceWord_ReadBack_IsTheBucket(PlaceBucket bucket) => Assert.Equal(bucket, Addresses.ParsePlace(Addresses.PlaceWord(bucket)));

    [Fact]
    public void YearWord_ReadBack_IsTheYear()
    {
        foreach (var year in new[] { FundingYear.Stated(2011), FundingYear.Unknown, FundingYear.Several })
        {
            Assert.Equal(year, Addresses.ParseYear(Addresses.YearWord(year)));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1899")]
    [InlineData("20111")]
    [InlineData("-2011")]
    [InlineData("elf")]
    public void ParseYear_NoYear_IsNull(string? word) => Assert.Null(Addresses.ParseYear(word));

    [Theory]
    [InlineData("2026-01-31", "2026-01-31T22:59:59.9990000Z")]
    [InlineData("2026-01-31T12:00:00Z", "2026-01-31T12:00:00.0000000Z")]
    [InlineData("31.01.2026", null)]
    [InlineData("9999-12-31", null)]
    [InlineData("heute", null)]
    public void ParseMoment_DayOrMoment_IsUtc(string word, string? expected) => Assert.Equal(expected, Addresses.ParseMoment(word)?.ToString("O"));
}
