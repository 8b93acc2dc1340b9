using System.Collections.Immutable;

namespace ProgramTracker.Core.Text;

/// <summary>A short stand-in for a text that tells how much of it another text repeats: the smallest hashes of its runs of words (a bottom-k sketch).</summary>
/// <remarks>
/// Runs of <see cref="RunLength"/> folded words, so that punctuation, case and layout don't matter. The hash (FNV-1a, 64 bits, finally mixed) is the same on every
/// machine and in every version: sketches are stored. Two texts of which one repeats the other share most of their marks; a text of fewer words than a run has one mark.
/// </remarks>
public static class TextSketch
{
    public const int RunLength = 5;
    public const int MostMarks = 48;

    /// <summary>The marks of a text in ascending order; none where it has no word.</summary>
    public static ImmutableArray<long> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = Folding.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return [];
        }

        var marks = new SortedSet<long>();
        for (var start = 0; start <= Math.Max(0, words.Length - RunLength); start++)
        {
            marks.Add(Hash(words.AsSpan(start, Math.Min(RunLength, words.Length - start))));
            if (marks.Count > MostMarks)
            {
                marks.Remove(marks.Max);
            }
        }

        return [.. marks];
    }

    /// <summary>The share of runs that two texts have in common, from 0 to 1, estimated from the smallest marks of both together.</summary>
    public static double Resemblance(ImmutableArray<long> one, ImmutableArray<long> other)
    {
        if (one.IsDefaultOrEmpty || other.IsDefaultOrEmpty)
        {
            return 0;
        }

        var smallest = one.Union(other).Order().Take(MostMarks).ToHashSet();
        return (double)one.Intersect(other).Count(smallest.Contains) / smallest.Count;
    }

    private static long Hash(ReadOnlySpan<string> words)
    {
        var hash = 14695981039346656037UL;
        foreach (var word in words)
        {
            foreach (var character in word)
            {
                hash = unchecked((hash ^ character) * 1099511628211UL);
            }

            hash = unchecked((hash ^ ' ') * 1099511628211UL);
        }

        hash ^= hash >> 33;
        hash = unchecked(hash * 0xff51afd7ed558ccdUL);
        return unchecked((long)(hash ^ (hash >> 33)));
    }
}
