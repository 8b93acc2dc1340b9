using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Imports;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Review;

namespace ProgramTracker.Data.Imports;

/// <summary>Compares a file with the list's rows and with what is recorded, and says for every row what an import would do. It writes nothing.</summary>
/// <remarks>
/// The order of the rows never decides anything. Joining is automatic only where exactly one grant fits (counting rule 12); everything else waits for a person as an
/// outcome of its own. The whole file is in memory while it is planned, and nothing of it afterwards.
/// </remarks>
internal sealed class ImportPlanner(TrackerContext context, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
{
    private const int RowsBetweenReports = 1000;

    public async Task<ImportPlan> PlanAsync(GrantListFile file, ColumnMapping mapping, ImportOptions options, int? listId, int rowCount, DateOnly today)
    {
        var lookup = await ReferenceLookup.LoadAsync(context, cancellationToken);
        var places = await ImportPlaces.LoadAsync(context, cancellationToken);
        var rows = Read(file, new RowReader(mapping, places, options.Defaults, today), options, rowCount);
        CheckProgrammes(rows, mapping, lookup);
        NameProgrammes(rows, lookup);
        progress?.Report(new ImportProgress(ImportPhase.Comparing, 0, rows.Count));

        var list = await ListRowsAsync(listId);
        var missing = RowContinuation.Apply(rows, list, options);
        var groups = Groups(rows, options, mapping);
        foreach (var group in groups)
        {
            var programme = group.Rows.Select(x => x.Facts!.Programme).FirstOrDefault(x => x is not null);
            group.ProgrammeId = programme is null ? null : lookup.ProgrammeId(new ProgrammeRef(programme, null));
            group.NewProgramme = programme is not null && group.ProgrammeId is null ? programme : null;
        }

        await new GrantTargets(context, options, lookup, cancellationToken).FindAsync(groups, list);
        await new LedgerComparison(context, options, list, lookup, cancellationToken).CompareAsync(groups);
        MarkEqual(rows);
        progress?.Report(new ImportProgress(ImportPhase.Comparing, rows.Count, rows.Count));
        var counts = Count(rows, groups, missing);
        return new ImportPlan(rows, groups, missing, counts, Digest(rows, missing));
    }

    private List<PlannedRow> Read(GrantListFile file, RowReader reader, ImportOptions options, int rowCount)
    {
        var rows = new List<PlannedRow>(rowCount);
        foreach (var row in file.Rows())
        {
            if (rows.Count % RowsBetweenReports == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                progress?.Report(new ImportProgress(ImportPhase.Reading, rows.Count, rowCount));
            }

            var planned = new PlannedRow(reader.Read(row));
            planned.Outcome = planned switch
            {
                { Reading.IsTotal: true } => RowOutcome.Total,
                _ when options.Choices.TryGetValue(planned.Number, out var choice) && choice.Kind == RowChoiceKind.LeaveOut => RowOutcome.LeftOut,
                { Facts: null } => RowOutcome.Error,
                _ => RowOutcome.New,
            };
            planned.Detail = new RowDetail { Faults = planned.Reading.Faults, FormerAgs = planned.Facts?.FormerAgs };
            rows.Add(planned);
        }

        return rows;
    }

    private static void CheckProgrammes(List<PlannedRow> rows, ColumnMapping mapping, ReferenceLookup lookup)
    {
        var ambiguous = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var row in rows.Where(x => x is { Counts: true, Facts.Programme: not null }))
        {
            var name = row.Facts!.Programme!;
            if (!ambiguous.TryGetValue(name, out var isAmbiguous))
            {
                ambiguous.Add(name, isAmbiguous = lookup.IsAmbiguous(new ProgrammeRef(name, null)));
            }

            if (isAmbiguous)
            {
                row.Refuse(new RowFault(RowFaultReason.ProgrammeAmbiguous, mapping.Of(GrantField.Programme)?.Index, name));
            }
        }
    }

    private static void NameProgrammes(List<PlannedRow> rows, ReferenceLookup lookup)
    {
        foreach (var named in rows.Where(x => x.Reading.Programme is not null).GroupBy(x => x.Reading.Programme!, StringComparer.Ordinal))
        {
            var id = lookup.ProgrammeId(new ProgrammeRef(named.Key, null));
            foreach (var row in named)
            {
                row.ProgrammeId = id;
            }
        }
    }

    private async Task<ILookup<string, GrantListRow>> ListRowsAsync(int? listId) =>
        (listId is null ? [] : await context.GrantListRows.AsNoTracking().Where(x => x.ListId == listId).ToListAsync(cancellationToken)).ToLookup(x => x.Key, StringComparer.Ordinal);

    // Rows of one Aktenzeichen are lines of one grant, and must agree on what it is.
    private static List<PlannedGrantRows> Groups(List<PlannedRow> rows, ImportOptions options, ColumnMapping mapping)
    {
        var groups = new List<PlannedGrantRows>();
        foreach (var same in rows.Where(x => x.Counts).GroupBy(x => x.Key, StringComparer.Ordinal))
        {
            if (!RowKey.IsNumbered(same.Key))
            {
                groups.AddRange(same.Select(row => new PlannedGrantRows([row])));
                continue;
            }

            var lines = same.OrderBy(x => x.Slot, StringComparer.Ordinal).ThenBy(x => x.Content, StringComparer.Ordinal).ThenBy(x => x.Number).ToList();
            if (Contradicts(lines))
            {
                var numbers = lines.Select(x => x.Number.ToString(CultureInfo.InvariantCulture)).Order(StringComparer.Ordinal).ToImmutableArray();
                lines.ForEach(x => x.Refuse(new RowFault(RowFaultReason.RowsContradict, mapping.Of(GrantField.ReferenceNumber)?.Index) { Candidates = numbers }));
                continue;
            }

            foreach (var slot in lines.GroupBy(x => x.Slot, StringComparer.Ordinal).Where(slot => slot.Count() > 1))
            {
                foreach (var row in slot.Where(x => x.Outcome == RowOutcome.New && !(options.Choices.TryGetValue(x.Number, out var choice) && choice.Kind == RowChoiceKind.New)))
                {
                    row.Ask(RowQuestion.SameNumberTwice, []);
                }
            }

            groups.Add(new PlannedGrantRows([.. lines.Where(x => x.Counts)]));
        }

        groups.RemoveAll(group => group.Rows.Count == 0);
        return groups;
    }

    private static bool Contradicts(List<PlannedRow> lines)
    {
        var facts = lines.ConvertAll(x => x.Facts!);
        return facts.Select(x => x.Funder).Where(x => x != Funder.Unknown).Distinct().Count() > 1
            || facts.Select(x => FoldedColumn.OfOptional(x.Programme)).OfType<string>().Distinct(StringComparer.Ordinal).Count() > 1
            || facts.Select(x => FoldedColumn.OfOptional(x.Recipient)).OfType<string>().Distinct(StringComparer.Ordinal).Count() > 1;
    }

    private static void MarkEqual(List<PlannedRow> rows)
    {
        foreach (var row in rows.Where(x => x.Counts && !RowKey.IsNumbered(x.Key)).GroupBy(x => x.Content, StringComparer.Ordinal).Where(x => x.Count() > 1).SelectMany(x => x))
        {
            row.Detail = row.Detail with { IsEqualToAnother = true };
        }
    }

    private static ImportCounts Count(List<PlannedRow> rows, List<PlannedGrantRows> groups, ImmutableArray<int> missing)
    {
        int Of(RowOutcome outcome) => rows.Count(x => x.Outcome == outcome);
        var counted = rows.Where(x => x.Counts).ToList();
        var deltas = counted.SelectMany(x => x.Detail.Deltas).GroupBy(x => x.Measure).ToDictionary(x => x.Key, x => x.Sum(d => d.AfterCents - d.BeforeCents));
        return new ImportCounts
        {
            Rows = rows.Count,
            New = Of(RowOutcome.New),
            Joins = Of(RowOutcome.Joins),
            Changed = Of(RowOutcome.Changed),
            Unchanged = Of(RowOutcome.Unchanged),
            Errors = Of(RowOutcome.Error),
            Choices = Of(RowOutcome.Choice),
            LeftOut = Of(RowOutcome.LeftOut),
            Totals = Of(RowOutcome.Total),
            Missing = missing.Length,
            MissingRows = [.. missing.Take(ImportCounts.MostMissingRows)],
            Grants = groups.Count(x => x.GrantId is null && !x.IsOpen),
            NewProgrammes = [.. groups.Where(x => !x.IsOpen).Select(x => x.NewProgramme).OfType<string>().DistinctBy(x => FoldedColumn.Of(x)).Order(StringComparer.Ordinal)],
            Sums = [.. counted.SelectMany(x => x.Facts!.Entries).GroupBy(x => x.Measure).OrderBy(x => x.Key)
                .Select(x => new ListedSum(x.Key, x.Sum(e => e.Amount.Cents), deltas.GetValueOrDefault(x.Key)))],
        };
    }

    // Equal where the import would do the same to every row: what a person saw is what happens.
    private static string Digest(List<PlannedRow> rows, ImmutableArray<int> missing)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            text.Clear().Append(CultureInfo.InvariantCulture, $"{row.Number}|{row.Outcome}|{row.GrantId}|{row.Earlier?.Id}|{row.Content}");
            foreach (var delta in row.Detail.Deltas)
            {
                text.Append(CultureInfo.InvariantCulture, $"|{delta.Measure}:{delta.BeforeCents}:{delta.AfterCents}");
            }

            hash.AppendData(Encoding.UTF8.GetBytes(text.Append('\n').ToString()));
        }

        hash.AppendData(Encoding.UTF8.GetBytes(string.Join(',', missing.Order())));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
