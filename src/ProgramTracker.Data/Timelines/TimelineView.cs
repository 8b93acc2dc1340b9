using System.Collections.Immutable;
using ProgramTracker.Data.Events;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Municipalities;
using ProgramTracker.Data.Releases;

namespace ProgramTracker.Data.Timelines;

/// <summary>What a timeline is about: a municipality or Kreis by its AGS, or a programme by its key.</summary>
public abstract record TimelineSubject
{
    private TimelineSubject()
    {
    }

    public sealed record Unit(string Ags) : TimelineSubject;

    /// <remarks><see cref="Known"/> is what a page has read of it already, so that it is not asked for again.</remarks>
    public sealed record Programme(string Key, KnownProgramme? Known = null) : TimelineSubject;
}

/// <summary>Everything about one subject that a timeline can show, with and without a date.</summary>
/// <remarks>
/// Of grants, events and releases at most <see cref="TimelineQueries.MostItems"/> each, the newest; <see cref="IsCut"/> says that there are more. <see cref="Grants"/> of a
/// municipality include those it shares with others: they say what happened, and no sum is made of them. <see cref="Key"/> is the AGS or the programme's key.
/// </remarks>
public sealed record TimelineView
{
    public required TimelineSubject Subject { get; init; }

    public required string Key { get; init; }

    public required string Name { get; init; }

    public bool IsKreis { get; init; }

    public ImmutableArray<ProgrammeSpan> Programmes { get; init; } = [];

    public ImmutableArray<ParticipationRow> Participations { get; init; } = [];

    public ImmutableArray<GrantRow> Grants { get; init; } = [];

    public ImmutableArray<EventRow> Events { get; init; } = [];

    public ImmutableArray<ReleaseRow> Releases { get; init; } = [];

    public bool IsCut { get; init; }
}

/// <summary>A programme by its number, with what a timeline shows of it.</summary>
public sealed record KnownProgramme(int Id, ProgrammeSpan Span);

/// <summary>A programme with its years, both included; null is unknown or open.</summary>
public sealed record ProgrammeSpan(string Key, string Name, int? StartYear, int? EndYear);

/// <summary>A ministry under one minister, both days included; an end that is null is open.</summary>
public sealed record MinistryTerm(int Id, string Abbreviation, string Ministry, string Minister, DateOnly From, DateOnly? To);
