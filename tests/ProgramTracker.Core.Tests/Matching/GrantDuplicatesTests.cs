using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Matching;

namespace ProgramTracker.Core.Tests.Matching;

public sealed class GrantDuplicatesTests
{
    public static TheoryData<string, GrantCandidate, GrantCandidate, MatchStrength?> Pairs => new()
    {
        { "all the same", Grant(1), Grant(2), MatchStrength.Fits },
        { "lowered since", Grant(1) with { Awarded = Amount.Exactly(300), FormerAwards = [Amount.Exactly(3_400_000)] }, Grant(2), MatchStrength.Fits },
        { "one Aktenzeichen, two sums", Grant(1) with { ReferenceNumber = "A-1" }, Grant(2) with { ReferenceNumber = "a 1", Awarded = Amount.Exactly(1) }, MatchStrength.Possible },
        { "the number of one that was joined", Grant(1) with { ReferenceNumber = "A 1" }, Grant(2) with { ReferenceNumber = "B 2", FormerReferenceNumbers = ["A 1"] }, MatchStrength.Fits },
        { "no amount, one project", Grant(1) with { Awarded = null }, Grant(2), MatchStrength.Possible },
        { "no amount, no project", Grant(1) with { Awarded = null, Project = null }, Grant(2), null },
        { "two Aktenzeichen", Grant(1) with { ReferenceNumber = "A 1" }, Grant(2) with { ReferenceNumber = "B 2" }, null },
        { "one release", Grant(1) with { ReleaseIds = [7] }, Grant(2) with { ReleaseIds = [7] }, null },
        { "a correction with another sum", Grant(1) with { ReleaseIds = [7] }, Grant(2) with { ReleaseIds = [8], IsCorrecting = true, Awarded = Amount.Exactly(4_300_000) }, MatchStrength.Possible },
        { "Bund and Land", Grant(1) with { Funder = Funder.Bund }, Grant(2) with { Funder = Funder.Land }, null },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Compare_InEitherOrder_SaysHowLikely(string because, GrantCandidate one, GrantCandidate other, MatchStrength? strength)
    {
        Assert.True(GrantDuplicates.Compare(one, other)?.Strength == strength, because);
        Assert.True(GrantDuplicates.Compare(other, one)?.Strength == strength, because);
    }

    [Fact]
    public void Facts_ChangeWithWhatIsJudgedAndNotWithTheOrder()
    {
        var facts = GrantDuplicates.FactsOf(Grant(1), Grant(2));

        Assert.Equal(64, facts.Length);
        Assert.Equal(facts, GrantDuplicates.FactsOf(Grant(2), Grant(1)));
        Assert.Equal(facts, GrantDuplicates.FactsOf(Grant(1) with { LatestEvidence = new DateOnly(2020, 1, 1) }, Grant(2)));
        Assert.NotEqual(facts, GrantDuplicates.FactsOf(Grant(1) with { Awarded = Amount.Exactly(1) }, Grant(2)));
        Assert.NotEqual(facts, GrantDuplicates.FactsOf(Grant(1), Grant(2) with { ReferenceNumber = "A 1" }));
    }

    private static GrantCandidate Grant(long id) => new(
        id, null, Funder.Land, "komm-in", ["05111000"], [], "interkulturelle Öffnung der Verwaltung", FundingYear.Unknown, Amount.Exactly(3_400_000), [7], new DateOnly(2011, 1, 27));
}
