using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction;

/// <summary>A number of municipalities, projects, notices, recipients, participants or institutions that a release states.</summary>
/// <remarks>Not counted: time spans, goals, percentages, ordinals, population limits.</remarks>
public sealed record CountStatement : ExtractedStatement
{
    public required long Value { get; init; }

    public required CountUnit Unit { get; init; }

    /// <summary>What is counted, in the text's words ("Kommunen und Kreisen").</summary>
    public required string Noun { get; init; }

    public required TextSpan Sentence { get; init; }

    public ProgrammeRef? Programme { get; init; }

    /// <summary>The years it is about, where the text says so ("seit 2005": from 2005).</summary>
    public YearRange? Period { get; init; }

    /// <summary>For the first time ("13 Kommunen erstmals").</summary>
    public bool IsFirstTime { get; init; }

    /// <summary>A running total ("bislang", "seit 2005").</summary>
    public bool IsCumulative { get; init; }
}

/// <summary>What a count counts; the numbers are stored. Counting rule 5 keeps them apart.</summary>
public enum CountUnit
{
    Municipalities = 0,
    Projects = 1,
    Other = 2,
}
