using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Ledger;
using ProgramTracker.Data.Releases;
using ProgramTracker.Data.Totals;

namespace ProgramTracker.Data.Grants;

/// <summary>Tells what happened to a grant when, by whom and why, from its entries, its evidence and what persons said of it and other grants.</summary>
public sealed class GrantHistoryQueries(IDbContextFactory<TrackerContext> factory, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Null where there is no such grant or the actor may not see it; with a past state, what had happened until then.</summary>
    public async Task<GrantHistory?> FindAsync(Actor actor, int id, LedgerStand? past, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var grant = context.Grants.AsNoTracking().VisibleTo(actor, Now).Where(x => x.Id == id);
        if (await grant.ToRowsAsync(context, Measure.Awarded, past?.Number, cancellationToken) is not [var row])
        {
            return null;
        }

        var entries = await context.LedgerEntries.AsNoTracking().AsOf(past?.Number).Where(x => x.GrantId == id).OrderBy(x => x.Id).ToEntryRowsAsync(context, actor, Now, cancellationToken);
        var merges = await context.GrantMerges.AsNoTracking().Where(x => x.GrantId == id || x.IntoGrantId == id).OrderBy(x => x.Id).ToListAsync(cancellationToken);
        var happenings = Transactions(entries, merges, id).ToList();
        happenings.AddRange(WithoutEntries(merges, id).Where(x => !happenings.Exists(told => told.Kind == x.Kind && told.OtherGrantId == x.OtherGrantId && told.At == x.At)).ToList());
        happenings.AddRange(await EvidenceAsync(context, actor, id, happenings, cancellationToken));
        happenings.AddRange(await UndoneAsync(context, id, happenings, cancellationToken));
        happenings.AddRange(await SaidAsync(context, actor, id, cancellationToken));
        happenings = await WithoutHiddenAsync(context, actor, happenings, cancellationToken);
        if (!happenings.Exists(x => x.Kind == GrantHappeningKind.Entries))
        {
            happenings.Add(await grant.Select(x => new GrantHappening(GrantHappeningKind.Recorded, x.RecordedAt, x.RecordedBy)).SingleAsync(cancellationToken));
        }

        return new GrantHistory(row, [.. happenings.Where(x => past is null || x.At <= past.At).OrderBy(x => x.At).ThenBy(x => x.Kind == GrantHappeningKind.Recorded ? 0 : 1)]);
    }

    private static IEnumerable<GrantHappening> Transactions(IReadOnlyList<EntryRow> entries, List<GrantMerge> merges, int id)
    {
        var byId = entries.ToDictionary(x => x.Id);
        var sums = new SortedDictionary<Measure, long>();
        foreach (var transaction in entries.GroupBy(x => x.TransactionNumber).OrderBy(x => x.Key))
        {
            var first = transaction.First();
            foreach (var entry in transaction)
            {
                sums[entry.Measure] = sums.GetValueOrDefault(entry.Measure) + entry.Cents;
            }

            var written = transaction.Where(x => x.ReversesEntryId is null).ToList();
            var (reason, note) = EntryReasons.Read((written.Count > 0 ? written[0] : first).Reason);
            var merge = merges.Find(x => x.LedgerNumber == transaction.Key);
            var separation = merges.Find(x => x.SeparationLedgerNumber == transaction.Key);
            yield return new GrantHappening(KindOf(merge, separation, id), first.RecordedAt, first.RecordedBy)
            {
                Reason = reason,
                Note = note,
                TakenBack = [.. transaction.Select(x => x.ReversesEntryId).OfType<long>().Select(x => byId.GetValueOrDefault(x)).OfType<EntryRow>()],
                Written = [.. written],
                Evidence = written.Select(x => x.Evidence).FirstOrDefault(x => x is not null),
                OtherGrantId = (merge ?? separation) is { } both ? both.GrantId == id ? both.IntoGrantId : both.GrantId : null,
                SumsAfter = [.. sums.Select(x => new MeasureSum(x.Key, x.Value))],
            };
        }
    }

    private static GrantHappeningKind KindOf(GrantMerge? merge, GrantMerge? separation, int id) => (merge, separation) switch
    {
        ({ } joined, _) => joined.GrantId == id ? GrantHappeningKind.JoinedInto : GrantHappeningKind.TookIn,
        (_, { } parted) => parted.GrantId == id ? GrantHappeningKind.SeparatedFrom : GrantHappeningKind.GaveBack,
        _ => GrantHappeningKind.Entries,
    };

    // A grant that stays often keeps its entries as they are: the transaction then has entries of the other one only.
    private static IEnumerable<GrantHappening> WithoutEntries(List<GrantMerge> merges, int id)
    {
        foreach (var merge in merges)
        {
            var other = merge.GrantId == id ? merge.IntoGrantId : merge.GrantId;
            yield return new GrantHappening(merge.GrantId == id ? GrantHappeningKind.JoinedInto : GrantHappeningKind.TookIn, merge.RecordedAt, merge.RecordedBy) { Note = merge.Reason, OtherGrantId = other };
            if (merge.SeparatedAt is { } at)
            {
                yield return new GrantHappening(merge.GrantId == id ? GrantHappeningKind.SeparatedFrom : GrantHappeningKind.GaveBack, at, merge.SeparatedBy!) { Note = merge.SeparationReason, OtherGrantId = other };
            }
        }
    }

    private async Task<IEnumerable<GrantHappening>> EvidenceAsync(TrackerContext context, Actor actor, int id, List<GrantHappening> told, CancellationToken cancellationToken)
    {
        var rows = await context.GrantEvidence.AsNoTracking().Where(x => x.GrantId == id).Select(x => new { x.StatementId, x.RecordedAt, x.RecordedBy }).ToListAsync(cancellationToken);
        var bearing = told.SelectMany(x => x.Written.Select(e => (e.StatementId, x.At))).ToHashSet();
        var untold = rows.Where(x => !bearing.Contains((x.StatementId, x.RecordedAt))).ToList();
        var ids = untold.ConvertAll(x => x.StatementId);
        var quotes = (await context.Statements.AsNoTracking().Where(x => ids.Contains(x.Id)).VisibleTo(actor, Now).ToEvidenceAsync(cancellationToken)).ToDictionary(x => x.StatementId);
        return untold.Select(x => new GrantHappening(GrantHappeningKind.EvidenceJoined, x.RecordedAt, x.RecordedBy) { Evidence = quotes.GetValueOrDefault(x.StatementId) });
    }

    private static async Task<IEnumerable<GrantHappening>> UndoneAsync(TrackerContext context, int id, List<GrantHappening> told, CancellationToken cancellationToken)
    {
        var key = id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var undone = await context.CommandRecords.AsNoTracking()
            .Where(x => x.SubjectKind == nameof(Grant) && x.SubjectId == key && x.Command == CommandNames.UndoStatement)
            .Select(x => new { x.At, x.ActorName })
            .ToListAsync(cancellationToken);
        var moments = told.Where(x => x.Reason == EntryReasons.StatementUndone).Select(x => x.At).ToHashSet();
        return undone.Where(x => !moments.Contains(x.At)).Select(x => new GrantHappening(GrantHappeningKind.EvidenceTakenBack, x.At, x.ActorName));
    }

    // From the record: a link that was taken back is no longer in its table, but it was there.
    private static async Task<IEnumerable<GrantHappening>> SaidAsync(TrackerContext context, Actor actor, int id, CancellationToken cancellationToken)
    {
        var key = id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var kinds = new Dictionary<string, GrantHappeningKind> { [CommandNames.LinkGrants] = GrantHappeningKind.Linked, [CommandNames.UnlinkGrants] = GrantHappeningKind.Unlinked };
        if (actor.SeesInternal)
        {
            kinds.Add(CommandNames.DistinguishGrants, GrantHappeningKind.ToldApart);
        }

        var commands = kinds.Keys.ToList();
        var records = await context.CommandRecords.AsNoTracking()
            .Where(x => x.SubjectKind == nameof(Grant) && x.SubjectId == key && commands.Contains(x.Command) && x.AfterJson != null)
            .OrderBy(x => x.Id)
            .Select(x => new { x.Command, x.At, x.ActorName, x.AfterJson })
            .ToListAsync(cancellationToken);
        return records.ConvertAll(x => (Record: x, Said: JsonSerializer.Deserialize<GrantPairCommands.Said>(x.AfterJson!)!))
            .Select(x => new GrantHappening(kinds[x.Record.Command], x.Record.At, x.Record.ActorName) { Note = x.Said.What.Reason, OtherGrantId = x.Said.Other });
    }

    // Of a grant that is not for this actor not even its number is told; what it did to the entries of this one stays.
    private async Task<List<GrantHappening>> WithoutHiddenAsync(TrackerContext context, Actor actor, List<GrantHappening> happenings, CancellationToken cancellationToken)
    {
        var others = happenings.Select(x => x.OtherGrantId).OfType<int>().Distinct().ToList();
        if (others.Count == 0)
        {
            return happenings;
        }

        var visible = (await context.Grants.AsNoTracking().VisibleTo(actor, Now).Where(x => others.Contains(x.Id)).Select(x => x.Id).ToListAsync(cancellationToken)).ToHashSet();
        return
        [
            .. happenings.Where(x => x.OtherGrantId is not { } other || visible.Contains(other) || x.SumsAfter.Length > 0)
                .Select(x => x.OtherGrantId is { } other && !visible.Contains(other) ? x with { Kind = GrantHappeningKind.Entries, Note = null, OtherGrantId = null } : x),
        ];
    }
}
