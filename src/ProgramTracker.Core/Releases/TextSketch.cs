using System.Collections.Immutable;
using System.Text;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Releases;

/// <summary>A few numbers that tell how much two texts have in common, without either text: the smallest hashes of their runs of four words.</summary>
/// <remarks>
/// Words are folded, so case, umlauts, marks and line ends don't count. Two texts of the same words have the same sketch; the share of common numbers among the smallest of both
/// estimates the share of common runs, within about 0.1. The hash is part of what is stored: changing it makes stored sketches worthless.
/// </remarks>
public static class TextSketch
{
    /// <summary>The most numbers a sketch has; a short text has fewer.</summary>
    public const int Size = 48;

    /// <summary>From this likeness on two texts are close enough to ask a person whether one is a version of the other.</summary>
    public const double VeryAlike = 0.5;

    private const int RunLength = 4;

    /// <summary>The sketch of a text, in rising order; empty for a text without words.</summary>
    public static ImmutableArray<long> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = Folding.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return [];
        }

        var hashes = Array.ConvertAll(words, Hash);
        var runs = new HashSet<long>();
        for (var i = 0; i + Math.Min(RunLength, hashes.Length) <= hashes.Length; i++)
        {
            var run = 0UL;
            for (var j = i; j < Math.Min(i + RunLength, hashes.Length); j++)
            {
                run = Mix((run * 31) ^ hashes[j]);
            }

            runs.Add((long)run);
        }

        return [.. runs.Order().Take(Size)];
    }

    /// <summary>From 0 (nothing in common) to 1 (the same runs of words).</summary>
    public static double Likeness(IReadOnlyCollection<long> one, IReadOnlyCollection<long> other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        var smallest = one.Union(other).Order().Take(Size).ToList();
        var (first, second) = (one.ToHashSet(), other.ToHashSet());
        return smallest.Count == 0 ? 0 : (double)smallest.Count(hash => first.Contains(hash) && second.Contains(hash)) / smallest.Count;
    }

    // FNV-1a over the bytes of the word.
    private static ulong Hash(string word)
    {
        var hash = 14695981039346656037UL;
        foreach (var part in Encoding.UTF8.GetBytes(word))
        {
            hash = (hash ^ part) * 1099511628211UL;
        }

        return hash;
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 33)) * 0xff51afd7ed558ccdUL;
        value = (value ^ (value >> 33)) * 0xc4ceb9fe1a85ec53UL;
        return value ^ (value >> 33);
    }
}
