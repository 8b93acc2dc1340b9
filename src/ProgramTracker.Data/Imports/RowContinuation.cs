using System.Collections.Immutable;
using ProgramTracker.Core.Imports;

namespace ProgramTracker.Data.Imports;

/// <summary>Finds for the rows of a file the rows of the list that they continue, and names those that vanished.</summary>
/// <remarks>A file without a row of a year says nothing about the rows of that year: they neither vanish nor are taken for moved.</remarks>
internal static class RowContinuation
{
    /// <summary>Sets what each row continues; gives the ids of the rows that vanished.</summary>
    public static ImmutableArray<int> Apply(List<PlannedRow> rows, ILookup<string, GrantListRow> list, ImportOptions options)
    {
        var years = rows.Where(x => x.Counts).Select(x => RowSlot.YearOf(x.Slot)).ToHashSet(StringComparer.Ordinal);
        var missing = ImmutableArray.CreateBuilder<int>();
        var byKey = rows.Where(x => x.Counts).GroupBy(x => x.Key, StringComparer.Ordinal).ToDictionary(x => x.Key, x => x.ToList(), StringComparer.Ordinal);
        foreach (var key in list)
        {
            if (!byKey.ContainsKey(key.Key))
            {
                missing.AddRange(key.Where(x => years.Contains(RowSlot.YearOf(x.Slot))).Select(x => x.Id));
            }
        }

        foreach (var (key, group) in byKey)
        {
            var earlier = list[key].ToDictionary(x => x.Id);
            if (earlier.Count > 0)
            {
                Pair(group, earlier, years, options, missing);
            }
        }

        missing.Sort();
        return missing.ToImmutable();
    }

    private static void Pair(List<PlannedRow> rows, Dictionary<int, GrantListRow> earlier, HashSet<string> years, ImportOptions options, ImmutableArray<int>.Builder missing)
    {
        var left = rows.ToList();
        foreach (var row in rows.OrderBy(x => x.Number))
        {
            if (options.Choices.TryGetValue(row.Number, out var choice) && choice.Kind == RowChoiceKind.Continue && choice.Id is { } id && earlier.Remove(id, out var chosen))
            {
                Continue(row, chosen);
                left.Remove(row);
            }
        }

        var paired = RowPairing.Pair(
            earlier.Values.Where(x => years.Contains(RowSlot.YearOf(x.Slot))).Select(x => new EarlierRow(x.Id, x.Content, x.Slot, x.Cents)),
            left.Select((x, i) => new LaterRow(i, x.Content, x.Slot, x.Cents)));
        foreach (var (index, id) in paired.Continued)
        {
            Continue(left[index], earlier[id]);
        }

        foreach (var index in paired.Open)
        {
            if (!options.Choices.TryGetValue(left[index].Number, out var choice) || choice.Kind != RowChoiceKind.New)
            {
                left[index].Ask(RowQuestion.MayContinue, paired.Missing);
            }
        }

        missing.AddRange(paired.Missing);
    }

    private static void Continue(PlannedRow row, GrantListRow earlier)
    {
        row.Earlier = earlier;
        row.Outcome = row.Content == earlier.Content ? RowOutcome.Unchanged : RowOutcome.Changed;
    }
}
