using ProgramTracker.Data.Database;
using ProgramTracker.Data.Releases;

namespace ProgramTracker.Data.Grants;

/// <summary>An accepted statement that speaks of a grant. Ten of them are ten pieces of evidence and one award (counting rule 3).</summary>
public sealed class GrantEvidence : IRecorded
{
    public int GrantId { get; set; }

    public Grant? Grant { get; set; }

    public int StatementId { get; set; }

    public Statement? Statement { get; set; }

    /// <summary>The grant was made from this statement; the others joined it.</summary>
    public bool IsFounding { get; set; }

    /// <summary>A person took the statement as what the grant's Eigenanteil is; it bears an entry of that measure.</summary>
    public bool IsOwnShare { get; set; }

    public DateTime RecordedAt { get; set; }

    public required string RecordedById { get; set; }

    public required string RecordedBy { get; set; }
}
