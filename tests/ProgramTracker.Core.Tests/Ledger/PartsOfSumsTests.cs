using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Tests.Ledger;

public class PartsOfSumsTests
{
    [Fact]
    public void Rule04_PartOfACountedWhole_IsNotCounted()
    {
        var whole = Statement(10_000_000);
        var part = Statement(4_000_000) with { PartOf = 0 };

        var plan = AnnouncementPlan.Of(part, whole);

        Assert.Equal((AnnouncementRefusal.NotCounted, NotCountedReason.PartOfCounted), (plan.Refusal, plan.NotCounted));
        Assert.Empty(plan.Grants);
        Assert.Single(AnnouncementPlan.Of(whole).Grants);
    }

    [Fact]
    public void Rule04_PartsOfATotal_CountInItsPlace()
    {
        var whole = Statement(10_000_000) with { IsTotal = true };
        var part = Statement(4_000_000) with { PartOf = 0 };

        Assert.Equal(NotCountedReason.TotalOfParts, AnnouncementPlan.Of(whole).NotCounted);
        Assert.Equal(4_000_000, AnnouncementPlan.Of(part, whole).Grants.Single().Entries.Single().Amount.Cents);
    }

    [Fact]
    public void Rule04_PartOfAProgrammeVolume_Counts()
    {
        var whole = Statement(300_000_000) with { Role = FundingRole.ProgrammeVolume };

        Assert.Null(AnnouncementPlan.Of(Statement(4_000_000) with { PartOf = 0 }, whole).Refusal);
    }

    public static TheoryData<NotCountedReason, FundingStatement> ControlFigures => new()
    {
        { NotCountedReason.ProgrammeVolume, Statement(100) with { Role = FundingRole.ProgrammeVolume } },
        { NotCountedReason.Cumulative, Statement(100) with { Role = FundingRole.Cumulative } },
        { NotCountedReason.OwnShare, Statement(100) with { Role = FundingRole.OwnShare } },
        { NotCountedReason.OtherFunding, Statement(100) with { Role = FundingRole.OtherFunding } },
        { NotCountedReason.PerUnit, Statement(100) with { Role = FundingRole.PerUnit } },
        { NotCountedReason.NotFunding, Statement(100) with { Role = FundingRole.NotFunding } },
        { NotCountedReason.Ceiling, Statement(100) with { Amount = AmountBounds.Of(100, AmountQualifier.UpTo, 100) } },
        { NotCountedReason.Conditional, Statement(100) with { IsConditional = true } },
        { NotCountedReason.TotalOfParts, Statement(100) with { IsTotal = true } },
        { NotCountedReason.Change, Statement(100) with { IsDelta = true } },
        { NotCountedReason.FormerValue, Statement(100) with { IsPrevious = true } },
        { NotCountedReason.SameFact, Statement(100) with { SameFactAs = 3 } },
        { NotCountedReason.Zero, Statement(0) },
    };

    [Theory]
    [MemberData(nameof(ControlFigures))]
    public void Rule04_ControlFigure_SaysWhyItIsNotCounted(NotCountedReason reason, FundingStatement statement)
    {
        Assert.Equal(reason, AnnouncementPlan.Of(statement).NotCounted);
        Assert.Empty(AnnouncementPlan.Of(statement).Grants);
    }

    private static FundingStatement Statement(long cents) => new()
    {
        Quote = new Quote(new TextSpan(0, 1), "1", string.Empty, string.Empty),
        RuleId = "test",
        Amount = Amount.Exactly(cents),
        Role = FundingRole.Grant,
        Sentence = new TextSpan(0, 1),
    };
}
