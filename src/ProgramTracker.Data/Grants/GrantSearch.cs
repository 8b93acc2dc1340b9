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
        await SearchIndex.ReplaceAsync(context, SearchSubject.Grant, grant.Id, grant.Status == GrantStatus.Active ? TextsOf(grant, [grant.Organisation?.Name, grant.Organisation?.MergedInto?.Name], names) : [], cancellationToken);
    }

    /// <summary>The terms of a grant that is new and has none yet.</summary>
    public static IEnumerable<SearchTerm> TermsOf(Grant grant, IEnumerable<string?> organisations, IReadOnlyList<string> places) =>
        SearchIndex.TermsOf(SearchSubject.Grant, grant.Id, TextsOf(grant, organisations, places));

    private static (SearchField, string?)[] TextsOf(Grant grant, IEnumerable<string?> organisations, IEnumerable<string> places) =>
        [(SearchField.Title, grant.Project), (SearchField.Name, grant.ReferenceNumber), .. organisations.Select(name => (SearchField.Name, name)), .. places.Select(name => (SearchField.Name, (string?)name))];
}
