using ProgramTracker.Core.Totals;
using ProgramTracker.Data.Totals;

namespace ProgramTracker.Data.Lists;

/// <summary>One page of a list, with what all pages add up to. Without money in the list <see cref="Sum"/> is null.</summary>
public sealed record ListAnswer<TRow>(ListPage<TRow> Page, IReadOnlyList<ListGroup> Groups, ListSum? Sum);

/// <summary>What the rows of all pages add up to, taken from one state of the ledger.</summary>
/// <remarks>
/// <see cref="Counted"/> is the total of the question by the counting rules. <see cref="Beside"/> is money that belongs to the question and counts in none of its places
/// or programmes: with a town asked for, grants for several towns that name it (their rows are in the list); null where there is no such thing.
/// </remarks>
public sealed record ListSum(Total Counted, Total? Beside, LedgerStand Stand);

/// <summary>A group that has rows on this page: how many it has on all pages, and what they add up to where the list has money.</summary>
public sealed record ListGroup(GroupKey Key, int Rows, Total? Total);

/// <summary>What the rows of a group have in common: a number (an id, a year, the value of an enumeration) or a code, and neither where they have in common that it is unknown.</summary>
public sealed record GroupKey(int? Number, string? Code = null);

/// <summary>A programme or a place by key and name, for choosing one.</summary>
public sealed record ListName(string Key, string Name);

/// <summary>A row of a file with what it rests on: a title, its day where known, an address inside the program or outside.</summary>
public sealed record RowSource(int RowId, string Title, DateOnly? Day, int? ReleaseId, string? Url);
