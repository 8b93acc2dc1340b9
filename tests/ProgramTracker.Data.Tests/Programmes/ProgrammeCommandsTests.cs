using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Programmes;
using ProgramTracker.Data.Reference;
using ProgramTracker.Data.Releases;

namespace ProgramTracker.Data.Tests.Programmes;

public sealed class ProgrammeCommandsTests
{
    private static readonly ProgrammeInput Input = new() { Name = "Neue Wege NRW", LongName = "Landesprogramm Neue Wege", StartYear = 2012, EndYear = 2014, Level = "Land NRW", Ministry = "Ministerium für Arbeit" };

    [Theory, OnSqlite, OnSqlServer]
    public async Task Create_Programme_IsFoundInTheNextRelease(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var text = "Die Stadt Düsseldorf erhält aus dem Programm Neue Wege NRW eine Zuwendung von 34.000 Euro.\n";

        var key = (await database.Get<ProgrammeCommands>().CreateAsync(Actor.LocalUser, Input, CancellationToken.None)).Value!;

        Assert.Equal("neue-wege-nrw", key);
        var id = (await database.Get<ReleaseIntake>().TakeInAsync(Actor.LocalUser, ReleaseInput.Pasted(text) with { PublishedOn = new DateOnly(2012, 5, 4), Issuer = "Ministerium" }, CancellationToken.None)).Value!.ReleaseId;
        await using var context = database.Open();
        Assert.Equal(key, await context.Statements.Where(x => x.ReleaseId == id && x.Kind == StatementKind.Funding).Select(x => x.Programme!.Key).SingleAsync());
        var row = await context.Programmes.SingleAsync(x => x.Key == key);
        Assert.Equal((2012, 2014, "Land NRW", "Ministerium für Arbeit", false), (row.StartYear, row.EndYear, row.Level, row.MinistryText, row.IsReference));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Spelling_Added_IsReadByTheNextReleaseAndNoLongerOnceRemoved(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var commands = database.Get<ProgrammeCommands>();
        var view = await ViewAsync(database, "komm-in");
        Assert.Null(await ProgrammeOfAsync(database, "KOMMIN-Offensive", 1));

        var version = (await commands.AddSpellingAsync(Actor.LocalUser, "komm-in", view.Version, " KOMMIN-Offensive ", false, CancellationToken.None)).Value;

        Assert.Equal("komm-in", await ProgrammeOfAsync(database, "KOMMIN-Offensive", 2));
        var added = (await ViewAsync(database, "komm-in")).Spellings.Single(x => x.Spelling == "KOMMIN-Offensive");
        Assert.False(added.IsReference);
        Assert.True((await commands.RemoveSpellingAsync(Actor.LocalUser, "komm-in", version, added.Id, CancellationToken.None)).Succeeded);
        Assert.Null(await ProgrammeOfAsync(database, "KOMMIN-Offensive", 3));
        var changes = await database.Get<ChangeQueries>().OfAsync<Programme>(Actor.LocalUser, view.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), CancellationToken.None);
        Assert.Equal([CommandNames.RemoveProgrammeSpelling, CommandNames.AddProgrammeSpelling], changes.Take(2).Select(x => x.Command));
        Assert.Contains(new ChangedField("Spelling", null, "KOMMIN-Offensive"), changes[1].Fields);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Change_FromAnOldPage_SaysWhoWasFaster(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var commands = database.Get<ProgrammeCommands>();
        var view = await ViewAsync(database, "komm-in");
        var colleague = new Actor("kollege", "Kollege", ActorRole.MinistryEditor);
        Assert.True((await commands.AddSpellingAsync(colleague, "komm-in", view.Version, "KOMM-IN-Offensive", false, CancellationToken.None)).Succeeded);

        var late = await commands.ChangeAsync(Actor.LocalUser, "komm-in", view.Version, view.Input with { LongName = "Anders" }, CancellationToken.None);

        Assert.Equal((FailureReason.ChangedMeanwhile, "Kollege", CommandNames.AddProgrammeSpelling), (late.Failure!.Reason, late.Failure.ChangedBy, late.Failure.ChangedCommand));
    }

    [Fact]
    public async Task Change_BadInput_IsRefusedAndChangesNothing()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);
        var commands = database.Get<ProgrammeCommands>();
        var view = await ViewAsync(database, "komm-in");
        var official = view.Spellings.First(x => x.IsReference);
        async Task<FailureReason?> Change(ProgrammeInput input) => (await commands.ChangeAsync(Actor.LocalUser, "komm-in", view.Version, input, CancellationToken.None)).Failure?.Reason;
        async Task<FailureReason?> Spell(string spelling) => (await commands.AddSpellingAsync(Actor.LocalUser, "komm-in", view.Version, spelling, false, CancellationToken.None)).Failure?.Reason;
        async Task<FailureReason?> Spend(int year, long cents) => (await commands.AddBudgetAsync(Actor.LocalUser, "komm-in", view.Version, year, cents, null, CancellationToken.None)).Failure?.Reason;

        Assert.Equal(FailureReason.NameMissing, await Change(view.Input with { Name = "  " }));
        Assert.Equal(FailureReason.NameTaken, await Change(view.Input with { Name = "soziale stadt" }));
        Assert.Equal(FailureReason.YearOutOfRange, await Change(view.Input with { StartYear = 2010, EndYear = 2009 }));
        Assert.Equal(FailureReason.TextTooLong, await Change(view.Input with { Name = new string('x', 301) }));
        Assert.Equal(FailureReason.NameMissing, await Spell("-"));
        Assert.Equal(FailureReason.SpellingTaken, await Spell(official.Spelling));
        Assert.Equal(FailureReason.SpellingTaken, await Spell("Soziale Stadt"));
        Assert.Equal(FailureReason.FromReference, (await commands.RemoveSpellingAsync(Actor.LocalUser, "komm-in", view.Version, official.Id, CancellationToken.None)).Failure?.Reason);
        Assert.Equal(FailureReason.AmountMissing, await Spend(2010, 0));
        Assert.Equal(FailureReason.YearOutOfRange, await Spend(10, 100));
        Assert.Equal(FailureReason.NotAllowed, (await commands.ChangeAsync(new Actor("leser", "Leser", ActorRole.Reader), "komm-in", view.Version, view.Input, CancellationToken.None)).Failure?.Reason);
        Assert.Equal(FailureReason.NotFound, (await commands.ChangeAsync(Actor.LocalUser, "gibt-es-nicht", 1, view.Input, CancellationToken.None)).Failure?.Reason);
        Assert.Equal(view.Version, (await ViewAsync(database, "komm-in")).Version);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Budget_Entered_IsAControlFigureAndCanBeRemoved(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var commands = database.Get<ProgrammeCommands>();
        var view = await ViewAsync(database, "komm-in");

        var version = (await commands.AddBudgetAsync(Actor.LocalUser, "komm-in", view.Version, 2012, 250_000_000, "Haushaltsplan", CancellationToken.None)).Value;
        Assert.Equal(FailureReason.YearTaken, (await commands.AddBudgetAsync(Actor.LocalUser, "komm-in", version, 2012, 1, null, CancellationToken.None)).Failure!.Reason);

        var figure = (await ViewAsync(database, "komm-in")).Figures.Single(x => !x.IsReference);
        Assert.Equal(("2012", 250_000_000, true, "Haushaltsplan"), (figure.DateText, figure.Value, figure.IsMoney, figure.Source));
        var page = (await database.Get<ProgrammeQueries>().FindAsync(Actor.LocalUser, "komm-in", Core.Ledger.Measure.Awarded, null, CancellationToken.None))!;
        Assert.Contains(page.Figures, x => x is { DateText: "2012", Value: 250_000_000 });
        var official = (await ViewAsync(database, "komm-in")).Figures.First(x => x.IsReference);
        Assert.Equal(FailureReason.FromReference, (await commands.RemoveBudgetAsync(Actor.LocalUser, "komm-in", version, official.Id, CancellationToken.None)).Failure!.Reason);
        Assert.True((await commands.RemoveBudgetAsync(Actor.LocalUser, "komm-in", version, figure.Id, CancellationToken.None)).Succeeded);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Change_OfAReferenceProgramme_StaysAfterAnImportAndConflictsAreToldOnce(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var view = await ViewAsync(database, "komm-in");
        Assert.True((await database.Get<ProgrammeCommands>().ChangeAsync(Actor.LocalUser, "komm-in", view.Version, view.Input with { Level = "Land NRW allein" }, CancellationToken.None)).Succeeded);

        var same = await ImportAsync(database, ReferenceFiles.All);
        var newer = ReferenceFiles.All with
        {
            Programmes = [.. ReferenceFiles.All.Programmes.Select(x => x.Key == "komm-in" ? x with { Level = "Land und Bund", LongName = "Ganz neuer voller Name" } : x)],
        };
        var changed = await ImportAsync(database, newer);
        var again = await ImportAsync(database, newer);

        Assert.Equal((false, 0), (same.HasChanges, same.Conflicts.Length));
        var conflict = Assert.Single(changed.Conflicts);
        Assert.Equal(("Programme", "komm-in", "Level", "Land NRW allein", "Land und Bund"), (conflict.Table, conflict.Row, conflict.Field, conflict.Kept, conflict.Offered));
        Assert.Equal((false, 0), (again.HasChanges, again.Conflicts.Length));
        var after = await ViewAsync(database, "komm-in");
        Assert.Equal(("Land NRW allein", "Ganz neuer voller Name"), (after.Input.Level, after.Input.LongName));
        Assert.Equal(new ReferenceDifference("Level", "Land NRW allein", "Land und Bund"), Assert.Single(after.ReferenceSays));
    }

    private static async Task<ReferenceCounts> ImportAsync(TestDatabase database, Core.Reference.ReferenceTables tables) =>
        (await database.Get<ReferenceImport>().RunAsync(Actor.System, tables, CancellationToken.None)).Value!;

    private static async Task<ProgrammeUpkeepView> ViewAsync(TestDatabase database, string key) => (await database.Get<ProgrammeUpkeepQueries>().FindAsync(Actor.LocalUser, key, CancellationToken.None))!;

    private static async Task<string?> ProgrammeOfAsync(TestDatabase database, string spelling, int number)
    {
        var text = $"Die Stadt Düsseldorf erhält aus der {spelling} eine Zuwendung von {number}.000 Euro.\n";
        var taken = await database.Get<ReleaseIntake>().TakeInAsync(Actor.LocalUser, ReleaseInput.Pasted(text) with { PublishedOn = new DateOnly(2011, 1, 27), Issuer = "Ministerium" }, CancellationToken.None);
        await using var context = database.Open();
        return await context.Statements.Where(x => x.ReleaseId == taken.Value!.ReleaseId && x.Kind == StatementKind.Funding).Select(x => x.Programme!.Key).SingleAsync();
    }
}
