using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Imports;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Imports;
using ProgramTracker.Data.Releases;

namespace ProgramTracker.Data.Ledger;

/// <summary>A ledger entry with what it says, who recorded it and what proves it.</summary>
/// <remarks><see cref="Evidence"/> is null where a decision or an imported row is the proof, or where the release is not for this actor.</remarks>
public sealed record EntryRow
{
    public required long Id { get; init; }

    public required long TransactionNumber { get; init; }

    public DateTime RecordedAt { get; init; }

    public required string RecordedBy { get; init; }

    public required int GrantId { get; init; }

    public string? Project { get; init; }

    public Measure Measure { get; init; }

    public Basis Basis { get; init; }

    public long Cents { get; init; }

    /// <summary>Stated in DM and converted.</summary>
    public bool IsConverted { get; init; }

    public AmountQualifier Qualifier { get; init; }

    public string? ProgrammeKey { get; init; }

    public string? ProgrammeName { get; init; }

    public PlaceBucket Bucket { get; init; }

    public string? Ags { get; init; }

    public string? MunicipalityName { get; init; }

    public YearBucket YearBucket { get; init; }

    public int? Year { get; init; }

    public DateOnly? EffectiveDate { get; init; }

    public long? ReversesEntryId { get; init; }

    public long? ReversedByEntryId { get; init; }

    public required string Reason { get; init; }

    public int? StatementId { get; init; }

    public int? DecisionId { get; init; }

    public GrantDecisionKind? DecisionKind { get; init; }

    public DateOnly? DecidedOn { get; init; }

    public string? DecisionReference { get; init; }

    public string? ImportedRow { get; init; }

    public int? ImportId { get; init; }

    public int? ImportRowNumber { get; init; }

    /// <summary>The cells of the imported row under their headers, as they stood in the file; empty for those who may not see them.</summary>
    public ImmutableArray<(string Header, string Value)> ImportedCells { get; init; } = [];

    public EvidenceQuote? Evidence { get; init; }
}

internal static class EntryRows
{
    public static async Task<IReadOnlyList<EntryRow>> ToEntryRowsAsync(this IQueryable<LedgerEntry> entries, TrackerContext context, Actor actor, DateTime now, CancellationToken cancellationToken)
    {
        var rows = await entries
            .Select(x => new EntryRow
            {
                Id = x.Id,
                TransactionNumber = x.TransactionNumber,
                RecordedAt = x.Transaction!.At,
                RecordedBy = x.Transaction.ActorName,
                GrantId = x.GrantId,
                Project = x.Grant!.Project,
                Measure = x.Measure,
                Basis = x.Basis,
                Cents = x.Cents,
                IsConverted = x.ConvertedCents != 0,
                Qualifier = x.Qualifier,
                ProgrammeKey = x.Programme!.Key,
                ProgrammeName = x.Programme.Name,
                Bucket = x.Bucket,
                Ags = x.Ags,
                MunicipalityName = x.Municipality!.Name,
                YearBucket = x.YearBucket,
                Year = x.Year,
                EffectiveDate = x.EffectiveDate,
                ReversesEntryId = x.ReversesEntryId,
                ReversedByEntryId = context.LedgerEntries.Where(r => r.ReversesEntryId == x.Id).Select(r => (long?)r.Id).FirstOrDefault(),
                Reason = x.Reason,
                StatementId = x.StatementId,
                DecisionId = x.DecisionId,
                DecisionKind = x.Decision!.Kind,
                DecidedOn = x.Decision.DecidedOn,
                DecisionReference = x.Decision.ReferenceNumber,
                ImportedRow = x.ImportedRow,
                ImportId = x.ImportId,
                ImportRowNumber = x.ImportRowNumber,
            })
            .ToListAsync(cancellationToken);
        var ids = rows.Select(x => x.StatementId).OfType<int>().Distinct().ToList();
        var evidence = (await context.Statements.AsNoTracking().Where(x => ids.Contains(x.Id)).VisibleTo(actor, now).ToEvidenceAsync(cancellationToken)).ToDictionary(x => x.StatementId);
        var cells = await CellsAsync(rows, context, actor, cancellationToken);
        return
        [
            .. rows.Select(x => x with
            {
                Evidence = x.StatementId is { } id ? evidence.GetValueOrDefault(id) : null,
                ImportedCells = x is { ImportId: { } import, ImportRowNumber: { } number } ? cells.GetValueOrDefault((import, number), []) : [],
            }),
        ];
    }

    // What a ministry keeps in its lists beside the sums is for those who see internal things.
    private static async Task<Dictionary<(int, int), ImmutableArray<(string, string)>>> CellsAsync(List<EntryRow> rows, TrackerContext context, Actor actor, CancellationToken cancellationToken)
    {
        var imports = rows.Select(x => x.ImportId).OfType<int>().Distinct().ToList();
        if (imports.Count == 0 || !actor.SeesInternal)
        {
            return [];
        }

        var numbers = rows.Select(x => x.ImportRowNumber).OfType<int>().Distinct().ToList();
        var mappings = await context.GrantImports.AsNoTracking().Where(x => imports.Contains(x.Id)).Select(x => new { x.Id, x.MappingJson }).ToListAsync(cancellationToken);
        var headers = mappings.ToDictionary(x => x.Id, x => ImportJson.Read<ColumnMapping>(x.MappingJson));
        var found = await context.ImportRows.AsNoTracking().Where(x => imports.Contains(x.ImportId) && numbers.Contains(x.Number)).Select(x => new { x.ImportId, x.Number, x.CellsJson }).ToListAsync(cancellationToken);
        return found.ToDictionary(
            x => (x.ImportId, x.Number),
            x => ImportJson.ReadCells(x.CellsJson).Zip(headers[x.ImportId].Columns, (cell, column) => (column.Header, cell.ToString())).Where(cell => cell.Item2.Length > 0).ToImmutableArray());
    }
}
