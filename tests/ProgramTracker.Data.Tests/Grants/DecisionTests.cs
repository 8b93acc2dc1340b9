using System.Text;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Ledger;
using ProgramTracker.Data.Tests.Review;
using static ProgramTracker.Data.Tests.Review.Stated;

namespace ProgramTracker.Data.Tests.Grants;

public sealed class DecisionTests
{
    private static readonly DecisionInput Input = new()
    {
        ReferenceNumber = "34-IV 7/2010",
        Authority = "Bezirksregierung Arnsberg",
        DecidedOn = new DateOnly(2010, 11, 3),
        Lines = [new DecisionLine(null, null, 3_400_000)],
        Note = "liegt vor",
        File = new DecisionFile("../Bescheid.pdf", Encoding.ASCII.GetBytes("%PDF-1.7 Bescheid")),
    };

    [Theory, OnSqlite, OnSqlServer]
    public async Task Rule03_DecisionForAnAnnouncedGrant_ReplacesTheAnnouncementAndKeepsTheTotal(DatabaseEngine engine)
    {
        var (database, scenario) = await ReviewScenario.OnAsync(engine);
        await using var _ = database;
        var grantId = (await scenario.AcceptAsync(Founding())).GrantsCreated[0];

        var entered = ReviewScenario.Value(await EnterAsync(database, await ForAsync(database, grantId)));

        Assert.Equal((false, 3_400_000, 3_400_000, 0), (entered.GrantCreated, entered.BeforeCents, entered.AfterCents, entered.DifferenceCents));
        var total = await scenario.TotalAsync(Düsseldorf);
        Assert.Equal((3_400_000, 0, 3_400_000), (total.Cents, total.AnnouncedCents, total.DecidedCents));
        var entries = await scenario.EntriesAsync();
        Assert.Equal([(Basis.Announced, 3_400_000L), (Basis.Decided, 3_400_000), (Basis.Announced, -3_400_000)], entries.Select(x => (x.Basis, x.Cents)));
        Assert.Equal(2, entries[1].TransactionNumber);
        Assert.Equal(2, entries[2].TransactionNumber);
        Assert.Equal((new DateOnly(2010, 11, 3), entered.DecisionId), (entries[1].EffectiveDate, entries[1].DecisionId));
        Assert.Equal((EntryReasons.Decided, "liegt vor"), EntryReasons.Read(entries[1].Reason));
        await using var context = database.Open();
        var decision = await context.GrantDecisions.SingleAsync();
        Assert.Equal(("Bescheid.pdf", "application/pdf", 64), (decision.FileName, decision.ContentType, decision.FileSha256!.Length));
    }

    [Fact]
    public async Task Rule03_ReleaseAfterTheDecision_IsEvidenceOnly()
    {
        var (database, scenario) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        var first = await scenario.AcceptAsync(Founding());
        ReviewScenario.Value(await EnterAsync(database, await ForAsync(database, first.GrantsCreated[0])));

        var later = await scenario.AcceptAsync(Founding());
        await scenario.UndoAsync(first.StatementId);

        Assert.Equal(first.GrantsCreated.ToArray(), later.GrantsJoined.ToArray());
        Assert.Equal((3_400_000, 3_400_000), ((await scenario.TotalAsync()).Cents, (await scenario.TotalAsync()).DecidedCents));
        Assert.Equal(GrantStatus.Active, Assert.Single(await scenario.GrantsAsync()).Status);
    }

    [Fact]
    public async Task Enter_OtherSumThanAnnounced_SaysTheDifference()
    {
        var (database, scenario) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        var grantId = (await scenario.AcceptAsync(Founding())).GrantsCreated[0];

        var entered = ReviewScenario.Value(await EnterAsync(database, (await ForAsync(database, grantId)) with { Lines = [new DecisionLine(Düsseldorf, 2010, 2_000_000), new DecisionLine(Düsseldorf, 2011, 1_000_000)] }));

        Assert.Equal((-400_000, 3_000_000), (entered.DifferenceCents, entered.AfterCents));
        Assert.Equal([2010, 2011], (await scenario.EntriesAsync()).Where(x => x.Basis == Basis.Decided).Select(x => x.Year!.Value));

        // A release that repeats the former sum speaks of this grant, and must not make a second one.
        Assert.Empty((await scenario.AcceptAsync(Founding())).GrantsCreated);
        Assert.Equal(3_000_000, (await scenario.TotalAsync()).Cents);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Enter_NewGrant_IsDecidedFromTheStart(DatabaseEngine engine)
    {
        var (database, scenario) = await ReviewScenario.OnAsync(engine);
        await using var _ = database;

        var entered = ReviewScenario.Value(await EnterAsync(database, Input with
        {
            Organisation = "Caritasverband",
            BeneficiaryAgs = [Köln],
            Programme = new ProgrammeRef("Brücken bauen", null),
            Period = YearRange.Of(2010),
        }));

        var grant = Assert.Single(await scenario.GrantsAsync());
        Assert.True(entered.GrantCreated);
        Assert.Equal(("Caritasverband", "Brücken bauen", 2010, "34IV72010"), (grant.Organisation!.Name, grant.Programme!.Name, grant.Year, grant.FoldedReferenceNumber));
        var entry = Assert.Single(await scenario.EntriesAsync());
        Assert.Equal((Basis.Decided, Köln, 2010, grant.ProgrammeId), (entry.Basis, entry.Ags, entry.Year, entry.ProgrammeId));

        // The release about it comes later and joins by its Aktenzeichen.
        var joined = await scenario.AcceptAsync(Grant(3_400_000, City("Köln", Köln)) with { ReferenceNumber = "34-IV-7/2010" });
        Assert.Equal([grant.Id], joined.GrantsJoined.ToArray());
        Assert.Equal(3_400_000, (await scenario.TotalAsync()).Cents);
    }

    [Fact]
    public async Task Rule07_SumsByMunicipality_CountInEachOfThem()
    {
        var (database, scenario) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        var grantId = (await scenario.AcceptAsync(Grant(5_000_000, City("Düsseldorf", Düsseldorf), City("Köln", Köln)))).GrantsCreated[0];

        ReviewScenario.Value(await EnterAsync(database, (await ForAsync(database, grantId)) with { Lines = [new DecisionLine(Düsseldorf, null, 3_000_000), new DecisionLine(Köln, null, 2_000_000)] }));

        Assert.Equal((3_000_000, 2_000_000), ((await scenario.TotalAsync(Düsseldorf)).Cents, (await scenario.TotalAsync(Köln)).Cents));
        Assert.Equal(5_000_000, (await scenario.TotalAsync()).Cents);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Rule07_SharesOfSeveralMunicipalities_CountInEachToTheCent(DatabaseEngine engine)
    {
        var (database, scenario) = await ReviewScenario.OnAsync(engine);
        await using var _ = database;
        var lines = new[] { new DecisionLine(Köln, null, 3_335) { Share = 33_34 }, new DecisionLine(Düsseldorf, null, 6_666) { Share = 66_66 } };

        ReviewScenario.Value(await EnterAsync(database, Input with { TotalCents = 10_001, Lines = [.. lines] }));

        Assert.Equal((10_001, 3_335, 6_666), ((await scenario.TotalAsync()).Cents, (await scenario.TotalAsync(Köln)).Cents, (await scenario.TotalAsync(Düsseldorf)).Cents));
    }

    [Fact]
    public async Task Rule13_SameReferenceNumberTwice_IsRefusedWithTheGrantThatHasIt()
    {
        var (database, _) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var __ = database;
        var first = ReviewScenario.Value(await EnterAsync(database, Input with { BeneficiaryAgs = [Köln] }));

        var failure = (await EnterAsync(database, Input with { BeneficiaryAgs = [Düsseldorf], ReferenceNumber = "34 iv-7-2010" })).Failure!;

        Assert.Equal((FailureReason.ReferenceNumberTaken, first.GrantId), (failure.Reason, failure.TargetId));
    }

    [Fact]
    public async Task Enter_SecondDecisionForOneGrant_IsRefused()
    {
        var (database, scenario) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        var grantId = (await scenario.AcceptAsync(Founding())).GrantsCreated[0];
        ReviewScenario.Value(await EnterAsync(database, await ForAsync(database, grantId)));

        Assert.Equal(FailureReason.AlreadyDecided, (await EnterAsync(database, (await ForAsync(database, grantId)) with { ReferenceNumber = "X 1" })).Failure?.Reason);
    }

    [Fact]
    public async Task Enter_OnAGrantThatChangedMeanwhile_SaysWhoChangedIt()
    {
        var (database, scenario) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        var grantId = (await scenario.AcceptAsync(Founding())).GrantsCreated[0];
        var form = await ForAsync(database, grantId);
        await scenario.AcceptAsync(Founding() with { Period = YearRange.Of(2010) });

        var failure = (await EnterAsync(database, form)).Failure!;

        Assert.Equal((FailureReason.ChangedMeanwhile, "Lokale Nutzerin", CommandNames.AcceptStatement), (failure.Reason, failure.ChangedBy, failure.ChangedCommand));
    }

    public static TheoryData<FailureReason, DecisionInput> BadInput => new()
    {
        { FailureReason.ReferenceNumberMissing, Input with { ReferenceNumber = " - " } },
        { FailureReason.AuthorityMissing, Input with { Authority = "" } },
        { FailureReason.RecipientMissing, Input },
        { FailureReason.AmountMissing, Input with { Lines = [] } },
        { FailureReason.AmountMissing, Input with { Lines = [new DecisionLine(Köln, null, 0)] } },
        { FailureReason.AmountTooLarge, Input with { Lines = [new DecisionLine(Köln, null, long.MaxValue)] } },
        { FailureReason.AmountTooLarge, Input with { Lines = [new DecisionLine(Köln, 2010, 60_000_000_000_000), new DecisionLine(Köln, 2011, 60_000_000_000_000)] } },
        { FailureReason.PartsDiffer, Input with { TotalCents = 300, Lines = [new DecisionLine(Köln, 2010, 100), new DecisionLine(Köln, 2011, 199)] } },
        { FailureReason.PartsDiffer, Input with { TotalCents = 300, Lines = [new DecisionLine(Köln, null, 100) { Share = 50_00 }, new DecisionLine(Düsseldorf, null, 200) { Share = 50_00 }] } },
        { FailureReason.SharesNotWhole, Input with { TotalCents = 300, Lines = [new DecisionLine(Köln, null, 180) { Share = 60_00 }, new DecisionLine(Düsseldorf, null, 90) { Share = 30_00 }] } },
        { FailureReason.SharesNotWhole, Input with { TotalCents = 300, Lines = [new DecisionLine(Köln, null, 300) { Share = 100_00 }, new DecisionLine(Düsseldorf, null, 90)] } },
        { FailureReason.SharesNotWhole, Input with { Lines = [new DecisionLine(Köln, null, 300) { Share = 100_00 }] } },
        { FailureReason.LineTwice, Input with { Lines = [new DecisionLine("05354", 2010, 1), new DecisionLine("05334", 2010, 1)] } },
        { FailureReason.UnknownMunicipality, Input with { BeneficiaryAgs = ["05"] } },
        { FailureReason.UnknownProgramme, Input with { BeneficiaryAgs = [Köln], Programme = new ProgrammeRef("X", "gibt-es-nicht") } },
        { FailureReason.DateOutOfRange, Input with { DecidedOn = new DateOnly(2126, 1, 1) } },
        { FailureReason.DateOutOfRange, Input with { AwardFrom = new DateOnly(2011, 1, 1), AwardTo = new DateOnly(2010, 1, 1) } },
        { FailureReason.YearOutOfRange, Input with { Lines = [new DecisionLine(Köln, 201, 1)] } },
        { FailureReason.FileKindUnknown, Input with { File = new DecisionFile("Bescheid.pdf", new byte[] { 0, 1, 2 }) } },
        { FailureReason.TextTooLong, Input with { Authority = new string('x', 301) } },
    };

    [Theory]
    [MemberData(nameof(BadInput))]
    public async Task Enter_WithBadInput_IsRefusedAndLeavesNothing(FailureReason reason, DecisionInput input)
    {
        var (database, scenario) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;

        Assert.Equal(reason, (await EnterAsync(database, input)).Failure?.Reason);
        Assert.Empty(await scenario.GrantsAsync());
        Assert.Empty(await scenario.EntriesAsync());
    }

    public static TheoryData<string?, FailureReason?, byte[]> Files => new()
    {
        { "application/pdf", null, Encoding.ASCII.GetBytes("%PDF-1.4") },
        { "image/png", null, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0] },
        { "image/jpeg", null, [0xFF, 0xD8, 0xFF, 0xE0, 0] },
        { "text/plain", null, Encoding.UTF8.GetBytes("Bescheid über 34.000 €\r\n") },
        { "text/plain", null, Encoding.Latin1.GetBytes("Bescheid über Förderung") },
        { null, FailureReason.FileEmpty, [] },
        { null, FailureReason.FileKindUnknown, "PK\u0003\u0004"u8.ToArray() },
        { null, FailureReason.FileKindUnknown, "MZ programme"u8.ToArray() },
        { null, FailureReason.FileTooLarge, new byte[DecisionFileCheck.MaximumBytes + 1] },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void File_IsJudgedByItsContent(string? contentType, FailureReason? refused, byte[] content)
    {
        var result = DecisionFileCheck.ContentType(new DecisionFile("datei.exe", content));

        Assert.Equal((contentType, refused), (result.Value, result.Failure?.Reason));
    }

    [Fact]
    public async Task Form_OfAnAnnouncedGrant_StartsWithWhatIsKnown()
    {
        var (database, scenario) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        var grantId = (await scenario.AcceptAsync(Founding())).GrantsCreated[0];

        var form = (await database.Get<DecisionQueries>().FormAsync(Actor.LocalUser, grantId, CancellationToken.None))!;

        Assert.Equal((3_400_000, false, "KOMM-IN NRW", "Düsseldorf"), (form.AwardedCents, form.IsDecided, form.ProgrammeName, form.Recipients));
        Assert.Equal(new DecisionLine(Düsseldorf, null, 3_400_000), Assert.Single(form.Prefill.Lines));
        Assert.Null(await database.Get<DecisionQueries>().FormAsync(new Actor("leser", "Leser", ActorRole.Reader), grantId, CancellationToken.None));
    }

    private static Task<CommandResult<EnteredDecision>> EnterAsync(TestDatabase database, DecisionInput input) =>
        database.Get<DecisionCommands>().EnterAsync(Actor.LocalUser, input, CancellationToken.None);

    private static async Task<DecisionInput> ForAsync(TestDatabase database, int grantId)
    {
        await using var context = database.Open();
        return Input with { GrantId = grantId, GrantVersion = await context.Grants.Where(x => x.Id == grantId).Select(x => x.Version).SingleAsync() };
    }
}
