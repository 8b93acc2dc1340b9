using System.Text;

namespace ProgramTracker.Core.Releases;

/// <summary>Turns the bytes of a release file into text: UTF-8 with or without a byte order mark, UTF-16 with one, else Windows-1252.</summary>
/// <remarks>
/// Bytes that are valid UTF-8 are UTF-8; Windows-1252 is what is left, since every byte is a character there. A zero byte in the first part, or many control
/// characters, mean that the file is no text: null. The byte order mark is no part of the text.
/// </remarks>
public static class ReleaseDecoder
{
    private const int Sample = 4096;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // 0x80 to 0x9F; the five bytes that mean nothing stay as they are.
    private const string HighControls = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Encoding.Unicode.GetString(bytes[2..]);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            bytes = bytes[3..];
        }

        if (LooksBinary(bytes))
        {
            return null;
        }

        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return string.Create(bytes.Length, bytes, static (text, source) =>
            {
                for (var i = 0; i < source.Length; i++)
                {
                    text[i] = source[i] is >= 0x80 and < 0xA0 ? HighControls[source[i] - 0x80] : (char)source[i];
                }
            });
        }
    }

    private static bool LooksBinary(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        var controls = 0;
        foreach (var value in sample)
        {
            if (value == 0)
            {
                return true;
            }

            controls += value < 0x20 && value is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f') ? 1 : 0;
        }

        return controls * 20 > sample.Length;
    }
}
