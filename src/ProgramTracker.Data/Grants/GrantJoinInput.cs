using System.Collections.Immutable;
using ProgramTracker.Core.Ledger;

namespace ProgramTracker.Data.Grants;

/// <summary>Which grant goes and which stays, with the versions of both that the person saw.</summary>
public sealed record GrantJoinInput(int GrantId, int GrantVersion, int IntoGrantId, int IntoGrantVersion, string Reason);

/// <summary>What joining or separating did: the sums of the two grants afterwards, by measure; a measure without an amount is left out.</summary>
public sealed record GrantJoinResult(int MergeId, int GrantId, int IntoGrantId, long? LedgerNumber)
{
    public ImmutableArray<MeasureSum> Grant { get; init; } = [];

    public ImmutableArray<MeasureSum> IntoGrant { get; init; } = [];
}

public sealed record MeasureSum(Measure Measure, long Cents);
