using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Extraction.Money;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Tests.Extraction.Money;

public sealed class AmountFinderTests
{
    private static readonly AmountFinder Finder = new();

    [Theory]
    [InlineData("34.000 Euro", 34_000_00)]
    [InlineData("466000 Euro", 466_000_00)]
    [InlineData("984 000 Euro", 984_000_00)]
    [InlineData("23.434,69 Euro", 23_434_69)]
    [InlineData("757.020,15 €", 757_020_15)]
    [InlineData("1.289.878 Euro", 1_289_878_00)]
    [InlineData("5.000,- Euro", 5_000_00)]
    [InlineData("5.000,-- €", 5_000_00)]
    [InlineData("Euro 5.000", 5_000_00)]
    [InlineData("EUR 12.500,50", 12_500_50)]
    [InlineData("€ 750", 750_00)]
    [InlineData("2,3 Mio. Euro", 2_300_000_00)]
    [InlineData("2,3 Millionen Euro", 2_300_000_00)]
    [InlineData("300 Mio. EUR", 300_000_000_00)]
    [InlineData("1,2 Mrd. €", 1_200_000_000_00)]
    [InlineData("1,054 Milliarden Euro", 1_054_000_000_00)]
    [InlineData("350 T€", 350_000_00)]
    [InlineData("350 TEUR", 350_000_00)]
    [InlineData("350 Tsd. Euro", 350_000_00)]
    [InlineData("350 tausend Euro", 350_000_00)]
    [InlineData("zwei Millionen Euro", 2_000_000_00)]
    [InlineData("elf Millionen Euro", 11_000_000_00)]
    [InlineData("eineinhalb Millionen Euro", 1_500_000_00)]
    [InlineData("anderthalb Millionen Euro", 1_500_000_00)]
    [InlineData("zweieinhalb Millionen Euro", 2_500_000_00)]
    [InlineData("zwei Komma drei Millionen Euro", 2_300_000_00)]
    [InlineData("eine halbe Million Euro", 500_000_00)]
    [InlineData("eine viertel Milliarde Euro", 250_000_000_00)]
    [InlineData("eine Viertelmillion Euro", 250_000_00)]
    [InlineData("eine Million Euro", 1_000_000_00)]
    [InlineData("fünftausend Euro", 5_000_00)]
    [InlineData("zweihundertfünfzigtausend Euro", 250_000_00)]
    [InlineData("einundzwanzig Millionen Euro", 21_000_000_00)]
    [InlineData("zehn\nMillionen\nEuro", 10_000_000_00)]
    public void Find_OneSum_GivesItsCents(string sum, long cents)
    {
        var text = TokenisedText.Of($"Die Stadt erhält {sum} für ihre Schulen.");
        var found = Assert.Single(Finder.Find(text));
        Assert.Equal(cents, found.Cents);
        Assert.Equal(sum.StartsWith("eine ", StringComparison.Ordinal) ? sum[^6..] : sum, sum.StartsWith("eine ", StringComparison.Ordinal) ? found.Span.In(text.Text)[^6..] : found.Span.In(text.Text));
        Assert.Equal(AmountQualifier.Exact, found.Qualifier);
    }

    [Theory]
    [InlineData("Rund 2 Millionen Euro gehen an Hagen.", AmountQualifier.About)]
    [InlineData("Hagen erhält ca. 45.000 Euro.", AmountQualifier.About)]
    [InlineData("Hagen erhält rd. 45.000 Euro.", AmountQualifier.About)]
    [InlineData("Knapp 2,6 Millionen Euro gehen an Hagen.", AmountQualifier.Almost)]
    [InlineData("Eine knappe halbe Million Euro steuert das Land bei.", AmountQualifier.Almost)]
    [InlineData("Mehr als 61 Millionen Euro gehen an die Wehren.", AmountQualifier.MoreThan)]
    [InlineData("Über 11 Millionen Euro verteilt das Land.", AmountQualifier.MoreThan)]
    [InlineData("Das löst Investitionen von über 37 Millionen Euro aus.", AmountQualifier.MoreThan)]
    [InlineData("Hagen erhält über 60.000 Euro.", AmountQualifier.MoreThan)]
    [InlineData("Gut fünf Millionen Euro gehen an Hagen.", AmountQualifier.MoreThan)]
    [InlineData("Kleinere Gemeinden bekommen mindestens 100.000 Euro.", AmountQualifier.AtLeast)]
    [InlineData("Es gilt ein Mindestbetrag von 100.000 Euro.", AmountQualifier.AtLeast)]
    [InlineData("Bis zu 2.000 Euro gibt es.", AmountQualifier.UpTo)]
    [InlineData("Gefördert wird mit jeweils bis zu jährlich 2.000 Euro.", AmountQualifier.UpTo)]
    [InlineData("Maximal 80.000 Euro gibt es.", AmountQualifier.UpTo)]
    [InlineData("Der Bescheid über 9.000 Euro ist da.", AmountQualifier.Exact)]
    [InlineData("Über 5,4 Millionen Euro lautet der Bescheid.", AmountQualifier.Exact)]
    [InlineData("Die Gemeinde freut sich über 25.000 Euro.", AmountQualifier.Exact)]
    [InlineData("Der eine Bescheid lautet auf 322.000, der andere über 30.000 Euro.", AmountQualifier.Exact)]
    [InlineData("Er nahm den Bescheid über rund 15.000 Euro entgegen.", AmountQualifier.About)]
    public void Find_QualifiedSum_GivesItsQualifier(string sentence, AmountQualifier qualifier) =>
        Assert.Equal(qualifier, Finder.Find(TokenisedText.Of(sentence))[^1].Qualifier);

    [Theory]
    [InlineData("Telefon 0211 5000-123, Fax 0211 855-3211")]
    [InlineData("59063 Ahlen, Fürstenwall 25, § 14c Absatz 3, Az. 33-4711/21")]
    [InlineData("Der 8. Integrationskongress zählte 700 Gäste, 45 Prozent mehr.")]
    [InlineData("Mehrere Millionen Euro gibt das Land Jahr für Jahr aus.")]
    [InlineData("Zwei Millionen Menschen leben in der Region.")]
    [InlineData("Zwei Millionen leben in der Region.")]
    [InlineData("Das 9-Euro-Ticket gilt im Sommer.")]
    [InlineData("Mark Brandenburg heißt der Bürgermeister.")]
    [InlineData("Vom Euro 2024 sprachen 30 Gäste.")]
    public void Find_NoMoney_FindsNothing(string text) => Assert.Empty(Finder.Find(TokenisedText.Of(text)));

    [Theory]
    [InlineData("Die Mittel steigen von bislang 455 auf künftig 700 Millionen Euro.", 455_000_000_00, 700_000_000_00)]
    [InlineData("Ahlen und Beckum erhalten 480.000 und 270.000 Euro.", 480_000_00, 270_000_00)]
    [InlineData("Zwischen 5.000 und 10.000 Euro sind möglich.", 5_000_00, 10_000_00)]
    [InlineData("Die Spanne reicht von 4.000,00 Euro bis 100.000,00 Euro.", 4_000_00, 100_000_00)]
    [InlineData("Es sind 500.000 bis 1,2 Millionen Euro.", 500_000_00, 1_200_000_00)]
    [InlineData("Im Jahr 2018 1,1 Milliarden Euro, 2019 1,3 Milliarden Euro.", 1_100_000_000_00, 1_300_000_000_00)]
    public void Find_TwoSums_SharesTheUnit(string sentence, long first, long second) =>
        Assert.Equal([first, second], Finder.Find(TokenisedText.Of(sentence)).Select(found => found.Cents));

    [Fact]
    public void Find_ValueBetweenSums_TakesTheirUnit() =>
        Assert.Equal(
            [41_500_000_00, 30_200_000_00, 12_400_000_00],
            Finder.Find(TokenisedText.Of("Auf Erftstadt entfallen 41,5 Millionen Euro, auf Eschweiler 30,2 und auf Swisttal 12,4 Millionen Euro.")).Select(found => found.Cents));

    [Fact]
    public void Find_Years_AreNoSums() =>
        Assert.Equal([2_000_000_00], Finder.Find(TokenisedText.Of("Für 2018 und 2019 und 2 Millionen Euro mehr.")).Select(found => found.Cents));

    [Fact]
    public void Find_DeutscheMark_IsConvertedAndSaysSo()
    {
        var found = Assert.Single(Finder.Find(TokenisedText.Of("Das Land gab 100.000 DM.")));
        Assert.True(found.FromDeutscheMark);
        Assert.Equal(51_129_19, found.Cents);
    }

    [Fact]
    public void Find_HeadedColumn_ReadsBareNumbers() =>
        Assert.Equal([38_500_00, 12_250_50], Finder.Find(TokenisedText.Of("Fördersumme in Euro:\n\nCoesfeld, Stadt\n38.500,00\nBillerbeck\n12.250,50\n")).Select(found => found.Cents));

    [Theory]
    [InlineData("rund 2,3 Millionen Euro", 2_250_000_00, 2_350_000_00)]
    [InlineData("knapp 34.000 Euro", 33_000_00, 34_000_00)]
    [InlineData("über 61 Millionen Euro", 61_000_000_00, 62_000_000_00)]
    [InlineData("bis zu 2.000 Euro", 0, 2_000_00)]
    [InlineData("1.289.878 Euro", 1_289_878_00, 1_289_878_00)]
    public void ToAmount_Qualifier_GivesBounds(string sum, long lower, long upper)
    {
        var amount = Assert.Single(Finder.Find(TokenisedText.Of($"Das Land gibt {sum} aus."))).ToAmount();
        Assert.Equal((lower, upper), (amount.LowerCents, amount.UpperCents));
    }
}
