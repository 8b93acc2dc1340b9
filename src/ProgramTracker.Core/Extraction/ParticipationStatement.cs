using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction;

/// <summary>A municipality takes part in a programme since a time; no money follows from it.</summary>
public sealed record ParticipationStatement : ExtractedStatement
{
    public required PlaceRef Municipality { get; init; }

    public required ProgrammeRef Programme { get; init; }

    public PartialDate? Since { get; init; }

    public required TextSpan Sentence { get; init; }
}
