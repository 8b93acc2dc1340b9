using System.Text;

namespace ProgramTracker.Core.Releases;

/// <summary>Turns the bytes of a file into text, or says why it can't be one.</summary>
/// <remarks>
/// UTF-8 with or without byte order mark, UTF-16 with one, and Windows-1252 where the bytes are no UTF-8. Size is looked at first, so that a large file is refused
/// without being read. Nothing is mended here: that is <see cref="TextNormaliser"/>, and the bytes stay what they were.
/// </remarks>
public static class ReleaseDecoder
{
    /// <summary>The longest text, in bytes as stored; UTF-16 may take twice as many.</summary>
    public const int LongestInBytes = 2 * 1024 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static DecodedRelease Decode(ReadOnlySpan<byte> bytes)
    {
        var isUtf16 = bytes.StartsWith(Encoding.Unicode.Preamble) || bytes.StartsWith(Encoding.BigEndianUnicode.Preamble);
        if (bytes.Length > (isUtf16 ? 2 * LongestInBytes : LongestInBytes))
        {
            return new DecodedRelease(null, ReleaseRefusal.TooLarge);
        }

        if (isUtf16)
        {
            var encoding = bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode;
            return Checked(encoding.GetString(bytes[2..]));
        }

        if (IsBinary(bytes))
        {
            return new DecodedRelease(null, ReleaseRefusal.Binary);
        }

        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            bytes = bytes[3..];
        }

        try
        {
            return Checked(StrictUtf8.GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            return Checked(Windows1252.GetString(bytes));
        }
    }

    private static DecodedRelease Checked(string text) =>
        string.IsNullOrWhiteSpace(text) ? new DecodedRelease(null, ReleaseRefusal.Empty) : new DecodedRelease(text, null);

    // No text holds a zero byte or many control characters; a few stray ones are damage.
    private static bool IsBinary(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("%PDF"u8) || bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("{\\rtf"u8))
        {
            return true;
        }

        var control = 0;
        foreach (var value in bytes)
        {
            if (value == 0)
            {
                return true;
            }

            if (value < 0x20 && value is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C))
            {
                control++;
            }
        }

        return control > 8 && control * 50 > bytes.Length;
    }
}
