using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Lists;
using ProgramTracker.Data.Totals;

namespace ProgramTracker.Data.Ledger;

/// <summary>The entries behind a number: every number of a page can be asked where it is from.</summary>
public sealed class EntryQueries(IDbContextFactory<TrackerContext> factory, TimeProvider clock)
{
    public const int PageSize = 50;

    /// <summary>Null where there is no such entry or the actor may not see its grant.</summary>
    public async Task<EntryRow?> FindAsync(Actor actor, long id, CancellationToken cancellationToken)
    {
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var rows = await context.LedgerEntries.AsNoTracking().VisibleTo(actor, now).Where(x => x.Id == id).ToEntryRowsAsync(context, actor, now, cancellationToken);
        return rows is [var row] ? row : null;
    }

    /// <summary>Entries in the order of recording, reversals beside what they take back; the sum is of all pages.</summary>
    public async Task<EntriesBehind> BehindAsync(Actor actor, EntryQuestion question, int page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var entries = new EntrySelection(context, actor, question.Total, now).Entries();
        if (question.Year is { } year)
        {
            entries = entries.Where(x => x.YearBucket == year.Bucket && x.Year == year.Year);
        }

        if (question.GrantId is { } grant)
        {
            entries = entries.Where(x => x.GrantId == grant);
        }

        if (question.WithoutProgramme)
        {
            entries = entries.Where(x => x.ProgrammeId == null);
        }

        var sums = await entries.GroupBy(x => 1).SumUp().Select(x => x.Sums).SingleOrDefaultAsync(cancellationToken) ?? EntrySums.Nothing;
        var grants = await entries.Select(x => x.GrantId).Distinct().CountAsync(cancellationToken);
        var withAmount = await entries.GroupBy(x => x.GrantId).Where(group => group.Sum(x => x.Effect) > 0).CountAsync(cancellationToken);
        var rows = await entries.OrderBy(x => x.Id).OnPage(page, PageSize).ToEntryRowsAsync(context, actor, now, cancellationToken);
        return new EntriesBehind(sums.ToTotal(question.Total.Measure, grants, withAmount), new ListPage<EntryRow>(rows, sums.Entries, page, PageSize));
    }
}
