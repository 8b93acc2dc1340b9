using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Releases;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Ledger;
using ProgramTracker.Data.Releases;
using ProgramTracker.Data.Review;
using ProgramTracker.Data.Totals;

namespace ProgramTracker.Data.Tests.Releases;

/// <summary>A release whose text changed at its source: what was decided stays, what is no longer said waits for a person, and no total changes by the new text alone.</summary>
public sealed class NewVersionTests
{
    private const string Düsseldorf = "Die Stadt Düsseldorf erhält für das Projekt „Offene Verwaltung“ aus dem Programm KOMM-IN NRW eine Zuwendung von 34.000 Euro.";
    private const string Köln = "Die Stadt Köln erhält für das Projekt „Neue Nachbarn“ aus dem Programm KOMM-IN NRW eine Zuwendung von 21.500 Euro.";
    private const string Start = "Gute Nachrichten für zwei Städte am Rhein.\n\n";
    private const string End = "\n\nDas teilte das Ministerium heute in Düsseldorf mit.\n";
    private const string Text = Start + Düsseldorf + "\n\n" + Köln + End;

    [Theory, OnSqlite, OnSqlServer]
    public async Task TakeIn_ChangedElsewhere_TakesDecisionsOverAndPostsNothing(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var id = await AcceptedAsync(database, Text);
        var entries = await EntriesAsync(database);

        var result = await ChangeAsync(database, id, Text.Replace("Gute Nachrichten", "Sehr gute Nachrichten", StringComparison.Ordinal));

        Assert.Equal((IntakeOutcome.NewVersion, id), (result.Outcome, result.ReleaseId));
        Assert.Equal(0, result.Change!.Changed + result.Change.Lost + result.Change.Moved);
        Assert.Equal(entries, await EntriesAsync(database));
        Assert.Equal((3_400_000, 2_150_000), (await TotalAsync(database, "05111000"), await TotalAsync(database, "05315000")));
        await using var context = database.Open();
        var rows = await context.Statements.Include(x => x.ReleaseVersion).Include(x => x.Municipalities).Where(x => x.IsCounted).OrderBy(x => x.ReleaseVersionId).ThenBy(x => x.Ordinal).ToListAsync();
        Assert.Equal([1, 1, 2, 2], rows.Select(x => x.ReleaseVersion!.Number));
        Assert.All(rows, x => Assert.Equal(StatementState.Accepted, x.State));
        Assert.Equal([rows[0].Id, rows[1].Id], rows.Skip(2).Select(x => x.BearerId!.Value));
        Assert.Equal([rows[0].Id, rows[1].Id], rows.Skip(2).Select(x => x.PredecessorId!.Value));
        Assert.All(rows.Skip(2), x => Assert.Equal(RelocationOutcome.FoundAgain, x.Relocation));
        Assert.Equal(["05111000", "05315000"], rows.Skip(2).Select(x => x.Municipalities.Single().Ags));
        Assert.Equal([rows[0].Id, rows[1].Id], await context.GrantEvidence.OrderBy(x => x.StatementId).Select(x => x.StatementId).ToListAsync());
        var release = await context.Releases.Include(x => x.Versions).SingleAsync();
        Assert.Equal((2, 2), (release.CurrentVersion, release.Versions.Count));
        Assert.Equal(Text.TrimEnd(), release.Versions.Single(x => x.Number == 1).Text!.TrimEnd());
        Assert.NotNull(release.Versions.Single(x => x.Number == 1).Original);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task TakeIn_ChangedAmount_IsLostUntilAPersonAcceptsTheNewOne(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var id = await AcceptedAsync(database, Text);

        var change = (await ChangeAsync(database, id, Text.Replace("34.000", "36.000", StringComparison.Ordinal))).Change!;

        Assert.Equal((1, 0), (change.Changed, change.Lost));
        Assert.Equal(3_400_000, await TotalAsync(database, "05111000"));
        var review = await ReviewAsync(database, id);
        var lost = Assert.Single(review.Lost);
        Assert.Equal((1, 2), (lost.VersionNumber, lost.LostInVersion));
        var inPlace = review.Statements.Single(x => x.Id == lost.InPlaceId);
        Assert.Equal((StatementState.Proposed, ReviewOutcome.Replaces, "36.000 Euro"), (inPlace.State, inPlace.Plan.Outcome, inPlace.Content.Quote.Exact));
        Assert.Equal(lost.Id, inPlace.Former!.Id);
        var inbox = Assert.Single((await database.Get<ReviewQueries>().InboxAsync(Actor.LocalUser, 0, 10, CancellationToken.None)).Items);
        Assert.Equal((2, 1), (inbox.NewVersion, inbox.Lost));
        var grant = await GrantOfAsync(database, lost.Id);

        var accepted = await database.Get<ReviewCommands>().AcceptAsync(Actor.LocalUser, inPlace.Id, inPlace.Version, AcceptChoice.AsProposed, CancellationToken.None);

        Assert.True(accepted.Succeeded, accepted.Failure?.ToString());
        Assert.Equal(grant, Assert.Single(accepted.Value.GrantsJoined));
        Assert.Equal((3_600_000, 2_150_000), (await TotalAsync(database, "05111000"), await TotalAsync(database, "05315000")));
        Assert.Empty((await ReviewAsync(database, id)).Lost);
        await using var context = database.Open();
        Assert.Equal(2, await context.Grants.CountAsync(x => x.Status == GrantStatus.Active));
        var posted = await context.LedgerEntries.Where(x => x.GrantId == grant).OrderBy(x => x.Id).Select(x => new { x.Cents, x.StatementId, x.Reason }).ToListAsync();
        Assert.Equal([(3_400_000, lost.Id), (-3_400_000, lost.Id), (3_600_000, inPlace.Id)], posted.Select(x => (x.Cents, x.StatementId!.Value)));
        Assert.Equal(EntryReasons.NewVersion, EntryReasons.Read(posted[2].Reason).Reason);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Undo_OfTheNewAmount_BringsTheFormerTotalBack(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var id = await AcceptedAsync(database, Text);
        await ChangeAsync(database, id, Text.Replace("34.000", "36.000", StringComparison.Ordinal));
        var inPlace = (await ReviewAsync(database, id)).Statements.Single(x => x.Former is { IsReplaced: true });
        var accepted = (await database.Get<ReviewCommands>().AcceptAsync(Actor.LocalUser, inPlace.Id, inPlace.Version, AcceptChoice.AsProposed, CancellationToken.None)).Value!;

        var undone = await database.Get<ReviewCommands>().UndoAsync(Actor.LocalUser, inPlace.Id, accepted.Version, "Versehen", CancellationToken.None);

        Assert.True(undone.Succeeded, undone.Failure?.ToString());
        Assert.Equal(3_400_000, await TotalAsync(database, "05111000"));
        var review = await ReviewAsync(database, id);
        Assert.Equal(review.Lost.Single().InPlaceId, review.Statements.Single(x => x.Former is { IsReplaced: true }).Id);
        await using var context = database.Open();
        Assert.Equal(2, await context.Grants.CountAsync());
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task TakeIn_SentenceGone_IsLostAndCanBeKeptOrTakenBack(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var id = await AcceptedAsync(database, Text);

        var change = (await ChangeAsync(database, id, Start + End)).Change!;

        Assert.Equal((0, 2), (change.Changed, change.Lost));
        var commands = database.Get<ReviewCommands>();
        var lost = (await ReviewAsync(database, id)).Lost;
        Assert.Equal(["34.000 Euro", "21.500 Euro"], lost.Select(x => x.Content.Quote.Exact));
        Assert.Equal((3_400_000, 2_150_000), (await TotalAsync(database, "05111000"), await TotalAsync(database, "05315000")));

        Assert.Equal(FailureReason.ReasonMissing, (await commands.KeepLostAsync(Actor.LocalUser, lost[0].Id, lost[0].Version, " ", CancellationToken.None)).Failure!.Reason);
        Assert.True((await commands.KeepLostAsync(Actor.LocalUser, lost[0].Id, lost[0].Version, "Nur gekürzt", CancellationToken.None)).Succeeded);
        Assert.True((await commands.UndoAsync(Actor.LocalUser, lost[1].Id, lost[1].Version, "Stimmte nicht", CancellationToken.None)).Succeeded);

        Assert.Equal((3_400_000, null), (await TotalAsync(database, "05111000"), await TotalAsync(database, "05315000")));
        Assert.Empty((await ReviewAsync(database, id)).Lost);
        await using var context = database.Open();
        Assert.Equal([LostState.Kept, LostState.TakenBack], await context.Statements.Where(x => x.Loss != null).OrderBy(x => x.Ordinal).Select(x => x.Loss!.Value).ToListAsync());
        var kept = await context.Statements.SingleAsync(x => x.Loss == LostState.Kept);
        Assert.Equal(FailureReason.NotLost, (await commands.KeepLostAsync(Actor.LocalUser, kept.Id, kept.Version, "Noch einmal", CancellationToken.None)).Failure!.Reason);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task TakeIn_OtherRecipientForTheSameSum_IsForAPersonToSee(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var id = await AcceptedAsync(database, Text);

        var change = (await ChangeAsync(database, id, Text.Replace("Die Stadt Düsseldorf erhält", "Die Stadt Duisburg erhält", StringComparison.Ordinal))).Change!;

        Assert.Equal((1, 0), (change.Changed, change.Lost));
        Assert.Equal((3_400_000, null), (await TotalAsync(database, "05111000"), await TotalAsync(database, "05112000")));
        var inPlace = (await ReviewAsync(database, id)).Statements.Single(x => x.Former is { IsReplaced: true });
        Assert.True((await database.Get<ReviewCommands>().AcceptAsync(Actor.LocalUser, inPlace.Id, inPlace.Version, AcceptChoice.AsProposed, CancellationToken.None)).Succeeded);
        Assert.Equal((null, 3_400_000), (await TotalAsync(database, "05111000"), await TotalAsync(database, "05112000")));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Correct_OfWhatWasTakenOver_KeepsTheGrantAndCountsOnce(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var id = await AcceptedAsync(database, Text);
        await ChangeAsync(database, id, "Neu. " + Text);
        await ChangeAsync(database, id, "Ganz neu. " + Text);
        var taken = (await ReviewAsync(database, id)).Statements.Single(x => x.Content.Quote.Exact == "34.000 Euro");
        var grant = Assert.Single(taken.Plan.Grants).Options[0].GrantId;
        var corrected = (Core.Extraction.FundingStatement)taken.Content with { Amount = Core.Amounts.Amount.Exactly(3_300_000) };

        var result = await database.Get<ReviewCommands>().CorrectAsync(Actor.LocalUser, taken.Id, taken.Version, corrected, AcceptChoice.AsProposed, CancellationToken.None);

        Assert.True(result.Succeeded, result.Failure?.ToString());
        Assert.Equal(grant, Assert.Single(result.Value.GrantsJoined));
        Assert.Equal(3_300_000, await TotalAsync(database, "05111000"));
        Assert.True((await database.Get<ReviewCommands>().UndoAsync(Actor.LocalUser, taken.Id, result.Value.Version, "Doch nicht", CancellationToken.None)).Succeeded);
        Assert.Equal(3_400_000, await TotalAsync(database, "05111000"));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Undo_OfWhatWasTakenOver_TakesTheMoneyBack(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var id = await AcceptedAsync(database, Text);
        await ChangeAsync(database, id, "Neu. " + Text);
        var taken = (await ReviewAsync(database, id)).Statements.Single(x => x.Content.Quote.Exact == "34.000 Euro");

        var undone = await database.Get<ReviewCommands>().UndoAsync(Actor.LocalUser, taken.Id, taken.Version, "Versehen", CancellationToken.None);

        Assert.True(undone.Succeeded, undone.Failure?.ToString());
        Assert.Equal((null, 2_150_000), (await TotalAsync(database, "05111000"), await TotalAsync(database, "05315000")));
        Assert.Equal(1, (await ReviewAsync(database, id)).Statements.Count(x => x is { State: StatementState.Proposed, Content.Quote.Exact: "34.000 Euro" }));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Decide_OnAFormerVersion_IsRefused(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var id = (await database.Get<ReleaseIntake>().TakeInAsync(Actor.LocalUser, Input(Text), CancellationToken.None)).Value!.ReleaseId!.Value;
        var old = await ReviewAsync(database, id);
        await ChangeAsync(database, id, "Neu. " + Text);
        var commands = database.Get<ReviewCommands>();

        foreach (var statement in old.Statements)
        {
            await using var context = database.Open();
            var version = await context.Statements.Where(x => x.Id == statement.Id).Select(x => x.Version).SingleAsync();
            Assert.Equal(FailureReason.OldVersion, (await commands.AcceptAsync(Actor.LocalUser, statement.Id, version, AcceptChoice.AsProposed, CancellationToken.None)).Failure?.Reason);
        }

        Assert.Equal(FailureReason.OldVersion, (await commands.AddAsync(Actor.LocalUser, old.ReleaseVersionId, old.Statements[0].Content.Quote.Span, old.Statements[0].Content, AcceptChoice.AsProposed, CancellationToken.None)).Failure?.Reason);
        Assert.Equal(old.Statements.Length, (await ReviewAsync(database, id)).Statements.Count(x => x.State == StatementState.Proposed));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task TakeIn_RejectedAndMarkedByHand_StayAsTheyWereDecided(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var id = (await database.Get<ReleaseIntake>().TakeInAsync(Actor.LocalUser, Input(Text), CancellationToken.None)).Value!.ReleaseId!.Value;
        var commands = database.Get<ReviewCommands>();
        var review = await ReviewAsync(database, id);
        var rejected = review.Statements.Single(x => x.Content.Quote.Exact == "34.000 Euro");
        Assert.True((await commands.RejectAsync(Actor.LocalUser, rejected.Id, rejected.Version, "Schon bekannt", CancellationToken.None)).Succeeded);
        var at = review.Text.IndexOf("zwei Städte", StringComparison.Ordinal);
        var marked = new Core.Extraction.CountStatement
        {
            Quote = Core.Text.Quote.Of(review.Text, new Core.Text.TextSpan(at, 11)),
            RuleId = "",
            Sentence = new Core.Text.TextSpan(at, 11),
            Value = 2,
            Unit = Core.Extraction.CountUnit.Municipalities,
            Noun = "Städte am Rhein",
        };
        Assert.True((await commands.AddAsync(Actor.LocalUser, review.ReleaseVersionId, marked.Quote.Span, marked, AcceptChoice.AsProposed, CancellationToken.None)).Succeeded);

        await ChangeAsync(database, id, Text + "Nachtrag.\n");

        var after = await ReviewAsync(database, id);
        Assert.Equal(StatementState.Rejected, after.Statements.Single(x => x.Content.Quote.Exact == "34.000 Euro").State);
        var byHand = after.Statements.Single(x => x.IsAddedByHand);
        Assert.Equal((StatementState.Accepted, "zwei Städte", "Städte am Rhein"), (byHand.State, byHand.Content.Quote.Exact, ((Core.Extraction.CountStatement)byHand.Content).Noun));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Withdraw_OfAllVersions_LeavesNothing(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var id = await AcceptedAsync(database, Text);
        await ChangeAsync(database, id, Text.Replace("34.000", "36.000", StringComparison.Ordinal));
        var inPlace = (await ReviewAsync(database, id)).Statements.Single(x => x.Former is { IsReplaced: true });
        await database.Get<ReviewCommands>().AcceptAsync(Actor.LocalUser, inPlace.Id, inPlace.Version, AcceptChoice.AsProposed, CancellationToken.None);
        await ChangeAsync(database, id, "Neu. " + Text.Replace("34.000", "36.000", StringComparison.Ordinal));
        await using var context = database.Open();
        var version = await context.Releases.Select(x => x.Version).SingleAsync();

        var withdrawn = await database.Get<ReleaseCommands>().WithdrawAsync(Actor.LocalUser, id, version, "Falsche Datei", CancellationToken.None);

        Assert.True(withdrawn.Succeeded, withdrawn.Failure?.ToString());
        Assert.Equal((null, null), (await TotalAsync(database, "05111000"), await TotalAsync(database, "05315000")));
        Assert.Equal(0, await context.ReleaseSketches.CountAsync());
        Assert.Equal(0, await context.ReleaseVersions.CountAsync(x => x.Text != null || x.Original != null));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task TakeIn_SameAddressOrVeryAlike_IsAskedAbout(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var intake = database.Get<ReleaseIntake>();
        var id = (await intake.TakeInAsync(Actor.LocalUser, Input(Text) with { SourceUrl = "https://www.land.example/pm/12" }, CancellationToken.None)).Value!.ReleaseId!.Value;
        var alike = Input("Vorab: " + Text) with { AsksAboutSimilar = true };
        var elsewhere = Input("Ganz andere Worte über ein ganz anderes Thema, nämlich den Hafen.") with { AsksAboutSimilar = true, SourceUrl = "http://www.land.example/pm/12/" };
        var other = Input("Ganz andere Worte über ein ganz anderes Thema, nämlich die Schule.") with { AsksAboutSimilar = true };

        var (first, second, third) = (await TakeAsync(intake, alike), await TakeAsync(intake, elsewhere), await TakeAsync(intake, other));

        Assert.Equal((IntakeOutcome.NeedsAnswers, true, id, false), (first.Outcome, first.NeedsRelation, first.Similar.Single().ReleaseId, first.Similar.Single().HasSameAddress));
        Assert.Equal((IntakeOutcome.NeedsAnswers, true, id, true), (second.Outcome, second.NeedsRelation, second.Similar.Single().ReleaseId, second.Similar.Single().HasSameAddress));
        Assert.Equal((IntakeOutcome.Stored, 0), (third.Outcome, third.Similar.Length));

        var copy = await TakeAsync(intake, alike with { Relation = ReleaseRelation.CopyOf(id) });
        var correction = await TakeAsync(intake, Input("Nachher: " + Text) with { Relation = ReleaseRelation.Corrects(copy.ReleaseId!.Value) });
        var own = await TakeAsync(intake, Input("Dazu: " + Text) with { AsksAboutSimilar = true, Relation = ReleaseRelation.None });

        Assert.Equal([IntakeOutcome.Stored, IntakeOutcome.Stored, IntakeOutcome.Stored], new[] { copy, correction, own }.Select(x => x.Outcome));
        await using var context = database.Open();
        var stored = await context.Releases.ToDictionaryAsync(x => x.Id);
        Assert.Equal((id, null), (stored[copy.ReleaseId!.Value].CopyOfId, stored[copy.ReleaseId.Value].CorrectsId));
        Assert.Equal((null, id), (stored[correction.ReleaseId!.Value].CopyOfId, stored[correction.ReleaseId.Value].CorrectsId));
        Assert.Equal((null, null), (stored[own.ReleaseId!.Value].CopyOfId, stored[own.ReleaseId.Value].CorrectsId));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task TakeIn_VersionByAddress_IsTheNextVersionOfTheOnlyRelease(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var intake = database.Get<ReleaseIntake>();
        var first = await TakeAsync(intake, Input(Text) with { SourceUrl = "https://www.land.example/pm/12", IsVersionByAddress = true });

        var again = await TakeAsync(intake, Input(Text) with { SourceUrl = "https://www.land.example/pm/12", IsVersionByAddress = true });
        var changed = await TakeAsync(intake, ReleaseInput.Pasted("Neu. " + Text) with { SourceUrl = "https://www.land.example/pm/12", IsVersionByAddress = true });

        Assert.Equal((IntakeOutcome.Stored, IntakeOutcome.Known), (first.Outcome, again.Outcome));
        Assert.Equal((IntakeOutcome.NewVersion, first.ReleaseId, 2), (changed.Outcome, changed.ReleaseId, changed.Change!.Number));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Compare_TwoVersions_SaysWhatBecameOfTextAndStatements(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var id = await AcceptedAsync(database, Text);
        await ChangeAsync(database, id, Text.Replace("34.000", "36.000", StringComparison.Ordinal).Replace(Köln + "\n\n", "", StringComparison.Ordinal).Replace(End, " Bonn erhält 5.000 Euro." + End, StringComparison.Ordinal));
        var queries = database.Get<VersionQueries>();

        var comparison = (await queries.CompareAsync(Actor.LocalUser, id, 2, CancellationToken.None))!;
        var read = (await queries.CompareAsync(new Actor("leser", "Leser", ActorRole.Reader), id, 2, CancellationToken.None))!;

        Assert.Equal((1, 2), (comparison.Before.Number, comparison.After.Number));
        Assert.Contains("34.000 ", comparison.Parts.Where(x => x.Kind == Core.Text.DiffKind.Removed).Select(x => x.Old.In(comparison.Before.Text)));
        Assert.Contains("36.000 ", comparison.Parts.Where(x => x.Kind == Core.Text.DiffKind.Added).Select(x => x.New.In(comparison.After.Text)));
        var money = comparison.Statements.Where(x => x.Before is Core.Extraction.FundingStatement).Select(x => (x.Kind, x.Before.Quote.Exact, x.After?.Quote.Exact)).ToList();
        Assert.Contains((StatementFateKind.Changed, "34.000 Euro", "36.000 Euro"), money);
        Assert.Contains((StatementFateKind.Lost, "21.500 Euro", null), money);
        Assert.Contains((StatementFateKind.New, "5.000 Euro", "5.000 Euro"), money);
        Assert.DoesNotContain(read.Statements, x => x.Kind == StatementFateKind.New);
        Assert.Null(await queries.CompareAsync(Actor.LocalUser, id, 1, CancellationToken.None));
        Assert.Null(await queries.CompareAsync(Actor.LocalUser, id, 3, CancellationToken.None));
        Assert.Null(await queries.CompareAsync(Actor.LocalUser, 999, 2, CancellationToken.None));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task TakeIn_WithAnEmbargo_MakesItsGrantsInternalUntilThenAndPostsNothing(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var id = await AcceptedAsync(database, Text);
        var entries = await EntriesAsync(database);
        var until = database.Clock.Now.Date.AddDays(2);
        var reader = new Actor("leser", "Leser", ActorRole.Reader);
        async Task<long?> SeenAsync() => (await database.Get<TotalQueries>().TotalAsync(reader, TotalQuestion.Everything, CancellationToken.None)).Total.Cents;
        Assert.Equal(5_550_000, await SeenAsync());

        await ChangeAsync(database, id, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Sperrfrist: {until:dd.MM.yyyy}, 12 Uhr\n\n{Text}"));

        Assert.Null(await SeenAsync());
        Assert.Equal(3_400_000, await TotalAsync(database, "05111000"));
        Assert.Equal(entries, await EntriesAsync(database));
        database.Clock.Advance(TimeSpan.FromDays(4));
        Assert.Equal(5_550_000, await SeenAsync());
    }

    [Fact]
    public async Task TakeIn_VersionOfNothingOrOfAWithdrawnRelease_IsRefused()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);
        var intake = database.Get<ReleaseIntake>();
        var id = (await TakeAsync(intake, Input(Text))).ReleaseId!.Value;
        await database.Get<ReleaseCommands>().WithdrawAsync(Actor.LocalUser, id, 1, "Falsche Datei", CancellationToken.None);
        async Task<FailureReason?> Reason(Actor actor, int release) =>
            (await intake.TakeInAsync(actor, ReleaseInput.Pasted("Neu. " + Text) with { Relation = ReleaseRelation.VersionOf(release) }, CancellationToken.None)).Failure?.Reason;

        Assert.Equal(FailureReason.NotFound, await Reason(Actor.LocalUser, 999));
        Assert.Equal(FailureReason.Withdrawn, await Reason(Actor.LocalUser, id));
        Assert.Equal(FailureReason.NotAllowed, await Reason(new Actor("leser", "Leser", ActorRole.Reader), id));
    }

    private static ReleaseInput Input(string text) => ReleaseInput.Pasted(text) with { PublishedOn = new DateOnly(2011, 1, 27), Issuer = "Ministerium für Arbeit, Integration und Soziales" };

    private static async Task<IntakeResult> TakeAsync(ReleaseIntake intake, ReleaseInput input)
    {
        var result = await intake.TakeInAsync(Actor.LocalUser, input, CancellationToken.None);
        Assert.True(result.Succeeded, result.Failure?.ToString());
        return result.Value;
    }

    private static async Task<int> AcceptedAsync(TestDatabase database, string text)
    {
        var id = (await TakeAsync(database.Get<ReleaseIntake>(), Input(text))).ReleaseId!.Value;
        foreach (var statement in (await ReviewAsync(database, id)).Statements)
        {
            var accepted = await database.Get<ReviewCommands>().AcceptAsync(Actor.LocalUser, statement.Id, statement.Version, AcceptChoice.AsProposed, CancellationToken.None);
            Assert.True(accepted.Succeeded, accepted.Failure?.ToString());
        }

        return id;
    }

    private static Task<IntakeResult> ChangeAsync(TestDatabase database, int releaseId, string text) =>
        TakeAsync(database.Get<ReleaseIntake>(), ReleaseInput.Pasted(text) with { Relation = ReleaseRelation.VersionOf(releaseId) });

    private static async Task<ReleaseReview> ReviewAsync(TestDatabase database, int id) => (await database.Get<ReviewQueries>().ReleaseAsync(Actor.LocalUser, id, null, CancellationToken.None))!;

    private static async Task<long?> TotalAsync(TestDatabase database, string ags) =>
        (await database.Get<TotalQueries>().TotalAsync(Actor.LocalUser, new TotalQuestion { Place = new PlaceScope.Unit(ags) }, CancellationToken.None)).Total.Cents;

    private static async Task<int> GrantOfAsync(TestDatabase database, int statementId)
    {
        await using var context = database.Open();
        return await context.GrantEvidence.Where(x => x.StatementId == statementId).Select(x => x.GrantId).SingleAsync();
    }

    private static async Task<List<(long Id, long Cents, int? Statement)>> EntriesAsync(TestDatabase database)
    {
        await using var context = database.Open();
        return [.. (await context.LedgerEntries.OrderBy(x => x.Id).Select(x => new { x.Id, x.Cents, x.StatementId }).ToListAsync()).Select(x => (x.Id, x.Cents, x.StatementId))];
    }
}
