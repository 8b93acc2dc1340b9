using ProgramTracker.Core.Amounts;

namespace ProgramTracker.Core.Tests.Extraction.Money;

public sealed class SumRelationTests
{
    [Fact]
    public void Total_WithItsParts_IsNotCountedBesideThem()
    {
        var statements = Reading.Of("""
            Insgesamt 352.000 Euro für das Herrenhaus Harkotten brachte der Regierungspräsident heute in Form von zwei Bescheiden. Der eine Bescheid lautet auf 322.000 Euro, der andere über 30.000 Euro stammt vom Land.
            """, "Bezirksregierung Münster");
        Assert.Equal([true, false, false], statements.Select(s => s.IsTotal));
        Assert.Equal([null, 0, 0], statements.Select(s => s.PartOf));
        Assert.Equal(352_000_00, statements.Where(s => s.IsCounted).Sum(s => s.Amount.Cents));
    }

    [Fact]
    public void Davon_NamesAPart()
    {
        var statements = Reading.Of("Rund sieben Millionen Euro gehen an Köln, davon rund 6,6 Millionen Euro in den Ausbau des Sozialen Zentrums.");
        Assert.Equal(0, statements[1].PartOf);
        Assert.False(statements[0].IsTotal);
    }

    [Fact]
    public void Twin_RoundedInTheBody_PointsToTheExactSum()
    {
        var statements = Reading.Of("""
            Gelsenkirchen bekommt digitales Zukunftslabor – Bescheid über 1.289.878 Euro

            Für ein Zukunftslabor in Gelsenkirchen sind rund 1,3 Millionen Euro bewilligt.
            """);
        Assert.Equal([null, 0], statements.Select(s => s.SameFactAs));
        Assert.Equal(1_289_878_00, Assert.Single(statements, s => s.IsCounted).Amount.Cents);
    }

    [Fact]
    public void Restatement_InTheHeading_GivesWayToTheBody()
    {
        var statement = Assert.Single(Reading.Of("""
            2,3 Millionen Euro für die Innenstadt von Siegen

            Die Stadt Siegen erhält rund 2,3 Millionen Euro für ihre Innenstadt.
            """));
        Assert.Equal(AmountQualifier.About, statement.Amount.Qualifier);
        Assert.Single(statement.Restatements);
    }

    [Fact]
    public void EqualSums_ForDifferentRecipients_AreTwoFacts() =>
        Assert.Equal(["Hagen", "Herne"], Reading.Of("Die Stadt Hagen erhält 50.000 Euro. Die Stadt Herne erhält 50.000 Euro.").Select(s => s.Names()));

    [Fact]
    public void SmallerPrizes_ThatHappenToAddUp_AreNoParts()
    {
        var statements = Reading.Of("Der Verein Nordstern e.V. erhält 10.000 Euro. Der Verein Südstern e.V. erhält 6.000 Euro, der Verein Weststern e.V. 4.000 Euro.");
        Assert.All(statements, s => Assert.True(s.IsCounted));
    }
}
