using System.Collections.Immutable;
using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Data.Tests.Review;

/// <summary>Statements as the extraction hands them over, built by hand; each has its own words in the text of a <see cref="ReviewScenario"/>.</summary>
internal static class Stated
{
    public const string Düsseldorf = "05111000";
    public const string Köln = "05315000";
    public const string Opening = "interkulturelle Öffnung der Verwaltung";

    public static readonly ProgrammeRef KommIn = new("KOMM-IN NRW", "komm-in");
    public static readonly PartialDate Conference = new(2011, 1, 27);

    public static Quote Words(string exact) => new(new TextSpan(0, exact.Length), exact, string.Empty, string.Empty);

    public static RecipientRef City(string name, string ags) => new(name, new PlaceRef(name, PlaceKind.Stadt, ags, false, []), true);

    public static RecipientRef Organisation(string name, string? ags = null) => new(name, ags is null ? null : new PlaceRef("Ort", PlaceKind.Stadt, ags, false, []), false);

    public static FundingStatement Grant(long cents, params RecipientRef[] recipients) => Grant(Amount.Exactly(cents), recipients);

    public static FundingStatement Grant(Amount amount, params RecipientRef[] recipients) => new()
    {
        Quote = Words($"{amount.Cents / 100} Euro"),
        RuleId = "test",
        Sentence = new TextSpan(0, 1),
        Amount = amount,
        Role = FundingRole.Grant,
        Recipients = recipients.Length == 0 ? [City("Düsseldorf", Düsseldorf)] : ImmutableArray.Create(recipients),
        Reasons = [CertaintyReason.RecipientInSameClause],
    };

    /// <summary>The 34.000 Euro of the founding release.</summary>
    public static FundingStatement Founding() => Grant(3_400_000) with { Programme = KommIn, Project = Opening };

    public static EventStatement Event(string title, EventKind kind = EventKind.Conference, PartialDate? date = null) => new()
    {
        Quote = Words(title),
        RuleId = "test",
        Sentence = new TextSpan(0, 1),
        Kind = kind,
        Title = title,
        Date = date,
        Place = "Düsseldorf",
        PlaceRef = new PlaceRef("Düsseldorf", PlaceKind.Stadt, Düsseldorf, false, []),
        Reasons = [CertaintyReason.DateStated],
    };

    public static ParticipationStatement Participation() => new()
    {
        Quote = Words("von Anfang an mit dabei"),
        RuleId = "test",
        Sentence = new TextSpan(0, 1),
        Municipality = new PlaceRef("Düsseldorf", PlaceKind.Stadt, Düsseldorf, false, []),
        Programme = KommIn,
        Since = new PartialDate(2005),
    };

    public static CountStatement Count(long value) => new()
    {
        Quote = Words($"{value} Projekte"),
        RuleId = "test",
        Sentence = new TextSpan(0, 1),
        Value = value,
        Unit = CountUnit.Projects,
        Noun = "Projekte",
    };
}
