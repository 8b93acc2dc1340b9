using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Text;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Ledger;
using ProgramTracker.Data.Lists;
using ProgramTracker.Data.Releases;
using ProgramTracker.Data.Totals;

namespace ProgramTracker.Data.Grants;

/// <summary>Reads grants: the list, and one of them with all that is known about it.</summary>
public sealed class GrantQueries(IDbContextFactory<TrackerContext> factory, TimeProvider clock)
{
    public const int PageSize = 50;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<ListPage<GrantRow>> ListAsync(Actor actor, GrantFilter filter, int page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var grants = Filtered(context.Grants.AsNoTracking().VisibleTo(actor, Now).Where(x => x.Status == GrantStatus.Active), filter);
        var total = await grants.CountAsync(cancellationToken);
        var rows = await grants.OrderByDescending(x => x.Year).ThenByDescending(x => x.Id).OnPage(page, PageSize).ToRowsAsync(context, Measure.Awarded, null, cancellationToken);
        return new ListPage<GrantRow>(rows, total, page, PageSize);
    }

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

    private static IQueryable<Grant> Filtered(IQueryable<Grant> grants, GrantFilter filter)
    {
        if (filter.ProgrammeKey is { } key)
        {
            grants = grants.Where(x => x.Programme!.Key == key);
        }

        if (filter.Ags is { } ags)
        {
            grants = grants.Where(x => x.Municipalities.Any(m => m.Ags == ags || m.Municipality!.KreisAgs == ags));
        }

        if (filter.Year is { } year)
        {
            grants = grants.Where(x => x.Year == year);
        }

        if (filter.Words is { Length: > 0 } words && Folding.Fold(words) is { Length: > 0 } folded)
        {
            grants = grants.Where(x => x.FoldedProject!.Contains(folded) || x.FoldedReferenceNumber!.Contains(folded) || x.Organisation!.FoldedName.Contains(folded));
        }

        return grants;
    }
}
