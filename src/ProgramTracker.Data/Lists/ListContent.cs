namespace ProgramTracker.Data.Lists;

/// <summary>All of a list for a file: how many rows, what they add up to, and the rows in their order, some hundred at a time.</summary>
/// <remarks>Which rows there are and what each adds is settled when it is asked for: what is recorded while the rows are gone through, once or twice, is in none of it.</remarks>
public sealed record ListContent<TRow>(int Total, ListSum? Sum, Func<CancellationToken, IAsyncEnumerable<IReadOnlyList<TRow>>> Rows);
