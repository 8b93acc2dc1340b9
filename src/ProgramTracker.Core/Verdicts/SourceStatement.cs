using System.Collections.Immutable;
using ProgramTracker.Core.Extraction;

namespace ProgramTracker.Core.Verdicts;

/// <summary>A statement as judging reads it: stored or of a draft, with its sentence and what is already known about it.</summary>
/// <remarks>
/// <see cref="KindIndex"/> is the index by which statements of one text name each other. <see cref="ProgrammeKey"/> is that of the recorded programme, where one is meant;
/// places of <see cref="Statement"/> carry today's AGS. <see cref="QuoteStart"/> is measured in <see cref="Sentence"/>.
/// </remarks>
public sealed record SourceStatement(long Id, int KindIndex, ExtractedStatement Statement, string? ProgrammeKey, string Sentence, int QuoteStart, int SentenceKey)
{
    public ImmutableArray<int> GrantIds { get; init; } = [];

    /// <summary>The statement of an earlier version whose acceptance it carries on; null where it bears its own.</summary>
    public long? BearerId { get; init; }

    /// <summary>Its sentence names a municipality other than as the place of speaking.</summary>
    public bool NamesPlace { get; init; }
}
