using Bunit;
using ProgramTracker.Data.Access;
using ProgramTracker.Web.Tests.Hosting;
using ProgramTracker.Web.Upkeep;

namespace ProgramTracker.Web.Tests.Upkeep;

public sealed class ChangeHistoryTests : PageContext
{
    private static readonly DateTime At = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void History_OfNothing_SaysSo() => Assert.Equal("Hier hat noch niemand etwas geändert.", Rendered().Find(".empty").TextContent);

    [Theory]
    [InlineData(CommandNames.ChangeProgramme, "Geändert", "LongName", "Alt", "Neu", "Voller Name: Alt → Neu")]
    [InlineData(CommandNames.AddProgrammeSpelling, "Schreibweise hinzugefügt", "Spelling", null, "KOMM IN", "Schreibweise: – → KOMM IN")]
    [InlineData(CommandNames.AddSpelling, "Schreibweise hinzugefügt", "NeedsContext", null, "True", "braucht ein Umfeld: – → ja")]
    [InlineData(CommandNames.RemoveProgrammeFigure, "Mittel entfernt", "BudgetCents", "250000000", null, "Mittel: 2.500.000 € → –")]
    [InlineData(CommandNames.ChangeOrganisation, "Geändert", "Kind", "Unknown", "Association", "Art: nicht bestimmt → Verein oder Verband")]
    [InlineData(CommandNames.SeparateOrganisation, "Wieder getrennt", "MergedInto", "AWO", null, "aufgegangen in: AWO → –")]
    [InlineData("SomethingLater", "Geändert", "SomeField", "a", "b", "SomeField: a → b")]
    public void History_OfAChange_SaysWhatWasAndWhatIs(string command, string title, string field, string? before, string? after, string line)
    {
        var history = Rendered(new ChangeRow(At, "Erika Muster", command, [new ChangedField(field, before, after)]));

        Assert.Equal(title, history.Find("strong").TextContent);
        Assert.Contains("Erika Muster", history.Markup, StringComparison.Ordinal);
        Assert.Equal(line, history.Find("li li").TextContent.Replace('\u00A0', ' '));
    }

    private IRenderedComponent<ChangeHistory> Rendered(params ChangeRow[] changes) => Render<ChangeHistory>(parameters => parameters.Add(x => x.Changes, changes));
}
