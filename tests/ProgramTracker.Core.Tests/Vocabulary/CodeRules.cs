using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using CsvHelper;
using CsvHelper.Configuration;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Vocabulary;

namespace ProgramTracker.Core.Tests.Vocabulary;

/// <summary>A rule that lives in code, with a text that it finds and one that it must not find.</summary>
public sealed record CodeRule(string Id, string Finds, string FindsNot);

/// <summary>The rules that live in code: their ids as the compiled code holds them, and their rows in the tables of the folder Rules.</summary>
internal static class CodeRules
{
    /// <summary>The rows of a table, with their line breaks.</summary>
    public static IReadOnlyList<CodeRule> Read(string part)
    {
        using var reader = new StreamReader(Path.Combine(AppContext.BaseDirectory, "Vocabulary", "Rules", part + ".csv"));
        using var csv = new CsvParser(reader, new CsvConfiguration(System.Globalization.CultureInfo.InvariantCulture));
        Assert.True(csv.Read() && csv.Record is ["id", "finds", "findsNot"], $"{part}.csv does not start with the columns id,finds,findsNot");
        List<CodeRule> rules = [];
        while (csv.Read())
        {
            var record = csv.Record!;
            Assert.True(record.Length == 3 && record.All(cell => cell.Length > 0), $"{part}.csv, row {csv.Row}: three columns are needed");
            rules.Add(new CodeRule(record[0], record[1].Replace('¶', '\n'), record[2].Replace('¶', '\n')));
        }

        return rules;
    }

    /// <summary>The texts in the compiled code that look like ids with one of these starts and are no vocabulary's id.</summary>
    public static IReadOnlyList<string> InCode(string ids)
    {
        var pattern = new Regex($"^(?:{ids})$", RegexOptions.NonBacktracking);
        var vocabulary = VocabularyFiles.Names.SelectMany(name => VocabularyFiles.Read(name)).Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        using var file = new PEReader(File.OpenRead(typeof(ReleaseExtractor).Assembly.Location));
        var metadata = file.GetMetadataReader();
        SortedSet<string> found = new(StringComparer.Ordinal);
        for (var handle = MetadataTokens.UserStringHandle(1); !handle.IsNil; handle = metadata.GetNextHandle(handle))
        {
            var text = metadata.GetUserString(handle);
            if (pattern.IsMatch(text) && !vocabulary.Contains(text))
            {
                found.Add(text);
            }
        }

        return [.. found];
    }
}
