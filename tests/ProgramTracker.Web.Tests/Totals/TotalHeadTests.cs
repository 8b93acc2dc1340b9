using Bunit;
using Microsoft.Extensions.DependencyInjection;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Totals;
using ProgramTracker.Web.Tests.Hosting;
using ProgramTracker.Web.Totals;

namespace ProgramTracker.Web.Tests.Totals;

public sealed class TotalHeadTests : PageContext
{
    public TotalHeadTests() => Services.AddSingleton(TimeProvider.System);

    [Fact]
    public void Number_OfNothing_IsADashWithoutABasis()
    {
        var head = Show(Total.Empty);
        Assert.Equal("–", head.Find(".total-number").TextContent);
        Assert.DoesNotContain("laut", head.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Number_OfReleasesAlone_SaysSo() =>
        Assert.Contains("laut Pressemitteilung", Show(Sum(34_000_00, announced: 34_000_00)).Markup, StringComparison.Ordinal);

    [Fact]
    public void Number_OfBoth_SaysHowMuchRestsOnWhat() =>
        Assert.Contains("davon 10 € laut Bescheid, 24 € laut Pressemitteilung", Plain(Show(Sum(34_00, announced: 24_00, decided: 10_00))), StringComparison.Ordinal);

    [Fact]
    public void Number_WithRoundedParts_SaysItsBoundsAndNoCents()
    {
        var total = Sum(34_000_50, announced: 34_000_50) with { Amount = new EntryAmount(34_000_50, 1_000_00, 33_500_00, 34_500_00, 0, 2) };
        var head = Show(total);
        Assert.Equal("rund 34.000 €", head.Find(".total-number").TextContent.Replace('\u00A0', ' '));
        Assert.Contains("zwischen 33.500 € und 34.500 €", Plain(head), StringComparison.Ordinal);
    }

    [Fact]
    public void Number_WithAnOpenBound_SaysAtLeast()
    {
        var total = Sum(34_000_00, announced: 34_000_00) with { Amount = new EntryAmount(34_000_00, 34_000_00, 34_000_00, 0, 1, 1) };
        Assert.Contains("mindestens 34.000 €", Plain(Show(total)), StringComparison.Ordinal);
    }

    [Fact]
    public void Waiting_ForThoseWhoMayNotSeeIt_IsNotMentioned()
    {
        Assert.DoesNotContain("offene", Show(Total.Empty).Markup, StringComparison.Ordinal);
        Assert.Contains("2 offene Prüfungen", Plain(Show(Total.Empty, waiting: 2)), StringComparison.Ordinal);
    }

    [Fact]
    public void WhereFrom_OfATotal_SaysMeasureRulePrecisionDateAndWhatIsMissing()
    {
        var head = Render<TotalHead>(parameters => parameters
            .Add(x => x.Total, Sum(34_000_00, announced: 34_000_00) with { Grants = 3, Entries = 2 })
            .Add(x => x.Meaning, "bewilligt")
            .Add(x => x.Rule, "Jede Zuwendung zählt einmal.")
            .Add(x => x.Stand, new DateTime(2026, 3, 14, 11, 0, 0, DateTimeKind.Utc))
            .Add(x => x.Waiting, 1)
            .Add(x => x.EntriesAddress, "/buchungen?kommune=05111000"));

        var words = head.Find("details.where").TextContent.Replace('\u00A0', ' ');
        Assert.Contains("bewilligt: zugesagtes Geld", words, StringComparison.Ordinal);
        Assert.Contains("Jede Zuwendung zählt einmal.", words, StringComparison.Ordinal);
        Assert.Contains("1 von 3 Zuwendungen mit Betrag, 2 Buchungen", words, StringComparison.Ordinal);
        Assert.Contains("auf den Cent angegeben", words, StringComparison.Ordinal);
        Assert.Contains("14.03.2026, 12:00 Uhr, letzte Buchung", words, StringComparison.Ordinal);
        Assert.Contains("2 Zuwendungen ohne Betrag", words, StringComparison.Ordinal);
        Assert.Contains("1 offene Prüfung", words, StringComparison.Ordinal);
        Assert.Equal("/buchungen?kommune=05111000", head.Find("details.where p:last-child a").GetAttribute("href"));
    }

    private static Total Sum(long cents, long announced = 0, long decided = 0) => new()
    {
        Amount = new EntryAmount(cents, 0, cents, cents, 0, 1),
        AnnouncedCents = announced,
        DecidedCents = decided,
        Grants = 1,
        GrantsWithAmount = 1,
    };

    private static string Plain(IRenderedComponent<TotalHead> head) => head.Find(".total-meaning").TextContent.Replace('\u00A0', ' ');

    private IRenderedComponent<TotalHead> Show(Total total, int? waiting = null) => Render<TotalHead>(parameters => parameters
        .Add(x => x.Total, total)
        .Add(x => x.Meaning, "bewilligt")
        .Add(x => x.Waiting, waiting)
        .Add(x => x.Address, "/kommunen/05111000")
        .Add(x => x.EntriesAddress, "/buchungen")
        .Add(x => x.AsOf, StandParameter.Today));
}
