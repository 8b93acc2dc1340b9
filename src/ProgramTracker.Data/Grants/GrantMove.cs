using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Ledger;
using ProgramTracker.Data.Review;

namespace ProgramTracker.Data.Grants;

/// <summary>Moves evidence, decisions and entries from a grant to the one it is joined with, and back. The ledger must be locked.</summary>
internal sealed class GrantMove(CommandRun run, ReferenceLookup lookup)
{
    private readonly AnnouncedAward _announced = new(run, lookup);

    public Task<bool> IsDecidedAsync(int grantId) => run.Context.LedgerEntries.Deciding().AnyAsync(x => x.GrantId == grantId && x.Measure == Measure.Awarded && x.Cents > 0, run.Cancellation);

    public async Task JoinAsync(GrantMerge merge)
    {
        var why = EntryReasons.With(EntryReasons.Joined, merge.Reason);
        var (from, to) = (merge.GrantId, merge.IntoGrantId);
        var standing = await run.Context.LedgerEntries.Standing().Where(x => x.GrantId == from || x.GrantId == to).OrderBy(x => x.Id).ToListAsync(run.Cancellation);
        await MoveEvidenceAsync(merge);
        await run.Context.SaveChangesAsync(run.Cancellation);
        foreach (var entry in standing.Where(x => x.GrantId == from))
        {
            await run.Ledger.ReverseAsync(entry, why);
        }

        // Before the decisions: what is announced may still learn from the evidence that came over.
        await run.Context.SaveChangesAsync(run.Cancellation);
        await _announced.SettleAsync(to, EntryReasons.Joined, merge.Reason);
        foreach (var decision in await run.Context.GrantDecisions.Where(x => x.GrantId == from).ToListAsync(run.Cancellation))
        {
            merge.Items.Add(new GrantMergeItem { DecisionId = decision.Id });
            decision.GrantId = to;
        }

        var programme = await run.Context.Grants.Where(x => x.Id == to).Select(x => x.ProgrammeId).SingleAsync(run.Cancellation);
        var held = standing.Where(x => x.GrantId == to && x.Basis == Basis.Decided).Select(x => x.Measure).ToHashSet();
        foreach (var entry in standing.Where(x => x.GrantId == from && x.Basis == Basis.Decided && !held.Contains(x.Measure)))
        {
            await run.Ledger.PostAsync(Copy(entry, to, programme, why));
        }

        await run.Context.SaveChangesAsync(run.Cancellation);
        await _announced.SettleAsync(to, EntryReasons.Joined, merge.Reason);
    }

    /// <summary>False where something later rests on what went over; the caller then leaves without saving.</summary>
    public async Task<bool> SeparateAsync(GrantMerge merge, string reason)
    {
        var why = EntryReasons.With(EntryReasons.Separated, reason);
        var (from, to) = (merge.GrantId, merge.IntoGrantId);
        if (!await TakeBackAsync(merge, why))
        {
            return false;
        }

        await MoveBackAsync(merge);
        await run.Context.SaveChangesAsync(run.Cancellation);
        await _announced.SettleAsync(from, EntryReasons.Separated, reason);
        await _announced.SettleAsync(to, EntryReasons.Separated, reason);
        foreach (var measure in Enum.GetValues<Measure>())
        {
            if ((await LedgerSlot.SumsAsync(run.Context, to, measure, run.Cancellation)).Values.Any(cents => cents < 0))
            {
                return false;
            }
        }

        return true;
    }

    private async Task<bool> TakeBackAsync(GrantMerge merge, string why)
    {
        if (merge.LedgerNumber is not { } number)
        {
            return true;
        }

        var written = await run.Context.LedgerEntries.Include(x => x.ReversesEntry)
            .Where(x => x.TransactionNumber == number && x.Basis == Basis.Decided && (x.GrantId == merge.GrantId || x.GrantId == merge.IntoGrantId))
            .OrderBy(x => x.Id)
            .ToListAsync(run.Cancellation);
        var carried = written.Where(x => x.GrantId == merge.IntoGrantId && x.ReversesEntryId is null).ToList();
        var ids = carried.Select(x => (long?)x.Id).ToList();
        if (await run.Context.LedgerEntries.AnyAsync(x => ids.Contains(x.ReversesEntryId), run.Cancellation))
        {
            return false;
        }

        var formers = written.Where(x => x.GrantId == merge.GrantId).Select(x => x.ReversesEntry).OfType<LedgerEntry>().ToList();
        if (await SaidOtherwiseSinceAsync(merge, [.. formers.Select(x => x.ListRowId).OfType<int>().Distinct()]))
        {
            return false;
        }

        foreach (var entry in carried)
        {
            await run.Ledger.ReverseAsync(entry, why);
        }

        foreach (var former in formers)
        {
            await run.Ledger.PostAsync(Copy(former, merge.GrantId, lookup.Today(former.ProgrammeId), why));
        }

        return true;
    }

    // A row of a list that has said something else since then counts with the other grant: what it wrote before must not come back beside it.
    private async Task<bool> SaidOtherwiseSinceAsync(GrantMerge merge, List<int> listRows)
    {
        if (listRows.Count == 0)
        {
            return false;
        }

        var joined = merge.Id.ToString(CultureInfo.InvariantCulture);
        var at = await run.Context.CommandRecords.Where(x => x.SubjectKind == nameof(GrantMerge) && x.SubjectId == joined && x.Command == CommandNames.JoinGrants).MaxAsync(x => x.Id, run.Cancellation);
        var imports = (await run.Context.GrantListRows.Where(x => listRows.Contains(x.Id)).Select(x => x.ImportId).Distinct().ToListAsync(run.Cancellation)).ConvertAll(x => x.ToString(CultureInfo.InvariantCulture));
        return await run.Context.CommandRecords.AnyAsync(
            x => x.Id > at && x.Command == CommandNames.ImportGrants && x.SubjectKind == nameof(Imports.GrantImport) && imports.Contains(x.SubjectId!), run.Cancellation);
    }

    private async Task MoveEvidenceAsync(GrantMerge merge)
    {
        var present = await run.Context.GrantEvidence.Where(x => x.GrantId == merge.IntoGrantId).ToDictionaryAsync(x => x.StatementId, run.Cancellation);
        foreach (var evidence in await run.Context.GrantEvidence.Where(x => x.GrantId == merge.GrantId).ToListAsync(run.Cancellation))
        {
            var isThere = present.ContainsKey(evidence.StatementId);
            merge.Items.Add(new GrantMergeItem { StatementId = evidence.StatementId, IsFounding = evidence.IsFounding, IsOwnShare = evidence.IsOwnShare, WasThere = isThere });
            run.Context.GrantEvidence.Remove(evidence);
            if (!isThere)
            {
                run.Context.GrantEvidence.Add(Moved(evidence, merge.IntoGrantId, false, evidence.IsOwnShare));
            }
        }
    }

    // A statement that was undone since is evidence of neither.
    private async Task MoveBackAsync(GrantMerge merge)
    {
        var present = await run.Context.GrantEvidence.Where(x => x.GrantId == merge.IntoGrantId).ToDictionaryAsync(x => x.StatementId, run.Cancellation);
        foreach (var item in merge.Items)
        {
            if (item.StatementId is { } statement && present.TryGetValue(statement, out var evidence))
            {
                run.Context.GrantEvidence.Add(Moved(evidence, merge.GrantId, item.IsFounding, item.IsOwnShare));
                if (!item.WasThere)
                {
                    run.Context.GrantEvidence.Remove(evidence);
                }
            }
        }

        var decisions = merge.Items.Select(x => x.DecisionId).OfType<int>().ToList();
        foreach (var decision in await run.Context.GrantDecisions.Where(x => decisions.Contains(x.Id)).ToListAsync(run.Cancellation))
        {
            decision.GrantId = merge.GrantId;
        }
    }

    private static GrantEvidence Moved(GrantEvidence evidence, int grantId, bool isFounding, bool isOwnShare) => new()
    {
        GrantId = grantId,
        StatementId = evidence.StatementId,
        IsFounding = isFounding,
        IsOwnShare = isOwnShare,
        RecordedAt = evidence.RecordedAt,
        RecordedById = evidence.RecordedById,
        RecordedBy = evidence.RecordedBy,
    };

    private static LedgerEntry Copy(LedgerEntry entry, int grantId, int? programmeId, string why)
    {
        var copy = LedgerWriter.CopyOf(entry, why);
        (copy.GrantId, copy.ProgrammeId) = (grantId, programmeId);
        return copy;
    }
}
