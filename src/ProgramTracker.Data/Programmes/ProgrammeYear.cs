using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Programmes;

/// <summary>What is known about one year of a programme: its budget, and whether a person or an import marked it complete (vollständig erfasst).</summary>
public sealed class ProgrammeYear : IVersioned
{
    public int Id { get; set; }

    public int ProgrammeId { get; set; }

    public Programme? Programme { get; set; }

    public int Year { get; set; }

    public long? BudgetCents { get; set; }

    public bool IsComplete { get; set; }

    public DateTime? MarkedAt { get; set; }

    public string? MarkedById { get; set; }

    public string? MarkedBy { get; set; }

    public int Version { get; set; }
}
