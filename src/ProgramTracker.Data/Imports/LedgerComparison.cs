using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Ledger;
using ProgramTracker.Data.Review;

namespace ProgramTracker.Data.Imports;

/// <summary>Compares what rows state with the entries that stand for their grant: what is taken back, what is written, what stays.</summary>
/// <remarks>
/// A row takes back only what it wrote itself, and the announcement that a decision replaces (counting rule 3). Where decisions entered by hand or another list say the same
/// sum in the same place and year, nothing is written; where they say another one, a person decides. An entry of a row that vanished stays untouched.
/// </remarks>
internal sealed class LedgerComparison(TrackerContext context, ImportOptions options, ILookup<string, GrantListRow> list, ReferenceLookup lookup, CancellationToken cancellationToken)
{
    private const int Chunk = 500;

    public async Task CompareAsync(List<PlannedGrantRows> groups)
    {
        foreach (var group in groups.Where(x => x.GrantId is null && !x.IsOpen))
        {
            foreach (var row in group.Rows)
            {
                group.Posted.AddRange(row.Facts!.Entries.Select(entry => new PlannedGrantRows.PlannedEntry(row, entry)));
                row.Detail = row.Detail with { Deltas = [.. row.Facts.Entries.GroupBy(x => x.Measure).Select(x => new RowDelta(x.Key, 0, x.Sum(e => e.Amount.Cents)))] };
            }
        }

        foreach (var chunk in groups.Where(x => x is { GrantId: not null, IsUntouched: false, IsOpen: false }).Chunk(Chunk))
        {
            var ids = chunk.Select(x => x.GrantId!.Value).Distinct().ToList();
            var standing = (await context.LedgerEntries.AsNoTracking().Standing().Where(x => ids.Contains(x.GrantId)).OrderBy(x => x.Id).ToListAsync(cancellationToken)).ToLookup(x => x.GrantId);
            var programmes = await context.Grants.AsNoTracking().Where(x => ids.Contains(x.Id)).Select(x => new { x.Id, x.ProgrammeId }).ToDictionaryAsync(x => x.Id, x => x.ProgrammeId, cancellationToken);
            foreach (var group in chunk)
            {
                group.ProgrammeId ??= group.NewProgramme is null ? lookup.Today(programmes[group.GrantId!.Value]) : null;
                Compare(group, [.. standing[group.GrantId!.Value]]);
            }
        }
    }

    private void Compare(PlannedGrantRows group, List<LedgerEntry> standing)
    {
        var deltas = group.Rows.ToDictionary(x => x, _ => new List<RowDelta>());
        var mine = group.Rows.Where(x => x.Earlier is not null).Select(x => x.Earlier!.Id).ToHashSet();
        var kin = list[group.Rows[0].Key].Select(x => x.Id).Except(mine).ToHashSet();
        foreach (var measure in Enum.GetValues<Measure>())
        {
            var here = standing.Where(x => x.Measure == measure && !(x.ListRowId is { } id && kin.Contains(id))).ToList();
            var (keep, reverse, post) = Rows(group, measure, [.. here.Where(x => x.ListRowId is { } id && mine.Contains(id))]);
            var others = here.Where(x => x.Basis == Basis.Decided && !(x.ListRowId is { } id && mine.Contains(id))).ToList();
            var announced = group.Rows.Any(row => row.Facts!.Entries.Any(x => x.Measure == measure)) ? here.Where(x => x.Basis == Basis.Announced).ToList() : [];
            if (others.Count > 0 && reverse.Count + post.Count > 0)
            {
                if (SameSums([.. keep, .. reverse, .. others], [.. keep.Select(x => (SlotOf(x), x.Cents)), .. post.Select(x => (SlotOf(x), x.Entry.Amount.Cents))]))
                {
                    (reverse, post) = ([], []);
                }
                else if (IsTakenOver(group))
                {
                    reverse = [.. reverse, .. others];
                }
                else
                {
                    foreach (var row in group.Rows)
                    {
                        row.Ask(RowQuestion.DecisionDiffers, [group.GrantId!.Value]);
                    }

                    group.Reversed.Clear();
                    group.Posted.Clear();
                    return;
                }
            }

            group.Reversed.AddRange([.. reverse, .. announced]);
            group.Posted.AddRange(post);
            Deltas(group, measure, keep, [.. reverse, .. announced], post, deltas);
        }

        foreach (var (row, of) in deltas)
        {
            row.Detail = row.Detail with { Deltas = [.. of] };
        }
    }

    // What a row wrote and still says is kept; the rest is taken back and written anew.
    private static (List<LedgerEntry> Keep, List<LedgerEntry> Reverse, List<PlannedGrantRows.PlannedEntry> Post) Rows(PlannedGrantRows group, Measure measure, List<LedgerEntry> own)
    {
        var keep = new List<LedgerEntry>();
        var post = new List<PlannedGrantRows.PlannedEntry>();
        foreach (var row in group.Rows)
        {
            foreach (var entry in row.Facts!.Entries.Where(x => x.Measure == measure))
            {
                var planned = new PlannedGrantRows.PlannedEntry(row, entry);
                if (row.Earlier is { } earlier && own.Find(x => x.ListRowId == earlier.Id && Says(x, planned, group)) is { } same)
                {
                    own.Remove(same);
                    keep.Add(same);
                }
                else
                {
                    post.Add(planned);
                }
            }
        }

        return (keep, own, post);
    }

    private static bool Says(LedgerEntry entry, PlannedGrantRows.PlannedEntry planned, PlannedGrantRows group) =>
        entry.Amount == EntryAmount.Of(planned.Entry.Amount)
        && SlotOf(entry) == SlotOf(planned)
        && entry.ProgrammeId == group.ProgrammeId
        && group.NewProgramme is null
        && entry.EffectiveDate == planned.Row.Facts!.AwardDate;

    private static LedgerSlot SlotOf(LedgerEntry entry) => LedgerSlot.Of(entry);

    internal static LedgerSlot SlotOf(PlannedGrantRows.PlannedEntry planned) => new(planned.Row.Facts!.Bucket, planned.Row.Facts.OnlyAgs, planned.Entry.Year);

    private static bool SameSums(List<LedgerEntry> recorded, List<(LedgerSlot Slot, long Cents)> stated)
    {
        var sums = new Dictionary<LedgerSlot, long>();
        foreach (var entry in recorded)
        {
            sums[SlotOf(entry)] = sums.GetValueOrDefault(SlotOf(entry)) + entry.Cents;
        }

        foreach (var (slot, cents) in stated)
        {
            sums[slot] = sums.GetValueOrDefault(slot) - cents;
        }

        return sums.Values.All(x => x == 0);
    }

    private bool IsTakenOver(PlannedGrantRows group) =>
        group.Rows.Any(row => options.Choices.TryGetValue(row.Number, out var choice) && choice.Kind == RowChoiceKind.Join && choice.Id == group.GrantId);

    // What is taken back and was written by none of the rows is shown at the first that says something instead.
    private static void Deltas(
        PlannedGrantRows group,
        Measure measure,
        List<LedgerEntry> keep,
        List<LedgerEntry> reversed,
        List<PlannedGrantRows.PlannedEntry> posted,
        Dictionary<PlannedRow, List<RowDelta>> deltas)
    {
        var bearer = posted.Select(x => x.Row).FirstOrDefault() ?? group.Rows.FirstOrDefault(row => row.Facts!.Entries.Any(x => x.Measure == measure));
        foreach (var row in group.Rows)
        {
            var kept = keep.Where(x => x.ListRowId == row.Earlier?.Id).Sum(x => x.Cents);
            var own = reversed.Where(x => x.ListRowId is not null && x.ListRowId == row.Earlier?.Id).Sum(x => x.Cents);
            var foreign = row == bearer ? reversed.Where(x => !group.Rows.Any(r => r.Earlier is { } earlier && x.ListRowId == earlier.Id)).ToList() : [];
            var after = kept + posted.Where(x => x.Row == row).Sum(x => x.Entry.Amount.Cents);
            var before = kept + own + foreign.Sum(x => x.Cents);
            if (foreign.Exists(x => x.Basis == Basis.Announced))
            {
                row.Detail = row.Detail with { ReplacedCents = (row.Detail.ReplacedCents ?? 0) + foreign.Where(x => x.Basis == Basis.Announced).Sum(x => x.Cents) };
            }

            if (before != after || posted.Exists(x => x.Row == row) || own != 0)
            {
                deltas[row].Add(new RowDelta(measure, before, after));
            }
        }
    }
}
