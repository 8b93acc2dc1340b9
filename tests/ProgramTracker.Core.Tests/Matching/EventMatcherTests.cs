using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Matching;

namespace ProgramTracker.Core.Tests.Matching;

public class EventMatcherTests
{
    private const string Düsseldorf = "05111000";

    private static readonly PartialDate Day = new(2011, 1, 27);

    [Fact]
    public void Match_OtherNameOnTheSameDay_ProposesJoiningOne() =>
        Assert.Equal(1, EventMatcher.Match(Query("integrationsgipfel in dusseldorf"), [Candidate(1)]).Only);

    [Fact]
    public void Match_MonthThatHoldsTheDay_ProposesJoiningOne() =>
        Assert.Equal(1, EventMatcher.Match(Query() with { Date = new PartialDate(2011, 1) }, [Candidate(1)]).Only);

    [Fact]
    public void Match_SecondDayOfAConference_ProposesJoiningOne() =>
        Assert.Equal(1, EventMatcher.Match(Query() with { Date = new PartialDate(2011, 1, 28) }, [Candidate(1) with { EndDate = new PartialDate(2011, 1, 28) }]).Only);

    [Fact]
    public void Match_WorkshopWithoutDateUnderTheSameConference_ProposesJoiningOne()
    {
        var query = Query("opencities") with { Kind = EventKind.Workshop, Date = null, ParentId = 9 };

        Assert.Equal(2, EventMatcher.Match(query, [Candidate(2) with { FoldedNames = ["opencities"], Date = null, ParentId = 9 }]).Only);
    }

    [Fact]
    public void Match_SameNameWithoutDate_AsksAPerson() =>
        Assert.Equal(MatchOutcome.Several, EventMatcher.Match(Query() with { Date = null }, [Candidate(1)]).Outcome);

    [Fact]
    public void Match_OneWordNameOnTheSameDayPlaceUnknown_AsksAPerson() =>
        Assert.Equal(MatchOutcome.Several, EventMatcher.Match(Query("fachtagung") with { Ags = null, FoldedPlace = null }, [Candidate(1) with { FoldedNames = ["fachtagung"] }]).Outcome);

    [Fact]
    public void Match_TwoThatFit_AsksAPerson() =>
        Assert.Equal([1, 2], EventMatcher.Match(Query(), [Candidate(1), Candidate(2)]).EventIds.ToArray());

    public static TheoryData<string, EventCandidate> Others => new()
    {
        { "another name", Candidate(1) with { FoldedNames = ["integrationskongress"] } },
        { "another year", Candidate(1) with { Date = new PartialDate(2012, 1, 27) } },
        { "another town", Candidate(1) with { Ags = "05315000" } },
        { "another conference above", Candidate(1) with { ParentId = 8 } },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void Match_SomethingContradicts_FindsNone(string because, EventCandidate candidate) =>
        Assert.True(EventMatcher.Match(Query() with { ParentId = 7 }, [candidate]).Outcome == MatchOutcome.None, because);

    private static EventQuery Query(string name = "integrationskonferenz der stadt dusseldorf") =>
        new(EventKind.Conference, [name], Day, null, Düsseldorf, "dusseldorf", null, 8);

    private static EventCandidate Candidate(long id) => new(
        id,
        EventKind.Conference,
        ["integrationskonferenz der stadt dusseldorf", "integrationsgipfel in dusseldorf"],
        Day,
        null,
        Düsseldorf,
        "dusseldorf",
        null,
        [7]);
}
