using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Verdicts;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Releases;
using ProgramTracker.Data.Review;
using ProgramTracker.Data.Verdicts;

namespace ProgramTracker.Data.Tests.Verdicts;

public sealed class ContradictionTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task List_TwoReleasesThatDisagree_IsOneContradictionWithBothQuotes(DatabaseEngine engine)
    {
        var (database, scenario) = await VerdictScenario.OnAsync(engine);
        await using var _ = database;
        await scenario.ReleaseAsync("2009-03-14", VerdictScenario.March2009);
        await scenario.ReleaseAsync("2010-04-15", VerdictScenario.April2010);

        var list = await scenario.ListAsync();

        var row = Assert.Single(list.Page.Items);
        Assert.Equal((212, "212 Projekte", "KOMM-IN NRW"), (row.Contradiction.Figure.Value.Value, row.Quote!.Exact, row.ProgrammeName));
        Assert.Contains(row.Contradiction.Against, x => x.Reason == VerdictReason.ReleaseDiffers && row.Quotes[(int)x.Figure!.Id].Exact == "213 Projekten");
        Assert.Contains(row.Contradiction.Against, x => x.Reason == VerdictReason.ControlFigureDiffers);
        Assert.Equal((1, 0, true, 1), (list.Open, list.Decided, row.IsOpen, await scenario.Contradictions.OpenAsync(VerdictScenario.Editor, CancellationToken.None)));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Decide_WithReason_HoldsUntilTheFactsChange(DatabaseEngine engine)
    {
        var (database, scenario) = await VerdictScenario.OnAsync(engine);
        await using var _ = database;
        await scenario.ReleaseAsync("2009-03-14", VerdictScenario.March2009);
        await scenario.ReleaseAsync("2010-04-15", VerdictScenario.April2010);
        var decided = await scenario.DecideAsync((await scenario.ListAsync()).Page.Items[0]);
        Assert.True(decided.Succeeded);

        var settled = (await scenario.ListAsync(ContradictionState.Decided)).Page.Items.Single();
        Assert.Equal((ContradictionOutcome.Corrected, "Tippfehler in der Bilanz.", "Lokale Nutzerin", false), (settled.Decision!.Outcome, settled.Decision.Reason, settled.Decision.By, settled.IsReopened));
        Assert.Equal(0, await scenario.Contradictions.OpenAsync(VerdictScenario.Editor, CancellationToken.None));

        await scenario.ReleaseAsync("2009-03-16", "Bilanz von KOMM-IN NRW\n\nSeit April 2005 haben sich an KOMM-IN NRW Kommunen mit 213 Projekten beteiligt.");
        var reopened = (await scenario.ListAsync()).Page.Items.Single();

        Assert.True(reopened.IsReopened && reopened.IsOpen);
        Assert.Equal("Tippfehler in der Bilanz.", reopened.Decision!.Reason);
        Assert.Equal(1, await scenario.Contradictions.OpenAsync(VerdictScenario.Editor, CancellationToken.None));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Decide_Always_IsRecordedWithBeforeAndAfter(DatabaseEngine engine)
    {
        var (database, scenario) = await VerdictScenario.OnAsync(engine);
        await using var _ = database;
        await scenario.ReleaseAsync("2009-03-14", VerdictScenario.March2009);
        await scenario.ReleaseAsync("2010-04-15", VerdictScenario.April2010);
        var row = (await scenario.ListAsync()).Page.Items[0];
        var version = (await scenario.DecideAsync(row)).Value;

        var again = await scenario.Commands.DecideAsync(VerdictScenario.Editor, row.Contradiction.Key, row.Contradiction.Fingerprint, ContradictionOutcome.Explained, "Doch anders gezählt.", version, CancellationToken.None);
        var back = await scenario.Commands.ReopenAsync(VerdictScenario.Editor, row.Contradiction.Key, again.Value, CancellationToken.None);

        Assert.True(back.Succeeded);
        var twice = await scenario.Commands.ReopenAsync(VerdictScenario.Editor, row.Contradiction.Key, again.Value, CancellationToken.None);
        Assert.Equal((FailureReason.ChangedMeanwhile, CommandNames.ReopenContradiction), (twice.Failure!.Reason, twice.Failure.ChangedCommand));
        var records = await scenario.RecordsAsync(CommandNames.DecideContradiction);
        Assert.Null(records[0].BeforeJson);
        Assert.Contains("Tippfehler in der Bilanz.", records[1].BeforeJson, StringComparison.Ordinal);
        Assert.Contains("Doch anders gezählt.", records[1].AfterJson, StringComparison.Ordinal);
        Assert.Contains("Doch anders gezählt.", Assert.Single(await scenario.RecordsAsync(CommandNames.ReopenContradiction)).BeforeJson, StringComparison.Ordinal);
        Assert.Single((await scenario.ListAsync()).Page.Items, x => x.Decision is null);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Decide_WithoutReasonOrOnAnOldVersion_IsRefused(DatabaseEngine engine)
    {
        var (database, scenario) = await VerdictScenario.OnAsync(engine);
        await using var _ = database;
        await scenario.ReleaseAsync("2009-03-14", VerdictScenario.March2009);
        await scenario.ReleaseAsync("2010-04-15", VerdictScenario.April2010);
        var row = (await scenario.ListAsync()).Page.Items[0];
        var contradiction = row.Contradiction;

        var empty = await scenario.Commands.DecideAsync(VerdictScenario.Editor, contradiction.Key, contradiction.Fingerprint, ContradictionOutcome.Ignored, " ", 0, CancellationToken.None);
        await scenario.DecideAsync(row);
        var late = await scenario.DecideAsync(row);
        var reader = await scenario.Commands.DecideAsync(VerdictScenario.Reader, contradiction.Key, contradiction.Fingerprint, ContradictionOutcome.Ignored, "Nein.", 0, CancellationToken.None);

        Assert.Equal(FailureReason.ReasonMissing, empty.Failure!.Reason);
        Assert.Equal((FailureReason.ChangedMeanwhile, "Lokale Nutzerin", CommandNames.DecideContradiction), (late.Failure!.Reason, late.Failure.ChangedBy, late.Failure.ChangedCommand));
        Assert.Equal(FailureReason.NotAllowed, reader.Failure!.Reason);
    }

    [Fact]
    public async Task List_ForAReader_IsNothingNotEvenANumber()
    {
        var (database, scenario) = await VerdictScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;

        Assert.Null(await scenario.Contradictions.ListAsync(VerdictScenario.Reader, new ContradictionFilter(), 1, CancellationToken.None));
        Assert.Null(await scenario.Contradictions.OpenAsync(VerdictScenario.Reader, CancellationToken.None));
    }

    [Fact]
    public async Task List_CorrectedStatement_IsNoContradictionAnyLonger()
    {
        var (database, scenario) = await VerdictScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        await scenario.ReleaseAsync("2009-03-14", VerdictScenario.March2009);
        await scenario.ReleaseAsync("2010-04-15", VerdictScenario.April2010);
        var id = (int)(await scenario.ListAsync()).Page.Items[0].Contradiction.Figure.Id;
        await using var context = database.Open();
        var row = await context.Statements.SingleAsync(x => x.Id == id);

        var corrected = (CountStatement)StatementPayload.Current(row) with { Value = 213 };
        await database.Get<ReviewCommands>().CorrectAsync(VerdictScenario.Editor, id, row.Version, corrected, AcceptChoice.AsProposed, CancellationToken.None);

        Assert.Empty((await scenario.ListAsync()).Page.Items);
    }

    [Fact]
    public async Task List_ReleaseThatIsACopy_IsNoSecondSource()
    {
        var (database, scenario) = await VerdictScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        var original = await scenario.ReleaseAsync("2012-03-14", "Bilanz\n\nSeit 2005 haben sich an KOMM-IN NRW Kommunen mit 400 Projekten beteiligt.");
        var copy = await scenario.ReleaseAsync("2012-03-14", "Bilanz für Köln\n\nSeit 2005 haben sich an KOMM-IN NRW Kommunen mit 401 Projekten beteiligt.");
        Assert.Single((await scenario.ListAsync()).Page.Items);
        await using (var context = database.Open())
        {
            var version = context.Releases.Single(x => x.Id == copy).Version;
            var marked = await database.Get<ReleaseRelationCommands>().MarkAsync(
                VerdictScenario.Editor, new SourceInput(copy, version, SourceRelation.CopyOf, original, "Vom Verteiler."), CancellationToken.None);
            Assert.True(marked.Succeeded, marked.Failure?.ToString());
        }

        Assert.Empty((await scenario.ListAsync()).Page.Items);
    }

    [Fact]
    public async Task List_OfTheSamples_IsTheOneThatWasPutThere()
    {
        var (database, scenario) = await VerdictScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        await database.Get<SampleData>().LoadAsync(CancellationToken.None);

        var row = Assert.Single((await scenario.ListAsync()).Page.Items);

        Assert.Equal("212 Projekte", row.Quote!.Exact);
        Assert.NotEmpty(row.Series);
    }
}
