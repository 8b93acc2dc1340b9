using System.Collections.Immutable;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Releases;
using ProgramTracker.Core.Text;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Reference;
using ProgramTracker.Data.Releases;

namespace ProgramTracker.Data.Tests.Releases;

public sealed class ReleaseIntakeTests
{
    private const string Text = "Das Land fördert das Projekt „Offene Verwaltung“ der Stadt Düsseldorf aus dem Programm KOMM-IN NRW mit 34.000 Euro.\n";

    private static readonly ReleaseInput Input = ReleaseInput.Pasted(Text) with { PublishedOn = new DateOnly(2011, 1, 27), Issuer = "Ministerium für Arbeit, Integration und Soziales des Landes Nordrhein-Westfalen", FileName = "a.txt" };

    [Theory, OnSqlite, OnSqlServer]
    public async Task TakeIn_NewRelease_StoresTextAndProposedStatements(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);

        var result = (await database.Get<ReleaseIntake>().TakeInAsync(Actor.LocalUser, Input, CancellationToken.None)).Value!;

        Assert.Equal(IntakeOutcome.Stored, result.Outcome);
        await using var context = database.Open();
        var release = await context.Releases.Include(x => x.Versions).ThenInclude(x => x.Statements).ThenInclude(x => x.Municipalities).SingleAsync();
        Assert.Equal(result.ReleaseId, release.Id);
        Assert.Equal("MAIS", release.Ministry);
        Assert.Equal(new DateOnly(2011, 1, 27), release.PublishedOn);
        var version = Assert.Single(release.Versions);
        Assert.Equal(Encoding.UTF8.GetBytes(Text), version.Original);
        Assert.Equal(("utf-8", 64), (version.Encoding, version.Sha256.Length));
        var funding = Assert.Single(version.Statements, x => x.Kind == StatementKind.Funding);
        Assert.Equal((3_400_000, StatementState.Proposed, "34.000 Euro"), (funding.Cents, funding.State, funding.QuoteExact));
        Assert.Equal("34.000 Euro", version.Text!.Substring(funding.QuoteStart, funding.QuoteLength));
        var found = (await database.Get<KnownExtractor>().GetAsync(CancellationToken.None)).Extract(new ReleaseSource(Text, Input.PublishedOn, Input.Issuer)).Funding.Single();
        Assert.Equal(found.Recipients.Select(x => x.Place?.Ags), funding.Municipalities.Select(x => x.Ags));
        Assert.Equal(found.Programme?.Key, await context.Programmes.Where(x => x.Id == funding.ProgrammeId).Select(x => x.Key).SingleOrDefaultAsync());
        Assert.Equal(found.IsCounted, funding.IsCounted);
        Assert.Equal(0, await context.LedgerEntries.CountAsync());
        var record = await context.CommandRecords.SingleAsync(x => x.Command == ReleaseIntake.Command);
        Assert.Equal(("Release", "Lokale Nutzerin"), (record.SubjectKind, record.ActorName));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task TakeIn_StoredStatement_ReadsBackAsItWasFound(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await database.Get<ReleaseIntake>().TakeInAsync(Actor.LocalUser, Input, CancellationToken.None);
        var extracted = (await database.Get<KnownExtractor>().GetAsync(CancellationToken.None)).Extract(new ReleaseSource(Text, Input.PublishedOn, Input.Issuer));

        await using var context = database.Open();
        foreach (var row in await context.Statements.ToListAsync())
        {
            Assert.Equal(row.PayloadJson, StatementPayload.Write(StatementPayload.Current(row)));
        }

        var funding = (FundingStatement)StatementPayload.Current(await context.Statements.SingleAsync(x => x.Kind == StatementKind.Funding));
        Assert.Equal(extracted.Funding[0].Amount, funding.Amount);
        Assert.Equal(extracted.Funding[0].Quote, funding.Quote);
        Assert.Equal(extracted.Funding[0].IsCounted, funding.IsCounted);
        Assert.Equal(extracted.Funding[0].Recipients.Select(x => x.Place?.Ags), funding.Recipients.Select(x => x.Place?.Ags));
    }

    [Fact]
    public void Repairs_StoredAsJson_ReadBackAsTheyWere()
    {
        ImmutableArray<TextRepair> repairs = [new(new TextSpan(3, 7), "Kayk?n", RepairKind.DamagedWord), new(new TextSpan(40, 1), "?", RepairKind.QuotationMark)];

        Assert.Equal(repairs.ToList(), StatementPayload.ReadRepairs(StatementPayload.WriteRepairs(repairs)).ToList());
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task TakeIn_SameFileTwice_IsRecognised(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var intake = database.Get<ReleaseIntake>();
        var first = (await intake.TakeInAsync(Actor.LocalUser, Input, CancellationToken.None)).Value!;

        var second = (await intake.TakeInAsync(Actor.LocalUser, Input with { FileName = "b.txt", Issuer = "Jemand anderes" }, CancellationToken.None)).Value!;

        Assert.Equal((IntakeOutcome.Known, first.ReleaseId), (second.Outcome, second.ReleaseId));
        await using var context = database.Open();
        Assert.Equal(1, await context.Releases.CountAsync());
    }

    [Fact]
    public async Task TakeIn_SameWordsInAnotherEncoding_AreRecognised()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);
        var intake = database.Get<ReleaseIntake>();
        var first = (await intake.TakeInAsync(Actor.LocalUser, Input, CancellationToken.None)).Value!;

        var windows = Input with { Content = Encoding.Latin1.GetBytes(Text.Replace('„', '"').Replace('“', '"').Replace("\n", "\r\n")) };
        var second = (await intake.TakeInAsync(Actor.LocalUser, windows, CancellationToken.None)).Value!;

        Assert.Equal((IntakeOutcome.Known, first.ReleaseId), (second.Outcome, second.ReleaseId));
    }

    [Fact]
    public async Task TakeIn_SameWordsOfAnotherIssuer_AreACopy()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);
        var intake = database.Get<ReleaseIntake>();
        var first = (await intake.TakeInAsync(Actor.LocalUser, Input, CancellationToken.None)).Value!;

        var copy = (await intake.TakeInAsync(Actor.LocalUser, ReleaseInput.Pasted(Text + "\n") with { PublishedOn = Input.PublishedOn, Issuer = "Verteiler" }, CancellationToken.None)).Value!;

        Assert.Equal((IntakeOutcome.Stored, first.ReleaseId), (copy.Outcome, copy.CopyOfId));
        await using var context = database.Open();
        Assert.Equal(first.ReleaseId, (await context.Releases.SingleAsync(x => x.Id == copy.ReleaseId)).CopyOfId);
    }

    [Fact]
    public async Task TakeIn_TextWithoutDateOrIssuer_AsksAndStoresNothing()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);

        var result = (await database.Get<ReleaseIntake>().TakeInAsync(Actor.LocalUser, ReleaseInput.Pasted(Text), CancellationToken.None)).Value!;

        Assert.Equal((IntakeOutcome.NeedsAnswers, true, true), (result.Outcome, result.NeedsDate, result.NeedsIssuer));
        await using var context = database.Open();
        Assert.Equal(0, await context.Releases.CountAsync());
    }

    [Fact]
    public async Task Preview_NewRelease_StoresNothing()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);

        var result = (await database.Get<ReleaseIntake>().PreviewAsync(Actor.LocalUser, Input, CancellationToken.None)).Value!;

        Assert.Equal(IntakeOutcome.Ready, result.Outcome);
        await using var context = database.Open();
        Assert.Equal(0, await context.Releases.CountAsync());
    }

    [Fact]
    public async Task TakeIn_WhatIsNoRelease_IsRefusedWithItsReason()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);
        var intake = database.Get<ReleaseIntake>();
        async Task<FailureReason?> Reason(byte[] content) => (await intake.TakeInAsync(Actor.LocalUser, Input with { Content = content }, CancellationToken.None)).Failure?.Reason;

        Assert.Equal(FailureReason.Empty, await Reason([]));
        Assert.Equal(FailureReason.Empty, await Reason("  \r\n "u8.ToArray()));
        Assert.Equal(FailureReason.TooLarge, await Reason(Enumerable.Repeat((byte)'a', 20 * 1024 * 1024).ToArray()));
        Assert.Equal(FailureReason.Binary, await Reason([0x25, 0x50, 0x44, 0x46, 0x00, 0x01, 0x02, 0x00]));
    }

    [Fact]
    public async Task TakeIn_ByAReader_IsNotAllowed()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);

        var result = await database.Get<ReleaseIntake>().TakeInAsync(new Actor("leser", "Leser", ActorRole.Reader), Input, CancellationToken.None);

        Assert.Equal(FailureReason.NotAllowed, result.Failure?.Reason);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task TakeIn_SameFileByTwoAtOnce_IsStoredOnce(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var intake = database.Get<ReleaseIntake>();

        var results = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => intake.TakeInAsync(Actor.LocalUser, Input, CancellationToken.None))));

        Assert.Equal([IntakeOutcome.Stored, IntakeOutcome.Known], results.Select(x => x.Value!.Outcome).Order());
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task TakeIn_AllSamples_AreStoredAndFoundByWords(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var intake = database.Get<ReleaseIntake>();
        foreach (var sample in SampleFiles.Read())
        {
            var input = new ReleaseInput { Content = sample.Content, FileName = sample.Name, PublishedOn = sample.PublishedOn, Issuer = sample.Issuer };
            Assert.Equal(IntakeOutcome.Stored, (await intake.TakeInAsync(Actor.SampleData, input, CancellationToken.None)).Value!.Outcome);
        }

        await using var context = database.Open();
        Assert.Equal(25, await context.Releases.CountAsync());
        Assert.True(await context.SearchTerms.CountAsync(x => x.Term == "dusseldorf") >= 3);
    }
}
