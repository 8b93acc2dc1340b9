using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ProgramTracker.Core.Calendars;

/// <summary>The name by which calendars know an event again: the same for as long as the event is recorded, and another one in any other installation.</summary>
/// <remarks>Made of what never changes, its number and the moment (UTC) at which it was recorded, and not of the server's address, which may change.</remarks>
public static class CalendarUid
{
    public static string Of(int id, DateTime recordedAt)
    {
        var source = string.Create(CultureInfo.InvariantCulture, $"event/{id}/{recordedAt:yyyy-MM-dd'T'HH:mm:ss.fff'Z'}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source)).AsSpan(0, 16)) + "@programtracker";
    }
}
