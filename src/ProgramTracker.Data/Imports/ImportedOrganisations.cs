using Microsoft.EntityFrameworkCore;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Grants;

namespace ProgramTracker.Data.Imports;

/// <summary>The organisations that rows of a list name, found or added once for all of them.</summary>
internal sealed class ImportedOrganisations(TrackerContext context, CancellationToken cancellationToken)
{
    private const int Chunk = 500;

    private readonly Dictionary<(string Folded, string? Ags), (int Id, string Name, string? MergedInto)> _known = [];

    public async Task LoadAsync(IReadOnlyList<PlannedGrantRows> groups)
    {
        var wanted = groups.Where(x => RecipientOf(x) is not null)
            .Select(x => (Name: Cut(RecipientOf(x)!), Ags: AgsOf(x)))
            .GroupBy(x => (Folded: FoldedColumn.Of(x.Name), x.Ags))
            .ToDictionary(x => x.Key, x => x.Select(o => o.Name).Order(StringComparer.Ordinal).First());
        foreach (var chunk in wanted.Keys.Select(x => x.Folded).Distinct().Chunk(Chunk))
        {
            var found = await context.Organisations.AsNoTracking().Where(x => chunk.Contains(x.FoldedName)).OrderBy(x => x.Id)
                .Select(x => new { Folded = x.FoldedName, x.Ags, x.Id, x.Name, MergedInto = x.MergedInto!.Name })
                .ToListAsync(cancellationToken);
            var otherwise = await context.Set<OrganisationName>().AsNoTracking().Where(x => chunk.Contains(x.Folded)).OrderBy(x => x.OrganisationId)
                .Select(x => new { x.Folded, x.Organisation!.Ags, x.Organisation.Id, x.Organisation.Name, MergedInto = x.Organisation.MergedInto!.Name })
                .ToListAsync(cancellationToken);
            foreach (var organisation in found.Concat(otherwise))
            {
                _known.TryAdd((organisation.Folded, organisation.Ags), (organisation.Id, organisation.Name, organisation.MergedInto));
            }
        }

        var added = wanted.Where(x => !_known.ContainsKey(x.Key))
            .Select(x => new Organisation { Name = x.Value, FoldedName = x.Key.Folded, Ags = x.Key.Ags, Kind = OrganisationKind.Unknown })
            .ToList();
        foreach (var chunk in added.Chunk(Chunk))
        {
            context.Organisations.AddRange(chunk);
            await context.SaveChangesAsync(cancellationToken);
            foreach (var organisation in chunk)
            {
                _known.Add((organisation.FoldedName, organisation.Ags), (organisation.Id, organisation.Name, null));
                context.Entry(organisation).State = EntityState.Detached;
            }
        }
    }

    /// <summary>Null where a municipality gets the money itself.</summary>
    public int? IdOf(PlannedGrantRows group) => RecipientOf(group) is { } name ? _known[(FoldedColumn.Of(Cut(name)), AgsOf(group))].Id : null;

    /// <summary>The organisation's name, and that of the one it was merged into: a grant is found under both.</summary>
    public IEnumerable<string?> NamesOf(PlannedGrantRows group)
    {
        if (RecipientOf(group) is not { } name)
        {
            return [];
        }

        var (_, own, mergedInto) = _known[(FoldedColumn.Of(Cut(name)), AgsOf(group))];
        return [own, mergedInto];
    }

    private static string? RecipientOf(PlannedGrantRows group) => group.Rows.Select(x => x.Facts!.Recipient).FirstOrDefault(x => x is not null);

    private static string? AgsOf(PlannedGrantRows group) => ImportedFacts.PlacesOf(group) is [var only] ? only : null;

    private static string Cut(string name) => name.Length <= Lengths.Name ? name : name[..Lengths.Name];
}
