using System.Collections.Immutable;
using ProgramTracker.Core.Imports;

namespace ProgramTracker.Data.Imports;

/// <summary>An import in a list of them; the moment and the name are those of the import, for a draft those of the upload.</summary>
public sealed record ImportLine(int Id, string FileName, string? ListName, ImportState State, int Rows, ImportCounts? Counts, DateTime At, string By);

/// <summary>An import with everything but its rows, which come by pages.</summary>
public sealed record ImportView
{
    public required int Id { get; init; }

    public required int Version { get; init; }

    public required string FileName { get; init; }

    public required string Sha256 { get; init; }

    public required long Bytes { get; init; }

    public required int RowCount { get; init; }

    public required ImportState State { get; init; }

    public int? ListId { get; init; }

    public string? ListName { get; init; }

    public required ColumnMapping Mapping { get; init; }

    public required ImportOptions Options { get; init; }

    /// <summary>Null before the first preview.</summary>
    public ImportCounts? Counts { get; init; }

    public long? LedgerNumber { get; init; }

    public required DateTime RecordedAt { get; init; }

    public required string RecordedBy { get; init; }

    public DateTime? ImportedAt { get; init; }

    public string? ImportedBy { get; init; }

    /// <summary>An import of the very same file.</summary>
    public int? SameFileId { get; init; }

    public ImmutableArray<ListChoice> Lists { get; init; } = [];
}

/// <summary>A list that a file could belong to.</summary>
public sealed record ListChoice(int Id, string Name, bool HasSameColumns);

/// <summary>A row of a file as it stood there, with what its import does or did with it.</summary>
public sealed record ImportRowView(int Number, ImmutableArray<SourceCell> Cells, RowOutcome Outcome, GrantLabel? Grant, long AwardedDelta, RowDetail Detail)
{
    /// <summary>The names of the units among which its faults leave the choice, by AGS.</summary>
    public ImmutableDictionary<string, string> UnitNames { get; init; } = ImmutableDictionary<string, string>.Empty;
}

/// <summary>A grant in a few words.</summary>
public sealed record GrantLabel(int GrantId, string Recipients, string? Programme, string? Project, string? ReferenceNumber, long? AwardedCents);

/// <summary>A row of a list as it was stated last.</summary>
public sealed record ListRowView(int Id, int GrantId, string Year, int ImportId, string FileName, int RowNumber, ImmutableArray<string> Cells);

public sealed record RowCandidates(IReadOnlyList<GrantLabel> Grants, IReadOnlyList<ListRowView> Rows);

/// <summary>A name that several units share: how many rows have it, and the units by AGS and name.</summary>
public sealed record AmbiguousPlace(string Folded, string Text, int Rows, ImmutableArray<(string Ags, string Name)> Units);

/// <summary>The columns of a draft with what their cells tell.</summary>
public sealed record DraftColumns(ColumnMapping Mapping, ImmutableArray<ColumnEvidence> Evidence, ImmutableArray<MappingFault> Faults);
