using System.Collections.Immutable;
using ProgramTracker.Core.Extraction;

namespace ProgramTracker.Core.Matching;

/// <summary>An event that is already recorded, as far as matching needs it. <see cref="FoldedNames"/> are its title and its other names, folded.</summary>
public sealed record EventCandidate(
    long EventId,
    EventKind Kind,
    ImmutableArray<string> FoldedNames,
    PartialDate? Date,
    PartialDate? EndDate,
    string? Ags,
    string? FoldedPlace,
    long? ParentId,
    ImmutableArray<long> SourceReleaseIds);

/// <summary>What a statement says about an event, as far as matching needs it.</summary>
/// <remarks><see cref="ParentId"/> is the recorded event that its parent became, <see cref="SourceReleaseId"/> the release that states it or the original of that copy.</remarks>
public sealed record EventQuery(
    EventKind Kind,
    ImmutableArray<string> FoldedNames,
    PartialDate? Date,
    PartialDate? EndDate,
    string? Ags,
    string? FoldedPlace,
    long? ParentId,
    long? SourceReleaseId);
