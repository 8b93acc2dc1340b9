using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Municipalities;
using ProgramTracker.Data.Reference;
using ProgramTracker.Data.Releases;

namespace ProgramTracker.Data.Tests.Municipalities;

public sealed class SpellingCommandsTests
{
    private const string Düsseldorf = "05111000";

    [Theory, OnSqlite, OnSqlServer]
    public async Task Add_OwnSpelling_IsFoundInTheNextReleaseAndNoLongerOnceRemoved(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var commands = database.Get<SpellingCommands>();
        Assert.Null(await RecipientAsync(database, 1));
        var view = await ViewAsync(database);

        var added = await commands.AddAsync(Actor.LocalUser, Düsseldorf, view.Version, "Düsselstadt", false, CancellationToken.None);

        Assert.True(added.Succeeded, added.Failure?.ToString());
        Assert.Equal(Düsseldorf, await RecipientAsync(database, 2));
        var own = (await ViewAsync(database)).Spellings.Single(x => !x.IsReference);
        Assert.Equal("Düsselstadt", own.Spelling);
        Assert.True((await commands.RemoveAsync(Actor.LocalUser, Düsseldorf, added.Value.Version, own.Id, CancellationToken.None)).Succeeded);
        Assert.Null(await RecipientAsync(database, 3));
        var changes = await database.Get<ChangeQueries>().OfAsync<Municipality>(Actor.LocalUser, Düsseldorf, CancellationToken.None);
        Assert.Equal([CommandNames.RemoveSpelling, CommandNames.AddSpelling], changes.Select(x => x.Command));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Import_AfterOwnSpellings_KeepsThemAndChangesNothing(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await database.Get<SpellingCommands>().AddAsync(Actor.LocalUser, Düsseldorf, (await ViewAsync(database)).Version, "Düsselstadt", true, CancellationToken.None);

        var counts = (await database.Get<ReferenceImport>().RunAsync(Actor.System, ReferenceFiles.All, CancellationToken.None)).Value!;

        Assert.False(counts.HasChanges);
        Assert.Contains((await ViewAsync(database)).Spellings, x => x is { Spelling: "Düsselstadt", NeedsContext: true, IsReference: false });
    }

    [Fact]
    public async Task Add_NameOfAnotherTown_IsAllowedAndSaidSo()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);

        var added = await database.Get<SpellingCommands>().AddAsync(Actor.LocalUser, Düsseldorf, (await ViewAsync(database)).Version, "Köln", false, CancellationToken.None);

        Assert.Equal(["Köln"], added.Value!.AlsoMeans);
    }

    [Fact]
    public async Task Change_BadInput_IsRefused()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);
        var commands = database.Get<SpellingCommands>();
        var view = await ViewAsync(database);
        async Task<FailureReason?> Add(string ags, int version, string spelling) => (await commands.AddAsync(Actor.LocalUser, ags, version, spelling, false, CancellationToken.None)).Failure?.Reason;

        Assert.Equal(FailureReason.NameMissing, await Add(Düsseldorf, view.Version, " . "));
        Assert.Equal(FailureReason.TextTooLong, await Add(Düsseldorf, view.Version, new string('x', 301)));
        Assert.Equal(FailureReason.SpellingTaken, await Add(Düsseldorf, view.Version, view.Spellings[0].Spelling));
        Assert.Equal(FailureReason.UnknownMunicipality, await Add("99999999", 1, "Irgendwo"));
        Assert.Equal(FailureReason.ChangedMeanwhile, await Add(Düsseldorf, view.Version + 1, "Düsselstadt"));
        Assert.Equal(FailureReason.FromReference, (await commands.RemoveAsync(Actor.LocalUser, Düsseldorf, view.Version, view.Spellings[0].Id, CancellationToken.None)).Failure?.Reason);
        Assert.Equal(FailureReason.NotAllowed, (await commands.AddAsync(new Actor("leser", "Leser", ActorRole.Reader), Düsseldorf, view.Version, "Düsselstadt", false, CancellationToken.None)).Failure?.Reason);
    }

    [Fact]
    public async Task Extractor_WhileNamesStay_IsTheSame_AndIsMadeAnewOnceOneChanges()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);
        var known = database.Get<KnownExtractor>();
        var first = await known.GetAsync(CancellationToken.None);
        Assert.Same(first, await known.GetAsync(CancellationToken.None));

        await database.Get<SpellingCommands>().AddAsync(Actor.LocalUser, Düsseldorf, (await ViewAsync(database)).Version, "Düsselstadt", false, CancellationToken.None);
        var many = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => known.GetAsync(CancellationToken.None))));

        Assert.NotSame(first, many[0]);
        Assert.Single(many.Distinct());
    }

    [Fact]
    public async Task Extractor_OfAFreshDatabase_ReadsAsTheReferenceTablesDo()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);
        var (known, shipped) = (await database.Get<KnownExtractor>().GetAsync(CancellationToken.None), ReleaseExtractor.Of(ReferenceFiles.All));

        foreach (var sample in SampleFiles.Read())
        {
            var source = new ReleaseSource(System.Text.Encoding.UTF8.GetString(sample.Content.Span), sample.PublishedOn, sample.Issuer);
            Assert.Equal(ExtractionJson.Write(shipped.Extract(source), sample.Name), ExtractionJson.Write(known.Extract(source), sample.Name));
        }
    }

    private static async Task<MunicipalitySpellings> ViewAsync(TestDatabase database) => (await database.Get<SpellingQueries>().FindAsync(Actor.LocalUser, Düsseldorf, CancellationToken.None))!;

    private static async Task<string?> RecipientAsync(TestDatabase database, int number)
    {
        var text = $"Das Land gibt Geld für Projekte. Düsselstadt erhält aus dem Programm KOMM-IN NRW eine Zuwendung von {number}.000 Euro.\n";
        var taken = await database.Get<ReleaseIntake>().TakeInAsync(Actor.LocalUser, ReleaseInput.Pasted(text) with { PublishedOn = new DateOnly(2011, 1, 27), Issuer = "Ministerium" }, CancellationToken.None);
        await using var context = database.Open();
        return await context.Statements.Where(x => x.ReleaseId == taken.Value!.ReleaseId && x.Kind == StatementKind.Funding).SelectMany(x => x.Municipalities).Select(x => x.Ags).SingleOrDefaultAsync();
    }
}
