using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Releases;
using ProgramTracker.Data.Search;
using ProgramTracker.Data.Tests.Database;
using ProgramTracker.Data.Tests.Reading;

namespace ProgramTracker.Data.Tests.Search;

public sealed class SearchQueriesTests
{
    private static readonly Actor Reader = new("leser", "Leser", ActorRole.Reader);

    [Theory, OnSqlite, OnSqlServer]
    public async Task Find_Municipality_InAnySpelling(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        foreach (var words in (string[])["Düsseldorf", "duesseldorf", "DÜSSEL", "05111000"])
        {
            Assert.Equal("05111000", (await FindAsync(database, words, SearchSubject.Municipality))[0].Key);
        }
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Find_Municipality_TheVeryNameComesFirst(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);

        Assert.Equal("Köln", (await FindAsync(database, "Köln", SearchSubject.Municipality))[0].Title);
        Assert.Equal("Kreis Düren", (await FindAsync(database, "Kreis Düren", SearchSubject.Municipality))[0].Title);
        Assert.Equal("Düsseldorf", (await FindAsync(database, "Landeshauptstadt", SearchSubject.Municipality))[0].Title);
        Assert.Equal(["Hamm", "Hamminkeln"], (await FindAsync(database, "Hamm", SearchSubject.Municipality)).Take(2).Select(x => x.Title));
        Assert.Equal("05111000", await database.Get<SearchQueries>().MunicipalityAsync(Reader, "düsseldorf", CancellationToken.None));
        Assert.Null(await database.Get<SearchQueries>().MunicipalityAsync(Reader, "Atlantis", CancellationToken.None));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Find_Programme_ByAnyOfItsNames(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);

        Assert.Equal("komm-in", (await FindAsync(database, "komm-in", SearchSubject.Programme))[0].Key);
        Assert.Equal("komm-in", (await FindAsync(database, "kommin", SearchSubject.Programme))[0].Key);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Find_Release_ByInflectedWordsOfItsText(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var id = await TakeInAsync(database, "Die Konferenzen der Straßen mit Förderungen finden in Düsseldorf statt.");

        foreach (var words in (string[])["Konferenz", "konferenzen Duesseldorf", "Straße", "strasse", "strassen", "konfer", "Förderung"])
        {
            Assert.Equal(id, Assert.Single(await FindAsync(database, words, SearchSubject.Release)).Key);
        }

        Assert.Empty(await FindAsync(database, "Konferenz Bochum", SearchSubject.Release));
        Assert.Empty(await FindAsync(database, "%_onferenz", SearchSubject.Release));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Find_Phrase_OnlyInItsOrder(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var first = await TakeInAsync(database, "Die interkulturelle Öffnung der Verwaltung.");
        await TakeInAsync(database, "Die Verwaltung und ihre Öffnung, auch interkulturelle.");

        Assert.Equal(2, (await FindAsync(database, "Öffnung interkulturelle", SearchSubject.Release)).Count);
        Assert.Equal(first, Assert.Single(await FindAsync(database, "\"interkulturelle Öffnung\"", SearchSubject.Release)).Key);
        Assert.Equal(first, Assert.Single(await FindAsync(database, "„oeffnung der verwaltung“ die", SearchSubject.Release)).Key);
        Assert.Empty(await FindAsync(database, "\"Öffnung der Verwalt\"", SearchSubject.Release));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Backfill_OfAnOlderDatabase_MakesPhrasesFindable(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var id = await TakeInAsync(database, "Die interkulturelle Öffnung der Verwaltung.");
        await using (var context = database.Open())
        {
            await context.SearchTexts.ExecuteDeleteAsync();
        }

        Assert.Empty(await FindAsync(database, "\"interkulturelle Öffnung\"", SearchSubject.Release));
        Assert.Equal(1, await database.Get<SearchBackfill>().RunAsync(CancellationToken.None));
        Assert.Equal(id, Assert.Single(await FindAsync(database, "\"interkulturelle Öffnung\"", SearchSubject.Release)).Key);
        Assert.Equal(0, await database.Get<SearchBackfill>().RunAsync(CancellationToken.None));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Find_Releases_BestOrNewestFirst(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var title = await TakeInAsync(database, "Integrationskonferenz in Köln\n\nMehr steht hier nicht.", new DateOnly(2009, 1, 1));
        var often = await TakeInAsync(database, "Bericht aus Bonn\n\nDie Integrationskonferenz. Die Integrationskonferenz. Die Integrationskonferenz war gut.", new DateOnly(2010, 1, 1));
        var once = await TakeInAsync(database, "Bericht aus Aachen\n\nAuch eine Integrationskonferenz war gut.", new DateOnly(2011, 1, 1));
        var begun = await TakeInAsync(database, "Bericht aus Essen\n\nEin Integrationskonferenzort war gut.", new DateOnly(2012, 1, 1));

        Assert.Equal([title, often, once, begun], (await FindAsync(database, "Integrationskonferenz", SearchSubject.Release)).Select(x => x.Key));
        Assert.Equal([begun, once, often, title], (await FindAsync(database, "Integrationskonferenz", SearchSubject.Release, SearchOrder.Newest)).Select(x => x.Key));
    }

    [Fact]
    public async Task Find_Release_ShowsWhereTheWordsStand()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);
        await TakeInAsync(database, "Verwaltung öffnet sich\n\nDas Land fördert die Öffnung der Verwaltung in Düsseldorf.");

        var hit = Assert.Single(await FindAsync(database, "Verwaltungen düsseldorf", SearchSubject.Release));

        Assert.Equal("Das Land fördert die Öffnung der [Verwaltung] in [Düsseldorf].", string.Concat(hit.Snippet.Select(x => x.IsMarked ? $"[{x.Text}]" : x.Text)));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Find_WhatIsInternal_IsNeitherFoundNorCountedNorSuggested(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await FoundingRelease.RecordAsync(database.Get<CommandRunner>(), Visibility.Internal);
        await TakeInAsync(database, "Die Verwaltung der Integrationskonferenz.", visibility: Visibility.Internal);
        var queries = database.Get<SearchQueries>();
        SearchSubject[] hidden = [SearchSubject.Grant, SearchSubject.Release, SearchSubject.Event];

        foreach (var words in (string[])["Verwaltung", "Integrationskonferenz"])
        {
            Assert.Empty((await queries.FindAsync(Reader, new SearchRequest(words), CancellationToken.None)).Kinds.Select(x => x.Subject).Intersect(hidden));
            Assert.Empty((await queries.SuggestAsync(Reader, words, 3, CancellationToken.None)).Select(x => x.Subject).Intersect(hidden));
            Assert.NotEmpty((await queries.SuggestAsync(Actor.LocalUser, words, 3, CancellationToken.None)).Select(x => x.Subject).Intersect(hidden));
        }
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Find_OneKind_IsTurnedPageByPageBesideTheCountsOfTheOthers(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var request = new SearchRequest("Kreis") { Only = SearchSubject.Municipality, Take = 10 };
        var queries = database.Get<SearchQueries>();

        var first = (await queries.FindAsync(Reader, request, CancellationToken.None)).Kinds.Single(x => x.Subject == SearchSubject.Municipality);
        var second = (await queries.FindAsync(Reader, request with { Page = 2 }, CancellationToken.None)).Kinds.Single(x => x.Subject == SearchSubject.Municipality);

        Assert.Equal((10, 10), (first.Hits.Count, second.Hits.Count));
        Assert.Equal(first.Total, second.Total);
        Assert.Empty(first.Hits.Select(x => x.Key).Intersect(second.Hits.Select(x => x.Key)));
        var other = (await queries.FindAsync(Reader, new SearchRequest("Komm") { Only = SearchSubject.Municipality }, CancellationToken.None)).Kinds.Single(x => x.Subject == SearchSubject.Programme);
        Assert.Empty(other.Hits);
        Assert.True(other.Total > 1);
    }

    [Fact]
    public async Task Find_ManyHits_AsksNoMoreThanForFew()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);
        await FoundingRelease.RecordAsync(database.Get<CommandRunner>());
        for (var i = 0; i < 12; i++)
        {
            await TakeInAsync(database, $"Bericht {i} aus Düsseldorf über KOMM-IN.");
        }

        // Six kinds, each counted and read, and the texts of the releases.
        Assert.InRange(await CountAsync(database, queries => queries.FindAsync(Reader, new SearchRequest("Düsseldorf"), CancellationToken.None)), 7, 13);
        Assert.Equal(6, await CountAsync(database, queries => queries.SuggestAsync(Reader, "Düsseldorf", 3, CancellationToken.None)));
    }

    [Fact]
    public async Task Find_NoWords_FindsNothing()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);

        Assert.True((await database.Get<SearchQueries>().FindAsync(Reader, new SearchRequest(" – "), CancellationToken.None)).IsEmpty);
    }

    private static async Task<int> CountAsync(TestDatabase database, Func<SearchQueries, Task> search)
    {
        var counter = new StatementCounter(database);
        await search(new SearchQueries(counter, database.Clock));
        return counter.Count;
    }

    private static async Task<IReadOnlyList<SearchHit>> FindAsync(TestDatabase database, string words, SearchSubject subject, SearchOrder order = SearchOrder.Best)
    {
        var found = await database.Get<SearchQueries>().FindAsync(Reader, new SearchRequest(words) { Order = order }, CancellationToken.None);
        return found.Kinds.SingleOrDefault(x => x.Subject == subject)?.Hits ?? [];
    }

    private static async Task<string> TakeInAsync(TestDatabase database, string text, DateOnly? on = null, Visibility visibility = Visibility.Published)
    {
        var input = ReleaseInput.Pasted(text + "\n") with { PublishedOn = on ?? new DateOnly(2011, 1, 27), Issuer = "Stadt", Visibility = visibility };
        var result = await database.Get<ReleaseIntake>().TakeInAsync(Actor.LocalUser, input, CancellationToken.None);
        return result.Value!.ReleaseId!.Value.ToString(CultureInfo.InvariantCulture);
    }
}
