using Microsoft.EntityFrameworkCore;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Releases;

namespace ProgramTracker.Data.Review;

/// <summary>The accepted statement of a former version of a release whose place one of today's takes, or whose acceptance it carries on.</summary>
internal sealed class FormerVersion
{
    private readonly CommandRun _run;
    private readonly StatementDecision _decision;
    private readonly Statement _former;

    private FormerVersion(CommandRun run, StatementDecision decision, Statement former, bool isReplaced) => (_run, _decision, _former, IsReplaced) = (run, decision, former, isReplaced);

    /// <summary>The new version states it otherwise; else a person corrects what both versions state.</summary>
    public bool IsReplaced { get; }

    /// <summary>Null where no acceptance of a former version is concerned.</summary>
    public static async Task<FormerVersion?> OfAsync(CommandRun run, Statement row)
    {
        if (row.PredecessorId is not { } formerId)
        {
            return null;
        }

        var (decision, former) = await OpenAsync(run, formerId);
        return former.IsDecidedFor() && (row.BearerId is not null || former.Loss == LostState.Open) ? new FormerVersion(run, decision, former, row.BearerId is null) : null;
    }

    /// <summary>Detaches the evidence of the former statement, and chooses the grant or event that it was evidence of.</summary>
    public async Task<AcceptChoice> GiveUpAsync(AcceptChoice choice, DecisionEffects effects)
    {
        var bearerId = _former.BearerId ?? _former.Id;
        var (decision, bearer) = bearerId == _former.Id ? (_decision, _former) : await OpenAsync(_run, bearerId);
        if (choice == AcceptChoice.AsProposed)
        {
            var grants = await _run.Context.GrantEvidence.Where(x => x.StatementId == bearerId && (x.Statement!.IsCounted || x.IsOwnShare)).Select(x => x.GrantId).ToListAsync(_run.Cancellation);
            var events = await _run.Context.EventEvidence.Where(x => x.StatementId == bearerId).Select(x => x.EventId).ToListAsync(_run.Cancellation);
            choice = (grants, events) switch
            {
                ([var grant], _) => AcceptChoice.Join(grant),
                (_, [var happening]) => AcceptChoice.Join(happening),
                _ => choice,
            };
        }

        await decision.DetachAsync(bearer, effects);
        bearer.Loss = LostState.Replaced;
        _former.Loss = LostState.Replaced;
        await _run.Context.SaveChangesAsync(_run.Cancellation);
        _run.Record<Statement>(bearerId, new { bearer.State }, new { bearer.State, bearer.Loss });
        return choice;
    }

    /// <summary>Undoes the acceptance that was carried on from a former version, with all that carry it on.</summary>
    public static async Task UndoBearerAsync(CommandRun run, int bearerId, string reason)
    {
        var (decision, bearer) = await OpenAsync(run, bearerId);
        if (bearer.IsDecidedFor())
        {
            await decision.UndoAsync(bearer, reason);
        }
    }

    /// <summary>What a statement had taken the place of is evidence again, of the same grant or event, and waits for a person as lost.</summary>
    public static async Task<CommandFailure?> TakeBackAsync(CommandRun run, Statement row, AcceptChoice choice, DecisionEffects effects)
    {
        if (row.PredecessorId is not { } formerId)
        {
            return null;
        }

        var (decision, former) = await OpenAsync(run, formerId);
        if (former.Loss != LostState.Replaced || !former.IsDecidedFor())
        {
            return null;
        }

        former.LostInVersion ??= await run.Context.ReleaseVersions.Where(x => x.Id == row.ReleaseVersionId).Select(x => x.Number).SingleAsync(run.Cancellation);
        (former.Loss, former.BearerId) = (LostState.Open, null);
        await run.Context.SaveChangesAsync(run.Cancellation);
        return await decision.AttachAsync(former, decision.Statements.Content(former), choice, effects);
    }

    /// <summary>Statements of later versions that carried on an acceptance wait again once it is undone.</summary>
    public static async Task ReopenCarriersAsync(CommandRun run, Statement bearer, DecisionEffects effects)
    {
        foreach (var carrier in await run.Context.Statements.Where(x => x.BearerId == bearer.Id).Select(x => x.Id).ToListAsync(run.Cancellation))
        {
            var (decision, row) = await OpenAsync(run, carrier);
            await decision.DetachAsync(row, effects);
            await decision.ReopenAsync(row);
            run.Record<Statement>(row.Id, null, new { row.State, Bearer = bearer.Id });
        }
    }

    private static async Task<(StatementDecision Decision, Statement Row)> OpenAsync(CommandRun run, int statementId)
    {
        var versionId = await run.Context.Statements.Where(x => x.Id == statementId).Select(x => x.ReleaseVersionId).SingleAsync(run.Cancellation);
        var decision = (await StatementDecision.OpenAsync(run, versionId))!;
        return (decision, decision.Statements.All.Single(x => x.Id == statementId));
    }
}
