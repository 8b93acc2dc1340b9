using ProgramTracker.Core.Extraction;
using ProgramTracker.Web.Controls.Fields;
using ProgramTracker.Web.Review.Drafts;

namespace ProgramTracker.Web.Tests.Review.Drafts;

public sealed class OtherDraftTests
{
    public static TheoryData<ExtractedStatement> Examples() => new()
    {
        StatementExamples.Workshop with { OtherNames = [] },
        StatementExamples.Workshop with { OtherNames = [], EndDate = new PartialDate(2011, 1, 28), Organiser = "Stadt", PlaceRef = StatementExamples.Düsseldorf },
        StatementExamples.Count,
        StatementExamples.Person,
        StatementExamples.Participation,
    };

    [Theory]
    [MemberData(nameof(Examples), DisableDiscoveryEnumeration = true)]
    public void Untouched_Draft_MakesTheSameStatement(ExtractedStatement statement)
    {
        var built = StatementDraft.Of(statement).Build();
        Assert.Equal(statement, built is EventStatement happening ? happening with { OtherNames = [] } : built);
    }

    [Fact]
    public void Event_WithNamesOneALine_HasEachOnce()
    {
        var draft = new EventDraft(StatementExamples.Workshop) { OtherNames = "Gipfel\n\n Tagung \nGipfel" };
        Assert.Equal("Gipfel|Tagung", string.Join('|', ((EventStatement)draft.Build()!).OtherNames));
    }

    [Fact]
    public void Event_ThatEndsBeforeItBegins_IsRefused()
    {
        var draft = new EventDraft(StatementExamples.Workshop) { Title = " ", EndDate = "26.01.2011" };
        Assert.Null(draft.Build());
        Assert.Equal([new DraftFault("Title", "Draft.Required"), new DraftFault("EndDate", "Draft.DatesBackwards")], draft.Faults);
    }

    [Fact]
    public void Count_ThatIsNoNumber_IsRefused()
    {
        var draft = new CountDraft(StatementExamples.Count) { Value = "viele", Noun = "" };
        Assert.Null(draft.Build());
        Assert.Equal([new DraftFault("Value", "Draft.Number"), new DraftFault("Noun", "Draft.Required")], draft.Faults);
    }

    [Fact]
    public void Participation_WithoutMunicipalityOrProgramme_IsRefused()
    {
        var draft = new ParticipationDraft(StatementExamples.Participation) { Municipality = null, Programme = null, Since = "bald" };
        Assert.Null(draft.Build());
        Assert.Equal(["Municipality", "Programme", "Since"], draft.Faults.Select(fault => fault.Field));
    }
}
