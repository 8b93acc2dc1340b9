using Microsoft.EntityFrameworkCore;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Grants;

/// <summary>Finds an organisation by its folded name, or another of its names, and municipality, or adds it.</summary>
/// <remarks>One that was merged into another is given as it is: its grants stay with it, in case the two are separated again.</remarks>
internal static class OrganisationRows
{
    public static async Task<Organisation> FindOrAddAsync(TrackerContext context, string name, string? ags, OrganisationKind kind, CancellationToken cancellationToken)
    {
        var shown = name.Trim();
        shown = shown.Length <= Lengths.Name ? shown : shown[..Lengths.Name];
        var folded = FoldedColumn.Of(shown);
        var found = context.Organisations.Local.FirstOrDefault(x => x.FoldedName == folded && x.Ags == ags)
            ?? await context.Organisations
                .Where(x => x.Ags == ags && (x.FoldedName == folded || x.Names.Any(n => n.Folded == folded)))
                .OrderBy(x => x.FoldedName == folded ? 0 : 1).ThenBy(x => x.Id)
                .FirstOrDefaultAsync(cancellationToken);
        if (found is not null)
        {
            return found;
        }

        var added = new Organisation { Name = shown, FoldedName = folded, Ags = ags, Kind = kind };
        context.Organisations.Add(added);
        return added;
    }
}
