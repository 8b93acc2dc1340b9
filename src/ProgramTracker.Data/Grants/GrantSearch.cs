using Microsoft.EntityFrameworkCore;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Search;

namespace ProgramTracker.Data.Grants;

/// <summary>Under which words a grant is found; one that is not active is found under none.</summary>
internal static class GrantSearch
{
    public static async Task IndexAsync(TrackerContext context, Grant grant, CancellationToken cancellationToken)
    {
        var ags = grant.Municipalities.Select(x => x.Ags).ToList();
        var names = await context.Municipalities.Where(x => ags.Contains(x.Ags)).Select(x => x.Name).ToListAsync(cancellationToken);
        (SearchField, string?)[] texts = grant.Status == GrantStatus.Active
            ? [(SearchField.Title, grant.Project), (SearchField.Name, grant.ReferenceNumber), (SearchField.Name, grant.Organisation?.Name), (SearchField.Name, grant.Organisation?.MergedInto?.Name), .. names.Select(name => (SearchField.Name, (string?)name))]
            : [];
        await SearchIndex.ReplaceAsync(context, SearchSubject.Grant, grant.Id, texts, cancellationToken);
    }
}
