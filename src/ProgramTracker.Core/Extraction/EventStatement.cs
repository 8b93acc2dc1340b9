using System.Collections.Immutable;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction;

/// <summary>A conference, congress, workshop, handover, visit or other event that a release states. Routine sittings of a council or committee are none.</summary>
/// <remarks><see cref="Title"/> is a literal string of the text without quotation marks; <see cref="Parent"/> is an index into <see cref="ExtractedRelease.Events"/>. The quote is the place that names it most fully.</remarks>
public sealed record EventStatement : ExtractedStatement
{
    public required EventKind Kind { get; init; }

    public required string Title { get; init; }

    public required TextSpan Sentence { get; init; }

    /// <summary>Other names the text uses for the same event ("Integrationsgipfel").</summary>
    public ImmutableArray<string> OtherNames { get; init; } = [];

    public PartialDate? Date { get; init; }

    /// <summary>The last day, where the event lasts several.</summary>
    public PartialDate? EndDate { get; init; }

    /// <summary>Where, in the text's words.</summary>
    public string? Place { get; init; }

    public PlaceRef? PlaceRef { get; init; }

    public string? Organiser { get; init; }

    public int? Parent { get; init; }

    public bool IsVirtual { get; init; }
}
