using System.Collections.Immutable;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction;

/// <summary>One thing a release version states, with its exact words and the rule that found it.</summary>
public abstract record ExtractedStatement
{
    public required Quote Quote { get; init; }

    /// <summary>The id of the rule or vocabulary entry that found it.</summary>
    public required string RuleId { get; init; }

    /// <summary>Why the statement is sure or not, from a closed list; shown in the review.</summary>
    public ImmutableArray<CertaintyReason> Reasons { get; init; } = [];

    /// <summary>Sure: no reason speaks against it.</summary>
    public bool IsSure => !Reasons.Any(r => r.IsDoubt());
}
