namespace ProgramTracker.Core.Matching;

/// <summary>Makes two spellings of one Aktenzeichen equal: letters and digits count, their case and everything between them don't.</summary>
public static class ReferenceNumbers
{
    /// <summary>Null where nothing is left to compare.</summary>
    public static string? Fold(string? referenceNumber)
    {
        var kept = string.Concat((referenceNumber ?? string.Empty).Where(char.IsLetterOrDigit)).ToUpperInvariant();
        return kept.Length == 0 ? null : kept;
    }
}
