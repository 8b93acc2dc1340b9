using System.Collections.Immutable;
using ProgramTracker.Core.Releases;

namespace ProgramTracker.Core.Extraction;

/// <summary>Everything found in one release version. Every span and quote is measured on <see cref="NormalisedText.Text"/> of <see cref="Text"/>.</summary>
public sealed record ExtractedRelease
{
    public required NormalisedText Text { get; init; }

    /// <summary>Header of the text with the given date and issuer, where the caller gave them, in place of what the text proposes.</summary>
    public required ReleaseHeader Header { get; init; }

    public ImmutableArray<FundingStatement> Funding { get; init; } = [];

    public ImmutableArray<EventStatement> Events { get; init; } = [];

    public ImmutableArray<CountStatement> Counts { get; init; } = [];

    public ImmutableArray<PersonStatement> People { get; init; } = [];

    public ImmutableArray<ParticipationStatement> Participations { get; init; } = [];

    public ImmutableArray<MunicipalityMention> Municipalities { get; init; } = [];

    public ImmutableArray<ProgrammeMention> Programmes { get; init; } = [];
}
