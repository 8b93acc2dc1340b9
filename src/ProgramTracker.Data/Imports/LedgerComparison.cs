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

    // What stands for a grant that several rows are about, after the rows before have done their part.
    private readonly Dictionary<int, List<LedgerEntry>> _afterEarlierRows = [];
    private readonly List<(PlannedGrantRows Group, Measure Measure)> _unsettled = [];
    private readonly HashSet<long> _raises = [];

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

        var about = groups.Where(x => x is { GrantId: not null, IsUntouched: false, IsOpen: false }).ToList();
        var shared = about.GroupBy(x => x.GrantId!.Value).Where(x => x.Count() > 1).Select(x => x.Key).ToHashSet();
        foreach (var chunk in about.Chunk(Chunk))
        {
            var ids = chunk.Select(x => x.GrantId!.Value).Distinct().ToList();
            var standing = (await context.LedgerEntries.AsNoTracking().Standing().Where(x => ids.Contains(x.GrantId)).OrderBy(x => x.Id).ToListAsync(cancellationToken)).ToLookup(x => x.GrantId);
            _raises.UnionWith(await context.LedgerEntries.Where(x => ids.Contains(x.GrantId) && x.Decision!.Kind == GrantDecisionKind.Increase).Select(x => x.Id).ToListAsync(cancellationToken));
            var programmes = await context.Grants.AsNoTracking().Where(x => ids.Contains(x.Id)).Select(x => new { x.Id, x.ProgrammeId }).ToDictionaryAsync(x => x.Id, x => x.ProgrammeId, cancellationToken);
            foreach (var group in chunk)
            {
                group.ProgrammeId ??= group.NewProgramme is null ? lookup.Today(programmes[group.GrantId!.Value]) : null;
                var here = _afterEarlierRows.GetValueOrDefault(group.GrantId!.Value) ?? [.. standing[group.GrantId.Value]];
                Compare(group, here);
                if (shared.Contains(group.GrantId.Value))
                {
                    _afterEarlierRows[group.GrantId.Value] = [.. here.Except(group.Reversed), .. group.Posted.Select(x => Expected(group, x))];
                }
            }
        }

        foreach (var (group, measure) in _unsettled.Where(x => !x.Group.IsOpen))
        {
            await AnnounceAgainAsync(group, measure);
        }
    }

    // Where no decision says a sum any longer, what releases announce of it counts again.
    private async Task AnnounceAgainAsync(PlannedGrantRows group, Measure measure)
    {
        if (await AnnouncedAward.WantedAsync(context, lookup, group.GrantId!.Value, measure, EntryReasons.ListChanged, cancellationToken) is not { } announced)
        {
            return;
        }

        group.Announced.Add(announced);
        var row = group.Rows.First(x => x.Detail.Deltas.Any(d => d.Measure == measure));
        row.Detail = row.Detail with { Deltas = [.. row.Detail.Deltas.Select(x => x.Measure == measure ? x with { AfterCents = x.AfterCents + announced.Cents } : x)] };
    }

    private static LedgerEntry Expected(PlannedGrantRows group, PlannedGrantRows.PlannedEntry planned)
    {
        var slot = SlotOf(planned);
        return new LedgerEntry
        {
            GrantId = group.GrantId!.Value,
            Measure = planned.Entry.Measure,
            Basis = Basis.Decided,
            Amount = EntryAmount.Of(planned.Entry.Amount),
            ProgrammeId = group.ProgrammeId,
            Bucket = slot.Bucket,
            Ags = slot.Ags,
            YearBucket = slot.Year.Bucket,
            Year = slot.Year.Year,
            ListRowId = planned.Row.Earlier?.Id,
            Reason = EntryReasons.Listed,
        };
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
                else if (IsTakenOver(group) && others.TrueForAll(x => x.Id != 0))
                {
                    reverse = [.. reverse, .. others];
                }
                else
                {
                    // What another row of this very file writes cannot be taken over: one of the rows is wrong.
                    var question = others.TrueForAll(x => x.Id != 0) ? RowQuestion.DecisionDiffers : RowQuestion.RowsCompete;
                    foreach (var row in group.Rows)
                    {
                        row.Ask(question, [group.GrantId!.Value]);
                    }

                    group.Reversed.Clear();
                    group.Posted.Clear();
                    return;
                }
            }

            group.Reversed.AddRange([.. reverse, .. announced]);
            group.Posted.AddRange(post);
            Deltas(group, measure, keep, [.. reverse, .. announced], post, deltas);
            if (reverse.Count > 0 && post.Count == 0 && !here.Exists(x => x is { Basis: Basis.Decided, Cents: >= 0 } && !_raises.Contains(x.Id) && !reverse.Contains(x)))
            {
                _unsettled.Add((group, measure));
            }
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
