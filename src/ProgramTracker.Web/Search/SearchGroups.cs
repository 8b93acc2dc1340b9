using System.Globalization;
using ProgramTracker.Data.Search;
using ProgramTracker.Web.Addressing;

namespace ProgramTracker.Web.Search;

/// <summary>The kinds of hits as addresses spell them, and where a hit leads.</summary>
internal static class SearchGroups
{
    public static string WordOf(SearchSubject subject) => subject switch
    {
        SearchSubject.Municipality => "kommunen",
        SearchSubject.Programme => "programme",
        SearchSubject.Grant => "zuwendungen",
        SearchSubject.Event => "veranstaltungen",
        SearchSubject.Organisation => "organisationen",
        _ => "pressemitteilungen",
    };

    public static SearchSubject? Parse(string? word) => Array.FindIndex(Enum.GetValues<SearchSubject>(), subject => WordOf(subject) == word) is >= 0 and var index ? Enum.GetValues<SearchSubject>()[index] : null;

    public static string AddressOf(SearchHit hit) => hit.Subject switch
    {
        SearchSubject.Municipality => Addresses.Municipality(hit.Key),
        SearchSubject.Programme => Addresses.Programme(hit.Key),
        SearchSubject.Grant => Addresses.Grant(long.Parse(hit.Key, CultureInfo.InvariantCulture)),
        SearchSubject.Event => Addresses.Event(long.Parse(hit.Key, CultureInfo.InvariantCulture)),
        SearchSubject.Organisation => Addresses.Organisation(long.Parse(hit.Key, CultureInfo.InvariantCulture)),
        _ => Addresses.Release(long.Parse(hit.Key, CultureInfo.InvariantCulture)),
    };
}
