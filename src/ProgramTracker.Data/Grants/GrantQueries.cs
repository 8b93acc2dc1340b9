using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Ledger;
using ProgramTracker.Data.Releases;
using ProgramTracker.Data.Totals;

namespace ProgramTracker.Data.Grants;

/// <summary>Reads one grant with all that is known about it; <see cref="GrantListQueries"/> reads many.</summary>
public sealed class GrantQueries(IDbContextFactory<TrackerContext> factory, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Null where there is no such grant or the actor may not see it; one that was merged names the other.</summary>
    public Task<GrantView?> FindAsync(Actor actor, int id, CancellationToken cancellationToken) => FindAsync(actor, id, null, cancellationToken);

    /// <summary>As it was known at a past state of the ledger: its entries, evidence and decisions until then. What the grant is for is told as today.</summary>
    public async Task<GrantView?> FindAsync(Actor actor, int id, LedgerStand? past, CancellationToken cancellationToken)
    {
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var visible = context.Grants.AsNoTracking().VisibleTo(actor, Now).Where(x => x.Id == id);
        var until = past?.At ?? Moments.EndOfTime;
        var rows = await visible.Where(x => x.RecordedAt <= until).ToRowsAsync(context, Measure.Awarded, past?.Number, cancellationToken);
        if (rows is not [var row])
        {
            return null;
        }

        var grant = await visible
            .Select(x => new { x.GrantingAuthority, x.Status, x.MergedIntoId, IsInternal = x.Visibility == Visibility.Internal, x.RecordedAt, x.RecordedBy, x.Version })
            .SingleAsync(cancellationToken);
        var totals = await context.LedgerEntries.AsNoTracking().AsOf(past?.Number).Where(x => x.GrantId == id).GroupBy(x => x.Measure).SumUp().ToListAsync(cancellationToken);
        var decisions = await context.GrantDecisions.AsNoTracking().Where(x => x.GrantId == id && x.RecordedAt <= until)
            .OrderBy(x => x.DecidedOn).ThenBy(x => x.Id)
            .Select(x => new GrantDecisionRow(x.Id, x.Kind, x.ReferenceNumber, x.Authority, x.DecidedOn, x.Cents, x.Note, x.FileName, x.RecordedAt, x.RecordedBy))
            .ToListAsync(cancellationToken);
        var evidence = await context.GrantEvidence.AsNoTracking().Where(x => x.GrantId == id && x.RecordedAt <= until)
            .Select(x => x.Statement!)
            .VisibleTo(actor, Now)
            .ToEvidenceAsync(cancellationToken);
        var entries = await context.LedgerEntries.AsNoTracking().AsOf(past?.Number).Where(x => x.GrantId == id).OrderBy(x => x.Id).ToEntryRowsAsync(context, actor, Now, cancellationToken);
        return new GrantView
        {
            Row = row,
            GrantingAuthority = grant.GrantingAuthority,
            Status = grant.Status,
            MergedIntoId = grant.MergedIntoId,
            IsInternal = grant.IsInternal,
            RecordedAt = grant.RecordedAt,
            RecordedBy = grant.RecordedBy,
            RowVersion = grant.Version,
            TookIn = await TookInAsync(context, id, until, cancellationToken),
            Totals = [.. totals.OrderBy(x => x.Key).Select(x => x.Sums.ToTotal(x.Key, 1, x.Sums.Effect > 0 ? 1 : 0)).Where(x => x.Amount is not null)],
            Decisions = [.. decisions],
            Evidence = [.. evidence],
            Entries = [.. entries],
        };
    }

    private static async Task<ImmutableArray<TakenInGrant>> TookInAsync(TrackerContext context, int id, DateTime until, CancellationToken cancellationToken) =>
    [
        .. await context.GrantMerges.AsNoTracking()
            .Where(x => x.IntoGrantId == id && x.RecordedAt <= until && (x.SeparatedAt == null || x.SeparatedAt > until))
            .OrderBy(x => x.Id)
            .Select(x => new TakenInGrant(x.Id, x.GrantId, x.Reason, x.RecordedAt, x.RecordedBy))
            .ToListAsync(cancellationToken),
    ];

    /// <summary>The file of a decision; null where there is none or the actor may not see the grant.</summary>
    public async Task<StoredFile?> FindDecisionFileAsync(Actor actor, int decisionId, CancellationToken cancellationToken)
    {
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        return await context.Grants.AsNoTracking().VisibleTo(actor, Now)
            .SelectMany(x => x.Decisions)
            .Where(x => x.Id == decisionId && x.File != null)
            .Select(x => new StoredFile(x.FileName, x.ContentType, x.File!))
            .SingleOrDefaultAsync(cancellationToken);
    }
}
