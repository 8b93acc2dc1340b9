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
    public async Task<GrantView?> FindAsync(Actor actor, int id, CancellationToken cancellationToken)
    {
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var visible = context.Grants.AsNoTracking().VisibleTo(actor, Now).Where(x => x.Id == id);
        var rows = await visible.ToRowsAsync(context, Measure.Awarded, null, cancellationToken);
        if (rows is not [var row])
        {
            return null;
        }

        var grant = await visible
            .Select(x => new { x.GrantingAuthority, x.Status, x.MergedIntoId, IsInternal = x.Visibility == Visibility.Internal, x.RecordedAt, x.RecordedBy })
            .SingleAsync(cancellationToken);
        var totals = await context.LedgerEntries.AsNoTracking().Where(x => x.GrantId == id).GroupBy(x => x.Measure).SumUp().ToListAsync(cancellationToken);
        var decisions = await context.GrantDecisions.AsNoTracking().Where(x => x.GrantId == id)
            .OrderBy(x => x.DecidedOn).ThenBy(x => x.Id)
            .Select(x => new GrantDecisionRow(x.Id, x.Kind, x.ReferenceNumber, x.Authority, x.DecidedOn, x.Cents, x.Note, x.FileName, x.RecordedAt, x.RecordedBy))
            .ToListAsync(cancellationToken);
        var evidence = await context.GrantEvidence.AsNoTracking().Where(x => x.GrantId == id)
            .Select(x => x.Statement!)
            .VisibleTo(actor, Now)
            .ToEvidenceAsync(cancellationToken);
        var entries = await context.LedgerEntries.AsNoTracking().Where(x => x.GrantId == id).OrderBy(x => x.Id).ToEntryRowsAsync(context, actor, Now, cancellationToken);
        return new GrantView
        {
            Row = row,
            GrantingAuthority = grant.GrantingAuthority,
            Status = grant.Status,
            MergedIntoId = grant.MergedIntoId,
            IsInternal = grant.IsInternal,
            RecordedAt = grant.RecordedAt,
            RecordedBy = grant.RecordedBy,
            Totals = [.. totals.OrderBy(x => x.Key).Select(x => x.Sums.ToTotal(x.Key, 1, x.Sums.Effect > 0 ? 1 : 0)).Where(x => x.Amount is not null)],
            Decisions = [.. decisions],
            Evidence = [.. evidence],
            Entries = [.. entries],
        };
    }

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
