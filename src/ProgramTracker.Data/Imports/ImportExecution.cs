using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Ledger;
using ProgramTracker.Data.Programmes;
using ProgramTracker.Data.Review;

namespace ProgramTracker.Data.Imports;

/// <summary>Does what a plan says, inside one command and one ledger transaction: grants, rows of the list, entries, in that order.</summary>
/// <remarks>The ledger must be locked: ids of grants and of list rows are given here, and nobody else may give any meanwhile.</remarks>
internal sealed class ImportExecution(CommandRun run, GrantImport import, ImportOptions options, ReferenceLookup lookup, IProgress<ImportProgress>? progress)
{
    private const int Chunk = 2000;

    private readonly Dictionary<PlannedRow, int> _listRows = [];
    private readonly HashSet<PlannedGrantRows> _created = [];
    private int _done;
    private int _total;

    private TrackerContext Context => run.Context;

    public async Task RunAsync(ImportPlan plan, GrantList list)
    {
        var groups = plan.Groups.Where(x => x is { IsOpen: false, IsUntouched: false }).ToList();
        _total = groups.Sum(x => x.Rows.Count);
        await AddProgrammesAsync(groups);
        var organisations = new ImportedOrganisations(Context, run.Cancellation);
        await organisations.LoadAsync(groups);
        await AddGrantsAsync(groups.Where(x => x.GrantId is null).ToList(), organisations);
        await new ImportedFacts(run, organisations).UpdateAsync(groups.Where(x => !_created.Contains(x)).ToList());
        await KeepRowsAsync(plan, list, groups);
        foreach (var chunk in groups.Chunk(Chunk))
        {
            await run.Ledger.PostAllAsync([.. chunk.SelectMany(EntriesOf)]);
            Report(chunk.Sum(x => x.Rows.Count));
        }

        await MarkCompleteAsync(plan);
    }

    private async Task AddProgrammesAsync(List<PlannedGrantRows> groups)
    {
        foreach (var same in groups.Where(x => x.NewProgramme is not null).GroupBy(x => FoldedColumn.Of(x.NewProgramme!), StringComparer.Ordinal))
        {
            var name = same.Select(x => x.NewProgramme!).Order(StringComparer.Ordinal).First();
            var added = ProgrammeRows.Add(Context, name, lookup.FreeKey(name));
            await Context.SaveChangesAsync(run.Cancellation);
            run.Record<Programme>(added.Id, null, new { added.Key, added.Name, Import = import.Id });
            lookup.Add(added);
            foreach (var group in same)
            {
                group.ProgrammeId = added.Id;
            }
        }
    }

    private async Task AddGrantsAsync(List<PlannedGrantRows> groups, ImportedOrganisations organisations)
    {
        var next = (await Context.Grants.MaxAsync(x => (int?)x.Id, run.Cancellation) ?? 0) + 1;
        foreach (var chunk in groups.Chunk(Chunk))
        {
            var grants = new List<Grant>(chunk.Length);
            foreach (var group in chunk)
            {
                var grant = run.Sign(new Grant { Id = next++, Visibility = options.Visibility, RecordedById = run.Actor.Id, RecordedBy = run.Actor.Name });
                ImportedFacts.Fill(grant, group, organisations);
                group.GrantId = grant.Id;
                _created.Add(group);
                grants.Add(grant);
            }

            await BulkInsert.InsertAsync(Context, grants, run.Cancellation);
            await BulkInsert.InsertAsync(Context, [.. chunk.SelectMany(group => ImportedFacts.PlacesOf(group).Select(ags => new GrantMunicipality { GrantId = group.GrantId!.Value, Ags = ags }))], run.Cancellation);
            await BulkInsert.InsertAsync(Context, [.. grants.Zip(chunk).SelectMany(x => GrantSearch.TermsOf(x.First, organisations.NamesOf(x.Second), [.. ImportedFacts.PlacesOf(x.Second).Select(lookup.NameOf)]))], run.Cancellation);
            run.Cancellation.ThrowIfCancellationRequested();
        }
    }

    private async Task KeepRowsAsync(ImportPlan plan, GrantList list, List<PlannedGrantRows> groups)
    {
        var next = (await Context.GrantListRows.MaxAsync(x => (int?)x.Id, run.Cancellation) ?? 0) + 1;
        var touched = groups.SelectMany(group => group.Rows.Select(row => (Group: group, Row: row))).ToList();
        foreach (var chunk in touched.Where(x => x.Row.Earlier is null).Chunk(Chunk))
        {
            var rows = new List<GrantListRow>(chunk.Length);
            foreach (var (group, row) in chunk)
            {
                _listRows.Add(row, next);
                rows.Add(new GrantListRow
                {
                    Id = next++,
                    ListId = list.Id,
                    Key = row.Key,
                    Slot = row.Slot,
                    Content = row.Content,
                    Cents = row.Cents,
                    GrantId = group.GrantId!.Value,
                    FoundedImportId = import.Id,
                    FoundedRowNumber = row.Number,
                    ImportId = import.Id,
                    RowNumber = row.Number,
                });
            }

            await BulkInsert.InsertAsync(Context, rows, run.Cancellation);
        }

        foreach (var chunk in touched.Where(x => x.Row.Earlier is not null).Chunk(Chunk))
        {
            var ids = chunk.Select(x => x.Row.Earlier!.Id).ToList();
            var kept = await Context.GrantListRows.Where(x => ids.Contains(x.Id)).ToDictionaryAsync(x => x.Id, run.Cancellation);
            foreach (var (_, row) in chunk)
            {
                _listRows.Add(row, row.Earlier!.Id);
                var known = kept[row.Earlier.Id];
                (known.Slot, known.Content, known.Cents, known.ImportId, known.RowNumber) = (row.Slot, row.Content, row.Cents, import.Id, row.Number);
            }

            await Context.SaveChangesAsync(run.Cancellation);
        }

        await MarkMissingAsync(plan);
    }

    private async Task MarkMissingAsync(ImportPlan plan)
    {
        foreach (var chunk in plan.MissingListRows.Chunk(Chunk))
        {
            await Context.GrantListRows.Where(x => chunk.Contains(x.Id) && x.MissingSinceImportId == null)
                .ExecuteUpdateAsync(set => set.SetProperty(x => x.MissingSinceImportId, import.Id), run.Cancellation);
        }

        foreach (var chunk in plan.Rows.Where(x => x is { Counts: true, Earlier.MissingSinceImportId: not null }).Select(x => x.Earlier!.Id).Chunk(Chunk))
        {
            await Context.GrantListRows.Where(x => chunk.Contains(x.Id)).ExecuteUpdateAsync(set => set.SetProperty(x => x.MissingSinceImportId, (int?)null), run.Cancellation);
        }
    }

    private IEnumerable<LedgerEntry> EntriesOf(PlannedGrantRows group)
    {
        foreach (var entry in group.Reversed)
        {
            yield return LedgerWriter.ReversalOf(entry, entry.ListRowId is null ? EntryReasons.Listed : EntryReasons.ListChanged);
        }

        foreach (var planned in group.Posted)
        {
            var slot = LedgerComparison.SlotOf(planned);
            yield return new LedgerEntry
            {
                GrantId = group.GrantId!.Value,
                Measure = planned.Entry.Measure,
                Basis = Basis.Decided,
                Amount = EntryAmount.Of(planned.Entry.Amount),
                Qualifier = planned.Entry.Amount.Qualifier,
                ProgrammeId = group.ProgrammeId,
                Bucket = slot.Bucket,
                Ags = slot.Ags,
                YearBucket = slot.Year.Bucket,
                Year = slot.Year.Year,
                EffectiveDate = planned.Row.Facts!.AwardDate,
                ImportedRow = FormattableString.Invariant($"{import.FileName}:{planned.Row.Number}"),
                ImportId = import.Id,
                ImportRowNumber = planned.Row.Number,
                ListRowId = _listRows[planned.Row],
                Reason = planned.Row.Earlier is null ? EntryReasons.Listed : EntryReasons.ListChanged,
            };
        }

        foreach (var entry in group.Announced)
        {
            yield return entry;
        }
    }

    private async Task MarkCompleteAsync(ImportPlan plan)
    {
        if (!options.MarksComplete)
        {
            return;
        }

        var years = plan.Groups.Where(x => x is { IsOpen: false, ProgrammeId: not null })
            .SelectMany(group => group.Rows.SelectMany(row => row.Facts!.Entries).Where(x => x is { Measure: Measure.Awarded, Year.Year: not null }).Select(x => (ProgrammeId: group.ProgrammeId!.Value, Year: x.Year.Year!.Value)))
            .Distinct().OrderBy(x => x).ToList();
        foreach (var (programmeId, year) in years)
        {
            await CompleteYears.MarkAsync(run, programmeId, year, true);
        }
    }

    private void Report(int rows)
    {
        _done += rows;
        run.Cancellation.ThrowIfCancellationRequested();
        progress?.Report(new ImportProgress(ImportPhase.Booking, _done, _total));
    }
}
