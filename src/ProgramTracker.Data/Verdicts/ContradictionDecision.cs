using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Verdicts;

/// <summary>What a person decided about a contradiction, and on which facts.</summary>
/// <remarks>
/// <see cref="Key"/> and <see cref="Fingerprint"/> are those of <see cref="Core.Verdicts.Contradiction"/>: once its facts have another fingerprint the decision no longer holds and the
/// contradiction is open again. There is one row for each contradiction; former decisions are in the record of commands.
/// </remarks>
public sealed class ContradictionDecision : IVersioned, IRecorded
{
    public int Id { get; set; }

    public required string Key { get; set; }

    public required string Fingerprint { get; set; }

    public ContradictionOutcome Outcome { get; set; }

    public required string Reason { get; set; }

    public DateTime RecordedAt { get; set; }

    public required string RecordedById { get; set; }

    public required string RecordedBy { get; set; }

    public int Version { get; set; }
}

/// <summary>How a contradiction was settled; the numbers are stored.</summary>
public enum ContradictionOutcome
{
    /// <summary>Both sides are right in their way.</summary>
    Explained = 1,

    /// <summary>One side was wrong and has been put right, here or at its source.</summary>
    Corrected = 2,

    /// <summary>Not worth following up.</summary>
    Ignored = 3,
}
