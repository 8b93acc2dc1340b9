using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Web.Tests.Review;

/// <summary>Statements as the founding example makes them.</summary>
internal static class StatementExamples
{
    public const string Text = "Das Integrationsministerium fördert das Projekt mit 34.000 Euro. Düsseldorf ist dabei.";

    public static readonly PlaceRef Düsseldorf = new("Düsseldorf", PlaceKind.Stadt, "05111000", false, []);
    public static readonly ProgrammeRef KommIn = new("KOMM-IN NRW", "komm-in");

    public static FundingStatement Funding { get; } = new()
    {
        Quote = Quote.Of(Text, new TextSpan(52, 11)),
        RuleId = "funding.verb",
        Amount = Amount.Exactly(3_400_000),
        Role = FundingRole.Grant,
        Sentence = new TextSpan(0, 64),
        Programme = KommIn,
        Recipients = [new RecipientRef("Düsseldorf", Düsseldorf, true)],
        Project = "interkulturelle Öffnung der Verwaltung",
        Reasons = [CertaintyReason.RecipientInEarlierSentence, CertaintyReason.ProgrammeInSameSentence],
    };

    public static EventStatement Workshop { get; } = new()
    {
        Quote = Quote.Of(Text, new TextSpan(0, 3)),
        RuleId = "event.workshop",
        Kind = EventKind.Workshop,
        Title = "Interkulturelle Jugendarbeit",
        Sentence = new TextSpan(0, 64),
        Date = new PartialDate(2011, 1, 27),
        Place = "Düsseldorf",
        OtherNames = ["Jugendwerkstatt"],
        Parent = 0,
    };

    public static CountStatement Count { get; } = new()
    {
        Quote = Quote.Of(Text, new TextSpan(0, 3)),
        RuleId = "count",
        Value = 1_274,
        Unit = CountUnit.Projects,
        Noun = "Projekte",
        Sentence = new TextSpan(0, 64),
        Programme = KommIn,
        Period = new YearRange(2005, null),
        IsCumulative = true,
    };

    public static PersonStatement Person { get; } = new()
    {
        Quote = Quote.Of(Text, new TextSpan(0, 3)),
        RuleId = "person",
        Name = "Zülfiye Kaykin",
        Office = "Staatssekretärin",
    };

    public static ParticipationStatement Participation { get; } = new()
    {
        Quote = Quote.Of(Text, new TextSpan(65, 10)),
        RuleId = "participation",
        Municipality = Düsseldorf,
        Programme = KommIn,
        Since = new PartialDate(2005),
        Sentence = new TextSpan(65, 21),
    };
}
