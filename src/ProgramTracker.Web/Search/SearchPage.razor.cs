using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using ProgramTracker.Core.Search;
using ProgramTracker.Data.Search;
using ProgramTracker.Web.Addressing;
using ProgramTracker.Web.Formatting;

namespace ProgramTracker.Web.Search;

/// <summary>What was found for some words: the figure they ask for, where they ask for one, and hits grouped by kind.</summary>
public sealed partial class SearchPage
{
    private const int HitsOfAKind = 5;
    private const int HitsOnAPage = 20;
    private const int LongestQuestion = 200;
    private const string Newest = "neu";

    private static readonly (SearchOrder Order, string Text)[] Orders = [(SearchOrder.Best, "Search.Best"), (SearchOrder.Newest, "Search.Newest")];

    [Inject]
    private SearchQueries Queries { get; set; } = null!;

    [Inject]
    private AskedFigureQueries AskedFigures { get; set; } = null!;

    [Inject]
    private SearchTexts Texts { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "q")]
    private string? Asked { get; set; }

    [SupplyParameterFromQuery(Name = "gruppe")]
    private string? GroupWord { get; set; }

    [SupplyParameterFromQuery(Name = "folge")]
    private string? OrderWord { get; set; }

    [SupplyParameterFromQuery(Name = "seite")]
    private string? PageWord { get; set; }

    private string Words { get; set; } = "";

    private SearchSubject? Group { get; set; }

    private SearchOrder Order { get; set; }

    private int PageNumber { get; set; } = 1;

    private SearchResult Found { get; set; } = new("", []);

    private FoundFigures? Figures { get; set; }

    private string Heading => Words.Length == 0 ? T["Search.Title"] : T["Search.TitleFor", Words];

    protected override async Task OnInitializedAsync()
    {
        Words = (Asked ?? "").Trim();
        Words = Words.Length > LongestQuestion ? Words[..LongestQuestion] : Words;
        Group = SearchGroups.Parse(GroupWord);
        Order = OrderWord == Newest ? SearchOrder.Newest : SearchOrder.Best;
        PageNumber = Group is null ? 1 : PageOf(PageWord);
        if (Words.Length == 0)
        {
            return;
        }

        Figures = Group is null ? await AskedFigures.FindAsync(Actor, Words, GermanTime.DayOf(Clock.GetUtcNow().UtcDateTime), Aborted) : null;
        Found = await Queries.FindAsync(Actor, new SearchRequest(Words) { Only = Group, Order = Order, Page = PageNumber, Take = Group is null ? HitsOfAKind : HitsOnAPage }, Aborted);
    }

    // Written out by hand: markup would put spaces between the pieces.
    private static RenderFragment Pieces(ImmutableArray<SnippetPart> parts) => builder =>
    {
        foreach (var part in parts)
        {
            if (part.IsMarked)
            {
                builder.OpenElement(0, "mark");
                builder.AddContent(1, part.Text);
                builder.CloseElement();
            }
            else
            {
                builder.AddContent(2, part.Text);
            }
        }
    };

    private string AddressOf(SearchSubject subject, int page) => Addresses.SearchFor(Words, SearchGroups.WordOf(subject), Order == SearchOrder.Newest ? Newest : null, page);

    private string InOrder(SearchOrder order) =>
        Addresses.SearchFor(Words, Group is { } group ? SearchGroups.WordOf(group) : null, order == SearchOrder.Newest ? Newest : null, 1) + (Group is null ? "#" + SearchGroups.WordOf(SearchSubject.Release) : "");
}
