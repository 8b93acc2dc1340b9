using System.Text;

namespace ProgramTracker.Core.Calendars;

/// <summary>Lines of a calendar file as RFC 5545 wants them: text escaped (3.3.11), no line longer than 75 octets (3.1), every line ended by CR LF.</summary>
public static class ContentLine
{
    /// <summary>UTF-8 octets of a line without its end; the space that carries a line on counts.</summary>
    public const int MostOctets = 75;

    /// <summary>A text value: backslash, semicolon, comma and line breaks are escaped; control characters, which no text may hold, are left out.</summary>
    public static string Escape(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var escaped = new StringBuilder(text.Length);
        var unified = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        foreach (var rune in unified.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '\\' or ';' or ',':
                    escaped.Append('\\').Append((char)rune.Value);
                    break;
                case '\n':
                    escaped.Append(@"\n");
                    break;
                case '\t':
                    escaped.Append('\t');
                    break;
                default:
                    if (!Rune.IsControl(rune))
                    {
                        escaped.Append(rune.ToString());
                    }

                    break;
            }
        }

        return escaped.ToString();
    }

    /// <summary>Writes a line, carried on over several where it is long; no character is torn apart.</summary>
    public static void Write(StringBuilder target, string line)
    {
        ArgumentNullException.ThrowIfNull(target);
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                target.Append("\r\n ");
                octets = 1;
            }

            target.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        target.Append("\r\n");
    }
}
