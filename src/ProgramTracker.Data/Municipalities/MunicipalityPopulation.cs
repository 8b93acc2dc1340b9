namespace ProgramTracker.Data.Municipalities;

/// <summary>How many people lived in a municipality on a day, by a census ("census") or by its continuation ("base2011"); per-head figures name both.</summary>
public sealed class MunicipalityPopulation
{
    public required string Ags { get; set; }

    public Municipality? Municipality { get; set; }

    public DateOnly Date { get; set; }

    public required string Basis { get; set; }

    public int Population { get; set; }
}
