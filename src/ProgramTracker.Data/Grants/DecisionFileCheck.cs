using System.Security.Cryptography;
using System.Text;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Grants;

/// <summary>Accepts a file for a decision by what it contains: PDF, PNG, JPEG or plain text up to <see cref="MaximumBytes"/>. Its name and claimed type are not asked.</summary>
public static class DecisionFileCheck
{
    public const int MaximumBytes = 10 * 1024 * 1024;

    private const int ControlCharactersEnd = 32;

    /// <summary>The content type of a file that is accepted, or why it is not.</summary>
    public static CommandResult<string> ContentType(DecisionFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var bytes = file.Content.Span;
        return bytes switch
        {
            [] => new CommandFailure(FailureReason.FileEmpty),
            { Length: > MaximumBytes } => new CommandFailure(FailureReason.FileTooLarge),
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => "application/pdf",
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => "image/png",
            [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
            _ when IsText(bytes) => "text/plain",
            _ => new CommandFailure(FailureReason.FileKindUnknown),
        };
    }

    internal static void Attach(GrantDecision decision, DecisionFile file, string contentType)
    {
        var name = file.Name.Split('/', '\\')[^1].Trim();
        name = new string([.. name.Where(c => !char.IsControl(c))]);
        decision.FileName = name.Length == 0 ? "Bescheid" : name.Length <= Lengths.FileName ? name : name[^Lengths.FileName..];
        decision.ContentType = contentType;
        decision.File = file.Content.ToArray();
        decision.FileSha256 = Convert.ToHexStringLower(SHA256.HashData(file.Content.Span));
    }

    // Windows-1252 has a character for nearly every byte, so control characters tell text from anything else.
    private static bool IsText(ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes)
        {
            if (b < ControlCharactersEnd && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f'))
            {
                return false;
            }
        }

        return !bytes.StartsWith("MZ"u8) && Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 64)]).Any(char.IsLetterOrDigit);
    }
}
