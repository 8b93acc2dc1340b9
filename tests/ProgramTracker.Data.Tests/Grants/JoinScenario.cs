using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Tests.Review;

namespace ProgramTracker.Data.Tests.Grants;

/// <summary>Decisions, acts, joins and separations with the versions that stand at that moment, as short as tests need them.</summary>
internal sealed class JoinScenario(TestDatabase database)
{
    public static readonly Actor Berger = new("berger", "Ina Berger", ActorRole.MinistryEditor);

    public async Task<int> VersionAsync(int grantId)
    {
        await using var context = database.Open();
        return await context.Grants.Where(x => x.Id == grantId).Select(x => x.Version).SingleAsync();
    }

    public async Task<int> DecideAsync(int? grantId, string number, long cents, string ags = Stated.Düsseldorf) => ReviewScenario.Value(await database.Get<DecisionCommands>().EnterAsync(
        Actor.LocalUser,
        new DecisionInput
        {
            GrantId = grantId,
            GrantVersion = grantId is { } id ? await VersionAsync(id) : 0,
            ReferenceNumber = number,
            Authority = "Bezirksregierung Arnsberg",
            DecidedOn = new DateOnly(2010, 11, 3),
            BeneficiaryAgs = grantId is null ? [ags] : [],
            Programme = grantId is null ? Stated.KommIn : null,
            Project = grantId is null ? Stated.Opening : null,
            Lines = [new DecisionLine(null, null, cents)],
        },
        CancellationToken.None)).GrantId;

    public async Task ActAsync(int grantId, Measure measure, long cents)
    {
        var input = new GrantActInput { GrantId = grantId, GrantVersion = await VersionAsync(grantId), Cents = Math.Abs(cents), DecidedOn = new DateOnly(2011, 5, 1), Reason = "Akt" };
        var acts = database.Get<GrantActCommands>();
        ReviewScenario.Value(await ((measure, cents) switch
        {
            (Measure.Awarded, < 0) => acts.ReduceAwardAsync(Actor.LocalUser, input, CancellationToken.None),
            (Measure.Awarded, _) => acts.RaiseAwardAsync(Actor.LocalUser, input, CancellationToken.None),
            (Measure.Disbursed, < 0) => acts.RecordRepaymentAsync(Actor.LocalUser, input, CancellationToken.None),
            (Measure.Disbursed, _) => acts.RecordDisbursementAsync(Actor.LocalUser, input, CancellationToken.None),
            _ => acts.RecordOwnShareAsync(Actor.LocalUser, input, CancellationToken.None),
        }));
    }

    public async Task<GrantJoinInput> InputAsync(int grantId, int intoGrantId) =>
        new(grantId, await VersionAsync(grantId), intoGrantId, await VersionAsync(intoGrantId), "dieselbe Zuwendung");

    public async Task<CommandResult<GrantJoinResult>> TryJoinAsync(int grantId, int intoGrantId) =>
        await database.Get<GrantJoinCommands>().JoinAsync(Actor.LocalUser, await InputAsync(grantId, intoGrantId), CancellationToken.None);

    public async Task<GrantJoinResult> JoinAsync(int grantId, int intoGrantId) => ReviewScenario.Value(await TryJoinAsync(grantId, intoGrantId));

    public async Task<CommandResult<GrantJoinResult>> TrySeparateAsync(int mergeId)
    {
        await using var context = database.Open();
        var version = await context.GrantMerges.Where(x => x.Id == mergeId).Select(x => x.Version).SingleAsync();
        return await database.Get<GrantJoinCommands>().SeparateAsync(Actor.LocalUser, mergeId, version, "doch zwei", CancellationToken.None);
    }

    public async Task<GrantJoinResult> SeparateAsync(int mergeId) => ReviewScenario.Value(await TrySeparateAsync(mergeId));

    /// <summary>Every figure of a grant's entries, by measure: what must be the same again after a separation.</summary>
    public async Task<List<(Measure Measure, EntryAmount Amount)>> SumsAsync(int grantId)
    {
        await using var context = database.Open();
        var entries = await context.LedgerEntries.Where(x => x.GrantId == grantId).ToListAsync();
        return [.. entries.GroupBy(x => x.Measure).OrderBy(x => x.Key).Select(x => (x.Key, x.Aggregate(default(EntryAmount), (sum, entry) => sum + entry.Amount))).Where(x => x.Item2 != default)];
    }

    /// <summary>The statements that speak of a grant, and the decisions on it.</summary>
    public async Task<(List<(int Statement, bool Founding, bool OwnShare)> Evidence, List<int> Decisions)> BearersAsync(int grantId)
    {
        await using var context = database.Open();
        var evidence = await context.GrantEvidence.Where(x => x.GrantId == grantId).OrderBy(x => x.StatementId).ToListAsync();
        return ([.. evidence.Select(x => (x.StatementId, x.IsFounding, x.IsOwnShare))], await context.GrantDecisions.Where(x => x.GrantId == grantId).OrderBy(x => x.Id).Select(x => x.Id).ToListAsync());
    }

    public static Amount About(long cents) => AmountBounds.Of(cents, AmountQualifier.About, 100_000);
}
