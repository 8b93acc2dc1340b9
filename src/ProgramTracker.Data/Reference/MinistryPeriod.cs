namespace ProgramTracker.Data.Reference;

/// <summary>A ministry under one minister from one day to another, both included; an open end is null. <see cref="FromText"/> keeps the source's words.</summary>
public sealed class MinistryPeriod
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
}
