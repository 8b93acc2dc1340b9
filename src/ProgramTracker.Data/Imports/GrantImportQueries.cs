using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Imports;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Lists;

namespace ProgramTracker.Data.Imports;

/// <summary>Reads imports and their rows, for those who edit the ledger; nobody else learns even how many there are.</summary>
public sealed class GrantImportQueries(IDbContextFactory<TrackerContext> factory)
{
    public const int PageSize = 50;

    /// <summary>Drafts and imports, newest first.</summary>
    public async Task<ListPage<ImportLine>> ListAsync(Actor actor, int page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.EditsLedger)
        {
            return new ListPage<ImportLine>([], 0, 1, PageSize);
        }

        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var total = await context.GrantImports.CountAsync(cancellationToken);
        var rows = await context.GrantImports.AsNoTracking().OrderByDescending(x => x.Id).OnPage(page, PageSize)
            .Select(x => new { x.Id, x.FileName, List = x.List!.Name, x.State, x.RowCount, x.CountsJson, x.RecordedAt, x.RecordedBy, x.ImportedAt, x.ImportedBy })
            .ToListAsync(cancellationToken);
        return new ListPage<ImportLine>(
            [.. rows.Select(x => new ImportLine(x.Id, x.FileName, x.List, x.State, x.RowCount, Counts(x.CountsJson), x.ImportedAt ?? x.RecordedAt, x.ImportedBy ?? x.RecordedBy))],
            total,
            page,
            PageSize);
    }

    /// <summary>Null where there is no such import or the actor may not see it.</summary>
    public async Task<ImportView?> FindAsync(Actor actor, int id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.EditsLedger)
        {
            return null;
        }

        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var import = await context.GrantImports.AsNoTracking().Include(x => x.List).SingleOrDefaultAsync(x => x.Id == id, cancellationToken);
        if (import is null)
        {
            return null;
        }

        var lists = await context.GrantLists.AsNoTracking().OrderBy(x => x.FoldedName).Select(x => new ListChoice(x.Id, x.Name, x.Signature == import.Signature)).ToListAsync(cancellationToken);
        var same = await context.GrantImports.AsNoTracking().Where(x => x.Sha256 == import.Sha256 && x.State == ImportState.Imported && x.Id != id).OrderByDescending(x => x.Id)
            .Select(x => (int?)x.Id).FirstOrDefaultAsync(cancellationToken);
        return new ImportView
        {
            Id = id,
            Version = import.Version,
            FileName = import.FileName,
            Sha256 = import.Sha256,
            Bytes = import.Bytes,
            RowCount = import.RowCount,
            State = import.State,
            ListId = import.ListId,
            ListName = import.List?.Name,
            Mapping = ImportJson.Read<ColumnMapping>(import.MappingJson),
            Options = ImportJson.Read<ImportOptions>(import.OptionsJson),
            Counts = Counts(import.CountsJson),
            LedgerNumber = import.LedgerNumber,
            RecordedAt = import.RecordedAt,
            RecordedBy = import.RecordedBy,
            ImportedAt = import.ImportedAt,
            ImportedBy = import.ImportedBy,
            SameFileId = same,
            Lists = [.. lists],
        };
    }

    /// <summary>The drafts of a very file; the verb throws them away before it starts anew.</summary>
    public async Task<IReadOnlyList<int>> DraftsOfAsync(Actor actor, string sha256, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        return await context.GrantImports.AsNoTracking().Where(x => x.Sha256 == sha256 && x.State == ImportState.Draft && x.RecordedById == actor.Id).Select(x => x.Id).ToListAsync(cancellationToken);
    }

    /// <summary>What the cells of a draft's columns tell, and what keeps the mapping from being used.</summary>
    public async Task<DraftColumns?> ColumnsAsync(Actor actor, int id, ColumnMapping mapping, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(mapping);
        if (!actor.EditsLedger)
        {
            return null;
        }

        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var content = await context.ImportFiles.AsNoTracking().Where(x => x.ImportId == id).Select(x => x.Content).SingleOrDefaultAsync(cancellationToken);
        if (content is null || GrantListFile.Open(content) is not { Succeeded: true, Value: { } file })
        {
            return null;
        }

        var proposal = new MappingProposal(file.Headers);
        foreach (var row in file.Rows())
        {
            cancellationToken.ThrowIfCancellationRequested();
            proposal.Add(row);
        }

        var read = proposal.Read(mapping);
        return new DraftColumns(read, [.. read.Columns.Select(x => proposal.Evidence(read, x.Index))], [.. proposal.Faults(read)]);
    }

    /// <summary>Rows of a file in its order; an outcome shows only those.</summary>
    public async Task<ListPage<ImportRowView>> RowsAsync(Actor actor, int id, RowOutcome? outcome, int page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.EditsLedger)
        {
            return new ListPage<ImportRowView>([], 0, 1, PageSize);
        }

        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var rows = context.ImportRows.AsNoTracking().Where(x => x.ImportId == id);
        rows = outcome is { } only ? rows.Where(x => x.Outcome == only) : rows;
        var total = await rows.CountAsync(cancellationToken);
        return new ListPage<ImportRowView>(await ViewsAsync(context, rows.OrderBy(x => x.Number).OnPage(page, PageSize), cancellationToken), total, page, PageSize);
    }

    /// <summary>One row, for a link from what it wrote; null where there is none or the actor may not see it.</summary>
    public async Task<ImportRowView?> RowAsync(Actor actor, int id, int number, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.EditsLedger)
        {
            return null;
        }

        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        return await ViewsAsync(context, context.ImportRows.AsNoTracking().Where(x => x.ImportId == id && x.Number == number), cancellationToken) is [var row] ? row : null;
    }

    /// <summary>Rows of the list that are not in this file any longer, as they were stated last; at most those that the import names.</summary>
    public async Task<IReadOnlyList<ListRowView>> MissingAsync(Actor actor, int id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.EditsLedger)
        {
            return [];
        }

        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var json = await context.GrantImports.AsNoTracking().Where(x => x.Id == id).Select(x => x.CountsJson).SingleOrDefaultAsync(cancellationToken);
        return await ListRowsAsync(context, [.. Counts(json)?.MissingRows ?? []], cancellationToken);
    }

    /// <summary>What a person chooses among for a row: grants, or rows of the list.</summary>
    public async Task<RowCandidates> CandidatesAsync(Actor actor, IReadOnlyList<ImportRowView> rows, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(rows);
        if (!actor.EditsLedger)
        {
            return new RowCandidates([], []);
        }

        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var grants = rows.Where(x => x.Detail.Question != RowQuestion.MayContinue).SelectMany(x => x.Detail.Candidates).Distinct().ToList();
        var lines = rows.Where(x => x.Detail.Question == RowQuestion.MayContinue).SelectMany(x => x.Detail.Candidates).Distinct().ToList();
        return new RowCandidates(await GrantsAsync(context, grants, cancellationToken), await ListRowsAsync(context, lines, cancellationToken));
    }

    /// <summary>The names that several units share in rows with that error, and the units.</summary>
    public async Task<IReadOnlyList<AmbiguousPlace>> AmbiguousPlacesAsync(Actor actor, int id, CancellationToken cancellationToken)
    {
        const int mostRows = 2000;
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.EditsLedger)
        {
            return [];
        }

        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var details = await context.ImportRows.AsNoTracking().Where(x => x.ImportId == id && x.Outcome == RowOutcome.Error).OrderBy(x => x.Number).Select(x => x.DetailJson!).Take(mostRows).ToListAsync(cancellationToken);
        var faults = details.SelectMany(x => ImportJson.Read<RowDetail>(x).Faults).Where(x => x is { Reason: RowFaultReason.PlaceAmbiguous, Text: not null }).ToList();
        var ags = faults.SelectMany(x => x.Candidates).Distinct().ToList();
        var names = await context.Municipalities.AsNoTracking().Where(x => ags.Contains(x.Ags)).Select(x => new { x.Ags, x.Name }).ToDictionaryAsync(x => x.Ags, x => x.Name, cancellationToken);
        return
        [
            .. faults.GroupBy(x => FoldedColumn.Of(x.Text!), StringComparer.Ordinal)
                .Select(x => new AmbiguousPlace(x.Key, x.First().Text!, x.Count(), [.. x.First().Candidates.Select(c => (c, names.GetValueOrDefault(c, c)))])),
        ];
    }

    /// <summary>The file byte for byte; null where there is none or the actor may not see it.</summary>
    public async Task<Grants.StoredFile?> FileAsync(Actor actor, int id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.EditsLedger)
        {
            return null;
        }

        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        return await context.ImportFiles.AsNoTracking().Where(x => x.ImportId == id).Select(x => new Grants.StoredFile(x.Import!.FileName, null, x.Content)).SingleOrDefaultAsync(cancellationToken);
    }

    private static ImportCounts? Counts(string? json) => json is null ? null : ImportJson.Read<ImportCounts>(json);

    private static async Task<IReadOnlyList<ImportRowView>> ViewsAsync(TrackerContext context, IQueryable<ImportRow> rows, CancellationToken cancellationToken)
    {
        var found = await rows
            .Select(x => new
            {
                x.Number,
                x.CellsJson,
                x.Outcome,
                x.DetailJson,
                x.AwardedDelta,
                GrantId = x.GrantId ?? context.GrantListRows.Where(l => l.FoundedImportId == x.ImportId && l.FoundedRowNumber == x.Number).Select(l => (int?)l.GrantId).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        var names = (await GrantsAsync(context, [.. found.Select(x => x.GrantId).OfType<int>().Distinct()], cancellationToken)).ToDictionary(x => x.GrantId);
        return await WithUnitsAsync(
            context,
            found.ConvertAll(x => new ImportRowView(
                x.Number,
                [.. ImportJson.ReadCells(x.CellsJson)],
                x.Outcome,
                x.GrantId is { } id ? names.GetValueOrDefault(id) : null,
                x.AwardedDelta,
                x.DetailJson is null ? new RowDetail() : ImportJson.Read<RowDetail>(x.DetailJson))),
            cancellationToken);
    }

    internal static async Task<IReadOnlyList<ImportRowView>> WithUnitsAsync(TrackerContext context, List<ImportRowView> rows, CancellationToken cancellationToken)
    {
        var ags = rows.SelectMany(x => x.Detail.Faults).SelectMany(x => x.Candidates).Distinct().ToList();
        if (ags.Count == 0)
        {
            return rows;
        }

        var names = (await context.Municipalities.AsNoTracking().Where(x => ags.Contains(x.Ags)).Select(x => new { x.Ags, x.Name }).ToListAsync(cancellationToken)).ToImmutableDictionary(x => x.Ags, x => x.Name);
        return rows.ConvertAll(x => x.Detail.Faults.IsEmpty ? x : x with { UnitNames = names });
    }

    private static async Task<IReadOnlyList<GrantLabel>> GrantsAsync(TrackerContext context, List<int> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var rows = await context.Grants.AsNoTracking().Where(x => ids.Contains(x.Id)).OrderBy(x => x.Id)
            .Select(x => new
            {
                x.Id,
                x.Project,
                x.ReferenceNumber,
                Programme = x.Programme!.Name,
                Organisation = x.Organisation!.Name,
                Places = x.Municipalities.OrderBy(m => m.Ags).Select(m => m.Municipality!.Name).ToList(),
                Awarded = context.LedgerEntries.Where(e => e.GrantId == x.Id && e.Measure == Core.Ledger.Measure.Awarded).Sum(e => (long?)e.Cents),
                Entries = context.LedgerEntries.Count(e => e.GrantId == x.Id && e.Measure == Core.Ledger.Measure.Awarded),
            })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(x => new GrantLabel(x.Id, x.Organisation ?? string.Join(", ", x.Places), x.Programme, x.Project, x.ReferenceNumber, x.Entries == 0 ? null : x.Awarded))];
    }

    private static async Task<IReadOnlyList<ListRowView>> ListRowsAsync(TrackerContext context, List<int> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var rows = await context.GrantListRows.AsNoTracking().Where(x => ids.Contains(x.Id)).OrderBy(x => x.ImportId).ThenBy(x => x.RowNumber)
            .Select(x => new
            {
                x.Id,
                x.GrantId,
                x.Slot,
                x.ImportId,
                x.RowNumber,
                Import = context.GrantImports.Where(i => i.Id == x.ImportId).Select(i => i.FileName).First(),
                Cells = context.ImportRows.Where(r => r.ImportId == x.ImportId && r.Number == x.RowNumber).Select(r => r.CellsJson).First(),
            })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(x => new ListRowView(x.Id, x.GrantId, RowSlot.YearOf(x.Slot), x.ImportId, x.Import, x.RowNumber, [.. ImportJson.ReadCells(x.Cells).Select(c => c.ToString())]))];
    }
}
