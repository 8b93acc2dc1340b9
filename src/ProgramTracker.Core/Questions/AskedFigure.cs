using System.Collections.Immutable;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Ledger;

namespace ProgramTracker.Core.Questions;

/// <summary>A question for a figure as somebody typed it, understood: "Düsseldorf KOMM-IN seit 2005", in any order of its parts.</summary>
/// <remarks>
/// Nothing is guessed: a word that is neither name, year nor cue stays in <see cref="Unread"/>, and then the words are a search and no question. Years are funding
/// years, both included; no years is all of them. The measure is awarded unless another one is named.
/// </remarks>
public sealed record AskedFigure
{
    /// <summary>The AGS that the words name, today's or former ones; several where a name is ambiguous or where several places are named. Empty is everywhere.</summary>
    public ImmutableArray<string> Places { get; init; } = [];

    /// <summary>One name fits all of <see cref="Places"/>; else each was named by itself.</summary>
    public bool IsAmbiguousPlace { get; init; }

    /// <summary>Keys of the programmes that the words name; several where one spelling names several or several are named.</summary>
    public ImmutableArray<string> Programmes { get; init; } = [];

    public YearRange? Years { get; init; }

    public Measure Measure { get; init; } = Measure.Awarded;

    /// <summary>Words that nothing of the above accounts for, folded, in their order.</summary>
    public ImmutableArray<string> Unread { get; init; } = [];

    /// <summary>How many parts of a question the words name: place, programme, years, measure, and that a sum is asked for.</summary>
    public int Parts { get; init; }

    /// <summary>All is understood, something is named, and it is more than the name of one thing, which leads to its page and not to a figure.</summary>
    public bool IsQuestion => Unread.IsEmpty && Parts > 1;
}
