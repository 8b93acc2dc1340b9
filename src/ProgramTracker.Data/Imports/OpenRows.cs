using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Imports;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Totals;

namespace ProgramTracker.Data.Imports;

/// <summary>Rows of grant lists that belong to no grant yet and could change a total: those that cannot be read and those that wait for a person's choice.</summary>
/// <remarks>
/// They are in drafts that were looked at, and in the last file of each list, where they were left out; what a person left out on purpose is decided. Only those who edit
/// the ledger see imports, so only they learn of these rows. A row counts for a programme or a place that it names in a way that can be read.
/// </remarks>
internal sealed class OpenRows(TrackerContext context, Actor actor)
{
    public async Task<int?> CountAsync(TotalQuestion question, CancellationToken cancellationToken)
    {
        if (!actor.EditsLedger)
        {
            return null;
        }

        var imports = await ImportsAsync(question, cancellationToken);
        return imports.Count == 0 ? 0 : await Rows(question, [.. imports.Keys]).CountAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<OpenRow>> FindAsync(TotalQuestion question, int most, CancellationToken cancellationToken)
    {
        if (!actor.EditsLedger || await ImportsAsync(question, cancellationToken) is not { Count: > 0 } imports)
        {
            return [];
        }

        var rows = await Rows(question, [.. imports.Keys]).OrderByDescending(x => x.ImportId).ThenBy(x => x.Number).Take(most)
            .Select(x => new { x.ImportId, x.Number, x.CellsJson, x.Outcome, x.AwardedDelta, x.DetailJson })
            .ToListAsync(cancellationToken);
        var views = await GrantImportQueries.WithUnitsAsync(
            context,
            rows.ConvertAll(x => new ImportRowView(x.Number, [.. ImportJson.ReadCells(x.CellsJson)], x.Outcome, null, x.AwardedDelta, x.DetailJson is null ? new RowDetail() : ImportJson.Read<RowDetail>(x.DetailJson))),
            cancellationToken);
        return [.. rows.Zip(views).Select(x => new OpenRow(x.First.ImportId, imports[x.First.ImportId].FileName, imports[x.First.ImportId].Mapping, x.Second))];
    }

    // A list without a column of the measure cannot change its total.
    private async Task<Dictionary<int, (string FileName, ColumnMapping Mapping)>> ImportsAsync(TotalQuestion question, CancellationToken cancellationToken)
    {
        if (question.GrantId is not null || question.OrganisationId is not null || question.ReleaseId is not null || question.Ministry is not null || question.IsWithoutProgramme)
        {
            return [];
        }

        var imports = await context.GrantImports.AsNoTracking()
            .Where(x => (x.State == ImportState.Draft && x.PlanDigest != null)
                || (x.State == ImportState.Imported && !context.GrantImports.Any(y => y.ListId == x.ListId && y.State == ImportState.Imported && y.Id > x.Id)))
            .OrderBy(x => x.Id)
            .Select(x => new { x.Id, x.FileName, x.MappingJson, x.CountsJson })
            .ToListAsync(cancellationToken);
        return imports.Where(x => x.CountsJson is not null && ImportJson.Read<ImportCounts>(x.CountsJson).HasOpenRows)
            .Select(x => (x.Id, x.FileName, Mapping: ImportJson.Read<ColumnMapping>(x.MappingJson)))
            .Where(x => x.Mapping.Sums.Any(column => column.Field?.Measure() == question.Measure))
            .ToDictionary(x => x.Id, x => (x.FileName, x.Mapping));
    }

    private IQueryable<ImportRow> Rows(TotalQuestion question, List<int> imports)
    {
        var rows = context.ImportRows.AsNoTracking().Where(x => imports.Contains(x.ImportId) && (x.Outcome == RowOutcome.Error || x.Outcome == RowOutcome.Choice));
        if (question.ProgrammeId is { } programme)
        {
            rows = rows.Where(x => x.ProgrammeId == programme || context.Programmes.Any(p => p.Id == x.ProgrammeId && p.MergedIntoId == programme));
        }

        return question.Place switch
        {
            null or PlaceScope.InBucket => rows,
            PlaceScope.Unit unit => rows.Where(x => x.Ags == unit.Ags),
            PlaceScope.WithinKreis kreis => rows.Where(x => x.Ags != kreis.KreisAgs && context.Municipalities.Any(m => m.Ags == x.Ags && m.KreisAgs == kreis.KreisAgs)),
            PlaceScope.WholeKreis kreis => rows.Where(x => x.Ags == kreis.KreisAgs || context.Municipalities.Any(m => m.Ags == x.Ags && m.KreisAgs == kreis.KreisAgs)),
            _ => rows.Where(x => false),
        };
    }
}

/// <summary>A row that waits, with the file it stands in.</summary>
public sealed record OpenRow(int ImportId, string FileName, ColumnMapping Mapping, ImportRowView Row);
