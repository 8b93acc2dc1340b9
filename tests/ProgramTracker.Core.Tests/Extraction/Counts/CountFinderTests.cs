using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Extraction.Counts;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Tests.Extraction.Counts;

public sealed class CountFinderTests
{
    [Theory]
    [InlineData("86 Kommunen mit 213 Projekten; 67 Städte und 19 Kreise waren dabei.", "86 Municipalities|213 Projects|67 Municipalities|19 Municipalities")]
    [InlineData("Für 13 Kommunen ist es die Premiere.", "13 Municipalities")]
    [InlineData("Drei weitere bayerische Kommunen, vier Kölner Stadtentwicklungsprojekte", "3 Municipalities|4 Projects")]
    [InlineData("In 93 der insgesamt 96 bayerischen Landkreise und kreisfreien Städte", "93 Municipalities|96 Municipalities")]
    [InlineData("in 74 Landkreisen, 49 davon sind neu", "74 Municipalities|49 Municipalities")]
    [InlineData("19 Vereine und Kommunen", "19 Other")]
    [InlineData("71 Städte. Alle 71 Kommunen.", "71 Municipalities")]
    public void Counts_AreRead(string text, string expected) => Assert.Equal(expected, string.Join('|', Find(text).Select(count => $"{count.Value} {count.Unit}")));

    [Theory]
    [InlineData("50 Millionen Euro für Projekte")]
    [InlineData("die 50. Einrichtung, zum 8. Integrationskongress")]
    [InlineData("höchstens 10.000 Menschen und bis zu 20 Projekte")]
    [InlineData("im Jahr 2019 Projekte fördern")]
    [InlineData("40 Prozent der Kommunen, drei Jahre lang")]
    public void OtherNumbers_AreNoCounts(string text) => Assert.Empty(Find(text));

    [Fact]
    public void FirstTimeAndRunningTotals_AreMarked()
    {
        Assert.True(Find("Zum ersten Mal einen Antrag gestellt haben 20 Städte.")[0].IsFirstTime);
        Assert.True(Find("Bislang haben 110 Kommunen teilgenommen.")[0].IsCumulative);
    }

    private static CountStatement[] Find(string text) => [.. new CountFinder().Find(TokenisedText.Of(text), [], [])];
}
