using System.Collections.Immutable;
using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Matching;

namespace ProgramTracker.Core.Tests.Matching;

public class GrantMatcherTests
{
    private const string Düsseldorf = "05111000";

    private static readonly DateOnly January = new(2011, 1, 27);

    [Fact]
    public void Match_SameRecipientProgrammeProjectAndSum_ProposesJoiningOne()
    {
        var match = GrantMatcher.Match(Query(3_400_000, project: "die Verwaltung interkulturell zu öffnen"), [Candidate(1, 3_400_000)]);

        Assert.Equal(1, match.Only);
        Assert.Equal(
            [MatchReason.SameRecipient, MatchReason.AmountCompatible, MatchReason.SameProject, MatchReason.SameProgramme],
            match.Grants[0].Reasons.ToArray());
    }

    [Fact]
    public void Match_ProjectNotNamedSameProgrammeShortlyAfter_ProposesJoiningOne() =>
        Assert.Equal(1, GrantMatcher.Match(Query(3_400_000, project: null), [Candidate(1, 3_400_000)]).Only);

    [Fact]
    public void Match_RoundedSumThatEnclosesTheExactOne_ProposesJoiningOne()
    {
        var rounded = AmountBounds.Of(130_000_000, AmountQualifier.About, 10_000_000);

        Assert.Equal(1, GrantMatcher.Match(Query(rounded), [Candidate(1, 128_987_800)]).Only);
    }

    [Fact]
    public void Match_TwoThatFit_AsksAPerson()
    {
        var match = GrantMatcher.Match(Query(3_400_000), [Candidate(1, 3_400_000), Candidate(2, 3_400_000)]);

        Assert.Equal(MatchOutcome.Several, match.Outcome);
        Assert.Null(match.Only);
        Assert.Equal([1, 2], match.Grants.Select(g => g.GrantId));
    }

    [Fact]
    public void Match_SameSumYearsLaterWithoutProject_AsksAPerson()
    {
        var match = GrantMatcher.Match(Query(3_400_000, project: null, on: new DateOnly(2014, 3, 1)), [Candidate(1, 3_400_000)]);

        Assert.Equal(MatchOutcome.Several, match.Outcome);
        Assert.Contains(MatchReason.LongTimeBetween, match.Grants[0].Reasons);
    }

    [Fact]
    public void Match_SameReferenceNumberOtherSum_AsksAPerson()
    {
        var match = GrantMatcher.Match(Query(4_000_000, number: "34-IV/7"), [Candidate(1, 3_400_000, number: "34 IV 7")]);

        Assert.Equal(MatchOutcome.Several, match.Outcome);
        Assert.Equal([MatchReason.SameReferenceNumber, MatchReason.AmountDiffers], match.Grants[0].Reasons.ToArray());
    }

    [Fact]
    public void Match_SameReleaseSameSumWithoutProject_AsksAPerson()
    {
        var query = Query(3_400_000, project: null) with { SourceReleaseId = 7 };

        Assert.Equal(MatchOutcome.Several, GrantMatcher.Match(query, [Candidate(1, 3_400_000)]).Outcome);
    }

    [Fact]
    public void Match_CopyOfTheRelease_ProposesJoiningOneWithoutProjectAndYearsLater()
    {
        var query = Query(3_400_000, project: null, on: new DateOnly(2016, 1, 1)) with { SourceReleaseId = 7, ReleaseId = 9 };

        var match = GrantMatcher.Match(query, [Candidate(1, 3_400_000) with { ReleaseIds = [7] }]);

        Assert.Equal(1, match.Only);
        Assert.Contains(MatchReason.SameSource, match.Grants[0].Reasons);
    }

    [Fact]
    public void Match_SecondSumOfACopy_FitsOnlyTheGrantThatTheCopyHasNotToldYet()
    {
        var query = Query(3_400_000, project: null) with { SourceReleaseId = 7, ReleaseId = 9 };

        Assert.Equal(2, GrantMatcher.Match(query, [Candidate(1, 3_400_000) with { ReleaseIds = [7, 9] }, Candidate(2, 3_400_000) with { ReleaseIds = [7] }]).Only);
    }

    [Fact]
    public void Match_CorrectionWithAnotherSum_AsksAPerson()
    {
        var query = Query(4_300_000) with { SourceReleaseId = 7, ReleaseId = 9, IsCorrection = true };

        var match = GrantMatcher.Match(query, [Candidate(1, 3_400_000) with { ReleaseIds = [7] }]);

        Assert.Equal(MatchOutcome.Several, match.Outcome);
        Assert.Contains(MatchReason.AmountDiffers, match.Grants[0].Reasons);
        Assert.Equal(MatchOutcome.None, GrantMatcher.Match(query with { IsCorrection = false }, [Candidate(1, 3_400_000) with { ReleaseIds = [7] }]).Outcome);
    }

    [Fact]
    public void Match_ReferenceNumberOfAGrantThatWasJoined_ProposesJoiningTheOneThatStayed() =>
        Assert.Equal(1, GrantMatcher.Match(Query(3_400_000, number: "B 2"), [Candidate(1, 3_400_000, number: "A 1") with { FormerReferenceNumbers = ["B-2"] }]).Only);

    [Fact]
    public void Match_SumThatWasLoweredSince_ProposesJoiningOne()
    {
        var lowered = Candidate(1, 3_000_000) with { FormerAwards = [Amount.Exactly(3_400_000)] };

        Assert.Equal(1, GrantMatcher.Match(Query(3_400_000), [lowered]).Only);
    }

    [Fact]
    public void Rule13_TwoAssociationsOfOneCityWithTheSameSum_AreTwoGrants() =>
        Assert.Equal(MatchOutcome.None, GrantMatcher.Match(QueryFor("AWO Kreisverband"), [Candidate(1, 3_400_000) with { RecipientNames = ["Caritasverband"] }]).Outcome);

    [Fact]
    public void Match_SameAssociation_ProposesJoiningOne() =>
        Assert.Equal(1, GrantMatcher.Match(QueryFor("Caritasverband"), [Candidate(1, 3_400_000) with { RecipientNames = ["Caritasverband"] }]).Only);

    [Fact]
    public void Match_AssociationAgainstCityWithoutProject_AsksAPerson()
    {
        var match = GrantMatcher.Match(QueryFor("Caritasverband", project: null), [Candidate(1, 3_400_000)]);

        Assert.Equal(MatchOutcome.Several, match.Outcome);
        Assert.Contains(MatchReason.SamePlace, match.Grants[0].Reasons);
    }

    public static TheoryData<string, GrantCandidate> Others => new()
    {
        { "another sum", Candidate(1, 3_500_000) },
        { "another city", Candidate(1, 3_400_000) with { BeneficiaryAgs = ["05112000"] } },
        { "another programme", Candidate(1, 3_400_000) with { ProgrammeKey = "kim" } },
        { "another funder", Candidate(1, 3_400_000) with { Funder = Funder.Bund } },
        { "another year", Candidate(1, 3_400_000) with { Year = FundingYear.Stated(2009) } },
        { "another reference number", Candidate(1, 3_400_000, number: "B 2") },
        { "no amount", Candidate(1, 3_400_000) with { Awarded = null } },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void Match_SomethingContradicts_FindsNone(string because, GrantCandidate candidate)
    {
        var query = Query(3_400_000, number: "A 1", year: FundingYear.Stated(2011), funder: Funder.Land);

        Assert.True(GrantMatcher.Match(query, [candidate]).Outcome == MatchOutcome.None, because);
    }

    private static GrantQuery Query(
        long cents,
        string? project = "interkulturelle Öffnung der Verwaltung",
        string? number = null,
        FundingYear? year = null,
        Funder funder = Funder.Unknown,
        DateOnly? on = null) =>
        Query(Amount.Exactly(cents), project, number, year, funder, on);

    private static GrantQuery QueryFor(string organisation, string? project = "interkulturelle Öffnung der Verwaltung")
    {
        var query = Query(3_400_000, project);
        return query with { Grant = query.Grant with { Recipients = [new RecipientRef(organisation, null, false)] } };
    }

    private static GrantQuery Query(
        Amount amount,
        string? project = "interkulturelle Öffnung der Verwaltung",
        string? number = null,
        FundingYear? year = null,
        Funder funder = Funder.Unknown,
        DateOnly? on = null)
    {
        var entry = new PlannedEntry(Measure.Awarded, EntryAmount.Of(amount), PlaceBucket.Municipality, Düsseldorf, year ?? FundingYear.Unknown);
        var grant = new PlannedGrant(funder, new ProgrammeRef("KOMM-IN NRW", "komm-in"), [], [Düsseldorf], project, number, null, [entry]);
        return new GrantQuery(grant, amount, 8, on ?? January);
    }

    private static GrantCandidate Candidate(long id, long cents, string? number = null) => new(
        id,
        number,
        Funder.Unknown,
        "komm-in",
        ImmutableArray.Create(Düsseldorf),
        [],
        "interkulturelle Öffnung der Verwaltung",
        FundingYear.Unknown,
        Amount.Exactly(cents),
        [7],
        January);
}
