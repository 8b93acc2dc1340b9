using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Ledger;
using ProgramTracker.Web.Formatting;
using ProgramTracker.Web.Ledger;

namespace ProgramTracker.Web.Tests.Ledger;

public sealed class EntrySentencesTests : IDisposable
{
    private static readonly EntryRow Announced = new()
    {
        Id = 1,
        TransactionNumber = 1,
        RecordedBy = "Ada",
        GrantId = 1,
        Measure = Measure.Awarded,
        Cents = 34_000_00,
        Bucket = PlaceBucket.Municipality,
        MunicipalityName = "Düsseldorf",
        YearBucket = YearBucket.Unknown,
        Reason = EntryReasons.Announced,
    };

    private readonly ServiceProvider _services = new ServiceCollection().AddLogging().AddLocalization().AddSingleton<Format>().AddSingleton<EntrySentences>().BuildServiceProvider();

    public static TheoryData<string> Reasons() =>
        [.. typeof(EntryReasons).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!)];

    public void Dispose() => _services.Dispose();

    [Fact]
    public void Announcement_SaysSumPlaceYearAndReason() =>
        Assert.Equal("34.000 € bewilligt laut Pressemitteilung. Düsseldorf, ohne Jahr. Grund: Aussage angenommen. Erfasst von Ada.", Say(Announced));

    [Fact]
    public void Reversal_SaysTakenBack() =>
        Assert.StartsWith("34.000 € bewilligt zurückgenommen.", Say(Announced with { Cents = -34_000_00, ReversesEntryId = 1, Reason = EntryReasons.Decided }), StringComparison.Ordinal);

    [Fact]
    public void Reduction_ByADecision_SaysTakenOff() => Assert.StartsWith(
        "4.000 € bewilligt abgezogen durch Kürzung oder Teilwiderruf vom 01.02.2012.",
        Say(Announced with { Cents = -4_000_00, DecisionId = 1, DecisionKind = GrantDecisionKind.Reduction, DecidedOn = new DateOnly(2012, 2, 1), Reason = EntryReasons.Reduced }),
        StringComparison.Ordinal);

    [Fact]
    public void Reason_WithAPersonsOwnWords_KeepsThem() =>
        Assert.Contains("Grund: Buchung berichtigt (Zahlendreher).", Say(Announced with { Reason = EntryReasons.With(EntryReasons.EntryCorrected, "Zahlendreher") }), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Reason_OfTheClosedList_IsPutIntoWords(string reason) =>
        Assert.DoesNotContain($"Grund: {reason}.", Say(Announced with { Reason = reason }), StringComparison.Ordinal);

    private string Say(EntryRow entry) => _services.GetRequiredService<EntrySentences>().Of(entry).Replace('\u00A0', ' ');
}
