using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Releases;
using ProgramTracker.Data.Review;
using ProgramTracker.Data.Totals;

namespace ProgramTracker.Data.Tests.Releases;

public sealed class ReleaseWithdrawalTests
{
    private const string Text = "Die Stadt Düsseldorf erhält für das Projekt „Offene Verwaltung“ aus dem Programm KOMM-IN NRW eine Zuwendung von 34.000 Euro.\n";

    private static readonly ReleaseInput Input = ReleaseInput.Pasted(Text) with { PublishedOn = new DateOnly(2011, 1, 27), Issuer = "Stadt Düsseldorf", FileName = "a.txt" };

    [Theory, OnSqlite, OnSqlServer]
    public async Task Withdraw_AcceptedRelease_TakesTextAndMoneyAndKeepsHashAndReason(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var id = await TakeInAndAcceptAsync(database, Input);
        Assert.Equal(3_400_000, await TotalAsync(database));

        var result = await database.Get<ReleaseCommands>().WithdrawAsync(Actor.LocalUser, id, 1, "Versehentlich hochgeladen", CancellationToken.None);

        Assert.True(result.Succeeded, result.Failure?.ToString());
        Assert.NotNull(result.Value.LedgerNumber);
        Assert.Null(await TotalAsync(database));
        await using var context = database.Open();
        var release = await context.Releases.Include(x => x.Versions).SingleAsync();
        Assert.Equal((ReleaseStatus.Withdrawn, "Versehentlich hochgeladen", "Lokale Nutzerin"), (release.Status, release.WithdrawalReason, release.WithdrawnBy));
        var version = Assert.Single(release.Versions);
        Assert.Equal((null, null, 64, true), (version.Text, version.Original, version.Sha256.Length, version.IsWithdrawn));
        Assert.Equal(0, await context.SearchTerms.CountAsync(x => x.Subject == ProgramTracker.Data.Search.SearchSubject.Release));
        Assert.All(await context.Statements.ToListAsync(), x => Assert.Equal((string.Empty, StatementState.Rejected), (x.QuoteExact, x.State)));
        Assert.DoesNotContain("Verwaltung", string.Concat(await context.Statements.Select(x => x.PayloadJson).ToListAsync()));
        Assert.Equal(GrantStatus.Void, (await context.Grants.SingleAsync()).Status);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Withdraw_OneOfTwoSources_KeepsWhatTheOtherBearsOut(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var first = await TakeInAndAcceptAsync(database, Input);
        await TakeInAndAcceptAsync(database, ReleaseInput.Pasted("Guten Tag.\n\n" + Text) with { PublishedOn = new DateOnly(2011, 1, 28), Issuer = "Ministerium" });
        Assert.Equal(3_400_000, await TotalAsync(database));

        await database.Get<ReleaseCommands>().WithdrawAsync(Actor.LocalUser, first, 1, "Falsche Datei", CancellationToken.None);

        Assert.Equal(3_400_000, await TotalAsync(database));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task TakeIn_WithdrawnFile_ComesBackOnlyOnRequest(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var id = await TakeInAndAcceptAsync(database, Input);
        await database.Get<ReleaseCommands>().WithdrawAsync(Actor.LocalUser, id, 1, "Falsche Datei", CancellationToken.None);
        var intake = database.Get<ReleaseIntake>();

        var again = (await intake.TakeInAsync(Actor.LocalUser, Input, CancellationToken.None)).Value!;
        var back = (await intake.TakeInAsync(Actor.LocalUser, Input with { BringBack = true }, CancellationToken.None)).Value!;

        Assert.Equal((IntakeOutcome.KnownWithdrawn, id, "Falsche Datei"), (again.Outcome, again.ReleaseId, again.WithdrawalReason));
        Assert.Equal((IntakeOutcome.Stored, id), (back.Outcome, back.ReleaseId));
        await using var context = database.Open();
        var release = await context.Releases.Include(x => x.Versions).SingleAsync();
        Assert.Equal((ReleaseStatus.Active, 2, 2), (release.Status, release.CurrentVersion, release.Versions.Count));
        await database.Get<ReviewCommands>().AcceptUnambiguousAsync(Actor.LocalUser, id, CancellationToken.None);
        Assert.Equal(3_400_000, await TotalAsync(database));
    }

    [Fact]
    public async Task Withdraw_WithoutReasonTwiceOrFromAnOldPage_IsRefused()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);
        var id = await TakeInAndAcceptAsync(database, Input);
        var commands = database.Get<ReleaseCommands>();
        async Task<FailureReason?> Reason(int version, string reason) => (await commands.WithdrawAsync(Actor.LocalUser, id, version, reason, CancellationToken.None)).Failure?.Reason;

        Assert.Equal(FailureReason.ReasonMissing, await Reason(1, " "));
        Assert.Equal(FailureReason.ChangedMeanwhile, await Reason(7, "Grund"));
        Assert.Null(await Reason(1, "Grund"));
        Assert.Equal(FailureReason.Withdrawn, await Reason(2, "Grund"));
    }

    private static async Task<int> TakeInAndAcceptAsync(TestDatabase database, ReleaseInput input)
    {
        var taken = await database.Get<ReleaseIntake>().TakeInAsync(Actor.LocalUser, input, CancellationToken.None);
        var id = taken.Value!.ReleaseId!.Value;
        var accepted = await database.Get<ReviewCommands>().AcceptUnambiguousAsync(Actor.LocalUser, id, CancellationToken.None);
        Assert.True(accepted.Succeeded, accepted.Failure?.ToString());
        return id;
    }

    private static async Task<long?> TotalAsync(TestDatabase database) =>
        (await database.Get<TotalQueries>().TotalAsync(Actor.LocalUser, new TotalQuestion { Place = new PlaceScope.Unit("05111000") }, CancellationToken.None)).Total.Cents;
}
