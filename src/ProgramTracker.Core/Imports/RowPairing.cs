using System.Collections.Immutable;

namespace ProgramTracker.Core.Imports;

/// <summary>Finds for each row of a new file the row of the earlier file that it continues, among the rows of one key.</summary>
/// <remarks>
/// A row that says the same is the same, whatever its place. Else a row continues the one that counted in the same place and year, if as many are left there on both sides.
/// Whatever is left after that is open where a row of the key has vanished meanwhile: it may be that one, moved to another year or place, or a further one, and a person
/// says which. The order of the rows never matters.
/// </remarks>
public static class RowPairing
{
    public static PairedRows Pair(IEnumerable<EarlierRow> earlier, IEnumerable<LaterRow> later)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        var before = earlier.OrderBy(row => row.Cents).ThenBy(row => row.Content, StringComparer.Ordinal).ThenBy(row => row.Id).ToList();
        var after = later.OrderBy(row => row.Cents).ThenBy(row => row.Content, StringComparer.Ordinal).ThenBy(row => row.Index).ToList();
        var pairs = ImmutableDictionary.CreateBuilder<int, int>();

        void Take(LaterRow row, EarlierRow match)
        {
            pairs.Add(row.Index, match.Id);
            before.Remove(match);
            after.Remove(row);
        }

        foreach (var row in after.ToList())
        {
            if (before.Find(match => match.Content == row.Content) is { } same)
            {
                Take(row, same);
            }
        }

        foreach (var slot in after.GroupBy(row => row.Slot, StringComparer.Ordinal).ToList())
        {
            var there = before.Where(row => row.Slot == slot.Key).ToList();
            if (there.Count == slot.Count())
            {
                foreach (var (row, match) in slot.Zip(there).ToList())
                {
                    Take(row, match);
                }
            }
        }

        return new PairedRows(
            pairs.ToImmutable(),
            before.Count == 0 ? [.. after.Select(row => row.Index)] : [],
            before.Count == 0 ? [] : [.. after.Select(row => row.Index)],
            [.. before.Select(row => row.Id)]);
    }
}

/// <summary>A row that the list had: <see cref="Cents"/> only puts rows of one place and year in an order.</summary>
public sealed record EarlierRow(int Id, string Content, string Slot, long Cents);

/// <summary>A row that a new file has.</summary>
public sealed record LaterRow(int Index, string Content, string Slot, long Cents);

/// <summary>Which row continues which (index to id), which are new, which are open because a row of their key is missing, and the ids of those missing.</summary>
public sealed record PairedRows(ImmutableDictionary<int, int> Continued, ImmutableArray<int> New, ImmutableArray<int> Open, ImmutableArray<int> Missing);
