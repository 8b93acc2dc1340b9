using Microsoft.Extensions.Localization;
using ProgramTracker.Core.Calendars;
using ProgramTracker.Data.Events;
using ProgramTracker.Web.Addressing;
using ProgramTracker.Web.Formatting;
using ProgramTracker.Web.Resources;

namespace ProgramTracker.Web.Events;

/// <summary>Puts events into the words of a calendar.</summary>
public sealed class EventCalendarTexts(IStringLocalizer<Texts> texts, Format format)
{
    /// <summary>The whole file; <paramref name="origin"/> is the address under which the reader has it.</summary>
    public string FileOf(EventCalendar calendar, string? name, Uri origin)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var remark = calendar.WithoutDay > 0 ? format.Plural("Calendar.WithoutDay", calendar.WithoutDay) : null;
        return CalendarFile.Write(name, remark, calendar.Items.Select(item => EntryOf(item, origin)));
    }

    private CalendarEntry EntryOf(CalendarItem item, Uri origin) => new()
    {
        Uid = CalendarUid.Of(item.Id, item.RecordedAt),
        Summary = item.Title,
        FirstDay = item.FirstDay,
        LastDay = item.LastDay,
        Sequence = item.Version - 1,
        CreatedAt = item.RecordedAt,
        ChangedAt = item.ChangedAt,
        Location = item.Place ?? (item.IsVirtual ? texts["Event.Virtual"].Value : null),
        Description = item.Organiser is { } organiser ? texts["Calendar.Organiser", organiser].Value : null,
        Address = new Uri(origin, Addresses.Event(item.Id)),
        Categories = [format.Name(item.Kind)],
        ParentUid = item.Parent is { } parent ? CalendarUid.Of(parent.Id, parent.RecordedAt) : null,
        IsCancelled = item.IsVoid,
    };
}
