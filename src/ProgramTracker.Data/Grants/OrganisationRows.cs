using Microsoft.EntityFrameworkCore;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Grants;

/// <summary>Finds an organisation by its folded name and municipality, or adds it.</summary>
internal static class OrganisationRows
{
    public static async Task<Organisation> FindOrAddAsync(TrackerContext context, string name, string? ags, OrganisationKind kind, CancellationToken cancellationToken)
    {
        var shown = name.Trim();
        shown = shown.Length <= Lengths.Name ? shown : shown[..Lengths.Name];
        var folded = FoldedColumn.Of(shown);
        var found = context.Organisations.Local.FirstOrDefault(x => x.FoldedName == folded && x.Ags == ags)
            ?? await context.Organisations.Where(x => x.FoldedName == folded && x.Ags == ags).OrderBy(x => x.Id).FirstOrDefaultAsync(cancellationToken);
        for (var steps = 0; steps < 10 && found?.MergedIntoId is { } mergedInto; steps++)
        {
            found = await context.Organisations.SingleAsync(x => x.Id == mergedInto, cancellationToken);
        }

        if (found is not null)
        {
            return found;
        }

        var added = new Organisation { Name = shown, FoldedName = folded, Ags = ags, Kind = kind };
        context.Organisations.Add(added);
        return added;
    }
}
