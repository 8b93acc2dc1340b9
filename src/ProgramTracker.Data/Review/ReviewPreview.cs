using System.Collections.Immutable;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Events;
using ProgramTracker.Data.Grants;

namespace ProgramTracker.Data.Review;

/// <summary>What accepting a statement will do, or what it did.</summary>
/// <remarks>
/// <see cref="NotCounted"/> is set for a funding statement that makes no grant and says why. <see cref="NeedsPlace"/>: a recipient's or participant's name fits several
/// municipalities (or none that is known), so that the statement must be corrected before it can be accepted.
/// </remarks>
public sealed record ReviewPreview(ReviewOutcome Outcome)
{
    public NotCountedReason? NotCounted { get; init; }

    public bool NeedsPlace => Outcome == ReviewOutcome.NeedsPlace;

    /// <summary>Cannot be accepted as proposed: a person chooses or corrects first.</summary>
    public bool AsksAPerson => Outcome is ReviewOutcome.AsksAmongGrants or ReviewOutcome.AsksAmongEvents or ReviewOutcome.NeedsPlace or ReviewOutcome.NeedsProgramme;

    /// <summary>One for each grant that the statement announces; of a decided statement the grants that it is evidence of.</summary>
    public ImmutableArray<GrantPreview> Grants { get; init; } = [];

    /// <summary>Of a stated own share: the grants onto which a person could take it, those of the same release first. Nothing is proposed.</summary>
    public ImmutableArray<GrantOption> OwnShareOf { get; init; } = [];

    /// <summary>The events that fit, best first; of a decided statement the one that it is evidence of.</summary>
    public ImmutableArray<EventOption> Events { get; init; } = [];

    /// <summary>The recorded event under which an event will stand.</summary>
    public int? ParentEventId { get; init; }

    /// <summary>The name of the programme that accepting will add to the known ones.</summary>
    public string? NewProgramme { get; init; }
}

public enum ReviewOutcome
{
    /// <summary>Counts, people: kept as stated, nothing follows.</summary>
    Plain = 0,

    /// <summary>Makes or joins grants without a question left; <see cref="ReviewPreview.Grants"/> says which.</summary>
    Grants = 1,

    /// <summary>Several recorded grants could be meant.</summary>
    AsksAmongGrants = 2,

    /// <summary>Evidence or a control figure: not one cent is counted.</summary>
    OnlyEvidence = 3,

    CreatesEvent = 4,
    JoinsEvent = 5,
    AsksAmongEvents = 6,
    Participation = 7,
    NeedsPlace = 8,

    /// <summary>The name of the programme fits several known ones.</summary>
    NeedsProgramme = 9,

    /// <summary>Takes the place of what a former version of the release states: the same grants or event, entries written anew.</summary>
    Replaces = 10,
}

/// <summary>One grant that a statement announces, and what will become of it.</summary>
public sealed record GrantPreview(
    GrantOutcome Outcome,
    string Recipients,
    ImmutableArray<string> Ags,
    EntryAmount? Amount,
    FundingYear Year,
    ImmutableArray<GrantOption> Options)
{
    /// <summary>The grant that is joined, or was made or joined.</summary>
    public GrantOption? Target => Outcome is GrantOutcome.Joins or GrantOutcome.Done ? Options[0] : null;
}

public enum GrantOutcome
{
    Creates = 0,
    Joins = 1,
    Asks = 2,
    Done = 3,
}
