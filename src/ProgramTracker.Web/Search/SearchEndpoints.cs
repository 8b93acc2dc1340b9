using System.Threading.RateLimiting;
using Microsoft.Extensions.Localization;
using ProgramTracker.Data.Search;
using ProgramTracker.Web.Access;
using ProgramTracker.Web.Addressing;
using ProgramTracker.Web.Formatting;
using ProgramTracker.Web.Resources;

namespace ProgramTracker.Web.Search;

/// <summary>Suggestions for the search field of every page, as JSON. Bounded in length and rate: it answers to every few letters that somebody types.</summary>
public static class SearchEndpoints
{
    public const string Limit = "suggestions";
    public const int ShortestText = 2;
    public const int LongestText = 100;
    public const int HitsOfAKind = 3;

    // A quick typist sends some five a second; the burst is for several people behind one address.
    private const int Burst = 60;
    private const int PerSecond = 20;

    public static IServiceCollection AddSearchLimits(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.AddPolicy(Limit, context => RateLimitPartition.GetTokenBucketLimiter(
            context.User.Identity?.Name ?? context.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new TokenBucketRateLimiterOptions { TokenLimit = Burst, TokensPerPeriod = PerSecond, ReplenishmentPeriod = TimeSpan.FromSeconds(1), AutoReplenishment = true }));
    });

    public static void MapSearch(this IEndpointRouteBuilder app) => app.MapGet(Addresses.SearchSuggestions, SuggestAsync).RequireRateLimiting(Limit);

    private static async Task<IResult> SuggestAsync(
        HttpContext context,
        string? q,
        SearchQueries searches,
        AskedFigureQueries figures,
        SearchTexts words,
        Format format,
        IStringLocalizer<Texts> texts,
        CurrentActor current,
        TimeProvider clock,
        CancellationToken aborted)
    {
        context.Response.Headers.CacheControl = "no-store";
        var text = (q ?? "").Trim();
        if (text.Length is < ShortestText or > LongestText)
        {
            return Results.Json(new Suggestions(texts["Search.SuggestionCount.Many", 0], []));
        }

        var found = new List<Suggestion>();
        if (await figures.FindAsync(current.Actor, text, GermanTime.DayOf(clock.GetUtcNow().UtcDateTime), aborted) is { } asked)
        {
            found.AddRange(asked.Figures.Take(HitsOfAKind).Select(figure => new Suggestion(
                texts["Search.Figure"],
                format.TotalOf(figure.Total),
                words.QuestionOf(figure),
                figure.Kreis is null ? Addresses.EntriesBehind(SearchTexts.EntriesOf(figure)) : Addresses.SearchFor(text))));
        }

        found.AddRange((await searches.SuggestAsync(current.Actor, text, HitsOfAKind, aborted))
            .Select(hit => new Suggestion(format.Name(hit.Subject), words.TitleOf(hit), words.DetailOf(hit), SearchGroups.AddressOf(hit))));
        var count = format.Plural("Search.SuggestionCount", found.Count);
        found.Add(new Suggestion("", texts["Search.ShowAll", text], "", Addresses.SearchFor(text)));
        return Results.Json(new Suggestions(count, found));
    }

    private sealed record Suggestions(string Status, IReadOnlyList<Suggestion> Items);

    private sealed record Suggestion(string Group, string Text, string Detail, string Address);
}
