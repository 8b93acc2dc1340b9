using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Text;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Ledger;
using ProgramTracker.Data.Releases;
using ProgramTracker.Data.Review;
using static ProgramTracker.Data.Tests.Review.Stated;

namespace ProgramTracker.Data.Tests.Review;

public sealed class DecideTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task Accept_TwoPeopleAtTheSameMoment_MakeOneGrantAndTellTheSecond(DatabaseEngine engine)
    {
        var (database, scenario) = await ReviewScenario.OnAsync(engine);
        await using var _ = database;
        var ids = await scenario.ReleaseAsync(Founding());
        var anna = new Actor("anna", "Anna", ActorRole.MinistryEditor);
        var bela = new Actor("bela", "Béla", ActorRole.MinistryEditor);
        using var start = new Barrier(2);

        var results = await Task.WhenAll(new[] { anna, bela }.Select(actor => Task.Run(() =>
        {
            start.SignalAndWait();
            return scenario.Commands.AcceptAsync(actor, ids[0], 1, AcceptChoice.AsProposed, CancellationToken.None);
        })));

        var winner = Assert.Single(results, x => x.Succeeded);
        var failure = Assert.Single(results, x => !x.Succeeded).Failure!;
        Assert.Equal(FailureReason.ChangedMeanwhile, failure.Reason);
        Assert.Equal(winner == results[0] ? "Anna" : "Béla", failure.ChangedBy);
        Assert.Equal((CommandNames.AcceptStatement, database.Clock.Now), (failure.ChangedCommand, failure.ChangedAt));
        Assert.Single(await scenario.GrantsAsync());
        Assert.Equal(3_400_000, (await scenario.TotalAsync()).Cents);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Accept_ManyReleasesAboutOneGrantAtOnce_MakeOneGrant(DatabaseEngine engine)
    {
        var (database, scenario) = await ReviewScenario.OnAsync(engine);
        await using var _ = database;
        var ids = new List<int>();
        for (var i = 0; i < 6; i++)
        {
            ids.AddRange(await scenario.ReleaseAsync(Founding()));
        }

        var results = await Task.WhenAll(ids.Select(id => Task.Run(() => scenario.Commands.AcceptAsync(Actor.LocalUser, id, 1, AcceptChoice.AsProposed, CancellationToken.None))));

        Assert.All(results, result => Assert.True(result.Succeeded, result.Failure?.ToString()));
        Assert.Equal(6, Assert.Single(await scenario.GrantsAsync()).Evidence.Count);
        Assert.Equal(3_400_000, (await scenario.TotalAsync()).Cents);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Undo_OnlyEvidence_BringsBackTheFormerTotalAndVoidsTheGrant(DatabaseEngine engine)
    {
        var (database, scenario) = await ReviewScenario.OnAsync(engine);
        await using var _ = database;
        await scenario.AcceptAsync(Grant(100_000, City("Köln", Köln)));
        var accepted = await scenario.AcceptAsync(Founding());

        await scenario.UndoAsync(accepted.StatementId);

        Assert.Equal(100_000, (await scenario.TotalAsync()).Cents);
        Assert.Null((await scenario.TotalAsync(Düsseldorf)).Cents is { } cents && cents != 0 ? cents : null);
        Assert.Equal((GrantStatus.Void, database.Clock.Now), ((await scenario.GrantsAsync())[1].Status, (await scenario.GrantsAsync())[1].ClosedAt));
        var reversal = (await scenario.EntriesAsync())[^1];
        Assert.Equal((-3_400_000, -1, (EntryReasons.StatementUndone, "Versehen")), (reversal.Cents, reversal.Effect, EntryReasons.Read(reversal.Reason)));
        await using var context = database.Open();
        var row = await context.Statements.SingleAsync(x => x.Id == accepted.StatementId);
        Assert.Equal((StatementState.Proposed, true, null), (row.State, row.IsCounted, row.DecidedBy));

        var again = await scenario.AcceptAsync(accepted.StatementId);
        Assert.Single(again.GrantsCreated);
        Assert.Equal(3_500_000, (await scenario.TotalAsync()).Cents);
    }

    [Fact]
    public async Task Undo_FoundingStatement_LetsTheGrantRestOnWhatRemains()
    {
        var (database, scenario) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        var first = await scenario.AcceptAsync(Founding());
        var second = await scenario.AcceptAsync(Founding());

        await scenario.UndoAsync(first.StatementId);

        Assert.Equal(GrantStatus.Active, Assert.Single(await scenario.GrantsAsync()).Status);
        var entries = await scenario.EntriesAsync();
        Assert.Equal([first.StatementId, first.StatementId, second.StatementId], entries.Select(x => x.StatementId!.Value));
        Assert.Equal(2, entries.Select(x => x.TransactionNumber).Distinct().Count());
        Assert.Equal(3_400_000, (await scenario.TotalAsync()).Cents);
    }

    [Fact]
    public async Task Correct_ProposedStatement_CountsWhatThePersonSays()
    {
        var (database, scenario) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        var ids = await scenario.ReleaseAsync(Founding());

        await scenario.CorrectAsync(ids[0], Founding() with { Quote = Words("anderes"), Amount = Amount.Exactly(4_300_000), Recipients = [City("Köln", Köln)], Programme = null });

        Assert.Equal(4_300_000, (await scenario.TotalAsync(Köln)).Cents);
        await using var context = database.Open();
        var row = await context.Statements.Include(x => x.Municipalities).SingleAsync();
        Assert.Equal((StatementState.Corrected, 4_300_000, "34000 Euro", (int?)null), (row.State, row.Cents, row.QuoteExact, row.ProgrammeId));
        Assert.Equal([Köln], row.Municipalities.Select(x => x.Ags));
        Assert.Equal(3_400_000, ((FundingStatement)StatementPayload.Read(row.Kind, row.PayloadJson)).Amount.Cents);
        Assert.Equal(4_300_000, ((FundingStatement)StatementPayload.Current(row)).Amount.Cents);
    }

    [Fact]
    public async Task Correct_AcceptedStatement_ReversesAndWritesAnewForTheSameGrant()
    {
        var (database, scenario) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        var accepted = await scenario.AcceptAsync(Founding());

        var corrected = await scenario.CorrectAsync(accepted.StatementId, Founding() with { Amount = Amount.Exactly(4_300_000), Period = YearRange.Of(2010) });

        Assert.Equal(accepted.GrantsCreated.ToArray(), corrected.GrantsJoined.ToArray());
        Assert.Equal([3_400_000, -3_400_000, 4_300_000], (await scenario.EntriesAsync()).Select(x => x.Cents));
        Assert.All((await scenario.EntriesAsync()).Skip(1), x => Assert.Equal(EntryReasons.StatementCorrected, x.Reason));
        var grant = Assert.Single(await scenario.GrantsAsync());
        Assert.Equal((GrantStatus.Active, 2010), (grant.Status, grant.Year));
        Assert.True(Assert.Single(grant.Evidence).IsFounding);
    }

    [Fact]
    public async Task Correct_JoinedStatementToAnotherSum_MakesItsOwnGrant()
    {
        var (database, scenario) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        await scenario.AcceptAsync(Founding());
        var joined = await scenario.AcceptAsync(Founding());

        await scenario.CorrectAsync(joined.StatementId, Founding() with { Amount = Amount.Exactly(4_300_000) });

        Assert.Equal(2, (await scenario.GrantsAsync()).Count);
        Assert.Equal(7_700_000, (await scenario.TotalAsync()).Cents);
    }

    [Fact]
    public async Task Correct_AcceptedGrantToProgrammeVolume_TakesTheMoneyOut()
    {
        var (database, scenario) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        var accepted = await scenario.AcceptAsync(Founding());

        await scenario.CorrectAsync(accepted.StatementId, Founding() with { Role = FundingRole.ProgrammeVolume });

        Assert.Equal(GrantStatus.Void, Assert.Single(await scenario.GrantsAsync()).Status);
        Assert.Equal(0, (await scenario.EntriesAsync()).Sum(x => x.Cents));
    }

    public static TheoryData<FailureReason, FundingStatement> BadInput => new()
    {
        { FailureReason.UnknownMunicipality, Grant(100, City("Nirgendwo", "99999999")) },
        { FailureReason.UnknownMunicipality, Grant(100, City("Nordrhein-Westfalen", "05")) },
        { FailureReason.UnknownProgramme, Grant(100) with { Programme = new ProgrammeRef("X", "gibt-es-nicht") } },
        { FailureReason.UnknownReference, Grant(100) with { PartOf = 0 } },
        { FailureReason.UnknownReference, Grant(100) with { SameFactAs = 7 } },
        { FailureReason.AmountTooLarge, Grant(100_000_000_000_001) },
        { FailureReason.NameMissing, Grant(100, Organisation(" ")) },
        { FailureReason.TextTooLong, Grant(100) with { Project = new string('x', 1001) } },
    };

    [Theory]
    [MemberData(nameof(BadInput))]
    public async Task Correct_WithBadInput_IsRefusedAndLeavesNothing(FailureReason reason, FundingStatement entered)
    {
        var (database, scenario) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        var ids = await scenario.ReleaseAsync(Founding());

        var result = await scenario.Commands.CorrectAsync(Actor.LocalUser, ids[0], 1, entered, AcceptChoice.AsProposed, CancellationToken.None);

        Assert.Equal(reason, result.Failure?.Reason);
        Assert.Equal(1, await scenario.VersionAsync(ids[0]));
    }

    [Fact]
    public async Task Reject_ProposedStatement_KeepsTheReasonAndCountsNothing()
    {
        var (database, scenario) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        var ids = await scenario.ReleaseAsync(Founding());

        ReviewScenario.Value(await scenario.Commands.RejectAsync(Actor.LocalUser, ids[0], 1, " Zitat aus dem Vorjahr ", CancellationToken.None));

        await using var context = database.Open();
        var row = await context.Statements.SingleAsync();
        Assert.Equal((StatementState.Rejected, "Zitat aus dem Vorjahr", "Lokale Nutzerin"), (row.State, row.DecisionNote, row.DecidedBy));
        Assert.Equal(FailureReason.AlreadyDecided, (await scenario.TryAcceptAsync(ids[0])).Failure?.Reason);
        Assert.Empty(await scenario.EntriesAsync());
        var record = await context.CommandRecords.SingleAsync(x => x.Command == CommandNames.RejectStatement);
        Assert.Contains("Zitat aus dem Vorjahr", record.AfterJson, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Record_OfADecision_SaysWhatWasDecidedWithoutTheReleasesWords()
    {
        var (database, scenario) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        var ids = await scenario.ReleaseAsync(Founding());

        await scenario.CorrectAsync(ids[0], Founding() with { Amount = Amount.Exactly(4_300_000) });

        await using var context = database.Open();
        var record = await context.CommandRecords.SingleAsync(x => x.SubjectKind == nameof(Statement));
        Assert.Equal((CommandNames.CorrectStatement, "Lokale Nutzerin", database.Clock.Now), (record.Command, record.ActorName, record.At));
        Assert.Contains("3400000", record.BeforeJson, StringComparison.Ordinal);
        Assert.Contains("4300000", record.AfterJson, StringComparison.Ordinal);
        Assert.DoesNotContain("34000 Euro", record.BeforeJson + record.AfterJson, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reject_WithoutReason_IsRefused()
    {
        var (database, scenario) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        var ids = await scenario.ReleaseAsync(Founding());

        Assert.Equal(FailureReason.ReasonMissing, (await scenario.Commands.RejectAsync(Actor.LocalUser, ids[0], 1, " ", CancellationToken.None)).Failure?.Reason);
    }

    [Fact]
    public async Task Add_MarkedWords_IsAcceptedWithTheirQuote()
    {
        var (database, scenario) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        var ids = await scenario.ReleaseAsync(Count(74), Founding());
        var review = await scenario.ReviewAsync(await scenario.ReleaseOfAsync(ids[0]));
        var span = new TextSpan(review.Text.IndexOf("34000", StringComparison.Ordinal), "34000 Euro".Length);

        var result = ReviewScenario.Value(await scenario.Commands.AddAsync(
            Actor.LocalUser, review.ReleaseVersionId, span, Grant(1_700_000, City("Köln", Köln)), AcceptChoice.AsProposed, CancellationToken.None));

        Assert.Single(result.GrantsCreated);
        Assert.Equal(1_700_000, (await scenario.TotalAsync(Köln)).Cents);
        review = await scenario.ReviewAsync(review.ReleaseId);
        var added = Assert.Single(review.Statements, x => x.IsAddedByHand);
        Assert.Equal((1, "34000 Euro", ReviewCommands.ByHandRule, StatementState.Accepted), (added.KindIndex, added.Content.Quote.Exact, added.Content.RuleId, added.State));
        Assert.Equal("34000 Euro", added.Content.Quote.Span.In(review.Text));
        Assert.Equal(ids[1], review.Statements[1].Id);
    }

    [Fact]
    public async Task Add_SpanOutsideTheText_IsRefused()
    {
        var (database, scenario) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        await scenario.ReleaseAsync(Founding());

        var result = await scenario.Commands.AddAsync(Actor.LocalUser, 1, new TextSpan(5, 500), Founding(), AcceptChoice.AsProposed, CancellationToken.None);

        Assert.Equal(FailureReason.SpanOutsideText, result.Failure?.Reason);
    }

    [Fact]
    public async Task AcceptAllSure_LeavesWhatIsDoubtfulOrAsks()
    {
        var (database, scenario) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        var ids = await scenario.ReleaseAsync(
            Founding(),
            Grant(100_000, City("Köln", Köln)) with { Reasons = [CertaintyReason.RoleByDefault] },
            Grant(200_000, new RecipientRef("Aachen", new PlaceRef("Aachen", PlaceKind.Kreis, null, false, ["05334", "05334002"]), true)),
            Count(74));

        var result = ReviewScenario.Value(await scenario.Commands.AcceptAllSureAsync(Actor.LocalUser, await scenario.ReleaseOfAsync(ids[0]), CancellationToken.None));

        Assert.Equal([ids[0], ids[3]], result.Accepted.Select(x => x.StatementId));
        Assert.Equal([ids[1], ids[2]], result.LeftToReview.ToArray());
        Assert.Equal(3_400_000, (await scenario.TotalAsync()).Cents);
        var review = await scenario.ReviewAsync(await scenario.ReleaseOfAsync(ids[0]));
        Assert.Equal(2, review.Waiting);
    }
}
