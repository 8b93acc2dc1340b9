using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Ledger;

namespace ProgramTracker.Data.Tests.Ledger;

/// <summary>Grants and entries as a test needs them, written through the command runner like everything else.</summary>
internal sealed class LedgerScenario(TestDatabase database)
{
    public const string Duesseldorf = "05111000";
    public const string Koeln = "05315000";
    public const string KreisSteinfurt = "05566";
    public const string Rheine = "05566076";
    public const string Emsdetten = "05566008";

    public async Task<int> ProgrammeAsync(string key)
    {
        await using var context = database.Open();
        return await context.Programmes.Where(x => x.Key == key).Select(x => x.Id).SingleAsync();
    }

    public async Task<int> GrantAsync(int? programmeId, PlaceBucket bucket, string[] ags, Visibility visibility = Visibility.Published)
    {
        var result = await database.Get<CommandRunner>().RunAsync<int>(
            Actor.LocalUser,
            "Scenario",
            CommandRight.EditLedger,
            async run =>
            {
                var grant = run.Sign(new Grant { ProgrammeId = programmeId, Bucket = bucket, Visibility = visibility, RecordedById = string.Empty, RecordedBy = string.Empty });
                grant.Municipalities.AddRange(ags.Select(x => new GrantMunicipality { Ags = x }));
                run.Context.Grants.Add(grant);
                await run.Context.SaveChangesAsync();
                run.Record<Grant>(grant.Id);
                return grant.Id;
            },
            CancellationToken.None);
        return result.Value;
    }

    public async Task<long> PostAsync(int grantId, Amount amount, FundingYear? year = null, Measure measure = Measure.Awarded, Basis basis = Basis.Announced) =>
        await PostAsync(grantId, EntryAmount.Of(amount), amount.Qualifier, year, measure, basis);

    public async Task<long> PostAsync(int grantId, EntryAmount amount, AmountQualifier qualifier = AmountQualifier.Exact, FundingYear? year = null, Measure measure = Measure.Awarded, Basis basis = Basis.Announced)
    {
        var result = await database.Get<CommandRunner>().RunAsync<long>(
            Actor.LocalUser,
            "Scenario",
            CommandRight.EditLedger,
            async run =>
            {
                var grant = await run.Context.Grants.Include(x => x.Municipalities).SingleAsync(x => x.Id == grantId);
                var entry = new LedgerEntry
                {
                    GrantId = grant.Id,
                    Measure = measure,
                    Basis = basis,
                    Amount = amount,
                    Qualifier = qualifier,
                    ProgrammeId = grant.ProgrammeId,
                    Bucket = grant.Bucket,
                    Ags = grant.Bucket == PlaceBucket.Municipality ? grant.Municipalities.Single().Ags : null,
                    YearBucket = (year ?? FundingYear.Unknown).Bucket,
                    Year = (year ?? FundingYear.Unknown).Year,
                    ImportedRow = "scenario.csv#1",
                    Reason = "Szenario",
                };
                await run.Ledger.PostAsync(entry);
                await run.Context.SaveChangesAsync();
                run.Record<Grant>(grant.Id);
                return entry.Id;
            },
            CancellationToken.None);
        return result.Value;
    }

    public async Task<CommandResult<bool>> ReverseAsync(long entryId) => await database.Get<CommandRunner>().RunAsync<bool>(
        Actor.LocalUser,
        "Scenario",
        CommandRight.EditLedger,
        async run =>
        {
            var entry = await run.Context.LedgerEntries.SingleAsync(x => x.Id == entryId);
            await run.Ledger.ReverseAsync(entry, "Irrtum");
            run.Record<Grant>(entry.GrantId);
            return true;
        },
        CancellationToken.None);
}
