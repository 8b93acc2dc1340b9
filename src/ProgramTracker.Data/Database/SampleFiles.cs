using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace ProgramTracker.Data.Database;

/// <summary>The sample releases that ship inside the assembly, in the order of their manifest.</summary>
public static class SampleFiles
{
    public static IReadOnlyList<SampleFile> Read()
    {
        using var reader = new StreamReader(Open("manifest.csv"));
        using var parser = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture));
        var samples = new List<SampleFile>();
        parser.Read();
        while (parser.Read())
        {
            var row = parser.Record!;
            using var content = new MemoryStream();
            using (var file = Open(row[0]))
            {
                file.CopyTo(content);
            }

            samples.Add(new SampleFile(row[0], DateOnly.ParseExact(row[1], "yyyy-MM-dd", CultureInfo.InvariantCulture), row[2], row[3] is { Length: > 0 } url ? url : null, content.ToArray()));
        }

        return samples;
    }

    private static Stream Open(string name) => typeof(SampleFiles).Assembly.GetManifestResourceStream("samples/" + name)
        ?? throw new InvalidOperationException($"There is no sample file '{name}'.");
}

public sealed record SampleFile(string Name, DateOnly PublishedOn, string Issuer, string? SourceUrl, ReadOnlyMemory<byte> Content);
