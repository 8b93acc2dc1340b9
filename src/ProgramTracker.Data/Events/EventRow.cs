using System.Collections.Immutable;
using ProgramTracker.Core.Extraction;

namespace ProgramTracker.Data.Events;

/// <summary>An event as lists show it, with the workshops that belong to it.</summary>
public sealed record EventRow(int Id, EventKind Kind, string Title, PartialDate? Date, PartialDate? EndDate, string? Place, string? Ags, string? MunicipalityName, int? ParentId)
{
    public ImmutableArray<EventRow> Children { get; init; } = [];
}
