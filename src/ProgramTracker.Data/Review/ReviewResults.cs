using System.Collections.Immutable;

namespace ProgramTracker.Data.Review;

/// <summary>What a decision on a statement did.</summary>
/// <remarks><see cref="LedgerNumber"/> is null where no entry was written. <see cref="Version"/> is the statement's version after the decision.</remarks>
public sealed record ReviewResult(
    int StatementId,
    int Version,
    ImmutableArray<int> GrantsCreated,
    ImmutableArray<int> GrantsJoined,
    int? EventCreated,
    int? EventJoined,
    int? ProgrammeCreated,
    long? LedgerNumber);

/// <summary>What accepting many statements at once did; those that asked something or lacked something were left to review.</summary>
public sealed record AcceptManyResult(ImmutableArray<ReviewResult> Accepted, ImmutableArray<int> LeftToReview, long? LedgerNumber);
