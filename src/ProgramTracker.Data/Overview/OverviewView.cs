using System.Collections.Immutable;
using ProgramTracker.Data.Events;
using ProgramTracker.Data.Releases;

namespace ProgramTracker.Data.Overview;

/// <summary>What the start page shows: what waits, oldest first (empty for those who may not see it), and what is new.</summary>
public sealed record OverviewView
{
    public ImmutableArray<ReleaseRow> Waiting { get; init; } = [];

    public int? WaitingCount { get; init; }

    public ImmutableArray<ReleaseRow> Releases { get; init; } = [];

    public ImmutableArray<EventRow> UpcomingEvents { get; init; } = [];

    public ImmutableArray<EventRow> PastEvents { get; init; } = [];

    public int ReleaseCount { get; init; }

    public int GrantCount { get; init; }

    public int EventCount { get; init; }

    public int MunicipalityCount { get; init; }
}
