using System.Collections.Immutable;

namespace ProgramTracker.Data.Review;

/// <summary>What a person chose for a statement that could be about something already recorded.</summary>
/// <remarks>
/// As proposed: joins where exactly one recorded grant or event fits at that moment, creates where none does, and is refused where several could be meant.
/// A statement that announces several grants ("je") may choose for each by its place in <see cref="ReviewPreview.Grants"/>; those not named go as proposed.
/// </remarks>
public sealed record AcceptChoice
{
    public static readonly AcceptChoice AsProposed = new();

    /// <summary>Makes something new, whatever fits.</summary>
    public static readonly AcceptChoice New = new() { IsNew = true };

    public bool IsNew { get; private init; }

    /// <summary>The grant or event to join.</summary>
    public int? TargetId { get; private init; }

    public ImmutableDictionary<int, AcceptChoice> PerGrant { get; private init; } = ImmutableDictionary<int, AcceptChoice>.Empty;

    public static AcceptChoice Join(int grantOrEventId) => new() { TargetId = grantOrEventId };

    public static AcceptChoice Each(ImmutableDictionary<int, AcceptChoice> perGrant) => new() { PerGrant = perGrant };

    internal AcceptChoice For(int planned) => PerGrant.IsEmpty ? this : PerGrant.GetValueOrDefault(planned, AsProposed);
}
