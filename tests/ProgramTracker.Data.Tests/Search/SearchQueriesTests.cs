using ProgramTracker.Core.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Releases;
using ProgramTracker.Data.Search;

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
            var result = await database.Get<SearchQueries>().FindAsync(Reader, words, 5, CancellationToken.None);
            Assert.Equal("05111000", result.Kinds.First(x => x.Subject == SearchSubject.Municipality).Hits[0].Key);
        }
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Find_Programme_ByAnyOfItsNames(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);

        var result = await database.Get<SearchQueries>().FindAsync(Reader, "komm-in", 5, CancellationToken.None);

        Assert.Contains(result.Kinds.Single(x => x.Subject == SearchSubject.Programme).Hits, x => x.Key == "komm-in");
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Find_Release_ByInflectedWordsOfItsText(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var id = await TakeInAsync(database, Visibility.Published);
        var queries = database.Get<SearchQueries>();

        foreach (var words in (string[])["Konferenz", "konferenzen Duesseldorf", "Straße", "strassen", "konfer"])
        {
            var result = await queries.FindAsync(Reader, words, 5, CancellationToken.None);
            Assert.Equal(id, result.Kinds.Single(x => x.Subject == SearchSubject.Release).Hits.Single().Key);
        }

        Assert.DoesNotContain((await queries.FindAsync(Reader, "Konferenz Bochum", 5, CancellationToken.None)).Kinds, x => x.Subject == SearchSubject.Release);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Find_InternalRelease_IsNotFoundByAReader(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await TakeInAsync(database, Visibility.Internal);

        Assert.DoesNotContain((await database.Get<SearchQueries>().FindAsync(Reader, "Konferenzen", 5, CancellationToken.None)).Kinds, x => x.Subject == SearchSubject.Release);
        Assert.Contains((await database.Get<SearchQueries>().FindAsync(Actor.LocalUser, "Konferenzen", 5, CancellationToken.None)).Kinds, x => x.Subject == SearchSubject.Release);
    }

    [Fact]
    public async Task Find_NoWords_FindsNothing()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);

        Assert.True((await database.Get<SearchQueries>().FindAsync(Reader, " – ", 5, CancellationToken.None)).IsEmpty);
    }

    private static async Task<string> TakeInAsync(TestDatabase database, Visibility visibility)
    {
        var input = ReleaseInput.Pasted("Die Konferenzen der Straßen finden in Düsseldorf statt.\n") with { PublishedOn = new DateOnly(2011, 1, 27), Issuer = "Stadt", Visibility = visibility };
        var result = await database.Get<ReleaseIntake>().TakeInAsync(Actor.LocalUser, input, CancellationToken.None);
        return result.Value!.ReleaseId!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
