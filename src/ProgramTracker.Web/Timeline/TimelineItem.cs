using ProgramTracker.Core.Extraction;

namespace ProgramTracker.Web.Timeline;

/// <summary>Something that happened or lasted, as the timeline shows it.</summary>
/// <remarks>
/// Without <see cref="From"/> it is undated and stands in a lane of its own: no date is ever guessed. A <see cref="To"/> makes it a bar, both ends included as far
/// as they are known (a year lasts until its last day). <see cref="IsOpen"/>: it goes on, as far as anybody knows. <see cref="Cents"/> is for the label of a group only.
/// </remarks>
public sealed record TimelineItem(TimelineLane Lane, string Label, string Address, PartialDate? From, PartialDate? To = null, bool IsOpen = false, long? Cents = null)
{
    public bool IsBar => IsOpen || To is not null;

    public DateOnly? FirstDay => From?.First;

    public DateOnly? LastDay => To is { } to ? LastOf(to) : FirstDay;

    private static DateOnly LastOf(PartialDate date) => (date.Month, date.Day) switch
    {
        (null, _) => new DateOnly(date.Year, 12, 31),
        ({ } month, null) => new DateOnly(date.Year, month, DateTime.DaysInMonth(date.Year, month)),
        _ => date.First,
    };
}
