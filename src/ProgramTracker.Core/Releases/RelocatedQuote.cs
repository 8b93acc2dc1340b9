using System.Diagnostics.CodeAnalysis;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Releases;

/// <summary>What became of a quote in another version of its text. <see cref="Quote"/> is measured in the new version and null where the quote is lost.</summary>
public sealed record RelocatedQuote(RelocationOutcome Outcome, Quote? Quote)
{
    public static readonly RelocatedQuote Lost = new(RelocationOutcome.Lost, null);

    [MemberNotNullWhen(true, nameof(Quote))]
    public bool IsFound => Quote is not null;
}

/// <summary>How a quote stands in another version; the numbers are stored.</summary>
public enum RelocationOutcome
{
    /// <summary>The same words in the same passage, or the only place where either version has them.</summary>
    FoundAgain = 0,

    /// <summary>Told by what stands around it: the same words elsewhere, or slightly other words with the same figures and names.</summary>
    Moved = 1,

    Lost = 2,
}
