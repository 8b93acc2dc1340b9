using System.Text.Json;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Reference;

namespace ProgramTracker.Core.Tests.Extraction;

/// <summary>The corpora beside the tests: texts with what a careful reader finds in them.</summary>
internal static class CorpusFolder
{
    public static ReleaseExtractor Extractor { get; } = ReleaseExtractor.Of(ReferenceReader.Read(name => new StreamReader(Path.Combine(AppContext.BaseDirectory, "reference", name))));

    public static string Reference(string file) => Path.Combine(AppContext.BaseDirectory, "reference", file);

    public static IEnumerable<string> Ids(string corpus) =>
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Corpus", corpus), "*.json").Select(Path.GetFileNameWithoutExtension).OfType<string>().Order(StringComparer.Ordinal);

    public static string Text(string corpus, string id) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Corpus", corpus, id + ".txt"));

    public static JsonElement Gold(string corpus, string id) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Corpus", corpus, id + ".json"))).RootElement;

    public static ReleaseSource Source(string corpus, string id)
    {
        var gold = Gold(corpus, id);
        var published = gold.TryGetProperty("publishedOn", out var date) && date.ValueKind == JsonValueKind.String ? DateOnly.ParseExact(date.GetString()!, "yyyy-MM-dd") : (DateOnly?)null;
        var issuer = gold.TryGetProperty("issuer", out var name) && name.ValueKind == JsonValueKind.String ? name.GetString() : null;
        return new ReleaseSource(Text(corpus, id), published, issuer);
    }

    /// <summary>What the program writes for a release, read back, as a reader of its output sees it.</summary>
    public static JsonElement Predicted(string corpus, string id) => JsonDocument.Parse(ExtractionJson.Write(Extractor.Extract(Source(corpus, id)), id)).RootElement;
}
