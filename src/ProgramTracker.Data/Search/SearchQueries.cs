using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Reference;
using ProgramTracker.Core.Text;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Grants;

namespace ProgramTracker.Data.Search;

/// <summary>Finds municipalities, programmes, grants, events and releases by words: names by their folded columns, releases by the terms of their text.</summary>
/// <remarks>Every word must be found. Case, umlauts and inflection don't matter; the beginning of a word is enough. What the actor may not see is neither found nor counted.</remarks>
public sealed class SearchQueries(IDbContextFactory<TrackerContext> factory, TimeProvider clock)
{
    public const int MaximumWords = 8;

    public async Task<SearchResult> FindAsync(Actor actor, string words, int take, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(words);
        var folded = Folding.Fold(words).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MaximumWords).ToList();
        if (folded.Count == 0)
        {
            return new SearchResult(words, []);
        }

        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        SearchHits[] kinds =
        [
            await MunicipalitiesAsync(context, folded, words.Trim(), take, cancellationToken),
            await ProgrammesAsync(context, folded, take, cancellationToken),
            await GrantsAsync(context, actor, folded, take, cancellationToken),
            await EventsAsync(context, actor, folded, take, cancellationToken),
            await ReleasesAsync(context, actor, folded, take, cancellationToken),
        ];
        return new SearchResult(words, [.. kinds.Where(x => x.Total > 0)]);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private static async Task<SearchHits> MunicipalitiesAsync(TrackerContext context, List<string> words, string ags, int take, CancellationToken cancellationToken)
    {
        // Former units are found by their key and name too: the page of one says what became of it.
        var units = context.Municipalities.AsNoTracking().Where(x => x.Kind != UnitKind.Land && x.Kind != UnitKind.Regierungsbezirk && x.Kind != UnitKind.Landschaftsverband);
        var found = units;
        foreach (var word in words)
        {
            found = found.Where(x => x.FoldedName.Contains(word) || context.MunicipalityNames.Any(name => name.Ags == x.Ags && name.Folded.Contains(word)));
        }

        found = found.Union(units.Where(x => x.Ags == ags));
        var first = words[0];
        var hits = await found.OrderBy(x => x.ValidTo != null).ThenByDescending(x => x.FoldedName.StartsWith(first)).ThenBy(x => x.FoldedName.Length).ThenBy(x => x.FoldedName)
            .Take(take)
            .Select(x => new { x.Ags, x.Name, Kreis = context.Municipalities.Where(k => k.Ags == x.KreisAgs && k.Ags != x.Ags).Select(k => k.Name).FirstOrDefault(), x.ValidTo })
            .ToListAsync(cancellationToken);
        return new SearchHits(SearchSubject.Municipality, hits.ConvertAll(x => new SearchHit(SearchSubject.Municipality, x.Ags, x.Name, x.Kreis, x.ValidTo)), await found.CountAsync(cancellationToken));
    }

    private static async Task<SearchHits> ProgrammesAsync(TrackerContext context, List<string> words, int take, CancellationToken cancellationToken)
    {
        var found = context.Programmes.AsNoTracking().Where(x => x.MergedIntoId == null);
        foreach (var word in words)
        {
            found = found.Where(x => x.FoldedName.Contains(word) || x.Names.Any(name => name.Folded.Contains(word)));
        }

        var hits = await found.OrderBy(x => x.FoldedName).Take(take)
            .Select(x => new { x.Key, x.Name, x.LongName })
            .ToListAsync(cancellationToken);
        return new SearchHits(SearchSubject.Programme, hits.ConvertAll(x => new SearchHit(SearchSubject.Programme, x.Key, x.Name, x.LongName, null)), await found.CountAsync(cancellationToken));
    }

    private async Task<SearchHits> GrantsAsync(TrackerContext context, Actor actor, List<string> words, int take, CancellationToken cancellationToken)
    {
        var found = context.Grants.AsNoTracking().VisibleTo(actor, Now).Where(x => x.Status == GrantStatus.Active);
        foreach (var word in words)
        {
            found = found.Where(x => x.FoldedProject!.Contains(word)
                || x.FoldedReferenceNumber!.Contains(word)
                || x.Organisation!.FoldedName.Contains(word) || x.Organisation.MergedInto!.FoldedName.Contains(word)
                || x.Programme!.FoldedName.Contains(word)
                || x.Municipalities.Any(m => m.Municipality!.FoldedName.Contains(word)));
        }

        var hits = await found.OrderByDescending(x => x.Id).Take(take)
            .Select(x => new { x.Id, x.Project, x.ReferenceNumber, Programme = x.Programme!.Name, Organisation = x.Organisation!.MergedInto!.Name ?? x.Organisation.Name })
            .ToListAsync(cancellationToken);
        return new SearchHits(
            SearchSubject.Grant,
            hits.ConvertAll(x => new SearchHit(SearchSubject.Grant, Key(x.Id), x.Project ?? x.ReferenceNumber ?? x.Organisation ?? Key(x.Id), x.Programme, null)),
            await found.CountAsync(cancellationToken));
    }

    private async Task<SearchHits> EventsAsync(TrackerContext context, Actor actor, List<string> words, int take, CancellationToken cancellationToken)
    {
        var found = context.Events.AsNoTracking().VisibleTo(actor, Now).Where(x => !x.IsVoid);
        foreach (var word in words)
        {
            found = found.Where(x => x.FoldedTitle.Contains(word) || x.Names.Any(name => name.Folded.Contains(word)) || x.Municipality!.FoldedName.Contains(word));
        }

        var hits = await found.OrderByDescending(x => x.FirstDay).ThenBy(x => x.Id).Take(take)
            .Select(x => new { x.Id, x.Title, x.Place, x.FirstDay })
            .ToListAsync(cancellationToken);
        return new SearchHits(SearchSubject.Event, hits.ConvertAll(x => new SearchHit(SearchSubject.Event, Key(x.Id), x.Title, x.Place, x.FirstDay)), await found.CountAsync(cancellationToken));
    }

    private async Task<SearchHits> ReleasesAsync(TrackerContext context, Actor actor, List<string> words, int take, CancellationToken cancellationToken)
    {
        var terms = context.SearchTerms.AsNoTracking().Where(x => x.Subject == SearchSubject.Release);
        var found = context.Releases.AsNoTracking().VisibleTo(actor, Now);
        foreach (var word in words)
        {
            var term = Stemming.Stem(word);
            found = found.Where(x => terms.Any(t => t.SubjectId == x.Id && t.Term.StartsWith(term)));
        }

        var first = Stemming.Stem(words[0]);
        var hits = await found.OrderByDescending(x => terms.Any(t => t.SubjectId == x.Id && t.Field == SearchField.Title && t.Term.StartsWith(first)))
            .ThenByDescending(x => x.PublishedOn).ThenByDescending(x => x.Id)
            .Take(take)
            .Select(x => new { x.Id, x.Title, x.Issuer, x.PublishedOn })
            .ToListAsync(cancellationToken);
        return new SearchHits(SearchSubject.Release, hits.ConvertAll(x => new SearchHit(SearchSubject.Release, Key(x.Id), x.Title, x.Issuer, x.PublishedOn)), await found.CountAsync(cancellationToken));
    }

    private static string Key(int id) => id.ToString(CultureInfo.InvariantCulture);
}
