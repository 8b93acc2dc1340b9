using ProgramTracker.Core.Text;

namespace ProgramTracker.Data.Database;

/// <summary>The folded form of a name as it stands in a column: cut where the column ends.</summary>
public static class FoldedColumn
{
    public static string Of(string text, int length = Lengths.Folded)
    {
        var folded = Folding.Fold(text);
        return folded.Length <= length ? folded : folded[..length];
    }

    public static string? OfOptional(string? text, int length = Lengths.Folded) => string.IsNullOrWhiteSpace(text) ? null : Of(text, length);
}
