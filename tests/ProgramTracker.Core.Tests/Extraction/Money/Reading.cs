using ProgramTracker.Core.Extraction;

namespace ProgramTracker.Core.Tests.Extraction.Money;

/// <summary>Reads a short text as a release of a ministry on 4 May 2021, unless told otherwise.</summary>
internal static class Reading
{
    public const string Ministry = "Ministerium für Heimat, Kommunales, Bau und Gleichstellung des Landes Nordrhein-Westfalen";

    public static IReadOnlyList<FundingStatement> Of(string text, string issuer = Ministry) =>
        CorpusFolder.Extractor.Extract(new ReleaseSource(text, new DateOnly(2021, 5, 4), issuer)).Funding;

    /// <summary>A text of a table: ¶ is a line break, and "[Stadt Herne] …" says who issued it.</summary>
    public static IReadOnlyList<FundingStatement> OfIssued(string text)
    {
        text = text.Replace('¶', '\n');
        var end = text is ['[', ..] ? text.IndexOf(']', StringComparison.Ordinal) : -1;
        return end < 0 ? Of(text) : Of(text[(end + 1)..].Trim(), text[1..end]);
    }

    public static string Names(this FundingStatement statement) => string.Join("; ", statement.Recipients.Select(recipient => recipient.Name));
}
