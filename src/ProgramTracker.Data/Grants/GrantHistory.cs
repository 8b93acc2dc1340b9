using System.Collections.Immutable;
using ProgramTracker.Data.Ledger;
using ProgramTracker.Data.Releases;

namespace ProgramTracker.Data.Grants;

/// <summary>What happened to a grant, oldest first.</summary>
public sealed record GrantHistory(GrantRow Row, ImmutableArray<GrantHappening> Happenings);

/// <summary>One thing that happened to a grant: what was taken back and what was written in one ledger transaction, or something that cost no entry.</summary>
/// <remarks>
/// <see cref="Reason"/> is one of <see cref="EntryReasons"/> where entries were written and null otherwise; <see cref="Note"/> is what the person gave as reason.
/// <see cref="Evidence"/> is null where a decision or an imported row is the proof, or where the release is not for this actor.
/// </remarks>
public sealed record GrantHappening(GrantHappeningKind Kind, DateTime At, string By)
{
    public string? Reason { get; init; }

    public string? Note { get; init; }

    public ImmutableArray<EntryRow> TakenBack { get; init; } = [];

    public ImmutableArray<EntryRow> Written { get; init; } = [];

    public EvidenceQuote? Evidence { get; init; }

    /// <summary>The other grant, where two were joined, separated, linked or told apart.</summary>
    public int? OtherGrantId { get; init; }

    /// <summary>What the entries of a measure added up to after it.</summary>
    public ImmutableArray<MeasureSum> SumsAfter { get; init; } = [];
}

/// <summary>What can happen to a grant.</summary>
public enum GrantHappeningKind
{
    /// <summary>Entries were written; the reason says why.</summary>
    Entries = 0,

    /// <summary>Recorded without an amount.</summary>
    Recorded = 1,

    /// <summary>Another statement was accepted that says the same.</summary>
    EvidenceJoined = 2,

    /// <summary>A statement was taken back that other evidence stood beside.</summary>
    EvidenceTakenBack = 3,

    /// <summary>It went to another grant.</summary>
    JoinedInto = 4,

    /// <summary>It took another grant in.</summary>
    TookIn = 5,

    /// <summary>It became a grant of its own again.</summary>
    SeparatedFrom = 6,

    /// <summary>It gave another grant back what had come from it.</summary>
    GaveBack = 7,

    /// <summary>A person said that another grant is for the same project.</summary>
    Linked = 8,

    /// <summary>A person said that another grant is not the same.</summary>
    ToldApart = 9,

    /// <summary>A person said that another grant is for another project after all.</summary>
    Unlinked = 10,
}
