using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ProgramTracker.Core.Calendars;

namespace ProgramTracker.Core.Tests.Calendars;

public class CalendarFileTests
{
    private static readonly CalendarEntry Conference = new()
    {
        Uid = "0123@programtracker",
        Summary = "Integrationskonferenz der Stadt Düsseldorf",
        FirstDay = new DateOnly(2011, 1, 27),
        LastDay = new DateOnly(2011, 1, 27),
        Sequence = 3,
        CreatedAt = new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc),
        ChangedAt = new DateTime(2026, 3, 3, 10, 30, 15, DateTimeKind.Utc),
        Location = "Rathaus, Marktplatz 1; Düsseldorf",
        Description = "Erste Zeile\nZweite \\ Zeile",
        Address = new Uri("https://programtracker.example/veranstaltungen/7"),
        Categories = ["Konferenz"],
    };

    [Fact]
    public void Write_AnEvent_ReadsBackAsItWas()
    {
        var calendar = Read("Veranstaltungen, Düsseldorf", "2 fehlen", Conference);

        Assert.Equal("Veranstaltungen, Düsseldorf", calendar.Text("X-WR-CALNAME"));
        Assert.Equal("2 fehlen", calendar.Text("X-WR-CALDESC"));
        var one = Assert.Single(calendar.Events);
        Assert.Equal("0123@programtracker", one["UID"]);
        Assert.Equal("Integrationskonferenz der Stadt Düsseldorf", one.Text("SUMMARY"));
        Assert.Equal("Rathaus, Marktplatz 1; Düsseldorf", one.Text("LOCATION"));
        Assert.Equal("Erste Zeile\nZweite \\ Zeile", one.Text("DESCRIPTION"));
        Assert.Equal("Konferenz", one.Text("CATEGORIES"));
        Assert.Equal("https://programtracker.example/veranstaltungen/7", one["URL"]);
        Assert.Equal("3", one["SEQUENCE"]);
        Assert.Equal(new DateTime(2026, 3, 3, 10, 30, 15, DateTimeKind.Utc), one.Moment("LAST-MODIFIED"));
        Assert.Equal(new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc), one.Moment("CREATED"));
        Assert.Equal("CONFIRMED", one["STATUS"]);
        Assert.False(one.Has("RELATED-TO"));
    }

    [Theory]
    [InlineData("2011-01-27", "2011-01-27", "2011-01-28")]
    [InlineData("2011-01-30", "2011-02-01", "2011-02-02")]
    [InlineData("2012-02-28", "2012-02-28", "2012-02-29")]
    [InlineData("2025-12-31", "2025-12-31", "2026-01-01")]
    public void Write_DaysOfAnEvent_EndTheDayAfter(string first, string last, string end)
    {
        var one = Read(null, null, Conference with { FirstDay = Day(first), LastDay = Day(last) }).Events.Single();

        Assert.Equal(Day(first), one.Day("DTSTART"));
        Assert.Equal(Day(end), one.Day("DTEND"));
    }

    [Fact]
    public void Write_AWorkshopOfACancelledConference_SaysSo()
    {
        var calendar = Read(null, null, Conference with { IsCancelled = true }, Conference with { Uid = "4567@programtracker", ParentUid = Conference.Uid });

        Assert.Equal(["CANCELLED", "CONFIRMED"], calendar.Events.Select(x => x["STATUS"]));
        var related = calendar.Events[1].Properties.Single(x => x.Name == "RELATED-TO");
        Assert.Equal(("PARENT", Conference.Uid), (related.Parameters["RELTYPE"], related.Value));
    }

    [Fact]
    public void Write_NoEvents_IsACalendarAllTheSame() => Assert.Empty(Read("Leer", null).Events);

    [Fact]
    public void Write_EndBeforeTheStart_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => CalendarFile.Write(null, null, [Conference with { LastDay = new DateOnly(2011, 1, 26) }]));

    [Theory]
    [InlineData("a,b;c\\d", @"a\,b\;c\\d")]
    [InlineData("a\r\nb\rc\nd", @"a\nb\nc\nd")]
    [InlineData("a\0b\u007Fc\td", "abc\td")]
    [InlineData("12:30 \"Uhr\"", "12:30 \"Uhr\"")]
    public void Escape_OfAText_FollowsTheRules(string text, string expected) => Assert.Equal(expected, ContentLine.Escape(text));

    [Theory]
    [InlineData(75, 1)]
    [InlineData(76, 2)]
    [InlineData(149, 2)]
    [InlineData(150, 3)]
    public void Write_LineOfSomeOctets_IsFolded(int octets, int lines)
    {
        var written = new StringBuilder();
        ContentLine.Write(written, new string('x', octets));

        Assert.Equal(lines, written.ToString().Split("\r\n").Length - 1);
    }

    [Fact]
    public void Write_AnyText_ComesBack()
    {
        var texts = Gen.Elements("ä", "€", "\ud83d\ude00", "e\u0301", ",", ";", "\\", "\n", "\\n", ":", "\"", " ", "x", new string('ü', 40)).ArrayOf().Select(string.Concat);
        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            var one = Read(null, null, Conference with { Summary = "x" + text, Description = "y" + text }).Events.Single();
            return one.Text("SUMMARY") == "x" + text && one.Text("DESCRIPTION") == "y" + text;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));
    }

    [Fact]
    public void Write_AnyString_IsWellFormed() =>
        Prop.ForAll(ArbMap.Default.GeneratorFor<char>().ArrayOf().Resize(200).ToArbitrary(), text => Read(new string(text), null, Conference with { Summary = "x" + new string(text) }).Events.Count == 1)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Uid_OfAnEvent_NeverChangesAndIsItsOwn()
    {
        var recorded = new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

        Assert.Equal(CalendarUid.Of(7, recorded), CalendarUid.Of(7, recorded));
        Assert.Matches("^[0-9a-f]{32}@programtracker$", CalendarUid.Of(7, recorded));
        Assert.Equal(3, new[] { CalendarUid.Of(7, recorded), CalendarUid.Of(8, recorded), CalendarUid.Of(7, recorded.AddMilliseconds(1)) }.Distinct().Count());
    }

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static ReadCalendar Read(string? name, string? remark, params CalendarEntry[] entries) => ReadCalendar.Of(Encoding.UTF8.GetBytes(CalendarFile.Write(name, remark, entries)));
}
