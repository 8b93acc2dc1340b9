using ProgramTracker.Core.Extraction;

namespace ProgramTracker.Core.Verdicts;

/// <summary>Which unit the noun of a count names: "Städte und Kreise" are municipalities of all kinds, "Städte" are towns alone.</summary>
internal static class CountNouns
{
    public static FigureUnit UnitOf(CountStatement count)
    {
        if (count.Unit != CountUnit.Municipalities)
        {
            return count.Unit == CountUnit.Projects ? FigureUnit.Projects : FigureUnit.Other;
        }

        var noun = count.Noun.ToLowerInvariant();
        var kreise = noun.Contains("kreise", StringComparison.Ordinal);
        var kreisfrei = noun.Contains("kreisfrei", StringComparison.Ordinal);
        var towns = noun.Contains("städte", StringComparison.Ordinal) || noun.Contains("stadt", StringComparison.Ordinal);
        var gemeinden = noun.Contains("gemeinde", StringComparison.Ordinal);
        var all = noun.Contains("kommune", StringComparison.Ordinal) || noun.Contains("gebietskörperschaft", StringComparison.Ordinal);
        return (kreise, kreisfrei, towns || gemeinden, all) switch
        {
            (true, true, _, false) when !gemeinden => FigureUnit.KreisLevel,
            (_, _, _, true) or (true, _, true, _) => FigureUnit.Municipalities,
            (true, _, _, _) => FigureUnit.Kreise,
            (_, true, _, _) => FigureUnit.Other,
            _ => towns ? FigureUnit.Towns : FigureUnit.Gemeinden,
        };
    }
}
