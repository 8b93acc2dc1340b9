using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Extraction.Dates;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Tests.Extraction.Dates;

public sealed class DateFinderTests
{
    private static readonly DateOnly Friday = new(2010, 9, 24);

    [Theory]
    [InlineData("14. März 2009", "2009-03-14")]
    [InlineData("10.08.2017", "2017-08-10")]
    [InlineData("15.08.18", "2018-08-15")]
    [InlineData("Magdeburg, den 07.06.2017", "2017-06-07")]
    [InlineData("Stuttgart, August 9, 2024", "2024-08-09")]
    [InlineData("12/19/2025 | News release", "2025-12-19")]
    [InlineData("Freitag 29. Mai 2020 - Hameln", "2020-05-29")]
    [InlineData("heute", "2010-09-24")]
    [InlineData("gestern", "2010-09-23")]
    [InlineData("am gestrigen 23. September", "2010-09-23")]
    [InlineData("am kommenden Montag (27. September)", "2010-09-27")]
    [InlineData("am Mittwoch (22. September)", "2010-09-22")]
    [InlineData("am kommenden Montag", "2010-09-27")]
    [InlineData("heute (27. Januar)", "2011-01-27")]
    public void Days_AreResolved(string text, string day) => Assert.Equal(day, Assert.Single(Find(text)).From?.ToString());

    [Theory]
    [InlineData("seit dem Jahr 2005", DateSense.Since, "2005", null)]
    [InlineData("bis Ende 2022", DateSense.Until, null, "2022")]
    [InlineData("von 2018 bis Ende 2022", DateSense.Range, "2018", "2022")]
    [InlineData("Vom Start im April 2005 bis heute", DateSense.Range, "2005-04", "2010-09-24")]
    [InlineData("im Schuljahr 2016/2017", DateSense.Range, "2016", "2017")]
    [InlineData("für 2022 und 2023", DateSense.Range, "2022", "2023")]
    [InlineData("im Förderjahr 2010", DateSense.FundingYear, "2010", "2010")]
    [InlineData("in diesem Jahr", DateSense.Year, "2010", "2010")]
    [InlineData("im vergangenen Jahr", DateSense.Year, "2009", "2009")]
    [InlineData("vor zwei Jahren", DateSense.Year, "2008", "2008")]
    [InlineData("in den kommenden drei Jahren", DateSense.Range, "2010", "2013")]
    [InlineData("im März 2019", DateSense.Month, "2019-03", "2019-03")]
    [InlineData("2018 1,1 Milliarden Euro", DateSense.Year, "2018", "2018")]
    public void Spans_AreRead(string text, DateSense sense, string? from, string? to)
    {
        var found = Assert.Single(Find(text));

        Assert.Equal((sense, from, to), (found.Sense, found.From?.ToString(), found.To?.ToString()));
    }

    [Theory]
    [InlineData("den Aufgaben von morgen")]
    [InlineData("schon heute, bis heute, am Morgen")]
    [InlineData("2000 Euro und 2019 Projekte")]
    [InlineData("Telefon 0211 61772-204, 40219 Düsseldorf, um 14:30 Uhr")]
    [InlineData("31. Februar")]
    public void OtherNumbersAndWords_AreNoDates(string text) => Assert.Empty(Find(text));

    [Fact]
    public void Weekday_ThatContradictsTheDate_IsADoubt()
    {
        var found = Assert.Single(Find("Freitag, 4. April 2019"));

        Assert.Equal("2019-04-04", found.From?.ToString());
        Assert.Contains(CertaintyReason.WeekdayContradictsDate, found.Reasons);
    }

    [Fact]
    public void RelativeDay_WithoutADateOfPublication_IsOpen()
    {
        var found = Assert.Single(new DateFinder().Find(TokenisedText.Of("heute"), null));

        Assert.True(found.IsRelative);
        Assert.Null(found.From);
    }

    [Fact]
    public void Seither_CountsFromTheTimeNamedBefore() => Assert.Equal("2007-04", Find("Im April 2007 begann es. Seither gab es Geld.")[^1].From?.ToString());

    private static DateFinding[] Find(string text) => [.. new DateFinder().Find(TokenisedText.Of(text), Friday)];
}
