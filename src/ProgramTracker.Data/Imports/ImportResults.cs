using System.Collections.Immutable;
using ProgramTracker.Core.Imports;

namespace ProgramTracker.Data.Imports;

/// <summary>What a person says how a draft is to be read; <see cref="ListId"/> is null for a list that is new.</summary>
public sealed record ImportRequest(int ImportId, int? ListId, ColumnMapping Mapping, ImportOptions Options);

/// <summary>A file that was kept as a draft. <see cref="Lists"/> counts the lists with the same columns; <see cref="SameFileId"/> is the import of the very same file.</summary>
public sealed record UploadedList(int ImportId, int Rows, ColumnMapping Mapping, ImmutableArray<MappingFault> Faults, bool IsRemembered, int Lists, int? SameFileId);

/// <summary>What an import did; the ledger number is null where nothing had to be booked.</summary>
public sealed record FinishedImport(int ImportId, int ListId, ImportCounts Counts, long? LedgerNumber);
