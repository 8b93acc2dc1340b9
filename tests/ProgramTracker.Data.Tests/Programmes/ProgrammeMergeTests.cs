using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Ledger;
using ProgramTracker.Data.Programmes;
using ProgramTracker.Data.Review;
using ProgramTracker.Data.Tests.Review;
using ProgramTracker.Data.Totals;

namespace ProgramTracker.Data.Tests.Programmes;

/// <summary>A programme that a text named turns out to be a known one: totals follow, and what was known when stays.</summary>
public sealed class ProgrammeMergeTests
{
    private static readonly ProgrammeRef Unknown = new("KOMM-IN-Förderung des Landes", null);

    [Theory, OnSqlite, OnSqlServer]
    public async Task Merge_MovesTotalsByReversalsAndKeepsTheSum(DatabaseEngine engine)
    {
        var (database, scenario) = await ReviewScenario.OnAsync(engine);
        await using var _ = database;
        await scenario.AcceptAsync(Stated.Founding());
        await scenario.AcceptAsync(Stated.Grant(2_100_000, Stated.City("Köln", Stated.Köln)) with { Programme = Unknown, Project = "Nachbarn" });
        var (known, unknown) = (await IdAsync(database, "komm-in"), await UnknownAsync(database));
        var before = await NumberAsync(database);
        var everything = await TotalAsync(database, null, null);

        var merged = await database.Get<ProgrammeCommands>().MergeAsync(Actor.LocalUser, unknown.Key, unknown.Version, "komm-in", "Dasselbe Programm", CancellationToken.None);

        Assert.True(merged.Succeeded, merged.Failure?.ToString());
        Assert.Equal(("komm-in", 1, 1, before + 1), (merged.Value.IntoKey, merged.Value.Grants, merged.Value.Entries, merged.Value.LedgerNumber));
        Assert.Equal((5_500_000, null, everything), (await TotalAsync(database, known, null), await TotalAsync(database, unknown.Id, null), await TotalAsync(database, null, null)));
        Assert.Equal((3_400_000, 2_100_000, everything), (await TotalAsync(database, known, before), await TotalAsync(database, unknown.Id, before), await TotalAsync(database, null, before)));
        var entries = (await scenario.EntriesAsync()).Where(x => x.TransactionNumber == before + 1).ToList();
        Assert.Equal([(-2_100_000, unknown.Id), (2_100_000, known)], entries.Select(x => (x.Cents, x.ProgrammeId!.Value)));
        Assert.Single(entries.Select(x => x.StatementId).Distinct());
        Assert.All(entries, x => Assert.Equal((EntryReasons.ProgrammeMerged, "Dasselbe Programm"), EntryReasons.Read(x.Reason)));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Merge_TheNextReleaseWithThatName_JoinsTheKnownProgramme(DatabaseEngine engine)
    {
        var (database, scenario) = await ReviewScenario.OnAsync(engine);
        await using var _ = database;
        var first = await scenario.AcceptAsync(Stated.Grant(2_100_000, Stated.City("Köln", Stated.Köln)) with { Programme = Unknown, Project = "Nachbarn" });
        var unknown = await UnknownAsync(database);
        await database.Get<ProgrammeCommands>().MergeAsync(Actor.LocalUser, unknown.Key, unknown.Version, "komm-in", "Dasselbe Programm", CancellationToken.None);

        var second = await scenario.AcceptAsync(Stated.Grant(2_100_000, Stated.City("Köln", Stated.Köln)) with { Programme = Unknown, Project = "Nachbarn" });
        await scenario.AcceptAsync(Stated.Grant(900_000) with { Programme = Unknown, Project = "Etwas anderes" });

        Assert.Equal(first.GrantsCreated.Single(), second.GrantsJoined.Single());
        Assert.Equal(3_000_000, await TotalAsync(database, await IdAsync(database, "komm-in"), null));
        await using var context = database.Open();
        Assert.Equal(1, await context.Programmes.CountAsync(x => !x.IsReference));
        Assert.Equal(0, (await database.Get<ProgrammeListQueries>().PageAsync(Actor.LocalUser, new(new ProgrammeListFilter { Words = Unknown.Name }, ProgrammeSort.Amount), 1, CancellationToken.None)).Page.Items.Count(x => x.Key == unknown.Key));
    }

    [Fact]
    public async Task Undo_OfAStatement_AfterTheMerge_TakesItsMoneyFromTheKnownProgramme()
    {
        var (database, scenario) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        var accepted = await scenario.AcceptAsync(Stated.Grant(2_100_000, Stated.City("Köln", Stated.Köln)) with { Programme = Unknown });
        var unknown = await UnknownAsync(database);
        await database.Get<ProgrammeCommands>().MergeAsync(Actor.LocalUser, unknown.Key, unknown.Version, "komm-in", "Dasselbe Programm", CancellationToken.None);

        await scenario.UndoAsync(accepted.StatementId);

        Assert.Null(await TotalAsync(database, await IdAsync(database, "komm-in"), null));
        Assert.Null(await TotalAsync(database, null, null));
    }

    [Fact]
    public async Task Separate_OfJoinedGrants_AfterTheMerge_LeavesNoMoneyUnderTheMergedProgramme()
    {
        var (database, scenario) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        var one = (await scenario.AcceptAsync(Stated.Grant(2_100_000, Stated.City("Köln", Stated.Köln)) with { Programme = Unknown, Project = "Nachbarn" })).GrantsCreated.Single();
        var rows = await scenario.ReleaseAsync(Stated.Grant(2_100_000, Stated.City("Köln", Stated.Köln)) with { Programme = Unknown, Project = "Nachbarn" });
        var other = (await scenario.AcceptAsync(rows[0], AcceptChoice.New)).GrantsCreated.Single();
        var grants = (await scenario.GrantsAsync()).ToDictionary(x => x.Id, x => x.Version);
        var joined = ReviewScenario.Value(await database.Get<GrantJoinCommands>().JoinAsync(Actor.LocalUser, new GrantJoinInput(other, grants[other], one, grants[one], "Dieselbe"), CancellationToken.None));
        var unknown = await UnknownAsync(database);
        ReviewScenario.Value(await database.Get<ProgrammeCommands>().MergeAsync(Actor.LocalUser, unknown.Key, unknown.Version, "komm-in", "Dasselbe Programm", CancellationToken.None));
        var merge = (await database.Get<GrantDuplicateQueries>().MergeOfAsync(Actor.LocalUser, other, CancellationToken.None))!;

        var separated = await database.Get<GrantJoinCommands>().SeparateAsync(Actor.LocalUser, joined.MergeId, merge.Version, "Doch zwei", CancellationToken.None);

        Assert.True(separated.Succeeded, separated.Failure?.ToString());
        Assert.Equal((4_200_000, null), (await TotalAsync(database, await IdAsync(database, "komm-in"), null), await TotalAsync(database, unknown.Id, null)));
    }

    [Fact]
    public async Task Merge_OfAReferenceProgrammeOrIntoItselfOrWithoutReason_IsRefused()
    {
        var (database, scenario) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        await scenario.AcceptAsync(Stated.Grant(2_100_000) with { Programme = Unknown });
        var unknown = await UnknownAsync(database);
        var komm = await ProgrammeAsync(database, "komm-in");
        var commands = database.Get<ProgrammeCommands>();
        async Task<FailureReason?> Reason(string key, int version, string into, string reason) => (await commands.MergeAsync(Actor.LocalUser, key, version, into, reason, CancellationToken.None)).Failure?.Reason;

        Assert.Equal(FailureReason.FromReference, await Reason("komm-in", komm.Version, unknown.Key, "Grund"));
        Assert.Equal(FailureReason.TargetUnfit, await Reason(unknown.Key, unknown.Version, unknown.Key, "Grund"));
        Assert.Equal(FailureReason.TargetUnfit, await Reason(unknown.Key, unknown.Version, "gibt-es-nicht", "Grund"));
        Assert.Equal(FailureReason.ReasonMissing, await Reason(unknown.Key, unknown.Version, "komm-in", " "));
        Assert.Equal(FailureReason.ChangedMeanwhile, await Reason(unknown.Key, unknown.Version + 1, "komm-in", "Grund"));
        Assert.Null(await Reason(unknown.Key, unknown.Version, "komm-in", "Grund"));
        Assert.Equal(FailureReason.TargetUnfit, await Reason(unknown.Key, (await ProgrammeAsync(database, unknown.Key)).Version, "komm-in", "Noch einmal"));
    }

    private static async Task<long?> TotalAsync(TestDatabase database, int? programme, long? asOf) =>
        (await database.Get<TotalQueries>().TotalAsync(Actor.LocalUser, new TotalQuestion { Measure = Measure.Awarded, ProgrammeId = programme, AsOf = asOf }, CancellationToken.None)).Total.Cents;

    private static async Task<Programme> ProgrammeAsync(TestDatabase database, string key)
    {
        await using var context = database.Open();
        return await context.Programmes.SingleAsync(x => x.Key == key);
    }

    private static async Task<Programme> UnknownAsync(TestDatabase database)
    {
        await using var context = database.Open();
        return await context.Programmes.SingleAsync(x => !x.IsReference);
    }

    private static async Task<int> IdAsync(TestDatabase database, string key) => (await ProgrammeAsync(database, key)).Id;

    private static async Task<long> NumberAsync(TestDatabase database)
    {
        await using var context = database.Open();
        return await context.LedgerHead.Select(x => x.Number).SingleAsync();
    }
}
