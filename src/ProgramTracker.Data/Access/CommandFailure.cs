namespace ProgramTracker.Data.Access;

/// <summary>A refused command. The three last members are set for <see cref="FailureReason.ChangedMeanwhile"/> where it is known who was faster.</summary>
public sealed record CommandFailure(FailureReason Reason, string? Detail = null, string? ChangedBy = null, DateTime? ChangedAt = null, string? ChangedCommand = null)
{
    /// <summary>The thing that stands in the way, where the reason names one.</summary>
    public int? TargetId { get; init; }
}
