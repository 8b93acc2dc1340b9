using Bunit;
using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Web.Review;
using ProgramTracker.Web.Review.Drafts;
using ProgramTracker.Web.Review.Forms;
using ProgramTracker.Web.Tests.Hosting;

namespace ProgramTracker.Web.Tests.Review.Forms;

public sealed class FundingFormTests : PageContext
{
    private readonly FundingDraft _draft = new(StatementExamples.Funding);

    public FundingFormTests() => JSInterop.SetupModule("/js/combobox.js").Mode = JSRuntimeMode.Loose;

    [Fact]
    public void Form_OfAStatement_ShowsWhatItSays()
    {
        var form = Open();
        Assert.Equal("34.000", form.Find("#feld-amount").GetAttribute("value"));
        Assert.Equal("interkulturelle Öffnung der Verwaltung", form.Find("#feld-project").GetAttribute("value"));
        Assert.Contains("Düsseldorf", form.Find(".chosen-list").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Fields_ThatAreChanged_AreInTheDraft()
    {
        var form = Open();
        form.Find("#feld-amount").Change("35.000");
        form.Find("#feld-qualifier").Change("1");
        form.Find("#feld-isconditional").Change(true);
        Assert.Equal(("35.000", AmountQualifier.About, true, true), (_draft.Amount, _draft.Qualifier, _draft.IsConditional, _draft.IsChanged));
    }

    [Fact]
    public void Recipient_FoundByArrowAndEnter_IsAdded()
    {
        var form = Open();
        form.Find("#feld-recipients").Input("Köln");
        Assert.Equal("true", form.Find("#feld-recipients").GetAttribute("aria-expanded"));
        Assert.Equal("feld-recipients-0", form.Find("#feld-recipients").GetAttribute("aria-activedescendant"));
        form.Find("#feld-recipients").KeyDown("ArrowDown");
        form.Find("#feld-recipients").KeyDown("Enter");
        Assert.Equal(["Düsseldorf", "Kreis Köln"], _draft.Recipients.Select(recipient => recipient.Name));
        Assert.Equal("false", form.Find("#feld-recipients").GetAttribute("aria-expanded"));
    }

    [Fact]
    public void Recipient_ThatTheSearchDoesNotKnow_CanBeTakenAsOrganisation()
    {
        var form = Open();
        form.Find("#feld-recipients").Input("Haus der Kulturen");
        form.FindAll("button").Single(button => button.TextContent == "„Haus der Kulturen“ als Träger übernehmen").Click();
        Assert.Equal(new RecipientRef("Haus der Kulturen", null, false), _draft.Recipients[1]);
    }

    [Fact]
    public void Fault_OfAField_IsReadOutWithIt()
    {
        _draft.Amount = "viel";
        _draft.Build();
        var form = Open();
        var field = form.Find("#feld-amount");
        Assert.Equal("true", field.GetAttribute("aria-invalid"));
        Assert.StartsWith("Diese Summe ist nicht zu lesen.", form.Find("#" + field.GetAttribute("aria-describedby")).TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<FundingForm> Open()
    {
        var sources = new DraftSources
        {
            Recipients = (words, _) => Task.FromResult<IReadOnlyList<Found<RecipientRef>>>([Hit(words), Hit("Kreis " + words)]),
        };
        return Render<FundingForm>(parameters => parameters.Add(x => x.Draft, _draft).AddCascadingValue(sources));
    }

    private static Found<RecipientRef> Hit(string name) => new(new RecipientRef(name, new PlaceRef(name, PlaceKind.Stadt, "05315000", false, []), true), name, "05315000");
}
