using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Lists;

namespace ProgramTracker.Data.Tests.Lists;

public sealed class SavedViewTests
{
    private const string List = "zuwendungen";
    private static readonly Actor Anna = new("anna", "Anna", ActorRole.Reader);
    private static readonly Actor Bert = new("bert", "Bert", ActorRole.MinistryEditor);

    [Theory, OnSqlite, OnSqlServer]
    public async Task View_ThatIsSaved_IsItsOwnersAlone(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var (commands, queries) = (database.Get<SavedViewCommands>(), database.Get<SavedViewQueries>());
        var id = (await commands.SaveAsync(Anna, List, " KOMM-IN 2011 ", "programm=komm-in&jahr=2011", CancellationToken.None)).Value;

        var own = Assert.Single(await queries.OfListAsync(Anna, List, CancellationToken.None));
        Assert.Equal(new SavedViewRow(id, "KOMM-IN 2011", "programm=komm-in&jahr=2011", 1), own);
        Assert.Empty(await queries.OfListAsync(Bert, List, CancellationToken.None));
        Assert.Empty(await queries.OfListAsync(Anna, "programme", CancellationToken.None));

        Assert.True((await commands.RenameAsync(Anna, id, 1, "KOMM-IN", CancellationToken.None)).Succeeded);
        Assert.Equal(new SavedViewRow(id, "KOMM-IN", "programm=komm-in&jahr=2011", 2), Assert.Single(await queries.OfListAsync(Anna, List, CancellationToken.None)));

        Assert.True((await commands.DeleteAsync(Anna, id, 2, CancellationToken.None)).Succeeded);
        Assert.Empty(await queries.OfListAsync(Anna, List, CancellationToken.None));
        await using var context = database.Open();
        var records = await context.CommandRecords.Where(x => x.SubjectKind == nameof(SavedView)).OrderBy(x => x.Id).ToListAsync();
        Assert.Equal([CommandNames.SaveView, CommandNames.RenameView, CommandNames.DeleteView], records.Select(x => x.Command));
        Assert.Equal("""{"List":"zuwendungen","Name":"KOMM-IN 2011","Query":"programm=komm-in&jahr=2011"}""", records[1].BeforeJson);
        Assert.Equal("""{"List":"zuwendungen","Name":"KOMM-IN","Query":"programm=komm-in&jahr=2011"}""", records[1].AfterJson);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task View_OfSomebodyElse_IsAsIfItWereNotThere(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var commands = database.Get<SavedViewCommands>();
        var id = (await commands.SaveAsync(Anna, List, "Meine", "", CancellationToken.None)).Value;

        Assert.Equal(FailureReason.NotFound, (await commands.RenameAsync(Bert, id, 1, "Seine", CancellationToken.None)).Failure?.Reason);
        Assert.Equal(FailureReason.NotFound, (await commands.DeleteAsync(Bert, id, 1, CancellationToken.None)).Failure?.Reason);
        Assert.True((await commands.SaveAsync(Bert, List, "Meine", "", CancellationToken.None)).Succeeded);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task View_WithoutAUsableName_IsRefused(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var commands = database.Get<SavedViewCommands>();
        async Task<FailureReason?> Save(string name, string query = "") => (await commands.SaveAsync(Anna, List, name, query, CancellationToken.None)).Failure?.Reason;

        Assert.Null(await Save("Übersicht"));
        Assert.Equal(FailureReason.ViewNameTaken, await Save("übersicht"));
        Assert.Equal(FailureReason.NameMissing, await Save("  "));
        Assert.Equal(FailureReason.TextTooLong, await Save(new string('a', SavedView.LongestName + 1)));
        Assert.Equal(FailureReason.TextTooLong, await Save("Lang", new string('a', SavedView.LongestQuery + 1)));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task View_ChangedMeanwhile_IsNotOverwritten(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var commands = database.Get<SavedViewCommands>();
        var id = (await commands.SaveAsync(Anna, List, "Eins", "", CancellationToken.None)).Value;
        await commands.RenameAsync(Anna, id, 1, "Zwei", CancellationToken.None);

        var late = await commands.DeleteAsync(Anna, id, 1, CancellationToken.None);

        Assert.Equal((FailureReason.ChangedMeanwhile, "Anna"), (late.Failure!.Reason, late.Failure.ChangedBy));
    }
}
