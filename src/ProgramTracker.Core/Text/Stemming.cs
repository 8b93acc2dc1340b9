namespace ProgramTracker.Core.Text;

/// <summary>Cuts the endings of German words, so that a search for "Konferenz" finds "Konferenzen".</summary>
/// <remarks>
/// Works on folded words (<see cref="Folding"/>) and only takes away inflection, never the middle of a word: at least four letters stay, and nothing is taken from
/// words with digits. It is for finding: some different words share a stem ("Arten", "Arte").
/// </remarks>
public static class Stemming
{
    private const int MinimumStem = 4;

    private static readonly string[] Endings = ["innen", "ern", "em", "en", "er", "es", "in", "e", "n", "s"];

    public static string Stem(string foldedWord)
    {
        ArgumentNullException.ThrowIfNull(foldedWord);
        if (foldedWord.AsSpan().IndexOfAnyInRange('0', '9') >= 0)
        {
            return foldedWord;
        }

        foreach (var ending in Endings)
        {
            if (foldedWord.Length - ending.Length >= MinimumStem && foldedWord.EndsWith(ending, StringComparison.Ordinal))
            {
                return foldedWord[..^ending.Length];
            }
        }

        return foldedWord;
    }
}
