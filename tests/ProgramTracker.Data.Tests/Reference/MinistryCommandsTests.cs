using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Reference;
using ProgramTracker.Data.Releases;

namespace ProgramTracker.Data.Tests.Reference;

public sealed class MinistryCommandsTests
{
    private static readonly MinistryInput Input = new() { Abbreviation = "MNW", Ministry = "Ministerium für Neue Wege", Minister = "Erika Muster", From = new DateOnly(2012, 1, 1), To = new DateOnly(2012, 12, 31) };

    [Theory, OnSqlite, OnSqlServer]
    public async Task Add_Ministry_IsToldFromTheIssuerOfTheNextRelease(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var id = (await database.Get<MinistryCommands>().AddAsync(Actor.LocalUser, Input, CancellationToken.None)).Value;

        await database.Get<ReleaseIntake>().TakeInAsync(Actor.LocalUser, ReleaseInput.Pasted("Guten Tag.") with { PublishedOn = new DateOnly(2012, 5, 4), Issuer = "Ministerium für Neue Wege" }, CancellationToken.None);

        await using var context = database.Open();
        Assert.Equal("MNW", await context.Releases.Select(x => x.Ministry).SingleAsync());
        var view = (await database.Get<MinistryQueries>().FindAsync(Actor.LocalUser, id, CancellationToken.None))!;
        Assert.True((await database.Get<MinistryCommands>().RemoveAsync(Actor.LocalUser, id, view.Version, CancellationToken.None)).Succeeded);
        Assert.Null(await database.Get<MinistryQueries>().FindAsync(Actor.LocalUser, id, CancellationToken.None));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Change_OfAReferenceTerm_StaysAfterAnImport(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var row = (await database.Get<MinistryQueries>().ListAsync(Actor.LocalUser, CancellationToken.None)).First(x => x.Abbreviation == "MAIS");
        var view = (await database.Get<MinistryQueries>().FindAsync(Actor.LocalUser, row.Id, CancellationToken.None))!;

        var changed = await database.Get<MinistryCommands>().ChangeAsync(Actor.LocalUser, row.Id, view.Version, view.Input with { Minister = "Guntram Schneider (SPD)" }, CancellationToken.None);
        var counts = (await database.Get<ReferenceImport>().RunAsync(Actor.System, ReferenceFiles.All, CancellationToken.None)).Value!;

        Assert.True(changed.Succeeded, changed.Failure?.ToString());
        Assert.False(counts.HasChanges);
        var after = (await database.Get<MinistryQueries>().FindAsync(Actor.LocalUser, row.Id, CancellationToken.None))!;
        Assert.Equal("Guntram Schneider (SPD)", after.Input.Minister);
        Assert.Equal("Minister", Assert.Single(after.ReferenceSays).Column);
        Assert.Equal(FailureReason.FromReference, (await database.Get<MinistryCommands>().RemoveAsync(Actor.LocalUser, row.Id, changed.Value, CancellationToken.None)).Failure!.Reason);
    }

    [Fact]
    public async Task Change_BadInput_IsRefused()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);
        var commands = database.Get<MinistryCommands>();
        async Task<(FailureReason?, string?)> Add(MinistryInput input) => (await commands.AddAsync(Actor.LocalUser, input, CancellationToken.None)).Failure is { } failure ? (failure.Reason, failure.Detail) : (null, null);

        Assert.Equal((FailureReason.NameMissing, "Minister"), await Add(Input with { Minister = " " }));
        Assert.Equal((FailureReason.TextTooLong, "Abbreviation"), await Add(Input with { Abbreviation = new string('M', 61) }));
        Assert.Equal((FailureReason.DateOutOfRange, "To"), await Add(Input with { To = new DateOnly(2011, 1, 1) }));
        Assert.Equal(FailureReason.NotFound, (await commands.ChangeAsync(Actor.LocalUser, 999, 1, Input, CancellationToken.None)).Failure!.Reason);
        Assert.Equal(FailureReason.NotAllowed, (await commands.AddAsync(new Actor("leser", "Leser", ActorRole.Reader), Input, CancellationToken.None)).Failure!.Reason);
    }
}
