using System.Globalization;
using System.Text.Json.Nodes;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Releases;

namespace ProgramTracker.Core.Tests.Metamorphic;

/// <summary>A release of the corpus with what a careful reader finds in it. The text is the normalised one, so that places in it are places in what the extraction reads.</summary>
internal sealed record GoldRelease(string Id, string Text, DateOnly? PublishedOn, JsonNode Gold)
{
    private static readonly Lazy<IReadOnlyList<GoldRelease>> Read = new(() => [.. Folder("dev"), .. Folder("own"), .. Folder("read")]);

    /// <summary>Every release of the development corpus, of our own, and of those that were unseen once.</summary>
    public static IReadOnlyList<GoldRelease> All => Read.Value;

    public IEnumerable<JsonNode> List(string name) => Gold[name]!.AsArray().Select(item => item!);

    public ExtractedRelease Extract() => Extraction.Extractor.Extract(new ReleaseSource(Text, PublishedOn));

    /// <summary>The releases of one corpus ("dev", "own" or "read") in the order of their ids.</summary>
    public static IEnumerable<GoldRelease> Folder(string corpus)
    {
        foreach (var path in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Corpus", corpus), "*.txt").Order(StringComparer.Ordinal))
        {
            var gold = JsonNode.Parse(File.ReadAllText(Path.ChangeExtension(path, ".json")))!;
            DateOnly? published = (string?)gold["publishedOn"] is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
            var text = ReleaseDecoder.Decode(File.ReadAllBytes(path)).Text!;
            yield return new GoldRelease(Path.GetFileNameWithoutExtension(path), Extraction.Extractor.Extract(new ReleaseSource(text, published)).Text.Text, published, gold);
        }
    }
}
