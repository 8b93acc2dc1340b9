using System.Globalization;
using System.Text;

namespace ProgramTracker.Core.Tests.Calendars;

/// <summary>Reads a calendar file back by the rules of RFC 5545 alone, octet by octet, and refuses what they forbid.</summary>
internal sealed class ReadCalendar
{
    private ReadCalendar(List<Property> properties, List<ReadCalendar> events)
    {
        Properties = properties;
        Events = events;
    }

    public List<Property> Properties { get; }

    public List<ReadCalendar> Events { get; }

    public string this[string name] => Properties.Single(x => x.Name == name).Value;

    public string Text(string name) => Unescape(this[name]);

    public bool Has(string name) => Properties.Exists(x => x.Name == name);

    public DateOnly Day(string name)
    {
        var property = Properties.Single(x => x.Name == name);
        Assert.Equal("DATE", property.Parameters["VALUE"]);
        return DateOnly.ParseExact(property.Value, "yyyyMMdd", CultureInfo.InvariantCulture);
    }

    public DateTime Moment(string name) =>
        DateTime.ParseExact(this[name], "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    public static ReadCalendar Of(byte[] file)
    {
        var lines = new Queue<Property>(Unfold(file).Select(ParseLine));
        Assert.Equal(("BEGIN", "VCALENDAR"), Begin(lines));
        var calendar = Component(lines, "VCALENDAR");
        Assert.Empty(lines);
        Assert.Equal("2.0", calendar["VERSION"]);
        Assert.NotEmpty(calendar["PRODID"]);
        foreach (var one in calendar.Events)
        {
            // 3.6.1: these must stand there once.
            Assert.All((string[])["UID", "DTSTAMP", "DTSTART"], name => Assert.Single(one.Properties, x => x.Name == name));
            Assert.All((string[])["DTEND", "SEQUENCE", "SUMMARY", "LOCATION", "DESCRIPTION", "STATUS", "URL", "CREATED", "LAST-MODIFIED", "TRANSP"], name => Assert.True(one.Properties.Count(x => x.Name == name) <= 1, name));
            Assert.True(!one.Has("DTEND") || one.Day("DTEND") > one.Day("DTSTART"));
        }

        return calendar;
    }

    /// <summary>3.1: lines end with CR LF, hold at most 75 octets, and a line that starts with a space or a tab carries the one before on. Joined before they are decoded.</summary>
    public static List<string> Unfold(byte[] file)
    {
        var lines = new List<List<byte>>();
        var start = 0;
        for (var i = 0; i < file.Length; i++)
        {
            Assert.False(file[i] == '\n' && (i == 0 || file[i - 1] != '\r'), "A line feed without carriage return.");
            if (file[i] != '\r')
            {
                continue;
            }

            Assert.True(i + 1 < file.Length && file[i + 1] == '\n', "A carriage return without line feed.");
            Assert.True(i - start <= 75, $"A line of {i - start} octets.");
            var line = file[start..i];
            var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
            _ = strict.GetString(line);
            if (line.Length > 0 && line[0] is (byte)' ' or (byte)'\t')
            {
                lines[^1].AddRange(line[1..]);
            }
            else
            {
                lines.Add([.. line]);
            }

            start = i + 2;
        }

        Assert.Equal(file.Length, start);
        return lines.ConvertAll(line => Encoding.UTF8.GetString([.. line]));
    }

    /// <summary>3.3.11</summary>
    public static string Unescape(string value)
    {
        var text = new StringBuilder();
        for (var i = 0; i < value.Length; i++)
        {
            Assert.False(value[i] is ';' or ',', $"Not escaped: {value}");
            if (value[i] != '\\')
            {
                text.Append(value[i]);
                continue;
            }

            i++;
            text.Append(value[i] switch
            {
                'n' or 'N' => '\n',
                '\\' or ';' or ',' => value[i],
                _ => throw new FormatException($"\\{value[i]} is no escape."),
            });
        }

        return text.ToString();
    }

    private static (string Name, string Value) Begin(Queue<Property> lines) => lines.Dequeue() is var line ? (line.Name, line.Value) : default;

    private static ReadCalendar Component(Queue<Property> lines, string name)
    {
        var properties = new List<Property>();
        var events = new List<ReadCalendar>();
        while (true)
        {
            var line = lines.Dequeue();
            switch (line.Name)
            {
                case "BEGIN":
                    Assert.Equal("VEVENT", line.Value);
                    events.Add(Component(lines, line.Value));
                    break;
                case "END":
                    Assert.Equal(name, line.Value);
                    return new ReadCalendar(properties, events);
                default:
                    properties.Add(line);
                    break;
            }
        }
    }

    // name *(";" param "=" value) ":" value
    private static Property ParseLine(string line)
    {
        var end = line.IndexOfAny([';', ':']);
        Assert.True(end > 0 && line[..end].All(x => char.IsAsciiLetterOrDigit(x) || x == '-'), line);
        var parameters = new Dictionary<string, string>();
        var position = end;
        while (line[position] == ';')
        {
            var equals = line.IndexOf('=', position);
            var next = line.IndexOfAny([';', ':'], equals);
            parameters.Add(line[(position + 1)..equals], line[(equals + 1)..next]);
            position = next;
        }

        Assert.Equal(':', line[position]);
        return new Property(line[..end], parameters, line[(position + 1)..]);
    }

    internal sealed record Property(string Name, IReadOnlyDictionary<string, string> Parameters, string Value);
}
