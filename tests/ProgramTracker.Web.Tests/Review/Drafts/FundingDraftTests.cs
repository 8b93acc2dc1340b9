using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Web.Controls.Fields;
using ProgramTracker.Web.Review.Drafts;

namespace ProgramTracker.Web.Tests.Review.Drafts;

public sealed class FundingDraftTests
{
    [Fact]
    public void Untouched_Draft_MakesTheSameStatement()
    {
        var rounded = StatementExamples.Funding with { Amount = AmountBounds.Of(3_400_000, AmountQualifier.About, 500), Period = new YearRange(2011, null), PartOf = 3 };
        Assert.Equal(rounded with { Recipients = [] }, ((FundingStatement)new FundingDraft(rounded).Build()!) with { Recipients = [] });
    }

    [Fact]
    public void Amount_TypedAnew_GetsTheBoundsOfItsQualifier()
    {
        var draft = new FundingDraft(StatementExamples.Funding) { Amount = "2,3 Mio.", Qualifier = AmountQualifier.About };
        Assert.Equal(new Amount(230_000_000, AmountQualifier.About, 225_000_000, 235_000_000), ((FundingStatement)draft.Build()!).Amount);
    }

    [Fact]
    public void Fields_TypedAnew_AreInTheStatement()
    {
        var draft = new FundingDraft(StatementExamples.Funding)
        {
            Role = FundingRole.OwnShare, Funder = Funder.Bund, Project = "  ", ReferenceNumber = " A-1 ", YearFrom = "2011", YearTo = "2011", IsConditional = true, Programme = null,
        };
        draft.Recipients.Clear();
        var built = (FundingStatement)draft.Build()!;
        Assert.Equal(
            (FundingRole.OwnShare, Funder.Bund, null, "A-1", YearRange.Of(2011), true, null, 0),
            (built.Role, built.Funder, built.Project, built.ReferenceNumber, built.Period, built.IsConditional, built.Programme, built.Recipients.Length));
    }

    [Theory]
    [InlineData("", "Amount", "Draft.Required")]
    [InlineData("viel", "Amount", "Draft.Amount")]
    public void Amount_ThatCannotBeRead_IsNamed(string typed, string field, string text)
    {
        var draft = new FundingDraft(StatementExamples.Funding) { Amount = typed };
        Assert.Null(draft.Build());
        Assert.Equal([new DraftFault(field, text)], draft.Faults);
    }

    [Theory]
    [InlineData("11", "", "Draft.Year")]
    [InlineData("2013", "2011", "Draft.YearsBackwards")]
    [InlineData("x", "2011", "Draft.Year")]
    public void Years_ThatAreNone_AreNamed(string from, string to, string text)
    {
        var draft = new FundingDraft(StatementExamples.Funding) { YearFrom = from, YearTo = to };
        Assert.Null(draft.Build());
        Assert.Equal([new DraftFault("YearFrom", text)], draft.Faults);
    }

    [Fact]
    public void Place_ThatIsAmbiguous_IsReplacedByTheOneChosen()
    {
        var open = new RecipientRef("Neukirchen", new PlaceRef("Neukirchen", PlaceKind.Stadt, null, false, ["05170000", "05170001"]), true);
        var draft = new FundingDraft(StatementExamples.Funding with { Recipients = [open] });
        Assert.Null(draft.Build());
        Assert.Equal("Draft.AmbiguousPlace", draft.FaultOf("Recipients"));

        var chosen = new RecipientRef("Neukirchen-Vluyn", new PlaceRef("Neukirchen-Vluyn", PlaceKind.Stadt, "05170001", false, []), true);
        draft.Add(chosen);
        draft.Add(chosen);
        Assert.Equal(chosen, Assert.Single(((FundingStatement)draft.Build()!).Recipients));
    }

    [Fact]
    public void Faults_OnceMended_AreGone()
    {
        var draft = new FundingDraft(StatementExamples.Funding) { Amount = "?" };
        draft.Build();
        draft.Amount = "5";
        Assert.NotNull(draft.Build());
        Assert.Empty(draft.Faults);
    }
}
