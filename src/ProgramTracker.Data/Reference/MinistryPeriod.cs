using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Reference;

/// <summary>A ministry under one minister from one day to another, both included; an open end is null. <see cref="FromText"/> keeps the source's words.</summary>
public sealed class MinistryPeriod : IVersioned, IReferenceRow
{
    public int Id { get; set; }

    public DateOnly? FromDay { get; set; }

    public required string FromText { get; set; }

    public DateOnly? ToDay { get; set; }

    public required string Abbreviation { get; set; }

    public required string Ministry { get; set; }

    public required string FoldedMinistry { get; set; }

    public required string Minister { get; set; }

    public string? StateSecretaries { get; set; }

    public string? Evidence { get; set; }

    public string? Sources { get; set; }

    /// <summary>Comes from the reference tables; the others were added by a person.</summary>
    public bool IsReference { get; set; }

    /// <summary>By what a later import finds the row again, whatever a person has changed in it.</summary>
    public string? ReferenceKey { get; set; }

    /// <summary>What the reference tables last said, once a person has changed something; see <see cref="ReferenceValues"/>.</summary>
    public string? ReferenceJson { get; set; }

    public int Version { get; set; }
}
