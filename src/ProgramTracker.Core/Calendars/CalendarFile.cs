using System.Globalization;
using System.Text;

namespace ProgramTracker.Core.Calendars;

/// <summary>Writes a calendar as a file that calendar programs subscribe to or take in (iCalendar, RFC 5545).</summary>
/// <remarks>Times of day occur only in moments of change, which are UTC, so that no time zone is defined. The same entries always make the same bytes.</remarks>
public static class CalendarFile
{
    public const string MediaType = "text/calendar";

    private const string Product = "-//ProgramTracker//ProgramTracker//DE";

    /// <param name="name">What calendar programs call the calendar; null for a single event.</param>
    /// <param name="remark">What a reader must know of the calendar, such as what is left out.</param>
    /// <param name="entries">The events, in the order in which they are written.</param>
    public static string Write(string? name, string? remark, IEnumerable<CalendarEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var file = new StringBuilder();
        Line(file, "BEGIN", "VCALENDAR");
        Line(file, "VERSION", "2.0");
        Line(file, "PRODID", Product);
        Line(file, "CALSCALE", "GREGORIAN");
        Line(file, "METHOD", "PUBLISH");
        if (name is not null)
        {
            // NAME and REFRESH-INTERVAL are of RFC 7986; older programs know the X- forms.
            Text(file, "NAME", name);
            Text(file, "X-WR-CALNAME", name);
            Line(file, "REFRESH-INTERVAL;VALUE=DURATION", "P1D");
            Line(file, "X-PUBLISHED-TTL", "P1D");
        }

        Text(file, "DESCRIPTION", remark);
        Text(file, "X-WR-CALDESC", remark);
        foreach (var entry in entries)
        {
            Write(file, entry);
        }

        Line(file, "END", "VCALENDAR");
        return file.ToString();
    }

    private static void Write(StringBuilder file, CalendarEntry entry)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(entry.LastDay, entry.FirstDay);
        Line(file, "BEGIN", "VEVENT");
        Line(file, "UID", entry.Uid);
        Line(file, "DTSTAMP", Moment(entry.ChangedAt));
        Line(file, "CREATED", Moment(entry.CreatedAt));
        Line(file, "LAST-MODIFIED", Moment(entry.ChangedAt));
        Line(file, "SEQUENCE", entry.Sequence.ToString(CultureInfo.InvariantCulture));
        Line(file, "DTSTART;VALUE=DATE", Day(entry.FirstDay));
        if (entry.LastDay < DateOnly.MaxValue)
        {
            Line(file, "DTEND;VALUE=DATE", Day(entry.LastDay.AddDays(1)));
        }

        Text(file, "SUMMARY", entry.Summary);
        Text(file, "LOCATION", entry.Location);
        Text(file, "DESCRIPTION", entry.Description);
        if (entry.Address is { } address)
        {
            Line(file, "URL", address.AbsoluteUri);
        }

        if (!entry.Categories.IsEmpty)
        {
            Line(file, "CATEGORIES", string.Join(',', entry.Categories.Select(ContentLine.Escape)));
        }

        if (entry.ParentUid is { } parent)
        {
            Line(file, "RELATED-TO;RELTYPE=PARENT", parent);
        }

        Line(file, "STATUS", entry.IsCancelled ? "CANCELLED" : "CONFIRMED");

        // An event of the ministry does not make the day busy for whoever subscribes.
        Line(file, "TRANSP", "TRANSPARENT");
        Line(file, "END", "VEVENT");
    }

    private static void Text(StringBuilder file, string name, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            Line(file, name, ContentLine.Escape(text));
        }
    }

    private static void Line(StringBuilder file, string name, string value) => ContentLine.Write(file, name + ":" + value);

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Moment(DateTime utc) => utc.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
