namespace ProgramTracker.Core.Releases;

/// <summary>The text of a file, or the reason why there is none; never both.</summary>
public sealed record DecodedRelease(string? Text, ReleaseRefusal? Refusal);

/// <summary>Why a file is no release; the texts that say it live in the resources.</summary>
public enum ReleaseRefusal
{
    /// <summary>No character but spaces.</summary>
    Empty = 0,

    /// <summary>More than <see cref="ReleaseDecoder.LongestInBytes"/>.</summary>
    TooLarge = 1,

    /// <summary>No text: a PDF, an image, a word processor's file.</summary>
    Binary = 2,
}
