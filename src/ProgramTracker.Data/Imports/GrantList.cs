using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Imports;

/// <summary>A list of grants that somebody keeps outside and hands in again and again; rows of a new file are compared with those it had.</summary>
/// <remarks><see cref="Signature"/> tells lists with the same columns; <see cref="MappingJson"/> is how they were read last, and is proposed for the next file.</remarks>
public sealed class GrantList : IVersioned, IRecorded
{
    public int Id { get; set; }

    public required string Name { get; set; }

    public required string FoldedName { get; set; }

    public required string Signature { get; set; }

    public required string MappingJson { get; set; }

    public required string OptionsJson { get; set; }

    public DateTime RecordedAt { get; set; }

    public required string RecordedById { get; set; }

    public required string RecordedBy { get; set; }

    public int Version { get; set; }
}
