using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Tests.Text;

public sealed class TextSketchTests
{
    private const string Text = "Das Ministerium fördert das Projekt interkulturelle Öffnung der Verwaltung in Düsseldorf mit 34.000 Euro aus dem Programm KOMM-IN, sagte die Staatssekretärin am Donnerstag.";

    public static TheoryData<string, string, double, double> Pairs => new()
    {
        { "the same words in other dress", Text.ToUpperInvariant().Replace(",", " –", StringComparison.Ordinal), 1, 1 },
        { "words before and after", "Aus dem Landesdienst berichten wir heute. " + Text + " Mehr dazu finden Sie hier bei uns.", 0.5, 0.99 },
        { "another text", "Köln erhält fünfzigtausend Euro für ein neues Haus der Begegnung am Rhein, das im kommenden Sommer eröffnet werden soll.", 0, 0 },
        { "nothing", "", 0, 0 },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Resemblance_OfTwoTexts_IsTheShareOfCommonRuns(string because, string other, double least, double most)
    {
        var resemblance = TextSketch.Resemblance(TextSketch.Of(Text), TextSketch.Of(other));

        Assert.True(resemblance >= least && resemblance <= most, $"{because}: {resemblance}");
    }

    [Fact]
    public void Sketch_OfALongText_IsShortAndStaysTheSame()
    {
        var sketch = TextSketch.Of(string.Join(' ', Enumerable.Range(0, 5000)));

        Assert.Equal(TextSketch.MostMarks, sketch.Length);
        Assert.Equal(sketch.Order(), sketch);
        Assert.Equal([-6164793508951923164], TextSketch.Of("KOMM-IN NRW"));
    }
}
