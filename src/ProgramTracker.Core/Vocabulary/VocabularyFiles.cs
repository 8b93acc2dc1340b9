using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace ProgramTracker.Core.Vocabulary;

/// <summary>The vocabulary files that ship inside the assembly: CSV with the columns id, phrase, meaning, finds, findsNot; lines that start with # are remarks.</summary>
public static class VocabularyFiles
{
    private const string Prefix = "Vocabulary.";

    /// <summary>The names of all files, without ending.</summary>
    public static IEnumerable<string> Names =>
        typeof(VocabularyFiles).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(".csv", StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..^4])
            .Order(StringComparer.Ordinal);

    public static ImmutableArray<VocabularyEntry> Read(string name)
    {
        using var stream = typeof(VocabularyFiles).Assembly.GetManifestResourceStream($"{Prefix}{name}.csv")
            ?? throw new ArgumentException($"There is no vocabulary file '{name}'.", nameof(name));
        using var reader = new StreamReader(stream);
        using var parser = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture) { TrimOptions = TrimOptions.Trim, AllowComments = true });
        if (!parser.Read() || parser.Record is not ["id", "phrase", "meaning", "finds", "findsNot"])
        {
            throw new FormatException($"The vocabulary file '{name}' does not start with the columns id,phrase,meaning,finds,findsNot.");
        }

        var entries = ImmutableArray.CreateBuilder<VocabularyEntry>();
        while (parser.Read())
        {
            if (parser.Record is not [var id, var phrase, var meaning, var finds, var findsNot])
            {
                throw new FormatException($"{name}, row {parser.Row}: five columns are needed.");
            }

            entries.Add(new VocabularyEntry(name, id, phrase, meaning, finds, findsNot));
        }

        return entries.ToImmutable();
    }
}
