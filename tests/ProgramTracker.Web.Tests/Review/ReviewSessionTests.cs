using System.Collections.Immutable;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Text;
using ProgramTracker.Data.Releases;
using ProgramTracker.Data.Review;
using ProgramTracker.Web.Review;

namespace ProgramTracker.Web.Tests.Review;

public sealed class ReviewSessionTests
{
    [Fact]
    public void Session_AtItsBeginning_StandsAtTheFirstThatWaits() => Assert.Equal(2, new ReviewSession(Release(Decided(1), Waiting(2), Waiting(3))).ChosenId);

    [Theory]
    [InlineData(3, 3)]
    [InlineData(99, 2)] // another release's
    public void Session_WithAStatementInTheAddress_BeginsThereIfItHasIt(int asked, int expected) =>
        Assert.Equal(expected, new ReviewSession(Release(Decided(1), Waiting(2), Waiting(3)), asked).ChosenId);

    [Fact]
    public void Session_OfNothing_StandsNowhere()
    {
        var session = new ReviewSession(Release());
        session.Move(1);
        Assert.Equal((null, 0, null), (session.ChosenId, session.Position, session.ToUndo()));
    }

    [Fact]
    public void Move_BeyondTheEnds_StaysThere()
    {
        var session = new ReviewSession(Release(Waiting(1), Waiting(2)));
        session.Move(-1);
        Assert.Equal(1, session.ChosenId);
        session.Move(1);
        session.Move(1);
        Assert.Equal((2, 2), (session.ChosenId, session.Position));
    }

    [Fact]
    public void Decided_Statement_LeadsToTheNextThatWaitsAndAroundTheEnd()
    {
        var session = new ReviewSession(Release(Waiting(1), Waiting(2), Waiting(3)));
        session.Choose(3);
        session.Refresh(Release(Waiting(1), Waiting(2), Decided(3)));
        session.Decided(3);
        Assert.Equal(1, session.ChosenId);
        session.Refresh(Release(Decided(1), Decided(2), Decided(3)));
        session.Decided(1);
        Assert.Equal(1, session.ChosenId);
    }

    [Fact]
    public void Undo_IsAboutTheOneAtHand_ElseTheLastDecidedHere()
    {
        var session = new ReviewSession(Release(Waiting(1), Waiting(2), Waiting(3)));
        Assert.Null(session.ToUndo());
        session.Refresh(Release(Decided(1), Waiting(2), Waiting(3)));
        session.Decided(1);
        Assert.Equal(1, session.ToUndo()!.Id);
        session.Refresh(Release(Waiting(1), Waiting(2), Waiting(3)));
        Assert.Null(session.ToUndo());
    }

    [Fact]
    public void Order_ByDoubts_HasTheMostDoubtfulFirstAndTheDecidedLast()
    {
        var session = new ReviewSession(Release(Decided(1), Waiting(2), Waiting(3, CertaintyReason.RecipientMissing)));
        session.Order = ReviewOrder.DoubtsFirst;
        Assert.Equal([3, 2, 1], session.Statements.Select(statement => statement.Id));
        Assert.Equal(2, session.ChosenId);
    }

    [Fact]
    public void Refresh_WithTheSameText_KeepsTextAndMarksAsTheyAre()
    {
        var session = new ReviewSession(Release(Waiting(1)));
        var (text, marks) = (session.Release.Text, session.Marks);
        session.Refresh(Release(Decided(1)));
        Assert.Same(text, session.Release.Text);
        Assert.Same(marks, session.Marks);
        session.Refresh(Release(Waiting(1) with { State = StatementState.Rejected }));
        Assert.Empty(session.Marks);
    }

    private static ReleaseReview Release(params StatementReview[] statements) =>
        new(7, 70, 1, true, "Titel", "Ministerium", new DateOnly(2011, 1, 27), null, ReleaseStatus.Active, new string(StatementExamples.Text), [.. statements]);

    private static StatementReview Decided(int id) => Waiting(id) with { State = StatementState.Accepted };

    private static StatementReview Waiting(int id, params ImmutableArray<CertaintyReason> reasons)
    {
        var content = StatementExamples.Person with { Reasons = reasons.IsDefault ? [] : reasons };
        return new StatementReview(id, 1, StatementKind.Person, 0, StatementState.Proposed, false, content, content, default(TextSpan), null, null, null, new ReviewPreview(ReviewOutcome.Plain));
    }
}
