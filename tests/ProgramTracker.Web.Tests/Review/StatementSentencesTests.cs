using Microsoft.Extensions.DependencyInjection;
using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Web.Review;
using ProgramTracker.Web.Tests.Hosting;

namespace ProgramTracker.Web.Tests.Review;

public sealed class StatementSentencesTests : PageContext
{
    private static readonly FundingStatement Funding = StatementExamples.Funding;

    public static TheoryData<ExtractedStatement, string> InGerman() => new()
    {
        { Funding, "34.000 € bewilligt · KOMM-IN NRW · an Düsseldorf · für „interkulturelle Öffnung der Verwaltung“ · Jahr nicht genannt" },
        { Funding with { Project = null, Period = YearRange.Of(2011), Funder = Funder.Land }, "34.000 € bewilligt · KOMM-IN NRW · an Düsseldorf · Geld: Land · 2011" },
        { Funding with { Programme = null, Project = null, Recipients = [], Period = new YearRange(2011, 2013) }, "34.000 € bewilligt · Empfänger nicht genannt · 2011–2013" },
        { Bare() with { Amount = AmountBounds.Of(3_400_000, AmountQualifier.UpTo, 100) }, "bis zu 34.000 € als Obergrenze · an Düsseldorf · Jahr nicht genannt" },
        { Bare() with { IsConditional = true }, "34.000 € in Aussicht gestellt · an Düsseldorf · Jahr nicht genannt" },
        { Bare() with { Recipients = [Recipient("Düsseldorf"), Recipient("Köln"), Recipient("Bonn")], IsForEach = true }, "34.000 € bewilligt · je an Düsseldorf, Köln und Bonn · Jahr nicht genannt" },
        { Bare() with { Recipients = [new RecipientRef("Neukirchen", new PlaceRef("Neukirchen", PlaceKind.Stadt, null, false, ["1", "2"]), true)] }, "34.000 € bewilligt · an Neukirchen (welche Kommune, ist offen) · Jahr nicht genannt" },
        { Bare() with { Recipients = [new RecipientRef("Haus der Kulturen", StatementExamples.Düsseldorf, false)] }, "34.000 € bewilligt · an Haus der Kulturen (Düsseldorf) · Jahr nicht genannt" },
        { Bare() with { Role = FundingRole.ProgrammeVolume, Recipients = [], IsAnnual = true }, "34.000 € Programmmittel · jährlich" },
        { Bare() with { SameFactAs = 1, PartOf = 2, IsTotal = true }, "34.000 € bewilligt · an Düsseldorf · Jahr nicht genannt · Summe mehrerer Teile · Teil einer Summe · sagt dasselbe wie eine andere Aussage" },
        { StatementExamples.Workshop, "Interkulturelle Jugendarbeit Workshop · 27.01.2011 · in Düsseldorf · auch „Jugendwerkstatt“" },
        { StatementExamples.Workshop with { Date = null, Place = null, OtherNames = [], IsVirtual = true }, "Interkulturelle Jugendarbeit Workshop · Datum nicht genannt · online" },
        { StatementExamples.Count, "1.274 „Projekte“ · Projekte · KOMM-IN NRW · seit 2005 · bisher insgesamt" },
        { StatementExamples.Person, "Zülfiye Kaykin Staatssekretärin" },
        { StatementExamples.Participation, "Düsseldorf nimmt an KOMM-IN NRW teil · seit 2005" },
    };

    [Theory]
    [MemberData(nameof(InGerman), DisableDiscoveryEnumeration = true)]
    public void Statement_InGerman_IsASentenceToAgreeWith(ExtractedStatement statement, string expected) =>
        Assert.Equal(expected, Sentences().Of(statement).ToString().Replace('\u00A0', ' '));

    [Fact]
    public void Statement_InEnglish_IsASentenceToAgreeWith()
    {
        Speak("en-GB");
        Assert.Equal("€34,000 awarded · KOMM-IN NRW · to Düsseldorf · for “interkulturelle Öffnung der Verwaltung” · year not stated", Sentences().Of(Funding).ToString());
        Speak("de-DE");
    }

    [Fact]
    public void Event_ThatBelongsToAnother_NamesIt() =>
        Assert.Contains("gehört zu „Integrationskonferenz“", Sentences().Of(StatementExamples.Workshop, "Integrationskonferenz").Parts);

    private static FundingStatement Bare() => Funding with { Programme = null, Project = null };

    private static RecipientRef Recipient(string name) => new(name, new PlaceRef(name, PlaceKind.Stadt, "0511" + name.Length, false, []), true);

    private StatementSentences Sentences() => Services.GetRequiredService<StatementSentences>();
}
