using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Imports;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Imports;
using ProgramTracker.Data.Ledger;
using ProgramTracker.Data.Search;
using ProgramTracker.Data.Tests.Review;
using static ProgramTracker.Data.Tests.Review.Stated;

namespace ProgramTracker.Data.Tests.Imports;

public sealed class GrantImportTests
{
    internal const string One = "34-IV 7/2010;KOMM-IN NRW;Stadt Düsseldorf;;interkulturelle Öffnung der Verwaltung;;34.000,00;;;03.11.2010\n";
    internal const string Two = "A 2;KOMM-IN NRW;Caritasverband;05315000;Brücken bauen;20.000,00;12.345,67;10.000,00;2010;\n";

    [Theory, OnSqlite, OnSqlServer]
    public async Task Import_OfNewRows_MakesGrantsWithDecidedEntriesThatKnowTheirRow(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scenario = new ImportScenario(database);

        var done = await scenario.ImportAsync(ImportScenario.Header + One + Two);

        Assert.Equal((2, 2, 0), (done.Counts.New, done.Counts.Grants, done.Counts.Errors));
        var entries = await scenario.EntriesAsync();
        Assert.Equal(
            [(Measure.Awarded, 3_400_000L, Basis.Decided, 2), (Measure.Applied, 2_000_000, Basis.Decided, 3), (Measure.Awarded, 1_234_567, Basis.Decided, 3), (Measure.Disbursed, 1_000_000, Basis.Decided, 3)],
            entries.Select(x => (x.Measure, x.Cents, x.Basis, x.ImportRowNumber!.Value)));
        Assert.All(entries, x => Assert.Equal((done.ImportId, $"liste.csv:{x.ImportRowNumber}", done.LedgerNumber!.Value), (x.ImportId!.Value, x.ImportedRow!, x.TransactionNumber)));
        Assert.Equal((FundingYear.Unknown.Bucket, new DateOnly(2010, 11, 3)), (entries[0].YearBucket, entries[0].EffectiveDate));
        Assert.Equal((3_400_000, 1_234_567), ((await scenario.TotalAsync(Düsseldorf)).Cents, (await scenario.TotalAsync(Köln)).Cents));
        await using var context = database.Open();
        var grant = await context.Grants.Include(x => x.Organisation).Include(x => x.Programme).SingleAsync(x => x.FoldedReferenceNumber == "A2");
        Assert.Equal(("Caritasverband", "komm-in", 2010, "Brücken bauen"), (grant.Organisation!.Name, grant.Programme!.Key, grant.Year, grant.Project));
        var found = await database.Get<SearchQueries>().FindAsync(Actor.LocalUser, new SearchRequest("Brücken"), CancellationToken.None);
        Assert.Contains(grant.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), found.Kinds.SelectMany(x => x.Hits).Where(x => x.Subject == SearchSubject.Grant).Select(x => x.Key));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Rule03_AnnouncedGrant_IsReplacedAndTheTotalStays(DatabaseEngine engine)
    {
        var (database, review) = await ReviewScenario.OnAsync(engine);
        await using var _ = database;
        var grantId = (await review.AcceptAsync(Founding())).GrantsCreated[0];
        var scenario = new ImportScenario(database);

        var (id, counts) = await scenario.PreviewAsync(ImportScenario.Header + One);
        var row = Assert.Single(await scenario.RowsAsync(id));
        ImportScenario.Value(await scenario.TryImportAsync(id));

        Assert.Equal((1, 0, 0), (counts.Joins, counts.New, counts.Grants));
        Assert.Equal((RowOutcome.Joins, grantId, 0, 3_400_000), (row.Outcome, row.Grant!.GrantId, row.AwardedDelta, row.Detail.ReplacedCents));
        var total = await scenario.TotalAsync();
        Assert.Equal((3_400_000, 0, 3_400_000), (total.Cents, total.AnnouncedCents, total.DecidedCents));
        Assert.Equal(1, await scenario.GrantsAsync());

        // A release that comes later is evidence for it and adds nothing.
        Assert.Equal([grantId], (await review.AcceptAsync(Founding())).GrantsJoined.ToArray());
        Assert.Equal(3_400_000, (await scenario.TotalAsync()).Cents);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task SameFileAgain_ChangesNothing(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scenario = new ImportScenario(database);
        await scenario.ImportAsync(ImportScenario.Header + One + Two);
        var before = await scenario.EntriesAsync();

        var uploaded = await scenario.UploadAsync(ImportScenario.Bytes(ImportScenario.Header + One + Two));
        var again = await scenario.ImportAsync(ImportScenario.Header + Two + One);

        Assert.NotNull(uploaded.SameFileId);
        Assert.Equal((0, 0, 2, 0), (again.Counts.New, again.Counts.Changed, again.Counts.Unchanged, again.Counts.Missing));
        Assert.Null(again.LedgerNumber);
        Assert.Equal(before.Select(x => x.Id), (await scenario.EntriesAsync()).Select(x => x.Id));
        Assert.Equal(2, await scenario.GrantsAsync());
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task ChangedRow_TakesBackWhatItWroteAndWritesItAnew(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scenario = new ImportScenario(database);
        await scenario.ImportAsync(ImportScenario.Header + One + Two);

        var (id, counts) = await scenario.PreviewAsync(ImportScenario.Header + One + Two.Replace("12.345,67", "15.000,00", StringComparison.Ordinal));
        var rows = await scenario.RowsAsync(id);
        ImportScenario.Value(await scenario.TryImportAsync(id));

        Assert.Equal((1, 1), (counts.Changed, counts.Unchanged));
        Assert.Equal(new ListedSum(Measure.Awarded, 4_900_000, 265_433), counts.Sums.Single(x => x.Measure == Measure.Awarded));
        Assert.Equal((265_433, new RowDelta(Measure.Awarded, 1_234_567, 1_500_000)), (rows[1].AwardedDelta, Assert.Single(rows[1].Detail.Deltas)));
        Assert.Equal([-1_234_567L, 1_500_000], (await scenario.EntriesAsync()).Skip(4).Select(x => x.Cents));
        Assert.Equal(1_500_000, (await scenario.TotalAsync(Köln)).Cents);
        Assert.Equal(1_000_000, (await scenario.TotalAsync(Köln, Measure.Disbursed)).Cents);
    }

    [Fact]
    public async Task VanishedRow_IsReportedAndStays()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);
        var scenario = new ImportScenario(database);
        await scenario.ImportAsync(ImportScenario.Header + Two + Two.Replace("A 2", "A 3", StringComparison.Ordinal));

        var again = await scenario.ImportAsync(ImportScenario.Header + Two);

        Assert.Equal((1, 1), (again.Counts.Unchanged, again.Counts.Missing));
        Assert.Equal(2 * 1_234_567, (await scenario.TotalAsync()).Cents);
        var missing = Assert.Single(await scenario.Queries.MissingAsync(Actor.LocalUser, again.ImportId, CancellationToken.None));
        Assert.Equal(("A 3", 3), (missing.Cells[0], missing.RowNumber));
    }

    [Fact]
    public async Task FileOfAnotherYear_SaysNothingAboutTheYearsBefore()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);
        var scenario = new ImportScenario(database);
        await scenario.ImportAsync(ImportScenario.Header + Two);

        var next = await scenario.ImportAsync(ImportScenario.Header + Two.Replace(";2010;", ";2011;", StringComparison.Ordinal));

        Assert.Equal((1, 0, 0), (next.Counts.Joins, next.Counts.Missing, next.Counts.Grants));
        Assert.Equal(2 * 1_234_567, (await scenario.TotalAsync(Köln)).Cents);
        Assert.Equal(1, await scenario.GrantsAsync());
    }

    [Fact]
    public async Task RowThatMayHaveMovedToAnotherYear_WaitsForAPerson()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);
        var scenario = new ImportScenario(database);
        var other = Two.Replace("A 2", "A 3", StringComparison.Ordinal);
        await scenario.ImportAsync(ImportScenario.Header + Two + other);
        var moved = ImportScenario.Header + Two.Replace(";2010;", ";2011;", StringComparison.Ordinal) + other;

        var (id, counts) = await scenario.PreviewAsync(moved);
        var question = (await scenario.RowsAsync(id))[0].Detail;
        Assert.Equal(1, counts.Choices);
        Assert.Equal(RowQuestion.MayContinue, question.Question);
        Assert.Equal(FailureReason.RowsOpen, (await scenario.TryImportAsync(id)).Failure?.Reason);

        var options = (await scenario.ViewAsync(id)).Options;
        ImportScenario.Value(await scenario.PreviewAsync(id, options with { Choices = options.Choices.Add(2, new RowChoice(RowChoiceKind.Continue, question.Candidates[0])) }));
        var done = ImportScenario.Value(await scenario.TryImportAsync(id));

        Assert.Equal((1, 0), (done.Counts.Changed, done.Counts.Missing));
        Assert.Equal(2 * 1_234_567, (await scenario.TotalAsync(Köln)).Cents);
        Assert.Equal([2010, 2011], (await scenario.EntriesAsync()).Where(x => x.Measure == Measure.Awarded).Select(x => x.Year!.Value).Distinct());
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Rule13_EqualRowsWithoutNumber_BothCountAndAreShown(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scenario = new ImportScenario(database);
        var row = Two.Replace("A 2", "", StringComparison.Ordinal);

        var (id, _) = await scenario.PreviewAsync(ImportScenario.Header + row + row);
        Assert.All(await scenario.RowsAsync(id), x => Assert.True(x.Detail.IsEqualToAnother));
        ImportScenario.Value(await scenario.TryImportAsync(id));
        var again = await scenario.ImportAsync(ImportScenario.Header + row + row + row);

        Assert.Equal((2, 1), (again.Counts.Unchanged, again.Counts.New));
        Assert.Equal(3 * 1_234_567, (await scenario.TotalAsync(Köln)).Cents);
    }

    [Fact]
    public async Task Rule13_SameNumberAndYearTwice_WaitsForAPerson()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);
        var scenario = new ImportScenario(database);

        var (id, counts) = await scenario.PreviewAsync(ImportScenario.Header + Two + Two);
        Assert.Equal(2, counts.Choices);
        var options = (await scenario.ViewAsync(id)).Options;
        ImportScenario.Value(await scenario.PreviewAsync(id, options with { Choices = options.Choices.Add(2, new RowChoice(RowChoiceKind.New)).Add(3, new RowChoice(RowChoiceKind.LeaveOut)) }));
        var done = ImportScenario.Value(await scenario.TryImportAsync(id));

        Assert.Equal((1, 1), (done.Counts.New, done.Counts.LeftOut));
        Assert.Equal(1_234_567, (await scenario.TotalAsync()).Cents);
    }

    [Fact]
    public async Task RowsOfOneNumber_AreLinesOfOneGrant()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);
        var scenario = new ImportScenario(database);

        var done = await scenario.ImportAsync(ImportScenario.Header + Two + Two.Replace(";2010;", ";2011;", StringComparison.Ordinal));

        Assert.Equal((2, 1), (done.Counts.New, done.Counts.Grants));
        await using var context = database.Open();
        var grant = await context.Grants.SingleAsync();
        Assert.Equal((YearBucket.Several, 2010, 2011), (grant.YearBucket, grant.PeriodFrom, grant.PeriodTo));
        Assert.Equal(2 * 1_234_567, (await scenario.TotalAsync(Köln)).Cents);
    }

    [Fact]
    public async Task RowsWithErrors_StopTheImportUnlessLeftOut()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);
        var scenario = new ImportScenario(database);
        var text = ImportScenario.Header + Two + "A 9;;Entenhausen;99;;;viel;;bald;\nSumme;;;;;;12.345,67;;;\n";

        var (id, counts) = await scenario.PreviewAsync(text);
        Assert.Equal((1, 1, 1), (counts.New, counts.Errors, counts.Totals));
        Assert.Equal(
            [(RowFaultReason.YearUnreadable, 8), (RowFaultReason.AgsUnknown, 3), (RowFaultReason.NumberUnreadable, 6)],
            (await scenario.RowsAsync(id))[1].Detail.Faults.Select(x => (x.Reason, x.Column!.Value)));
        Assert.Equal(FailureReason.RowsOpen, (await scenario.TryImportAsync(id)).Failure?.Reason);
        Assert.Empty(await scenario.EntriesAsync());

        var options = (await scenario.ViewAsync(id)).Options;
        ImportScenario.Value(await scenario.PreviewAsync(id, options with { LeavesOutFaulty = true, MarksComplete = true }));
        Assert.Equal(FailureReason.CompleteWithGaps, (await scenario.TryImportAsync(id)).Failure?.Reason);
        ImportScenario.Value(await scenario.PreviewAsync(id, options with { LeavesOutFaulty = true }));
        ImportScenario.Value(await scenario.TryImportAsync(id));
        Assert.Equal(1_234_567, (await scenario.TotalAsync()).Cents);
    }

    [Fact]
    public async Task MarksComplete_MarksTheProgrammeYearsOfTheFile()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);
        var scenario = new ImportScenario(database);

        await scenario.ImportAsync(ImportScenario.Header + One + Two, new ImportOptions { MarksComplete = true });

        await using var context = database.Open();
        var year = await context.ProgrammeYears.Include(x => x.Programme).SingleAsync(x => x.IsComplete);
        Assert.Equal(("komm-in", 2010, "Lokale Nutzerin"), (year.Programme!.Key, year.Year, year.MarkedBy));
    }

    [Fact]
    public async Task LedgerThatChangedWhatTheImportWouldDo_SendsBackToThePreview()
    {
        var (database, review) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        var scenario = new ImportScenario(database);
        var (id, counts) = await scenario.PreviewAsync(ImportScenario.Header + One);
        await review.AcceptAsync(Founding());

        var failure = (await scenario.TryImportAsync(id)).Failure!;

        Assert.Equal((1, FailureReason.PreviewOutdated, "Lokale Nutzerin", CommandNames.AcceptStatement), (counts.New, failure.Reason, failure.ChangedBy, failure.ChangedCommand));
        var options = (await scenario.ViewAsync(id)).Options;
        Assert.Equal(1, ImportScenario.Value(await scenario.PreviewAsync(id, options)).Joins);
        ImportScenario.Value(await scenario.TryImportAsync(id));
        Assert.Equal(3_400_000, (await scenario.TotalAsync()).Cents);
    }

    [Fact]
    public async Task LedgerThatChangedElsewhere_StopsNothing()
    {
        var (database, review) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        var scenario = new ImportScenario(database);
        var (id, _) = await scenario.PreviewAsync(ImportScenario.Header + Two);
        await review.AcceptAsync(Grant(100, City("Düsseldorf", Düsseldorf)));

        ImportScenario.Value(await scenario.TryImportAsync(id));
    }

    [Fact]
    public async Task TwoPeopleImportingOneDraft_TheSecondIsTold()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);
        var scenario = new ImportScenario(database);
        var (id, _) = await scenario.PreviewAsync(ImportScenario.Header + Two);
        var version = (await scenario.ViewAsync(id)).Version;
        ImportScenario.Value(await scenario.TryImportAsync(id));

        Assert.Equal(FailureReason.AlreadyImported, (await scenario.Commands.ImportAsync(Actor.LocalUser, id, version, null, CancellationToken.None)).Failure?.Reason);
        Assert.Equal(1_234_567, (await scenario.TotalAsync()).Cents);
    }

    [Fact]
    public async Task Cancelled_LeavesNothing()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);
        var scenario = new ImportScenario(database);
        var (id, _) = await scenario.PreviewAsync(ImportScenario.Header + One + Two);
        using var cancel = new CancellationTokenSource();
        var stopping = new Stopping(cancel);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await scenario.Commands.ImportAsync(Actor.LocalUser, id, (await scenario.ViewAsync(id)).Version, stopping, cancel.Token));

        Assert.Empty(await scenario.EntriesAsync());
        Assert.Equal(0, await scenario.GrantsAsync());
        Assert.Equal(ImportState.Draft, (await scenario.ViewAsync(id)).State);
        ImportScenario.Value(await scenario.TryImportAsync(id));
    }

    [Fact]
    public async Task MappingAndOptions_AreRememberedByTheHeaders()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);
        var scenario = new ImportScenario(database);
        const string Text = "Wer;Was;Betrag\nStadt Düsseldorf;Projekt;1.000,00\n";
        var uploaded = await scenario.UploadAsync(ImportScenario.Bytes(Text));
        Assert.Equal([MappingFaultReason.NoSum, MappingFaultReason.NoRecipient], uploaded.Faults.Select(x => x.Reason));
        var mapping = new ColumnMapping([new(0, "Wer", GrantField.Recipient), new(1, "Was", GrantField.Project), new(2, "Betrag", GrantField.Awarded) { Numbers = NumberStyle.German }]);
        ImportScenario.Value(await scenario.Commands.PreviewAsync(Actor.LocalUser, new ImportRequest(uploaded.ImportId, null, mapping, new ImportOptions { ListName = "Meine Liste", Programme = "KOMM-IN NRW" }), null, CancellationToken.None));
        ImportScenario.Value(await scenario.TryImportAsync(uploaded.ImportId));

        var next = await scenario.UploadAsync(ImportScenario.Bytes(Text + "Stadt Köln;Projekt;500,00\n"));

        Assert.True(next.IsRemembered);
        Assert.Equal(mapping.Columns.ToArray(), next.Mapping.Columns.ToArray());
        var view = await scenario.ViewAsync(next.ImportId);
        Assert.Equal(("Meine Liste", "KOMM-IN NRW"), (view.ListName, view.Options.Programme));
    }

    [Fact]
    public async Task UnknownProgramme_IsNamedInThePreviewAndMade()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);
        var scenario = new ImportScenario(database);

        var done = await scenario.ImportAsync(ImportScenario.Header + Two.Replace("KOMM-IN NRW", "Ganz neues Programm", StringComparison.Ordinal));

        Assert.Equal(["Ganz neues Programm"], done.Counts.NewProgrammes.ToArray());
        await using var context = database.Open();
        Assert.Equal("Ganz neues Programm", (await context.Grants.Include(x => x.Programme).SingleAsync()).Programme!.Name);
    }

    [Fact]
    public async Task ImportedRows_CannotBeChangedAnyLonger_DraftsCan()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);
        var scenario = new ImportScenario(database);
        var done = await scenario.ImportAsync(ImportScenario.Header + Two);
        var (draft, _) = await scenario.PreviewAsync(ImportScenario.Header + One);
        await using var context = database.Open();

        await Assert.ThrowsAnyAsync<Exception>(() => context.ImportRows.Where(x => x.ImportId == done.ImportId).ExecuteDeleteAsync());
        await Assert.ThrowsAnyAsync<Exception>(() => context.ImportRows.Where(x => x.ImportId == done.ImportId).ExecuteUpdateAsync(set => set.SetProperty(x => x.CellsJson, "[]")));
        await Assert.ThrowsAnyAsync<Exception>(() => context.ImportFiles.Where(x => x.ImportId == done.ImportId).ExecuteDeleteAsync());
        ImportScenario.Value(await scenario.Commands.DiscardAsync(Actor.LocalUser, draft, CancellationToken.None));
        Assert.Equal(FailureReason.AlreadyImported, (await scenario.Commands.DiscardAsync(Actor.LocalUser, done.ImportId, CancellationToken.None)).Failure?.Reason);
    }

    [Fact]
    public async Task EntryOfAnImport_LeadsToItsRowWithItsCells()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);
        var scenario = new ImportScenario(database);
        await scenario.ImportAsync(ImportScenario.Header + Two, new ImportOptions { Visibility = Visibility.Published });

        var entry = (await database.Get<EntryQueries>().BehindAsync(Actor.LocalUser, new EntryQuestion(), 1, CancellationToken.None)).Entries.Items[0];
        var forReader = (await database.Get<EntryQueries>().BehindAsync(new Actor("leser", "Leser", ActorRole.Reader), new EntryQuestion(), 1, CancellationToken.None)).Entries.Items[0];

        Assert.Equal(("Aktenzeichen", "A 2"), entry.ImportedCells[0]);
        Assert.Equal(("Bewilligt", "12.345,67"), entry.ImportedCells[6]);
        Assert.Equal(("liste.csv:2", 2), (entry.ImportedRow, entry.ImportRowNumber));
        Assert.Empty(forReader.ImportedCells);
        Assert.Equal("liste.csv:2", forReader.ImportedRow);
    }

    [Fact]
    public async Task WhoMayNotEdit_ImportsAndSeesNothing()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);
        var scenario = new ImportScenario(database);
        var (id, _) = await scenario.PreviewAsync(ImportScenario.Header + Two);
        foreach (var role in (ActorRole[])[ActorRole.PressOfficer, ActorRole.MunicipalCoordinator, ActorRole.Reader])
        {
            var actor = new Actor("x", "X", role);

            Assert.Equal(FailureReason.NotAllowed, (await scenario.Commands.UploadAsync(actor, "x.csv", ImportScenario.Bytes(ImportScenario.Header), null, CancellationToken.None)).Failure?.Reason);
            Assert.Equal(FailureReason.NotAllowed, (await scenario.Commands.ImportAsync(actor, id, 1, null, CancellationToken.None)).Failure?.Reason);
            Assert.Equal(FailureReason.NotAllowed, (await scenario.Commands.DiscardAsync(actor, id, CancellationToken.None)).Failure?.Reason);
            Assert.Null(await scenario.Queries.FindAsync(actor, id, CancellationToken.None));
            Assert.Null(await scenario.Queries.FileAsync(actor, id, CancellationToken.None));
            Assert.Equal(0, (await scenario.Queries.ListAsync(actor, 1, CancellationToken.None)).Total);
            Assert.Equal(0, (await scenario.Queries.RowsAsync(actor, id, null, 1, CancellationToken.None)).Total);
        }
    }

    private sealed class Stopping(CancellationTokenSource source) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Phase == ImportPhase.Booking)
            {
                source.Cancel();
            }
        }
    }
}
