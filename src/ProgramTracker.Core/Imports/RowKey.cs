using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ProgramTracker.Core.Matching;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Imports;

/// <summary>By what a row is recognised in the next file of the same list (counting rule 13).</summary>
/// <remarks>
/// The Aktenzeichen where there is one; else who gets the money, for what, under which programme and from whom. Never the place in the file, which every new row changes,
/// and never the sum, which is what may have changed. Rows of one key are told apart by <see cref="RowSlot"/> and paired by <see cref="RowPairing"/>.
/// </remarks>
public static class RowKey
{
    /// <summary>The longest key, in characters.</summary>
    public const int Length = 102;

    private const string Numbered = "A:";

    public static string Of(RowFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return ReferenceNumbers.Fold(facts.ReferenceNumber) is { } number
            ? Numbered + number
            : "R:" + Hash($"{FoldOf(facts.Recipient) ?? string.Join(',', facts.Ags.Append(facts.Bucket.ToString()))}|{FoldOf(facts.Programme)}|{FoldOf(facts.Project)}|{facts.Funder}");
    }

    /// <summary>True where rows of the key are lines of one grant; without Aktenzeichen every row is a grant of its own.</summary>
    public static bool IsNumbered(string key) => key.StartsWith(Numbered, StringComparison.Ordinal);

    /// <summary>Equal where two rows state the same, however their cells are written.</summary>
    public static string ContentOf(RowFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var text = new StringBuilder();
        void Add(object? part) => text.Append(CultureInfo.InvariantCulture, $"{part}|");
        Add(ReferenceNumbers.Fold(facts.ReferenceNumber));
        Add(facts.Funder);
        Add(facts.Authority);
        Add(facts.Programme);
        Add(facts.Recipient);
        Add(RowSlot.Of(facts));
        Add(facts.Project);
        Add(facts.Period?.From);
        Add(facts.Period?.To);
        Add(facts.AwardDate?.DayNumber);
        Add(facts.AwardFrom?.DayNumber);
        Add(facts.AwardTo?.DayNumber);
        Add(facts.Status);
        foreach (var entry in facts.Entries.OrderBy(entry => entry.Measure).ThenBy(entry => entry.Year.Bucket).ThenBy(entry => entry.Year.Year))
        {
            Add(entry.Measure);
            Add(entry.Year.Bucket);
            Add(entry.Year.Year);
            Add(entry.Amount.Cents);
            Add(entry.Amount.Qualifier);
            Add(entry.Amount.LowerCents);
            Add(entry.Amount.UpperCents);
        }

        return Hash(text.ToString());
    }

    private static string? FoldOf(string? text) => text is null ? null : Folding.Fold(text);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}
