using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Grants;

internal static class GrantsOfPlace
{
    /// <summary>The grants that name a municipality or Kreis itself, alone or among others.</summary>
    /// <remarks>Asked from the side of the place, so that an engine starts at its grants and not at all there are.</remarks>
    public static IQueryable<Grant> ForPlace(this IQueryable<Grant> grants, TrackerContext context, string ags)
    {
        var ids = context.GrantMunicipalities.Where(x => x.Ags == ags).Select(x => x.GrantId);
        return grants.Where(x => ids.Contains(x.Id));
    }
}
