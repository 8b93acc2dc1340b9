using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Events;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Releases;
using ProgramTracker.Data.Review;
using ProgramTracker.Web.Grants;

namespace ProgramTracker.Web.Review;

/// <summary>Says what accepting a statement will do, or did; asks where several recorded grants or events could be meant.</summary>
/// <remarks>What is picked is kept by its place in the plan: an id to join, 0 for something new; nothing picked goes as proposed.</remarks>
public sealed partial class PlanView
{
    [Parameter, EditorRequired]
    public ReviewPreview Plan { get; set; } = null!;

    [Parameter]
    public StatementState State { get; set; }

    /// <summary>Tells the choices of two plans on one page apart.</summary>
    [Parameter]
    public int Id { get; set; }

    [Parameter]
    public ImmutableDictionary<int, int> Picks { get; set; } = ImmutableDictionary<int, int>.Empty;

    [Parameter]
    public EventCallback<ImmutableDictionary<int, int>> PicksChanged { get; set; }

    private bool IsDecided => State != StatementState.Proposed;

    private string? Sentence => (State, Plan.Outcome) switch
    {
        (StatementState.Rejected, _) => T["Plan.Rejected"].Value,
        (_, ReviewOutcome.Plain) => T[IsDecided ? "Plan.PlainDone" : "Plan.Plain"].Value,
        (_, ReviewOutcome.OnlyEvidence) => T["Plan.OnlyEvidence"].Value,
        (_, ReviewOutcome.NeedsPlace) => T["Plan.NeedsPlace"].Value,
        (_, ReviewOutcome.Participation) => T[IsDecided ? "Plan.ParticipationDone" : "Plan.Participation"].Value,
        (_, ReviewOutcome.Replaces) => T["Plan.Replaces"].Value,
        (_, ReviewOutcome.CreatesEvent) => T["Plan.CreatesEvent"].Value,
        _ => null,
    };

    /// <summary>The choice that a set of picks means.</summary>
    public static AcceptChoice ChoiceOf(ReviewPreview plan, ImmutableDictionary<int, int> picks)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(picks);
        if (picks.IsEmpty)
        {
            return AcceptChoice.AsProposed;
        }

        var choices = picks.ToImmutableDictionary(pick => pick.Key, pick => pick.Value == 0 ? AcceptChoice.New : AcceptChoice.Join(pick.Value));
        return plan.Grants.Length > 1 ? AcceptChoice.Each(choices) : choices.Values.First();
    }

    private int? Picked(int index)
    {
        if (Picks.TryGetValue(index, out var picked))
        {
            return picked;
        }

        return Plan switch
        {
            { Grants: var grants } when index < grants.Length => grants[index].Outcome == GrantOutcome.Joins ? grants[index].Options[0].GrantId : null,
            { Outcome: ReviewOutcome.JoinsEvent, Events: [var only, ..] } => only.EventId,
            _ => null,
        };
    }

    private Task PickAsync(int index, int id) => PicksChanged.InvokeAsync(Picks.SetItem(index, id));

    private string GroupName(int index) => string.Create(CultureInfo.InvariantCulture, $"wahl-{Id}-{index}");

    private string OptionId(int index, int id) => string.Create(CultureInfo.InvariantCulture, $"wahl-{Id}-{index}-{id}");

    private string Creates(GrantPreview grant) => T["Plan.Creates", Format.Money(grant.Amount?.Cents), grant.Recipients, Year(grant.Year)];

    private string Describe(GrantOption option) => OptionLine.Of(option, T, Format);

    private string Describe(EventOption option)
    {
        var date = option.DateText is { } text ? Format.Date(PartialDate.Parse(text)) : null;
        return string.Join(" · ", new[] { option.Title, date, option.Place, option.ParentTitle }.OfType<string>());
    }

    private string Year(FundingYear year) => OptionLine.Year(year, T, Format);
}
