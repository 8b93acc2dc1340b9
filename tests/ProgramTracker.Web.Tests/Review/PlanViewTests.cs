using System.Collections.Immutable;
using Bunit;
using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Matching;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Review;
using ProgramTracker.Web.Review;
using ProgramTracker.Web.Tests.Hosting;

namespace ProgramTracker.Web.Tests.Review;

public sealed class PlanViewTests : PageContext
{
    private static readonly GrantOption One = Option(4);

    [Fact]
    public void Plan_ThatMakesAGrant_SaysWhatAndWhere() =>
        Assert.Equal("Legt eine Zuwendung an: 34.000 € · Düsseldorf · Jahr unbekannt.", Text(Plan(ReviewOutcome.Grants, Grant(GrantOutcome.Creates))));

    [Fact]
    public void Plan_ThatCountsNothing_SaysWhy() =>
        Assert.Equal("Zählt nicht, denn es ist eine Obergrenze, keine Bewilligung.", Text(new ReviewPreview(ReviewOutcome.OnlyEvidence) { NotCounted = NotCountedReason.Ceiling }));

    [Fact]
    public void Plan_ThatJoins_HasTheRecordedOnePicked()
    {
        var view = Show(Plan(ReviewOutcome.Grants, Grant(GrantOutcome.Joins, One)));
        Assert.True(view.Find("#wahl-1-0-4").HasAttribute("checked"));
        Assert.Contains("kein Cent", view.Find("legend").TextContent, StringComparison.Ordinal);
        Assert.Contains("gleiches Projekt · Betrag passt", view.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_ThatAsks_HandsOverWhatIsPicked()
    {
        var plan = Plan(ReviewOutcome.AsksAmongGrants, Grant(GrantOutcome.Asks, One, Option(5)));
        var picks = ImmutableDictionary<int, int>.Empty;
        var view = Render<PlanView>(p => p.Add(x => x.Plan, plan).Add(x => x.Id, 1).Add(x => x.PicksChanged, picked => picks = picked));
        Assert.Empty(view.FindAll("input[checked]"));
        view.Find("#wahl-1-0-5").Change("on");
        Assert.Equal(5, PlanView.ChoiceOf(plan, picks).TargetId);
        view.Find("#wahl-1-0-0").Change("on");
        Assert.True(PlanView.ChoiceOf(plan, picks).IsNew);
    }

    [Fact]
    public void Choice_WithoutAPick_GoesAsProposed() =>
        Assert.Same(AcceptChoice.AsProposed, PlanView.ChoiceOf(Plan(ReviewOutcome.Grants, Grant(GrantOutcome.Creates)), ImmutableDictionary<int, int>.Empty));

    private static ReviewPreview Plan(ReviewOutcome outcome, params ImmutableArray<GrantPreview> grants) => new(outcome) { Grants = grants };

    private static GrantPreview Grant(GrantOutcome outcome, params ImmutableArray<GrantOption> options) =>
        new(outcome, "Düsseldorf", ["05111000"], EntryAmount.Of(Amount.Exactly(3_400_000)), FundingYear.Unknown, options.IsDefault ? [] : options);

    private static GrantOption Option(int id) =>
        new(id, "Öffnung", null, "KOMM-IN NRW", "Düsseldorf", 3_400_000, false, Basis.Announced, FundingYear.Unknown, true, [MatchReason.SameProject, MatchReason.AmountCompatible]);

    private IRenderedComponent<PlanView> Show(ReviewPreview plan) => Render<PlanView>(p => p.Add(x => x.Plan, plan).Add(x => x.Id, 1));

    private string Text(ReviewPreview plan) => Show(plan).Find(".plan").TextContent.Replace('\u00A0', ' ').Trim();
}
