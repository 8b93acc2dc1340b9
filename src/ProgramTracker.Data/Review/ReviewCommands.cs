using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Text;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Releases;

namespace ProgramTracker.Data.Review;

/// <summary>What a person decides on statements. Nothing is counted before it is accepted here.</summary>
/// <remarks>The version of a statement is that of the row the person saw: where somebody decided meanwhile, the command is refused and says who, when and how.</remarks>
public sealed class ReviewCommands(CommandRunner runner)
{
    /// <summary>The rule of a statement that a person marked in the text.</summary>
    public const string ByHandRule = "by-hand";

    public Task<CommandResult<ReviewResult>> AcceptAsync(Actor actor, int statementId, int version, AcceptChoice choice, CancellationToken cancellationToken) =>
        DecideAsync(actor, CommandNames.AcceptStatement, statementId, version, (decision, row) => row.State == StatementState.Proposed
            ? decision.AcceptAsync(row, null, choice)
            : Refused(FailureReason.AlreadyDecided), cancellationToken);

    /// <summary>Accepts with other content than was found; also for a statement that is accepted already. The quote stays that of the statement.</summary>
    public Task<CommandResult<ReviewResult>> CorrectAsync(
        Actor actor, int statementId, int version, ExtractedStatement corrected, AcceptChoice choice, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(corrected);
        return DecideAsync(actor, CommandNames.CorrectStatement, statementId, version, async (decision, row) =>
        {
            if (row.State == StatementState.Rejected)
            {
                return new CommandFailure(FailureReason.AlreadyDecided);
            }

            var found = StatementPayload.Read(row.Kind, row.PayloadJson);
            var entered = new StatementInput(decision.Lookup, decision.Statements).Corrected(row, found, corrected);
            return entered.Succeeded ? await decision.AcceptAsync(row, entered.Value, choice) : entered.Failure;
        }, cancellationToken);
    }

    public Task<CommandResult<ReviewResult>> RejectAsync(Actor actor, int statementId, int version, string reason, CancellationToken cancellationToken) =>
        DecideAsync(actor, CommandNames.RejectStatement, statementId, version, (decision, row) => Note(reason) switch
        {
            { } failure => Refused(failure),
            _ when row.State != StatementState.Proposed => Refused(FailureReason.AlreadyDecided),
            _ => decision.RejectAsync(row, reason.Trim()),
        }, cancellationToken);

    /// <summary>Takes a decision back, whatever it was: the statement waits for review again.</summary>
    public Task<CommandResult<ReviewResult>> UndoAsync(Actor actor, int statementId, int version, string reason, CancellationToken cancellationToken) =>
        DecideAsync(actor, CommandNames.UndoStatement, statementId, version, (decision, row) => Note(reason) switch
        {
            { } failure => Refused(failure),
            _ when row.State == StatementState.Proposed => Refused(FailureReason.NotDecided),
            _ => decision.UndoAsync(row, reason.Trim()),
        }, cancellationToken);

    /// <summary>Says of an accepted statement that a new version does not have any longer that it stays true. To take it back, undo it.</summary>
    public Task<CommandResult<ReviewResult>> KeepLostAsync(Actor actor, int statementId, int version, string reason, CancellationToken cancellationToken) =>
        DecideAsync(actor, CommandNames.KeepLost, statementId, version, (decision, row) => Note(reason) switch
        {
            { } failure => Refused(failure),
            _ when row.Loss != LostState.Open => Refused(FailureReason.NotLost),
            _ => decision.KeepLostAsync(row, reason.Trim()),
        }, cancellationToken);

    /// <summary>Adds a statement for words that a person marked, and accepts it. Quote, sentence, rule and reasons of <paramref name="parts"/> are set here.</summary>
    public Task<CommandResult<ReviewResult>> AddAsync(
        Actor actor, int releaseVersionId, TextSpan span, ExtractedStatement parts, AcceptChoice choice, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return runner.RunAsync<ReviewResult>(actor, CommandNames.AddStatement, CommandRight.EditLedger, async run =>
        {
            var decision = await StatementDecision.OpenAsync(run, releaseVersionId);
            if (decision is null)
            {
                return new CommandFailure(FailureReason.NotFound);
            }

            if (decision.Statements is not { Release.Status: ReleaseStatus.Active, Version.Text: { } text })
            {
                return new CommandFailure(FailureReason.Withdrawn);
            }

            if (!decision.Statements.IsCurrentVersion)
            {
                return new CommandFailure(FailureReason.OldVersion);
            }

            var entered = new StatementInput(decision.Lookup, decision.Statements).Added(span, text, parts);
            return entered.Succeeded ? await decision.AcceptAsync(await decision.AddAsync(entered.Value), null, choice) : entered.Failure;
        }, cancellationToken);
    }

    /// <summary>Accepts every waiting statement of the release's current version that is sure and asks nothing.</summary>
    public Task<CommandResult<AcceptManyResult>> AcceptAllSureAsync(Actor actor, int releaseId, CancellationToken cancellationToken) =>
        AcceptManyAsync(actor, CommandNames.AcceptSure, releaseId, (content, _) => content.IsSure, cancellationToken);

    /// <summary>Accepts what <see cref="Unambiguous"/> allows: how the sample releases are decided on at the first start.</summary>
    public Task<CommandResult<AcceptManyResult>> AcceptUnambiguousAsync(Actor actor, int releaseId, CancellationToken cancellationToken) =>
        AcceptManyAsync(actor, CommandNames.AcceptUnambiguous, releaseId, Unambiguous.Accepts, cancellationToken);

    private Task<CommandResult<AcceptManyResult>> AcceptManyAsync(
        Actor actor, string command, int releaseId, Func<ExtractedStatement, ReviewPreview, bool> isWanted, CancellationToken cancellationToken) =>
        runner.RunAsync<AcceptManyResult>(actor, command, CommandRight.EditLedger, async run =>
        {
            var release = await run.Context.Releases.AsNoTracking().SingleOrDefaultAsync(x => x.Id == releaseId, run.Cancellation);
            if (release is null)
            {
                return new CommandFailure(FailureReason.NotFound);
            }

            if (release.Status != ReleaseStatus.Active)
            {
                return new CommandFailure(FailureReason.Withdrawn);
            }

            var versionId = await run.Context.ReleaseVersions.Where(x => x.ReleaseId == releaseId && x.Number == release.CurrentVersion).Select(x => x.Id).SingleAsync(run.Cancellation);
            var decision = (await StatementDecision.OpenAsync(run, versionId))!;
            var accepted = ImmutableArray.CreateBuilder<ReviewResult>();
            var left = ImmutableArray.CreateBuilder<int>();
            foreach (var row in decision.Statements.InOrderOfDecision().Where(x => x.State == StatementState.Proposed))
            {
                var content = decision.Statements.Content(row);
                var preview = await new PreviewBuilder(run.Context, decision.Lookup, decision.Statements).OfAsync(content, run.Cancellation);
                if (preview.AsksAPerson || !isWanted(content, preview) || await FormerVersion.OfAsync(run, row) is not null)
                {
                    left.Add(row.Id);
                    continue;
                }

                var result = await decision.AcceptAsync(row, null, AcceptChoice.AsProposed);
                if (!result.Succeeded)
                {
                    return result.Failure;
                }

                accepted.Add(result.Value);
            }

            return new AcceptManyResult(accepted.ToImmutable(), left.ToImmutable(), run.Ledger.Number);
        }, cancellationToken);

    private Task<CommandResult<ReviewResult>> DecideAsync(
        Actor actor,
        string command,
        int statementId,
        int version,
        Func<StatementDecision, Statement, Task<CommandResult<ReviewResult>>> decide,
        CancellationToken cancellationToken) =>
        runner.RunAsync<ReviewResult>(actor, command, CommandRight.EditLedger, async run =>
        {
            var versionId = await run.Context.Statements.Where(x => x.Id == statementId).Select(x => (int?)x.ReleaseVersionId).SingleOrDefaultAsync(run.Cancellation);
            if (versionId is null || await StatementDecision.OpenAsync(run, versionId.Value) is not { } decision)
            {
                return new CommandFailure(FailureReason.NotFound);
            }

            var row = decision.Statements.All.Single(x => x.Id == statementId);
            if (await run.ChangedSinceAsync(row, version, row.Id) is { } changed)
            {
                return changed;
            }

            if (decision.Statements.Release.Status != ReleaseStatus.Active)
            {
                return new CommandFailure(FailureReason.Withdrawn);
            }

            // Of a former version only what is lost is still to be decided on: kept, or taken back.
            return decision.Statements.IsCurrentVersion || (command is CommandNames.KeepLost or CommandNames.UndoStatement && row.Loss is LostState.Open or LostState.Kept)
                ? await decide(decision, row)
                : new CommandFailure(FailureReason.OldVersion);
        }, cancellationToken);

    private static FailureReason? Note(string reason) =>
        string.IsNullOrWhiteSpace(reason) ? FailureReason.ReasonMissing : reason.Length > Lengths.Note ? FailureReason.TextTooLong : null;

    private static Task<CommandResult<ReviewResult>> Refused(FailureReason reason) => Task.FromResult<CommandResult<ReviewResult>>(new CommandFailure(reason));
}
