using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Text;
using ProgramTracker.Core.Vocabulary;

namespace ProgramTracker.Core.Verdicts;

/// <summary>What the words of a sentence say about a figure in it, by figure-cues.csv.</summary>
[Flags]
public enum FigureCue
{
    None = 0,
    Budget = 1,
    Awarded = 2,
    Cumulative = 4,

    /// <summary>A number at a time ("im März 2009 zählte das Programm").</summary>
    Snapshot = 8,

    /// <summary>Goes on with what the sentence before counts.</summary>
    CarriesOn = 16,

    /// <summary>A month beside it is that of the programme's start.</summary>
    Start = 32,

    /// <summary>About a part or a region.</summary>
    Part = 64,

    /// <summary>Not yet so.</summary>
    Planned = 128,

    /// <summary>What follows is a share of what stands before.</summary>
    Share = 256,

    /// <summary>About Nordrhein-Westfalen, in so many words.</summary>
    ThisLand = 512,

    /// <summary>About another Land, a neighbour or all of them.</summary>
    OtherLand = 1024,
}

internal static class FigureCues
{
    private const string Table = "Verdicts.figure-cues.csv";

    private static readonly Lazy<PhraseTable<FigureCue>> Phrases = new(LoadPhrases);
    private static readonly Lazy<PhraseTable<AmountQualifier>> Qualifiers = new(LoadQualifiers);

    /// <summary>The cues of a sentence for the figure at a token; a share is one only for what follows it.</summary>
    public static FigureCue Of(TokenisedText sentence, int figure)
    {
        var cues = FigureCue.None;
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            if (Phrases.Value.TryMatch(sentence, i, out var cue, out _) && (cue != FigureCue.Share || i < figure))
            {
                cues |= cue;
            }
        }

        return cues;
    }

    /// <summary>What stands before a number ("mehr als 180", "rund 60").</summary>
    public static AmountQualifier QualifierBefore(TokenisedText sentence, int number)
    {
        for (var start = Math.Max(0, number - 5); start < number; start++)
        {
            if (Qualifiers.Value.TryMatch(sentence, start, out var qualifier, out var tokens) && start + tokens == number)
            {
                return qualifier;
            }
        }

        return AmountQualifier.Exact;
    }

    public static ImmutableArray<VocabularyEntry> Read()
    {
        using var stream = typeof(FigureCues).Assembly.GetManifestResourceStream(Table)!;
        using var reader = new StreamReader(stream);
        using var parser = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture) { TrimOptions = TrimOptions.Trim, AllowComments = true });
        parser.Read();
        var entries = ImmutableArray.CreateBuilder<VocabularyEntry>();
        while (parser.Read())
        {
            var row = parser.Record!;
            entries.Add(new VocabularyEntry("figure-cues", row[0], row[1], row[2], row[3], row[4]));
        }

        return entries.ToImmutable();
    }

    public static FigureCue CueOf(VocabularyEntry entry) => Enum.Parse<FigureCue>(entry.Meaning, ignoreCase: true);

    private static PhraseTable<FigureCue> LoadPhrases()
    {
        var table = new PhraseTable<FigureCue>();
        foreach (var entry in Read())
        {
            foreach (var phrase in entry.Phrases)
            {
                table.Add(phrase, CueOf(entry));
            }
        }

        return table;
    }

    // Of the vocabulary of sums, those that stand before a number.
    private static PhraseTable<AmountQualifier> LoadQualifiers()
    {
        var table = new PhraseTable<AmountQualifier>();
        foreach (var entry in VocabularyFiles.Read("amount-qualifiers"))
        {
            if (Enum.TryParse<AmountQualifier>(entry.Meaning, ignoreCase: true, out var qualifier))
            {
                foreach (var phrase in entry.Phrases)
                {
                    table.Add(phrase, qualifier);
                }
            }
        }

        return table;
    }
}
