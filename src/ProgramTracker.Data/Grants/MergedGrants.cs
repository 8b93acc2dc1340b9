using Microsoft.EntityFrameworkCore;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Grants;

/// <summary>Finds grants that were joined with another: whoever names one of them means the one that stayed.</summary>
public static class MergedGrants
{
    // Joining what was joined before makes a chain; longer ones than this have not been made by people.
    private const int MostSteps = 10;

    /// <summary>The grants that stayed in place of those that have one of these folded Aktenzeichen.</summary>
    public static async Task<IReadOnlyList<int>> SurvivorsByNumberAsync(TrackerContext context, IReadOnlyCollection<string> foldedNumbers, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var merged = await context.Grants.AsNoTracking()
            .Where(x => x.Status == GrantStatus.Merged && foldedNumbers.Contains(x.FoldedReferenceNumber!))
            .Select(x => x.Id)
            .ToListAsync(cancellationToken);
        return merged.Count == 0 ? [] : [.. (await SurvivorsAsync(context, merged, cancellationToken)).Values.Distinct()];
    }

    /// <summary>For each of these grants the one that counts in its place today: itself, where it is not merged.</summary>
    public static async Task<IReadOnlyDictionary<int, int>> SurvivorsAsync(TrackerContext context, IReadOnlyCollection<int> grantIds, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var survivors = grantIds.ToDictionary(id => id);
        for (var step = 0; step < MostSteps; step++)
        {
            var ends = survivors.Values.Distinct().ToList();
            var next = await context.Grants.AsNoTracking()
                .Where(x => ends.Contains(x.Id) && x.Status == GrantStatus.Merged && x.MergedIntoId != null)
                .ToDictionaryAsync(x => x.Id, x => x.MergedIntoId!.Value, cancellationToken);
            if (next.Count == 0)
            {
                break;
            }

            foreach (var (id, end) in survivors.ToList())
            {
                survivors[id] = next.GetValueOrDefault(end, end);
            }
        }

        return survivors;
    }

    /// <summary>The Aktenzeichen of the grants that were joined with these, by the one that stayed.</summary>
    public static async Task<ILookup<int, string>> NumbersAsync(TrackerContext context, IReadOnlyCollection<int> grantIds, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var found = new List<(int GrantId, string Number)>();
        var roots = grantIds.ToDictionary(id => id);
        for (var step = 0; step < MostSteps && roots.Count > 0; step++)
        {
            var into = roots.Keys.ToList();
            var merged = await context.Grants.AsNoTracking()
                .Where(x => x.Status == GrantStatus.Merged && into.Contains(x.MergedIntoId!.Value))
                .Select(x => new { x.Id, MergedIntoId = x.MergedIntoId!.Value, x.ReferenceNumber })
                .ToListAsync(cancellationToken);
            found.AddRange(merged.Where(x => x.ReferenceNumber is not null).Select(x => (roots[x.MergedIntoId], x.ReferenceNumber!)));
            roots = merged.ToDictionary(x => x.Id, x => roots[x.MergedIntoId]);
        }

        return found.ToLookup(x => x.GrantId, x => x.Number);
    }
}
