using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Search;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Lists;

namespace ProgramTracker.Data.Search;

/// <summary>Finds municipalities, programmes, grants, events, organisations and releases by words: names by their folded columns, releases by the terms of their text.</summary>
/// <remarks>Every word must be found. Case, umlauts and inflection don't matter; the beginning of a word is enough. What the actor may not see is neither found nor counted.</remarks>
public sealed class SearchQueries(IDbContextFactory<TrackerContext> factory, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<SearchResult> FindAsync(Actor actor, SearchRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(request);
        var words = SearchWords.Of(request.Words);
        if (words.IsEmpty)
        {
            return new SearchResult(request.Words, []);
        }

        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var kinds = new List<SearchHits>();
        foreach (var slice in Slices(context, actor, words, request))
        {
            kinds.Add(await WithSnippetsAsync(context, words, await slice.ReadAsync(request, cancellationToken), cancellationToken));
        }

        return new SearchResult(request.Words, kinds.FindAll(x => x.Total > 0));
    }

    /// <summary>The best few of each kind, uncounted: what a field offers while somebody types.</summary>
    public async Task<IReadOnlyList<SearchHit>> SuggestAsync(Actor actor, string text, int takeOfEach, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var words = SearchWords.Of(text);
        if (words.IsEmpty)
        {
            return [];
        }

        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var hits = new List<SearchHit>();
        foreach (var slice in Slices(context, actor, words, new SearchRequest(text)))
        {
            hits.AddRange(await slice.TakeAsync(takeOfEach, cancellationToken));
        }

        return hits;
    }

    /// <summary>The AGS of the municipality that a name means best; null where it means none.</summary>
    public async Task<string?> MunicipalityAsync(Actor actor, string name, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var words = SearchWords.Of(name);
        if (words.IsEmpty)
        {
            return null;
        }

        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var names = new NameSearch(context, actor, words, Now);
        return await names.InOrder(names.Municipalities(name.Trim())).Select(x => x.Ags).FirstOrDefaultAsync(cancellationToken);
    }

    private IEnumerable<ISlice> Slices(TrackerContext context, Actor actor, SearchWords words, SearchRequest request)
    {
        var names = new NameSearch(context, actor, words, Now);
        var municipalities = names.Municipalities(request.Words.Trim());
        yield return Of(SearchSubject.Municipality, municipalities, names.InOrder(municipalities), x => new Found
        {
            Key = x.Ags, Title = x.Name, Detail = context.Municipalities.Where(k => k.Ags == x.KreisAgs && k.Ags != x.Ags).Select(k => k.Name).FirstOrDefault(), Date = x.ValidTo,
        });
        var programmes = names.Programmes();
        yield return Of(SearchSubject.Programme, programmes, names.InOrder(programmes), x => new Found { Key = x.Key, Title = x.Name, Detail = x.LongName });
        var grants = names.Grants();
        var seesPeople = actor.SeesInternal;
        yield return Of(SearchSubject.Grant, grants, names.InOrder(grants), x => new Found
        {
            Id = x.Id,
            Title = x.Project ?? x.ReferenceNumber ?? (seesPeople || x.Organisation!.Kind != OrganisationKind.NaturalPerson ? x.Organisation!.MergedInto!.Name ?? x.Organisation.Name : null),
            Detail = x.Programme!.Name,
            Place = x.Municipalities.Count == 1 ? x.Municipalities.Select(m => m.Municipality!.Name).FirstOrDefault() : null,
        });
        var releases = new ReleaseSearch(context, words);
        var found = releases.Among(context.Releases.AsNoTracking().VisibleTo(actor, Now));
        yield return Of(SearchSubject.Release, found, releases.InOrder(found, request.Order), x => new Found { Id = x.Id, Title = x.Title, Detail = x.Issuer, Date = x.PublishedOn });
        var events = names.Events();
        yield return Of(SearchSubject.Event, events, names.InOrder(events), x => new Found { Id = x.Id, Title = x.Title, Detail = x.Place ?? x.Municipality!.Name, Date = x.FirstDay });
        var organisations = names.Organisations();
        yield return Of(SearchSubject.Organisation, organisations, names.InOrder(organisations), x => new Found { Id = x.Id, Title = x.Name, Detail = x.Municipality!.Name });
    }

    private static Slice<T> Of<T>(SearchSubject subject, IQueryable<T> found, IQueryable<T> ordered, Expression<Func<T, Found>> hit) => new(subject, found, ordered, hit);

    private static async Task<SearchHits> WithSnippetsAsync(TrackerContext context, SearchWords words, SearchHits hits, CancellationToken cancellationToken)
    {
        if (hits.Subject != SearchSubject.Release || hits.Hits.Count == 0)
        {
            return hits;
        }

        var ids = hits.Hits.Select(x => int.Parse(x.Key, CultureInfo.InvariantCulture)).ToList();
        var texts = await context.ReleaseVersions.AsNoTracking().Where(x => ids.Contains(x.ReleaseId) && x.Number == x.Release!.CurrentVersion && x.Text != null)
            .Select(x => new { x.ReleaseId, x.Text })
            .ToDictionaryAsync(x => x.ReleaseId.ToString(CultureInfo.InvariantCulture), x => x.Text!, cancellationToken);
        return hits with { Hits = [.. hits.Hits.Select(x => x with { Snippet = texts.TryGetValue(x.Key, out var text) ? Snippet.Of(WithoutTitle(text, x.Title), words) : [] })] };
    }

    // The title stands above the snippet already.
    private static string WithoutTitle(string text, string title) => text.StartsWith(title, StringComparison.Ordinal) ? text[title.Length..].TrimStart() : text;

    private interface ISlice
    {
        Task<SearchHits> ReadAsync(SearchRequest request, CancellationToken cancellationToken);

        Task<IReadOnlyList<SearchHit>> TakeAsync(int take, CancellationToken cancellationToken);
    }

    /// <summary>One kind of things: how many there are, and those that are shown.</summary>
    private sealed class Slice<T>(SearchSubject subject, IQueryable<T> found, IQueryable<T> ordered, Expression<Func<T, Found>> hit) : ISlice
    {
        public async Task<SearchHits> ReadAsync(SearchRequest request, CancellationToken cancellationToken)
        {
            var total = await found.CountAsync(cancellationToken);
            var isShown = total > 0 && (request.Only is null || request.Only == subject);
            var page = request.Only is null ? 1 : request.Page;
            return new SearchHits(subject, isShown ? await HitsAsync(ordered.OnPage(page, request.Take), cancellationToken) : [], total);
        }

        public async Task<IReadOnlyList<SearchHit>> TakeAsync(int take, CancellationToken cancellationToken) => await HitsAsync(ordered.Take(take), cancellationToken);

        private async Task<List<SearchHit>> HitsAsync(IQueryable<T> rows, CancellationToken cancellationToken) =>
            (await rows.Select(hit).ToListAsync(cancellationToken)).ConvertAll(x => x.ToHit(subject));
    }

    private sealed class Found
    {
        public int Id { get; init; }

        public string? Key { get; init; }

        public string? Title { get; init; }

        public string? Detail { get; init; }

        public string? Place { get; init; }

        public DateOnly? Date { get; init; }

        public SearchHit ToHit(SearchSubject subject)
        {
            var key = Key ?? Id.ToString(CultureInfo.InvariantCulture);
            var detail = string.Join(" · ", new[] { Detail, Place }.Where(x => x is not null));
            return new SearchHit(subject, key, Title ?? "", detail.Length > 0 ? detail : null, Date);
        }
    }
}
