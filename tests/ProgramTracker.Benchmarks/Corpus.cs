using System.Globalization;
using System.Text;
using System.Text.Json;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Reference;
using ProgramTracker.Core.Releases;

namespace ProgramTracker.Benchmarks;

/// <summary>The releases of the development corpus and of our own as the extraction is given them, and longer texts made from them.</summary>
internal static class Corpus
{
    public static ReleaseSource[] Releases { get; } = [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Corpus"), "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Read)];

    public static ReleaseExtractor NewExtractor() =>
        ReleaseExtractor.Of(ReferenceReader.Read(name => File.OpenText(Path.Combine(AppContext.BaseDirectory, "reference", name))));

    /// <summary>All releases one after the other, again and again, cut at a length.</summary>
    public static ReleaseSource OfLength(int characters)
    {
        var text = new StringBuilder(characters + 10_000);
        while (text.Length < characters)
        {
            foreach (var release in Releases)
            {
                text.Append(release.Text).Append("\n\n");
            }
        }

        return new ReleaseSource(text.ToString(0, characters), new DateOnly(2020, 6, 15));
    }

    private static ReleaseSource Read(string path)
    {
        using var gold = JsonDocument.Parse(File.ReadAllBytes(Path.ChangeExtension(path, ".json")));
        var published = gold.RootElement.GetProperty("publishedOn").GetString();
        return new ReleaseSource(
            ReleaseDecoder.Decode(File.ReadAllBytes(path)).Text!,
            published is null ? null : DateOnly.ParseExact(published, "yyyy-MM-dd", CultureInfo.InvariantCulture));
    }
}
