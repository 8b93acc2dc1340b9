using System.Collections.Immutable;
using ProgramTracker.Core.Imports;
using ProgramTracker.Core.Ledger;

namespace ProgramTracker.Data.Imports;

/// <summary>What is to be said about a row: why it cannot be read, what a person must decide, what it changes.</summary>
public sealed record RowDetail
{
    public ImmutableArray<RowFault> Faults { get; init; } = [];

    public RowQuestion? Question { get; init; }

    /// <summary>Grants, or rows of the list (<see cref="RowQuestion.MayContinue"/>), among which a person chooses.</summary>
    public ImmutableArray<int> Candidates { get; init; } = [];

    public ImmutableArray<RowDelta> Deltas { get; init; } = [];

    /// <summary>The announced sum that the row replaces.</summary>
    public long? ReplacedCents { get; init; }

    /// <summary>The AGS of the file that does not exist any longer.</summary>
    public string? FormerAgs { get; init; }

    /// <summary>Another row of the file says the same; both count, and somebody should look.</summary>
    public bool IsEqualToAnother { get; init; }

    public bool IsEmpty => this is { Question: null, ReplacedCents: null, FormerAgs: null, IsEqualToAnother: false } && Faults.IsEmpty && Candidates.IsEmpty && Deltas.IsEmpty;
}

/// <summary>What a row changes in a measure of its grant.</summary>
public sealed record RowDelta(Measure Measure, long BeforeCents, long AfterCents);

/// <summary>What a person must say about a row: a closed list.</summary>
public enum RowQuestion
{
    /// <summary>Several recorded grants could be meant, or one that fits only in part.</summary>
    WhichGrant = 1,

    /// <summary>Several rows fit the same announced grant.</summary>
    RowsCompete = 2,

    /// <summary>Two rows with one Aktenzeichen, place and year.</summary>
    SameNumberTwice = 3,

    /// <summary>A row with the same key has vanished from another place or year: this one, or a further one?</summary>
    MayContinue = 4,

    /// <summary>A decision entered by hand says another sum.</summary>
    DecisionDiffers = 5,
}
