using System.Globalization;
using Microsoft.AspNetCore.Components;
using ProgramTracker.Data.Search;
using ProgramTracker.Web.Addressing;

namespace ProgramTracker.Web.Search;

/// <summary>What was found for some words, grouped by kind.</summary>
public sealed partial class SearchPage
{
    private const int HitsOfAKind = 20;
    private const int LongestQuestion = 200;

    [Inject]
    private SearchQueries Queries { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "q")]
    private string? Asked { get; set; }

    private string Words { get; set; } = "";

    private SearchResult Found { get; set; } = new("", []);

    protected override async Task OnInitializedAsync()
    {
        Words = (Asked ?? "").Trim();
        Words = Words.Length > LongestQuestion ? Words[..LongestQuestion] : Words;
        if (Words.Length > 0)
        {
            Found = await Queries.FindAsync(Actor, Words, HitsOfAKind, Aborted);
        }
    }

    private static string AddressOf(SearchHit hit) => hit.Subject switch
    {
        SearchSubject.Municipality => Addresses.Municipality(hit.Key),
        SearchSubject.Programme => Addresses.Programme(hit.Key),
        SearchSubject.Grant => Addresses.Grant(long.Parse(hit.Key, CultureInfo.InvariantCulture)),
        SearchSubject.Event => Addresses.Event(long.Parse(hit.Key, CultureInfo.InvariantCulture)),
        _ => Addresses.Release(long.Parse(hit.Key, CultureInfo.InvariantCulture)),
    };

    private static string IdOf(SearchSubject subject) => subject switch
    {
        SearchSubject.Municipality => "kommunen",
        SearchSubject.Programme => "programme",
        SearchSubject.Grant => "zuwendungen",
        SearchSubject.Event => "veranstaltungen",
        _ => "pressemitteilungen",
    };

    private string Details(SearchHit hit)
    {
        var date = hit.Subject == SearchSubject.Municipality
            ? hit.Date is { } ended ? T["Search.Until", Format.Date(ended)].Value : null
            : hit.Date is { } day ? Format.Date(day) : null;
        return string.Join(" · ", new[] { hit.Detail, date }.Where(part => !string.IsNullOrEmpty(part)));
    }
}
