namespace ProgramTracker.Web.Timeline;

/// <summary>How a timeline is drawn, and what its groups are called and lead to.</summary>
public sealed record TimelineSettings
{
    public required DateOnly Today { get; init; }

    /// <summary>What part of the axis is seen; null is all of it.</summary>
    public TimeWindow? Window { get; init; }

    public int Width { get; init; } = TimelineLayout.Wide;

    /// <summary>By lane, number of items and the sum of those that have one.</summary>
    public required Func<TimelineLane, int, long?, GroupName> NameGroup { get; init; }

    /// <summary>By subject, lane and stretch of time; without one: what has no date.</summary>
    public required Func<TimelineBand, TimelineLane, TimeWindow?, string?> AddressOfGroup { get; init; }
}

/// <summary>What a group is called: in full, and shorter where there is less room.</summary>
public sealed record GroupName(string Full, string Brief, string Count);
