using ProgramTracker.Core.Extraction;

namespace ProgramTracker.Web.Timeline;

/// <summary>Something that happened or lasted, as the timeline shows it.</summary>
/// <remarks>
/// Without <see cref="From"/> it is undated and stands in a lane of its own: no date is ever guessed. A <see cref="To"/> makes it a bar, both ends included as far
/// as they are known (a year lasts until its last day). <see cref="IsOpen"/>: it goes on, as far as anybody knows. <see cref="Cents"/> is for the label of a group only.
/// <see cref="IsAnnounced"/> money rests on releases alone and is drawn hollow. An item without <see cref="Address"/> leads nowhere.
/// </remarks>
public sealed record TimelineItem(TimelineLane Lane, string Label, string? Address, PartialDate? From, PartialDate? To = null, bool IsOpen = false, long? Cents = null)
{
    /// <summary>What is said of it beside its label and dates.</summary>
    public string? Detail { get; init; }

    public bool IsAnnounced { get; init; }

    public bool IsBar => IsOpen || To is not null;

    public DateOnly? FirstDay => From?.First;

    public DateOnly? LastDay => To is { } to ? TimeWindow.LastOf(to) : FirstDay;
}

/// <summary>One subject of a timeline with all its items. <see cref="Name"/> is written above its lanes where several stand together.</summary>
public sealed record TimelineBand(string Key, string Name, string? Address, IReadOnlyList<TimelineItem> Items);
