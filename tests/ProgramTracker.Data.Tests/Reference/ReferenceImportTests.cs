using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Reference;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Reference;

namespace ProgramTracker.Data.Tests.Reference;

public sealed class ReferenceImportTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task FirstImport_FillsEveryTable(DatabaseEngine engine)
    {
        await using var database = TestDatabase.CreateEmpty(engine);
        await database.Get<DatabaseSetup>().MigrateAsync(CancellationToken.None);

        var result = await database.Get<ReferenceImport>().RunAsync(Actor.System, ReferenceFiles.All, CancellationToken.None);

        var counts = result.Value!;
        Assert.Equal(435 + 11, counts.Units.Added);
        Assert.Equal(22, counts.Programmes.Added);
        Assert.Equal(17, counts.ProgrammeFigures.Added);
        Assert.Equal(7, counts.Ministries.Added);
        Assert.Equal(53, counts.Changes.Added);
        Assert.True(counts.Spellings.Added > 1700);
        Assert.True(counts.Populations.Added > 3000);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task SecondImport_ChangesNothingAndLeavesNoRecord(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);

        var result = await database.Get<ReferenceImport>().RunAsync(Actor.System, ReferenceFiles.All, CancellationToken.None);

        Assert.False(result.Value!.HasChanges);
        await using var context = database.Open();
        Assert.Equal(1, await context.CommandRecords.CountAsync());
        Assert.Equal(1, await context.Programmes.MaxAsync(x => x.Version));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task ChangedTable_ChangesTheRowAndSaysSo(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var tables = ReferenceFiles.All;
        var changed = tables with { Units = tables.Units.Replace(tables.Units.Single(x => x.Ags == "05111000"), tables.Units.Single(x => x.Ags == "05111000") with { Population = 700_000 }) };

        var result = await database.Get<ReferenceImport>().RunAsync(Actor.System, changed, CancellationToken.None);

        Assert.Equal(new RowCounts(0, 1, 445), result.Value!.Units);
        await using var context = database.Open();
        Assert.Equal(700_000, (await context.Municipalities.SingleAsync(x => x.Ags == "05111000")).Population);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Units_KnowTheirKreisAndRegierungsbezirk(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var context = database.Open();

        var rheine = await context.Municipalities.SingleAsync(x => x.Name == "Rheine");
        var duesseldorf = await context.Municipalities.SingleAsync(x => x.Ags == "05111000");

        Assert.Equal(("05566", "055"), (rheine.KreisAgs, rheine.RegierungsbezirkAgs));
        Assert.Equal(((string?)null, "051"), (duesseldorf.KreisAgs, duesseldorf.RegierungsbezirkAgs));
        Assert.Equal("dusseldorf", duesseldorf.FoldedName);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Units_OfToday_Are396GemeindenAnd31Kreise(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var context = database.Open();
        var today = context.Municipalities.Where(x => x.ValidTo == null);

        Assert.Equal(396, await today.CountAsync(x => x.Kind == UnitKind.KreisfreieStadt || x.Kind == UnitKind.Stadt || x.Kind == UnitKind.Gemeinde));
        Assert.Equal(31, await today.CountAsync(x => x.Kind == UnitKind.Kreis || x.Kind == UnitKind.Städteregion));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task KreisAachen_EndsTheDayBeforeTheStaedteregionBegins(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var context = database.Open();

        var kreis = await context.Municipalities.SingleAsync(x => x.Ags == "05354");
        var region = await context.Municipalities.SingleAsync(x => x.Ags == "05334");
        var city = await context.Municipalities.SingleAsync(x => x.Ags == "05313000");

        Assert.Equal((new DateOnly(2009, 10, 20), "05334"), (kreis.ValidTo, kreis.SuccessorAgs));
        Assert.Equal(new DateOnly(2009, 10, 21), region.ValidFrom);
        Assert.Equal((UnitKind.KreisfreieStadt, "05334002"), (city.Kind, city.SuccessorAgs));
    }

    [Fact]
    public async Task Reader_MayNotImport()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);

        var result = await database.Get<ReferenceImport>().RunAsync(new Actor("leser", "Leser", ActorRole.Reader), ReferenceFiles.All, CancellationToken.None);

        Assert.Equal(FailureReason.NotAllowed, result.Failure?.Reason);
    }
}
