using System.Collections.Immutable;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Matching;

/// <summary>What events of one series have in common: their title without number and year ("8. Integrationskongress NRW 2010" and "Neunter Integrationskongress NRW" are both "Integrationskongress NRW").</summary>
/// <remarks>A proposal for a person to confirm: nothing is linked by it. Titles that only say what kind of event it is ("Workshop 2") have no series.</remarks>
public static class SeriesNames
{
    private const int ShortestOneWord = 9;

    private static readonly ImmutableHashSet<string> NumberWords =
    [
        .. from stem in (string[])["erst", "zweit", "dritt", "viert", "funft", "sechst", "siebt", "siebent", "acht", "neunt", "zehnt", "elft", "zwolft", "jahrlich", "diesjahrig"]
           from ending in (string[])["e", "er", "es", "en", "em"]
           select stem + ending,
    ];

    private static readonly ImmutableHashSet<string> Months =
        [.. ((string[])["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"]).Select(Folding.Fold)];

    private static readonly ImmutableHashSet<string> Roman = ["ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

    private static readonly ImmutableHashSet<string> Around = ["nr", "no", "teil", "jahr", "am", "im", "vom"];

    private static readonly ImmutableHashSet<string> Kinds =
        [.. ((string[])["Konferenz", "Kongress", "Workshop", "Tagung", "Fachtagung", "Fachkongress", "Veranstaltung", "Übergabe", "Besuch", "Forum", "Gipfel", "Auftaktveranstaltung", "Bewilligungsübergabe", "Festakt", "Empfang", "Pressekonferenz", "Regionalkonferenz", "Fachkonferenz"]).Select(Folding.Fold)];

    /// <summary>The common part as the title writes it; null where the rest tells nothing.</summary>
    public static string? Of(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        var kept = new List<(TextSpan Span, string Folded)>();
        for (var position = 0; WordSpans.Next(title, position) is { } span; position = span.End)
        {
            var folded = Folding.Fold(span.In(title));
            if (IsNumber(folded) || NumberWords.Contains(folded) || Months.Contains(folded) || (Roman.Contains(folded) && char.IsUpper(title[span.Start])))
            {
                // "am 27. Januar 2011", "Nr. 3": what only leads to the number goes with it.
                while (kept.Count > 0 && Around.Contains(kept[^1].Folded))
                {
                    kept.RemoveAt(kept.Count - 1);
                }

                continue;
            }

            kept.Add((span, folded));
        }

        if (kept.Count == 0 || (kept.Count == 1 && (kept[0].Folded.Length < ShortestOneWord || Kinds.Contains(kept[0].Folded))))
        {
            return null;
        }

        var name = "";
        for (var i = 0; i < kept.Count; i++)
        {
            var between = i == 0 ? "" : Between(title[kept[i - 1].Span.End..kept[i].Span.Start]);
            name += between + kept[i].Span.In(title);
        }

        return name;
    }

    // A hyphen inside a compound stays; what stood around a number does not.
    private static string Between(string gap) => gap is "-" or "/" or " – " or ": " or ", " or " & " ? gap : " ";

    private static bool IsNumber(string folded) => folded.All(char.IsAsciiDigit);
}
