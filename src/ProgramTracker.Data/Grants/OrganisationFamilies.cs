using Microsoft.EntityFrameworkCore;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Grants;

/// <summary>Organisations that a person said are one: the grants of each stay with it, and all of them answer to all their names.</summary>
internal static class OrganisationFamilies
{
    /// <summary>The organisations that go by one of these folded names, with all that are one with them.</summary>
    public static async Task<List<int>> IdsAsync(TrackerContext context, IReadOnlyCollection<string> foldedNames, CancellationToken cancellationToken)
    {
        if (foldedNames.Count == 0)
        {
            return [];
        }

        var roots = await context.Organisations.AsNoTracking()
            .Where(x => foldedNames.Contains(x.FoldedName) || x.Names.Any(n => foldedNames.Contains(n.Folded)))
            .Select(x => x.MergedIntoId ?? x.Id)
            .Distinct()
            .ToListAsync(cancellationToken);
        return roots.Count == 0 ? [] : await context.Organisations.AsNoTracking().Where(x => roots.Contains(x.MergedIntoId ?? x.Id)).Select(x => x.Id).ToListAsync(cancellationToken);
    }

    /// <summary>All names of each organisation and of those that are one with it; its present name first.</summary>
    public static async Task<ILookup<int, string>> NamesAsync(TrackerContext context, IReadOnlyCollection<int> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            return Array.Empty<(int, string)>().ToLookup(x => x.Item1, x => x.Item2);
        }

        var roots = await context.Organisations.AsNoTracking().Where(x => ids.Contains(x.Id)).ToDictionaryAsync(x => x.Id, x => x.MergedIntoId ?? x.Id, cancellationToken);
        var wanted = roots.Values.Distinct().ToList();
        var names = (await context.Organisations.AsNoTracking()
                .Where(x => wanted.Contains(x.MergedIntoId ?? x.Id))
                .OrderBy(x => x.MergedIntoId == null ? 0 : 1).ThenBy(x => x.Id)
                .Select(x => new { Root = x.MergedIntoId ?? x.Id, x.Name, Others = x.Names.Select(n => n.Name).ToList() })
                .ToListAsync(cancellationToken))
            .SelectMany(x => x.Others.Prepend(x.Name).Select(name => (x.Root, Name: name)))
            .Distinct()
            .ToLookup(x => x.Root, x => x.Name);
        return roots.SelectMany(x => names[x.Value].Select(name => (x.Key, Name: name))).ToLookup(x => x.Key, x => x.Name);
    }
}
