using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Grants;
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
            })
            .ToListAsync(cancellationToken);
        var ids = rows.Select(x => x.StatementId).OfType<int>().Distinct().ToList();
        var evidence = (await context.Statements.AsNoTracking().Where(x => ids.Contains(x.Id)).VisibleTo(actor, now).ToEvidenceAsync(cancellationToken)).ToDictionary(x => x.StatementId);
        return [.. rows.Select(x => x with { Evidence = x.StatementId is { } id ? evidence.GetValueOrDefault(id) : null })];
    }
}
