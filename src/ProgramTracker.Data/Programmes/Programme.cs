using ProgramTracker.Data.Database;
using ProgramTracker.Data.Reference;

namespace ProgramTracker.Data.Programmes;

/// <summary>A funding programme. <see cref="Key"/> is the short stable word of its address ("komm-in"); years are inclusive, null is unknown or open.</summary>
/// <remarks>The columns that end in "Text" say in words what the reference table knows; they are shown with their sources and never computed with.</remarks>
public sealed class Programme : IVersioned, IReferenceRow
{
    public int Id { get; set; }

    public required string Key { get; set; }

    public required string Name { get; set; }

    public required string FoldedName { get; set; }

    public string? LongName { get; set; }

    public int? StartYear { get; set; }

    public int? EndYear { get; set; }

    public string? Level { get; set; }

    public string? StartText { get; set; }

    public string? EndText { get; set; }

    public string? MinistryText { get; set; }

    public string? BudgetText { get; set; }

    public string? RecipientsText { get; set; }

    public string? FundsText { get; set; }

    public string? EvidenceText { get; set; }

    public string? SourcesText { get; set; }

    /// <summary>Comes from the reference tables and is brought up to date with them; the others were added in a review or an import.</summary>
    public bool IsReference { get; set; }

    /// <summary>What the reference tables last said, once a person has changed something; see <see cref="ReferenceValues"/>.</summary>
    public string? ReferenceJson { get; set; }

    /// <summary>The known programme that this one turned out to be; always one that is not merged itself.</summary>
    public int? MergedIntoId { get; set; }

    public Programme? MergedInto { get; set; }

    public int Version { get; set; }

    public List<ProgrammeName> Names { get; } = [];
}
