using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Reference;

namespace ProgramTracker.Core.Tests.Extraction;

/// <summary>The real gazetteer and extractor, built once for all tests.</summary>
internal static class Reader
{
    private static readonly Lazy<Gazetteer> Names = new(() => Gazetteer.Of(ReferenceReader.Read(file => new StreamReader(Path.Combine(AppContext.BaseDirectory, "reference", file)))));
    private static readonly Lazy<ReleaseExtractor> Whole = new(() => new ReleaseExtractor(Names.Value));

    public static Gazetteer Gazetteer => Names.Value;

    public static ExtractedRelease Extract(string text, string? publishedOn = null, string? issuer = null) =>
        Whole.Value.Extract(new ReleaseSource(text, publishedOn is null ? null : DateOnly.ParseExact(publishedOn, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), issuer));
}
