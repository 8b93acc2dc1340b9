using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Text;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Review;
using ProgramTracker.Data.Search;

namespace ProgramTracker.Data.Releases;

/// <summary>What a person does to a release as a whole.</summary>
public sealed class ReleaseCommands(CommandRunner commands)
{
    public const string Withdraw = "WithdrawRelease";

    /// <summary>Withdraws a release that came in by mistake: text, original and statements go, hash and reason stay.</summary>
    /// <remarks>
    /// Every acceptance is undone first, so that what rests on this release alone is reversed and what other releases bear out stays. Statements that reversed entries name
    /// stay as rows without words: the ledger must be able to say what it once rested on.
    /// </remarks>
    public async Task<CommandResult<WithdrawalResult>> WithdrawAsync(Actor actor, int releaseId, int version, string reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return await commands.RunAsync<WithdrawalResult>(
            actor,
            Withdraw,
            CommandRight.EditLedger,
            async run =>
            {
                if (string.IsNullOrWhiteSpace(reason))
                {
                    return new CommandFailure(FailureReason.ReasonMissing);
                }

                if (reason.Length > Lengths.Note)
                {
                    return new CommandFailure(FailureReason.TextTooLong, nameof(reason));
                }

                await run.Ledger.LockAsync();
                var release = await run.Context.Releases.Include(x => x.Versions).SingleOrDefaultAsync(x => x.Id == releaseId, run.Cancellation);
                if (release is null)
                {
                    return new CommandFailure(FailureReason.NotFound);
                }

                if (release.Status == ReleaseStatus.Withdrawn)
                {
                    return new CommandFailure(FailureReason.Withdrawn);
                }

                if (await run.ChangedSinceAsync(release, version, releaseId) is { } changed)
                {
                    return changed;
                }

                await UnlinkAsync(run, release.Id);
                var undone = 0;
                var texts = release.Versions.Where(x => !x.IsWithdrawn).OrderByDescending(x => x.Number).ToList();
                foreach (var text in texts)
                {
                    undone += await UndoAsync(run, text.Id, reason.Trim());
                }

                foreach (var text in texts)
                {
                    await RemoveTextAsync(run, text, reason.Trim());
                }

                await SearchIndex.ReplaceAsync(run.Context, SearchSubject.Release, release.Id, [], run.Cancellation);
                release.Status = ReleaseStatus.Withdrawn;
                release.WithdrawalReason = reason.Trim();
                release.WithdrawnAt = run.Now;
                release.WithdrawnBy = run.Actor.Name;
                run.Record<Release>(release.Id, new { Status = ReleaseStatus.Active }, new { release.Status, Reason = release.WithdrawalReason, Undone = undone });
                return new WithdrawalResult(release.Id, undone, run.Ledger.Number);
            },
            cancellationToken);
    }

    private static async Task<int> UndoAsync(CommandRun run, int releaseVersionId, string reason)
    {
        var decision = (await StatementDecision.OpenAsync(run, releaseVersionId))!;
        var accepted = decision.Statements.InOrderOfDecision().Reverse().Where(x => x.IsDecidedFor()).ToList();
        foreach (var row in accepted)
        {
            await decision.UndoAsync(row, reason);
        }

        return accepted.Count;
    }

    // Versions name each other's statements; each is undone for itself, and none of that is needed once the words are gone.
    private static async Task UnlinkAsync(CommandRun run, int releaseId)
    {
        foreach (var row in await run.Context.Statements.Where(x => x.ReleaseId == releaseId && (x.PredecessorId != null || x.BearerId != null || x.Loss != null)).ToListAsync(run.Cancellation))
        {
            (row.PredecessorId, row.BearerId, row.Relocation, row.LostInVersion, row.Loss) = (null, null, null, null, null);
        }

        await run.Context.SaveChangesAsync(run.Cancellation);
    }

    private static async Task RemoveTextAsync(CommandRun run, ReleaseVersion version, string reason)
    {
        var context = run.Context;
        var statements = await context.Statements.Include(x => x.Municipalities).Where(x => x.ReleaseVersionId == version.Id).ToListAsync(run.Cancellation);
        var named = (await context.LedgerEntries.Where(x => x.Statement!.ReleaseVersionId == version.Id).Select(x => x.StatementId!.Value).Distinct().ToListAsync(run.Cancellation)).ToHashSet();
        named.UnionWith(await context.GrantMergeItems.Where(x => x.Statement!.ReleaseVersionId == version.Id).Select(x => x.StatementId!.Value).ToListAsync(run.Cancellation));
        foreach (var row in statements)
        {
            context.StatementMunicipalities.RemoveRange(row.Municipalities);
            if (named.Contains(row.Id))
            {
                Blank(row);
                (row.State, row.IsCounted) = (StatementState.Rejected, false);
                (row.DecidedAt, row.DecidedById, row.DecidedBy, row.DecisionNote) = (run.Now, run.Actor.Id, run.Actor.Name, reason);
            }
            else
            {
                context.Statements.Remove(row);
            }
        }

        context.ReleaseSketches.RemoveRange(await context.ReleaseSketches.Where(x => x.ReleaseVersionId == version.Id).ToListAsync(run.Cancellation));
        context.ReleaseMunicipalities.RemoveRange(await context.ReleaseMunicipalities.Where(x => x.ReleaseVersionId == version.Id).ToListAsync(run.Cancellation));
        context.ReleaseProgrammes.RemoveRange(await context.ReleaseProgrammes.Where(x => x.ReleaseVersionId == version.Id).ToListAsync(run.Cancellation));
        (version.Original, version.Text, version.RepairsJson, version.IsWithdrawn) = (null, null, null, true);
        await context.SaveChangesAsync(run.Cancellation);
    }

    // What the entry was about stays (sum, kind, years), the words go.
    private static void Blank(Statement row)
    {
        (row.QuoteExact, row.QuotePrefix, row.QuoteSuffix) = (string.Empty, string.Empty, string.Empty);
        var quote = new Quote(new TextSpan(row.QuoteStart, 0), string.Empty, string.Empty, string.Empty);
        row.PayloadJson = StatementPayload.Read(row.Kind, row.PayloadJson) is FundingStatement funding
            ? StatementPayload.Write(funding with { Quote = quote, Restatements = [], Recipients = [], Project = null, ReferenceNumber = null, Programme = null })
            : throw new InvalidOperationException($"A ledger entry names statement {row.Id}, which is no funding statement.");
        row.DecidedJson = null;
    }
}

/// <summary>A withdrawal: how many acceptances were undone, and the ledger transaction that reversed what rested on them alone (null where nothing did).</summary>
public sealed record WithdrawalResult(int ReleaseId, int Undone, long? LedgerNumber);
