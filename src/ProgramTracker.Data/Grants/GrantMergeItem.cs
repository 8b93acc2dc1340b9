using ProgramTracker.Data.Releases;

namespace ProgramTracker.Data.Grants;

/// <summary>A piece of evidence or a decision that moved when two grants were joined, as it was before.</summary>
/// <remarks><see cref="WasThere"/>: the grant that stays had the same piece of evidence itself and keeps it when they are separated.</remarks>
public sealed class GrantMergeItem
{
    public int Id { get; set; }

    public int MergeId { get; set; }

    public GrantMerge? Merge { get; set; }

    public int? StatementId { get; set; }

    public Statement? Statement { get; set; }

    public int? DecisionId { get; set; }

    public GrantDecision? Decision { get; set; }

    public bool IsFounding { get; set; }

    public bool IsOwnShare { get; set; }

    public bool WasThere { get; set; }
}
