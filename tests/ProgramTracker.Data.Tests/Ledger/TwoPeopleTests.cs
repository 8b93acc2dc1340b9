using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Imports;
using ProgramTracker.Data.Municipalities;
using ProgramTracker.Data.Programmes;
using ProgramTracker.Data.Releases;
using ProgramTracker.Data.Review;
using ProgramTracker.Data.Tests.Grants;
using ProgramTracker.Data.Tests.Imports;
using ProgramTracker.Data.Tests.Review;
using ProgramTracker.Data.Verdicts;
using static ProgramTracker.Data.Tests.Review.Stated;

namespace ProgramTracker.Data.Tests.Ledger;

/// <summary>Two people saw the same and both decide: the first one counts, the second is told who was first and with what, and nothing of the second is left.</summary>
public sealed class TwoPeopleTests
{
    private const string List = "34-IV 7/2010;KOMM-IN NRW;Stadt Düsseldorf;;interkulturelle Öffnung der Verwaltung;;34.000,00;;2010;\n";

    private static readonly Actor Berger = JoinScenario.Berger;

    private static readonly Dictionary<string, Pair> Pairs = new()
    {
        ["a statement is corrected, and rejected"] = Pair.On(CommandNames.CorrectStatement, async (database, seen) =>
            (await database.Get<ReviewCommands>().CorrectAsync(Berger, seen.Statement, seen.StatementVersion, Founding() with { Amount = Core.Amounts.Amount.Exactly(100) }, AcceptChoice.AsProposed, CancellationToken.None)).Failure, async (database, seen) =>
            (await database.Get<ReviewCommands>().RejectAsync(Actor.LocalUser, seen.Statement, seen.StatementVersion, "stimmt nicht", CancellationToken.None)).Failure),
        ["a statement is taken back, and corrected"] = Pair.On(CommandNames.UndoStatement, async (database, seen) =>
            (await database.Get<ReviewCommands>().UndoAsync(Berger, seen.Statement, seen.StatementVersion, "Versehen", CancellationToken.None)).Failure, async (database, seen) =>
            (await database.Get<ReviewCommands>().CorrectAsync(Actor.LocalUser, seen.Statement, seen.StatementVersion, Founding(), AcceptChoice.AsProposed, CancellationToken.None)).Failure),
        ["a grant is raised, and raised"] = Pair.On(CommandNames.RaiseAward, (database, seen) => ActAsync(database, Berger, seen), (database, seen) => ActAsync(database, Actor.LocalUser, seen)),
        ["a list changes a grant, and it is raised"] = Pair.On(CommandNames.ImportGrants, (database, _) => ImportAsync(database, Berger, false), (database, seen) => ActAsync(database, Actor.LocalUser, seen)),
        ["a grant is raised, and decided"] = Pair.On(CommandNames.RaiseAward, (database, seen) => ActAsync(database, Berger, seen), async (database, seen) =>
            (await database.Get<DecisionCommands>().EnterAsync(
                Actor.LocalUser,
                new DecisionInput { GrantId = seen.Grant, GrantVersion = seen.GrantVersion, ReferenceNumber = "X 1", Authority = "Land", DecidedOn = new DateOnly(2011, 1, 1), Lines = [new DecisionLine(null, null, 1)] },
                CancellationToken.None)).Failure),
        ["a list marks a year complete, and a person does"] = Pair.On(CommandNames.MarkYearComplete, (database, _) => ImportAsync(database, Berger, true), async (database, _) =>
            (await database.Get<CompleteYearCommands>().MarkAsync(Actor.LocalUser, "komm-in", 2010, true, false, CancellationToken.None)).Failure),
        ["a contradiction is explained, and ignored"] = Pair.On(CommandNames.DecideContradiction, async (database, _) =>
            (await database.Get<ContradictionCommands>().DecideAsync(Berger, "k", "f", ContradictionOutcome.Explained, "anders gezählt", 0, CancellationToken.None)).Failure, async (database, _) =>
            (await database.Get<ContradictionCommands>().DecideAsync(Actor.LocalUser, "k", "f", ContradictionOutcome.Ignored, "egal", 0, CancellationToken.None)).Failure),
        ["a spelling is added, and another"] = Pair.On(CommandNames.AddSpelling, async (database, _) =>
            (await database.Get<SpellingCommands>().AddAsync(Berger, Düsseldorf, await TownVersionAsync(database), "Düsselstadt", false, CancellationToken.None)).Failure, async (database, seen) =>
            (await database.Get<SpellingCommands>().AddAsync(Actor.LocalUser, Düsseldorf, seen.TownVersion, "Düsseldörfchen", false, CancellationToken.None)).Failure),
        ["a programme is renamed, and merged"] = Pair.On(CommandNames.ChangeProgramme, async (database, seen) =>
            (await database.Get<ProgrammeCommands>().ChangeAsync(Berger, "komm-in", seen.ProgrammeVersion, new ProgrammeInput { Name = "KOMM-IN" }, CancellationToken.None)).Failure, async (database, seen) =>
            (await database.Get<ProgrammeCommands>().AddSpellingAsync(Actor.LocalUser, "komm-in", seen.ProgrammeVersion, "Komm rein", false, CancellationToken.None)).Failure),
        ["a release is marked as a copy, and withdrawn"] = Pair.On(CommandNames.MarkSource, async (database, seen) =>
            (await database.Get<ReleaseRelationCommands>().MarkAsync(Berger, new SourceInput(seen.Release, seen.ReleaseVersion, SourceRelation.Corrects, seen.OtherRelease, "berichtigt"), CancellationToken.None)).Failure, async (database, seen) =>
            (await database.Get<ReleaseCommands>().WithdrawAsync(Actor.LocalUser, seen.Release, seen.ReleaseVersion, "Falsche Datei", CancellationToken.None)).Failure),
        ["an import is set up otherwise, and imported"] = Pair.On(CommandNames.PreviewImport, async (database, seen) =>
            (await PreviewAsync(database, Berger, seen.Import, true)).Failure, async (database, seen) =>
            (await database.Get<GrantImportCommands>().ImportAsync(Actor.LocalUser, seen.Import, seen.ImportVersion, null, CancellationToken.None)).Failure),
    };

    public static TheoryData<string> Names => [.. Pairs.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Second_OfTwoWhoDecideOnTheSame_IsToldWhoWasFirst(string name)
    {
        var (database, scenario) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        var seen = await SeenAsync(database, scenario);
        var pair = Pairs[name];
        Assert.Null(await pair.First(database, seen));
        var (entries, records) = await TraceAsync(database);

        var failure = await pair.Second(database, seen);

        Assert.Equal((FailureReason.ChangedMeanwhile, "Ina Berger", pair.Command), (failure?.Reason, failure?.ChangedBy, failure?.ChangedCommand));
        Assert.Equal((entries, records), await TraceAsync(database));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Contradiction_DecidedByTwoAtTheSameMoment_IsDecidedOnceAndTheOtherIsTold(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var commands = database.Get<ContradictionCommands>();

        var results = await Task.WhenAll(new[] { Berger, Actor.LocalUser }.Select(actor => Task.Run(() =>
            commands.DecideAsync(actor, "k", "f", ContradictionOutcome.Explained, actor.Name, 0, CancellationToken.None))));

        var lost = Assert.Single(results, x => !x.Succeeded).Failure!;
        await using var context = database.Open();
        var decision = await context.ContradictionDecisions.SingleAsync();
        Assert.Equal((FailureReason.ChangedMeanwhile, decision.RecordedBy, CommandNames.DecideContradiction), (lost.Reason, lost.ChangedBy, lost.ChangedCommand));
        Assert.Equal(decision.RecordedBy, decision.Reason);
    }

    private static async Task<Seen> SeenAsync(TestDatabase database, ReviewScenario scenario)
    {
        var statement = (await scenario.ReleaseAsync(Founding()))[0];
        var grant = (await scenario.AcceptAsync(statement)).GrantsCreated[0];
        var other = await scenario.ReleaseOfAsync((await scenario.ReleaseAsync(Grant(100, City("Köln", Köln))))[0]);
        var import = await database.Get<GrantImportCommands>().UploadAsync(Actor.LocalUser, "liste.csv", ImportScenario.Bytes(ImportScenario.Header + List), null, CancellationToken.None);
        await PreviewAsync(database, Actor.LocalUser, import.Value!.ImportId);
        await using var context = database.Open();
        var release = await context.Releases.SingleAsync(x => x.Id != other);
        return new Seen(
            statement,
            await scenario.VersionAsync(statement),
            grant,
            await new JoinScenario(database).VersionAsync(grant),
            release.Id,
            release.Version,
            other,
            await context.Municipalities.Where(x => x.Ags == Düsseldorf).Select(x => x.Version).SingleAsync(),
            await context.Programmes.Where(x => x.Key == "komm-in").Select(x => x.Version).SingleAsync(),
            import.Value.ImportId,
            await context.GrantImports.Where(x => x.Id == import.Value.ImportId).Select(x => x.Version).SingleAsync());
    }

    private static async Task<CommandFailure?> ActAsync(TestDatabase database, Actor actor, Seen seen)
    {
        var input = new GrantActInput { GrantId = seen.Grant, GrantVersion = seen.GrantVersion, Cents = 100, DecidedOn = new DateOnly(2011, 5, 1), Reason = "Akt" };
        return (await database.Get<GrantActCommands>().RaiseAwardAsync(actor, input, CancellationToken.None)).Failure;
    }

    private static async Task<CommandFailure?> ImportAsync(TestDatabase database, Actor actor, bool marksComplete)
    {
        var commands = database.Get<GrantImportCommands>();
        var uploaded = await commands.UploadAsync(actor, "andere.csv", ImportScenario.Bytes(ImportScenario.Header + List), null, CancellationToken.None);
        await PreviewAsync(database, actor, uploaded.Value!.ImportId, marksComplete);
        var view = (await database.Get<GrantImportQueries>().FindAsync(actor, uploaded.Value.ImportId, CancellationToken.None))!;
        return (await commands.ImportAsync(actor, view.Id, view.Version, null, CancellationToken.None)).Failure;
    }

    private static async Task<CommandResult<ImportCounts>> PreviewAsync(TestDatabase database, Actor actor, int import, bool marksComplete = false)
    {
        var view = (await database.Get<GrantImportQueries>().FindAsync(actor, import, CancellationToken.None))!;
        var request = new ImportRequest(import, view.ListId, view.Mapping, view.Options with { MarksComplete = marksComplete });
        return await database.Get<GrantImportCommands>().PreviewAsync(actor, request, null, CancellationToken.None);
    }

    private static async Task<int> TownVersionAsync(TestDatabase database)
    {
        await using var context = database.Open();
        return await context.Municipalities.Where(x => x.Ags == Düsseldorf).Select(x => x.Version).SingleAsync();
    }

    private static async Task<(int Entries, int Records)> TraceAsync(TestDatabase database)
    {
        await using var context = database.Open();
        return (await context.LedgerEntries.CountAsync(), await context.CommandRecords.CountAsync());
    }

    private sealed record Pair(string Command, Func<TestDatabase, Seen, Task<CommandFailure?>> First, Func<TestDatabase, Seen, Task<CommandFailure?>> Second)
    {
        public static Pair On(string command, Func<TestDatabase, Seen, Task<CommandFailure?>> first, Func<TestDatabase, Seen, Task<CommandFailure?>> second) => new(command, first, second);
    }

    private sealed record Seen(
        int Statement,
        int StatementVersion,
        int Grant,
        int GrantVersion,
        int Release,
        int ReleaseVersion,
        int OtherRelease,
        int TownVersion,
        int ProgrammeVersion,
        int Import,
        int ImportVersion);
}
