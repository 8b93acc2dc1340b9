using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Ledger;
using ProgramTracker.Data.Tests.Reading;
using ProgramTracker.Tests.Hosting;

namespace ProgramTracker.Web.Tests.Lists;

/// <summary>The whole program with the founding release and grants of every sort: rounded, without an amount, for several towns, with a name that would be a formula.</summary>
public sealed class ListApp : AppFactory, IAsyncLifetime
{
    public const string Formula = "=HYPERLINK(\"http://boese.example\";\"Klick\")";

    public async Task InitializeAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        var commands = scope.ServiceProvider.GetRequiredService<CommandRunner>();
        await FoundingRelease.RecordAsync(commands);
        var result = await commands.RunAsync<bool>(Actor.LocalUser, "Scenario", CommandRight.EditLedger, WriteAsync, CancellationToken.None);
        Assert.True(result.Succeeded);
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    private static async Task<CommandResult<bool>> WriteAsync(CommandRun run)
    {
        var programme = await run.Context.Programmes.SingleAsync(x => x.Key == "komm-in");
        await GrantAsync(run, programme.Id, Formula, PlaceBucket.Municipality, ["05315000"], 2011, Amount.Exactly(12_345_67), Basis.Decided);
        await GrantAsync(run, programme.Id, "Sprache verbindet", PlaceBucket.Municipality, ["05315000"], 2011, AmountBounds.Of(5_000_00, AmountQualifier.About, 1_000_00), Basis.Announced);
        await GrantAsync(run, programme.Id, "Netzwerk am Rhein", PlaceBucket.Several, ["05315000", "05111000"], 2011, Amount.Exactly(1_000_00), Basis.Announced);
        await GrantAsync(run, null, "Ohne Betrag", PlaceBucket.Municipality, ["05315000"], 2012, null, Basis.Announced);
        run.Record<Grant>(0);
        return true;
    }

    private static async Task GrantAsync(CommandRun run, int? programme, string project, PlaceBucket bucket, string[] places, int year, Amount? amount, Basis basis)
    {
        var grant = run.Sign(new Grant
        {
            ProgrammeId = programme,
            Project = project,
            FoldedProject = Core.Text.Folding.Fold(project),
            Funder = Funder.Land,
            Bucket = bucket,
            YearBucket = YearBucket.Stated,
            Year = year,
            AwardFrom = new DateOnly(year, 1, 31),
            Visibility = Visibility.Published,
            RecordedById = "",
            RecordedBy = "",
        });
        grant.Municipalities.AddRange(places.Select(ags => new GrantMunicipality { Ags = ags }));
        run.Context.Grants.Add(grant);
        await run.Context.SaveChangesAsync();
        if (amount is null)
        {
            return;
        }

        await run.Ledger.PostAsync(new LedgerEntry
        {
            GrantId = grant.Id,
            Measure = Measure.Awarded,
            Basis = basis,
            Amount = EntryAmount.Of(amount),
            Qualifier = amount.Qualifier,
            ProgrammeId = programme,
            Bucket = bucket,
            Ags = bucket == PlaceBucket.Municipality ? places[0] : null,
            YearBucket = YearBucket.Stated,
            Year = year,
            ImportedRow = "liste.csv#1",
            Reason = "Szenario",
        });
    }
}
