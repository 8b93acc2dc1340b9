using System.Collections.Immutable;
using System.Globalization;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Ledger;

namespace ProgramTracker.Core.Questions;

/// <summary>Reads a question for a figure with the spellings of the reference tables.</summary>
/// <remarks>
/// A name is taken by its longest spelling, so that "Kreis Düren" is the Kreis and "KOMM-IN NRW" is one programme. The bare name of a town that a Kreis shares
/// ("Düren") is ambiguous. A year is a number of four digits from 1950 to 2199; two spans that do not make one, or one that ends before it starts, stay unread.
/// </remarks>
public static class AskedFigureReader
{
    private const int FirstYear = 1950;
    private const int LastYear = 2199;

    /// <param name="words">The question.</param>
    /// <param name="names">What the tables know of its <see cref="AskedWords.Phrases"/>.</param>
    /// <param name="today">Decides what "dieses Jahr" is.</param>
    public static AskedFigure Read(AskedWords words, IEnumerable<AskedName> names, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(words);
        return new Reading(words, names.ToLookup(name => name.Folded, StringComparer.Ordinal), today).Read();
    }

    private sealed class Reading(AskedWords words, ILookup<string, AskedName> names, DateOnly today)
    {
        private readonly List<string> _unread = [];
        private readonly List<ImmutableArray<string>> _places = [];
        private readonly List<string> _programmes = [];
        private YearRange? _years;
        private Measure? _measure;
        private FigureWord? _span;
        private bool _everywhere;
        private bool _asks;

        public AskedFigure Read()
        {
            for (var i = 0; i < words.Words.Length;)
            {
                i += Name(i) is > 0 and var name ? name : Year(i) is > 0 and var year ? year : Cue(i);
            }

            if (words.IsCut)
            {
                _unread.Add("…");
            }

            var places = _places.SelectMany(x => x).Distinct(StringComparer.Ordinal).ToImmutableArray();
            var parts = new[] { places.Length > 0 || _everywhere, _programmes.Count > 0, _years is not null, _measure is not null || _asks }.Count(x => x);
            return new AskedFigure
            {
                Places = places,
                IsAmbiguousPlace = _places is [{ Length: > 1 }],
                Programmes = [.. _programmes.Distinct(StringComparer.Ordinal)],
                Years = _years,
                Measure = _measure ?? Measure.Awarded,
                Unread = [.. _unread],

                // A year or a measure by itself asks for nothing in particular.
                Parts = places.Length > 0 || _everywhere || _programmes.Count > 0 ? parts : 0,
            };
        }

        private int Name(int first)
        {
            for (var count = Math.Min(AskedWords.LongestName, words.Words.Length - first); count > 0; count--)
            {
                var phrase = words.Phrase(first, count);
                if (Take(phrase) || (AskedWords.WithoutGenitive(phrase) is { } bare && Take(bare)))
                {
                    return count;
                }
            }

            return 0;
        }

        private bool Take(string phrase)
        {
            var found = names[phrase].ToList();
            if (found.Count == 0)
            {
                return false;
            }

            // A spelling that names both ("Gladbach" in a programme's name) is the programme only where it is longer, so the place comes first.
            var places = found.Where(x => x.Kind == AskedNameKind.Place).Select(x => x.Key).ToList();
            if (places.Count > 0)
            {
                places.AddRange(names[AskedWords.KreisOf(phrase)].Where(x => x.Kind == AskedNameKind.Place).Select(x => x.Key));
                _places.Add([.. places.Distinct(StringComparer.Ordinal)]);
            }
            else
            {
                _programmes.AddRange(found.Select(x => x.Key));
            }

            return true;
        }

        private int Year(int first)
        {
            if (YearAt(first) is not { } year)
            {
                return 0;
            }

            var span = _span;
            _span = null;
            var (last, count) = Second(first);
            if (count > 0)
            {
                Narrow(year, last, first, count);
                return count;
            }

            switch (span)
            {
                case FigureWord.Since:
                    Narrow(year, null, first, 1);
                    break;
                case FigureWord.Until:
                    Narrow(null, year, first, 1);
                    break;
                case FigureWord.Before:
                    Narrow(null, year - 1, first, 1);
                    break;
                case FigureWord.After:
                    Narrow(year + 1, null, first, 1);
                    break;
                default:
                    Narrow(year, year, first, 1);
                    break;
            }

            return 1;
        }

        // "2010–2012", "2010 bis 2012", "2010 und 2011": the second year and how many words the whole takes.
        private (int Year, int Count) Second(int first)
        {
            if (words.IsJoinedToNext[first])
            {
                return YearAt(first + 1) is { } joined ? (joined, 2) : default;
            }

            return FigureWords.Match(words, first + 1, out var between) is > 0 and var count && between is FigureWord.Until or FigureWord.And && YearAt(first + 1 + count) is { } last
                ? (last, count + 2)
                : default;
        }

        private void Narrow(int? from, int? to, int first, int count)
        {
            var (start, end) = (_years?.From ?? from, _years?.To ?? to);
            var clashes = (_years?.From is not null && from is not null) || (_years?.To is not null && to is not null);
            if (clashes || start > end)
            {
                _unread.AddRange(words.Words.AsSpan().Slice(first, count));
                return;
            }

            _years = new YearRange(start, end);
        }

        private int Cue(int first)
        {
            var count = FigureWords.Match(words, first, out var word);
            if (count == 0)
            {
                _unread.Add(words.Words[first]);
                return 1;
            }

            switch (word)
            {
                case FigureWord.Since or FigureWord.Until or FigureWord.Before or FigureWord.After:
                    _span = word;
                    break;
                case FigureWord.ThisYear:
                    Narrow(today.Year, today.Year, first, count);
                    break;
                case FigureWord.LastYear:
                    Narrow(today.Year - 1, today.Year - 1, first, count);
                    break;
                case FigureWord.Applied or FigureWord.Awarded or FigureWord.Disbursed or FigureWord.OwnShare:
                    Measured(MeasureOf(word), first, count);
                    break;
                case FigureWord.Everywhere:
                    _everywhere = true;
                    break;
                case FigureWord.Asks:
                    _asks = true;
                    break;
            }

            return count;
        }

        // One figure has one measure (counting rule 1).
        private void Measured(Measure measure, int first, int count)
        {
            if (_measure is { } named && named != measure)
            {
                _unread.AddRange(words.Words.AsSpan().Slice(first, count));
                return;
            }

            _measure = measure;
        }

        private int? YearAt(int index) => index < words.Words.Length
            && words.Words[index] is { Length: 4 } word
            && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year is >= FirstYear and <= LastYear
                ? year
                : null;

        private static Measure MeasureOf(FigureWord word) => word switch
        {
            FigureWord.Applied => Measure.Applied,
            FigureWord.Disbursed => Measure.Disbursed,
            FigureWord.OwnShare => Measure.OwnShare,
            _ => Measure.Awarded,
        };
    }
}
