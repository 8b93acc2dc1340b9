using System.Collections.Frozen;
using System.Globalization;
using ProgramTracker.Core.Text;
using ProgramTracker.Core.Vocabulary;

namespace ProgramTracker.Core.Imports;

/// <summary>Recognises what the columns of a grant list are from their headers, by the vocabulary file import-headers.</summary>
/// <remarks>
/// A header is compared whole and folded, without brackets, units of money and years: "Bewilligte Zuwendung 2011 (T€)" is awarded, in thousands, for 2011. A header that
/// is not in the vocabulary is no field; nothing is guessed from parts of it.
/// </remarks>
public static class ColumnHeaders
{
    public const string VocabularyFile = "import-headers";

    private static readonly FrozenDictionary<string, GrantField> Fields = VocabularyFiles.Read(VocabularyFile)
        .SelectMany(entry => entry.Phrases.Select(phrase => (Phrase: Folding.Fold(phrase), Field: Enum.Parse<GrantField>(entry.Meaning))))
        .ToFrozenDictionary(entry => entry.Phrase, entry => entry.Field, StringComparer.Ordinal);

    private static readonly WordSet UnitWords = WordSet.Of("eur euro euros teur t tsd tausend mio million millionen 1000 in");

    private static readonly string[] Thousands = ["t€", "teur", "tsd", "tausend", "1.000", "1000", "k€"];
    private static readonly string[] Millions = ["mio", "million"];

    /// <summary>A column with the meaning of its header, where that is known.</summary>
    public static MappedColumn Recognise(int index, string header)
    {
        ArgumentNullException.ThrowIfNull(header);
        var lower = header.ToLowerInvariant();
        var words = Folding.Fold(WithoutBrackets(header)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int? year = null;
        var kept = new List<string>();
        foreach (var word in words)
        {
            if (year is null && YearOf(word) is { } stated)
            {
                year = stated;
            }
            else
            {
                kept.Add(word);
            }
        }

        var whole = string.Join(' ', kept);
        if (!Fields.TryGetValue(whole, out var field))
        {
            var bare = string.Join(' ', kept.Where(word => !UnitWords.Contains(word)));
            if (!Fields.TryGetValue(bare, out field))
            {
                return new MappedColumn(index, header, null);
            }
        }

        return field.Measure() is null
            ? new MappedColumn(index, header, field)
            : new MappedColumn(index, header, field) { Year = year, Unit = UnitOf(lower) };
    }

    /// <summary>How many of these headers are known; the row of a file in which most are is its header.</summary>
    public static int Known(IEnumerable<string> headers) => headers.Count(header => Recognise(0, header).Field is not null);

    private static MoneyUnit UnitOf(string lower) =>
        Array.Exists(Thousands, word => lower.Contains(word, StringComparison.Ordinal)) ? MoneyUnit.ThousandEuro
        : Array.Exists(Millions, word => lower.Contains(word, StringComparison.Ordinal)) ? MoneyUnit.MillionEuro
        : MoneyUnit.Euro;

    private static int? YearOf(string word) =>
        word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= DateCells.EarliestYear and <= 2100 ? year : null;

    private static string WithoutBrackets(string header)
    {
        var open = header.IndexOfAny(['(', '[']);
        return open > 0 && header.AsSpan(open).IndexOfAny(')', ']') > 0 && !header.AsSpan(open).ContainsAnyInRange('0', '9') ? header[..open] : header;
    }
}
