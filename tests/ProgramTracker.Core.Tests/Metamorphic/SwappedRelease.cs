using ProgramTracker.Core.Extraction;

namespace ProgramTracker.Core.Tests.Metamorphic;

/// <summary>A release after a swap. The same release, kind and variant always give the same text.</summary>
internal sealed record SwappedRelease(string Text, DateOnly? PublishedOn, TextEdits Edits, Swap Swap)
{
    public ExtractedRelease Extract() => Extraction.Extractor.Extract(new ReleaseSource(Text, PublishedOn));

    /// <summary>Null where the release has nothing of that kind, or nothing that can be swapped.</summary>
    public static SwappedRelease? Of(GoldRelease release, ExtractedRelease original, string kind, int variant)
    {
        var random = new Random((int.Parse(release.Id, System.Globalization.CultureInfo.InvariantCulture) * 31) + variant);
        var swap = kind switch
        {
            "towns" => TownSwap.Of(release, random),
            "sums" => SumSwap.Of(release, random),
            "programmes" => ProgrammeSwap.Of(release, original, random),
            "people" => PeopleSwap.Of(release, random),
            "dates" => DateSwap.Of(release, original, random),
            "all" => All(release, original, random),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
        if (swap is null)
        {
            return null;
        }

        var edits = new TextEdits(release.Text, swap.Edits);
        return edits.Count == 0 ? null : new SwappedRelease(edits.NewText, release.PublishedOn?.AddYears(swap.Years), edits, swap);
    }

    private static Swap? All(GoldRelease release, ExtractedRelease original, Random random)
    {
        Swap?[] swaps = [ProgrammeSwap.Of(release, original, random), PeopleSwap.Of(release, random), SumSwap.Of(release, random), TownSwap.Of(release, random), DateSwap.Of(release, original, random)];
        return swaps.All(swap => swap is null) ? null : Swap.Together(swaps.OfType<Swap>());
    }
}
