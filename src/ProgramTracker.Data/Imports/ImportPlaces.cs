using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Imports;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Imports;

/// <summary>The register as lists name it: full names and spellings, but no inhabitants, honours and regions.</summary>
internal static class ImportPlaces
{
    private static readonly string[] Kinds = ["official", "official_short", "prefixed", "short", "short_bare", "short_qualified", "variant", "former", "abbrev"];

    public static async Task<PlaceDirectory> LoadAsync(TrackerContext context, CancellationToken cancellationToken)
    {
        var units = await context.Municipalities.AsNoTracking()
            .Select(x => new PlaceUnit(x.Ags, x.Name, x.OfficialName, x.Kind, x.ValidTo != null, x.SuccessorAgs))
            .ToListAsync(cancellationToken);
        var names = await context.MunicipalityNames.AsNoTracking()
            .Where(x => x.Ags != null && (!x.IsReference || Kinds.Contains(x.Kind)))
            .Select(x => new { x.Spelling, Ags = x.Ags! })
            .ToListAsync(cancellationToken);
        return PlaceDirectory.Of(units, names.Select(x => (x.Spelling, x.Ags)));
    }
}
