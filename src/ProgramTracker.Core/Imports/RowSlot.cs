using System.Globalization;

namespace ProgramTracker.Core.Imports;

/// <summary>Where and in which year a row counts, as a short text to compare and to store.</summary>
public static class RowSlot
{
    /// <summary>The longest slot that is stored, in characters.</summary>
    public const int Length = 100;

    public static string Of(RowFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var year = facts.Year.Year?.ToString(CultureInfo.InvariantCulture) ?? facts.Year.Bucket.ToString();
        var place = string.Join('+', facts.Ags.Order(StringComparer.Ordinal));
        var text = $"{year}/{facts.Bucket}/{place}";
        return text.Length <= Length ? text : text[..Length];
    }

    /// <summary>The year of a slot: a file that has no row of a year says nothing about the rows of that year in an earlier one.</summary>
    public static string YearOf(string slot)
    {
        ArgumentNullException.ThrowIfNull(slot);
        var end = slot.IndexOf('/', StringComparison.Ordinal);
        return end < 0 ? slot : slot[..end];
    }
}
