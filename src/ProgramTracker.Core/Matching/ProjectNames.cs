namespace ProgramTracker.Core.Matching;

/// <summary>Compares what money is said to be for, in the words of two texts.</summary>
/// <remarks>
/// Words count, their endings, their order and what they are compounded with don't: "interkulturelle Öffnung der Verwaltung" and "die Verwaltung interkulturell zu öffnen" are the same.
/// Different numbers ("dritter Bauabschnitt", "2. Bauabschnitt") are different projects. A missing name on either side is <see cref="ProjectAgreement.Unknown"/>.
/// </remarks>
public static class ProjectNames
{
    private const int MaximumWords = 40;

    public static ProjectAgreement Compare(string? one, string? other)
    {
        var a = Words(one);
        var b = Words(other);
        if (a.Count == 0 || b.Count == 0)
        {
            return ProjectAgreement.Unknown;
        }

        if (!a.Where(IsNumber).ToHashSet(StringComparer.Ordinal).SetEquals(b.Where(IsNumber)))
        {
            return ProjectAgreement.Different;
        }

        var common = a.Count(word => b.Exists(w => SameWord(word, w)));
        return 3 * common >= 2 * Math.Min(a.Count, b.Count) && common > 0 ? ProjectAgreement.Same : ProjectAgreement.Different;
    }

    private static List<string> Words(string? text)
    {
        var words = new List<string>();
        var start = -1;
        var source = text ?? string.Empty;
        for (var i = 0; i <= source.Length && words.Count < MaximumWords; i++)
        {
            if (i < source.Length && char.IsLetterOrDigit(source[i]))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                var word = source[start..i].ToLowerInvariant();
                if (word.Length > 3 || IsNumber(word) || char.IsUpper(source[start]))
                {
                    words.Add(word);
                }

                start = -1;
            }
        }

        return words;
    }

    private static bool IsNumber(string word) => word.All(char.IsAsciiDigit);

    private static bool SameWord(string a, string b)
    {
        var common = a.AsSpan().CommonPrefixLength(b);
        var (shorter, longer) = a.Length < b.Length ? (a, b) : (b, a);
        return common == longer.Length
            || (common >= 5 && 10 * common >= 6 * longer.Length)
            || (shorter.Length >= 4 && longer.EndsWith(shorter, StringComparison.Ordinal));
    }
}

/// <summary>Whether two names mean the same project, as far as their words tell.</summary>
public enum ProjectAgreement
{
    Unknown = 0,
    Same = 1,
    Different = 2,
}
