using ProgramTracker.Core.Extraction;
using ProgramTracker.Data.Grants;
using ProgramTracker.Web.Controls.Fields;
using ProgramTracker.Web.Grants;

namespace ProgramTracker.Web.Tests.Grants;

public sealed class DecisionDraftTests
{
    private static readonly RecipientRef Düsseldorf = Town("Düsseldorf", "05111000");
    private static readonly RecipientRef Köln = Town("Köln", "05315000");

    [Fact]
    public void Decision_OverOneSum_IsOneLine()
    {
        var input = Complete().Build()!;
        Assert.Equal(("A-1", "Bezirksregierung Köln", new DateOnly(2011, 3, 1)), (input.ReferenceNumber, input.Authority, input.DecidedOn));
        Assert.Equal([new DecisionLine(null, null, 3_400_000)], input.Lines.AsEnumerable());
        Assert.Equal(["05111000"], input.BeneficiaryAgs.AsEnumerable());
    }

    [Fact]
    public void Rule07_SharesThatDoNotDivide_LoseNoCent()
    {
        var draft = Complete("100");
        draft.Add(Köln);
        Part(draft, 1, "05111000", "33,33 %");
        Part(draft, 2, "05315000", "33,33 %");
        Part(draft, 3, null, "33,34 %");
        Assert.Equal([3_333L, 3_333L, 3_334L], draft.Build()!.Lines.Select(line => line.Cents));

        draft.Amount = "0,05";
        Assert.Equal(5, draft.Build()!.Lines.Sum(line => line.Cents));
    }

    [Fact]
    public void Decision_WithSums_AddsThemUp()
    {
        var draft = Complete("");
        Part(draft, 1, "05111000", "20.000", "2011");
        Part(draft, 2, "05111000", "14.000", "2012");
        Assert.Equal(3_400_000, draft.SumSoFar);
        Assert.Equal([new DecisionLine("05111000", 2011, 2_000_000), new DecisionLine("05111000", 2012, 1_400_000)], draft.Build()!.Lines.AsEnumerable());
    }

    [Theory]
    [InlineData("34.000", "20.000", "10.000", "Amount", "Decision.PartsDiffer")]
    [InlineData("34.000", "60 %", "30 %", "Teil-2", "Decision.SharesNotWhole")]
    [InlineData("34.000", "60 %", "10.000", "Teil-1", "Decision.SharesAndSums")]
    [InlineData("", "60 %", "40 %", "Amount", "Decision.SharesNeedAmount")]
    [InlineData("34.000", "33,333 %", "66,667 %", "Teil-1", "Decision.Share")]
    [InlineData("34.000", "viel", "10.000", "Teil-1", "Draft.Amount")]
    public void Rule07_PartsThatDoNotAddUp_AreRefused(string amount, string first, string second, string field, string text)
    {
        var draft = Complete(amount);
        Part(draft, 1, "05111000", first);
        Part(draft, 2, "05315000", second);
        Assert.Null(draft.Build());
        Assert.Equal(new DraftFault(field, text), draft.Faults[0]);
        Assert.Null(draft.SumSoFar);
    }

    [Fact]
    public void Empty_Decision_NamesWhatIsMissing()
    {
        var draft = new DecisionDraft();
        Assert.Null(draft.Build());
        Assert.Equal(["ReferenceNumber", "Authority", "DecidedOn", "Recipients", "Amount"], draft.Faults.Select(fault => fault.Field));
    }

    [Fact]
    public void Recorded_Grant_KeepsItsIdAndNeedsNoRecipient()
    {
        var prefill = new DecisionInput { GrantId = 7, GrantVersion = 3, ReferenceNumber = "", Authority = "", DecidedOn = default, Lines = [], Project = "Öffnung", Period = YearRange.Of(2011) };
        var draft = new DecisionDraft(prefill) { ReferenceNumber = "A-1", Authority = "Land", DecidedOn = "2011-03-01", Amount = "34.000" };
        var input = draft.Build()!;
        Assert.Equal((7, 3, "Öffnung", YearRange.Of(2011)), (input.GrantId, input.GrantVersion, input.Project, input.Period));
    }

    [Fact]
    public void AwardPeriod_ThatEndsBeforeItBegins_IsRefused()
    {
        var draft = Complete();
        (draft.AwardFrom, draft.AwardTo) = ("2012-01-01", "2011-12-31");
        Assert.Null(draft.Build());
        Assert.Equal("Draft.DatesBackwards", draft.FaultOf("AwardTo"));
    }

    private static DecisionDraft Complete(string amount = "34.000")
    {
        var draft = new DecisionDraft { ReferenceNumber = " A-1 ", Authority = "Bezirksregierung Köln", DecidedOn = "2011-03-01", Amount = amount };
        draft.Add(Düsseldorf);
        return draft;
    }

    private static void Part(DecisionDraft draft, int number, string? ags, string amount, string? year = null) =>
        draft.Parts.Add(new DecisionPart(number) { Ags = ags, Amount = amount, Year = year });

    private static RecipientRef Town(string name, string ags) => new(name, new PlaceRef(name, PlaceKind.Stadt, ags, false, []), true);
}
