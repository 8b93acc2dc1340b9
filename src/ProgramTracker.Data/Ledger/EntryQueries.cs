using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Totals;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Lists;
using ProgramTracker.Data.Totals;

namespace ProgramTracker.Data.Ledger;

/// <summary>The entries behind a number: every number of a page can be asked where it is from.</summary>
public sealed class EntryQueries(IDbContextFactory<TrackerContext> factory, TimeProvider clock)
{
    public const int PageSize = 50;
    public const int ShownProof = 3;

    private const int MostProven = 30;

    /// <summary>Null where there is no such entry or the actor may not see its grant.</summary>
    public async Task<EntryRow?> FindAsync(Actor actor, long id, CancellationToken cancellationToken)
    {
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var rows = await context.LedgerEntries.AsNoTracking().VisibleTo(actor, now).Where(x => x.Id == id).ToEntryRowsAsync(context, actor, now, cancellationToken);
        return rows is [var row] ? row : null;
    }

    /// <summary>The first entries behind a total, in the order of recording, to be read beside it; none where there are too many for a few to tell anything.</summary>
    public async Task<IReadOnlyList<EntryRow>> ProofAsync(Actor actor, TotalQuestion question, Total total, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(total);
        if (total.Entries is 0 or > MostProven)
        {
            return [];
        }

        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        return await new EntrySelection(context, actor, question, now).Entries().OrderBy(x => x.Id).Take(ShownProof).ToEntryRowsAsync(context, actor, now, cancellationToken);
    }

    /// <summary>Entries in the order of recording, reversals beside what they take back; the sum is of all pages.</summary>
    public async Task<EntriesBehind> BehindAsync(Actor actor, EntryQuestion question, int page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var stand = await TotalQueries.StandAsync(context, question.Total.AsOf, cancellationToken);
        var asked = question.Total with
        {
            Year = question.Year ?? question.Total.Year,
            GrantId = question.GrantId ?? question.Total.GrantId,
            IsWithoutProgramme = question.WithoutProgramme || question.Total.IsWithoutProgramme,
            AsOf = stand.Number,
        };
        var selection = new EntrySelection(context, actor, asked, now);
        var entries = selection.Entries();
        var sums = await entries.GroupBy(x => 1).SumUp().Select(x => x.Sums).SingleOrDefaultAsync(cancellationToken) ?? EntrySums.Nothing;
        var withAmount = entries.GroupBy(x => x.GrantId).Where(group => group.Sum(x => x.Effect) > 0).Select(group => group.Key);
        var grantsWithAmount = await withAmount.CountAsync(cancellationToken);

        // A basis is one of entries: a grant without an amount has none. Of a range of years, those without a stated one are not asked for.
        var grantsWithout = asked.Basis is null ? await selection.Grants(stand.IsNow ? null : stand.At).CountAsync(x => !withAmount.Contains(x.Id), cancellationToken) : 0;
        var rows = await entries.OrderBy(x => x.Id).OnPage(page, PageSize).ToEntryRowsAsync(context, actor, now, cancellationToken);
        var seesOpen = actor.SeesInternal && stand.IsNow && asked is { Year: null, GrantId: null, IsWithoutProgramme: false, FromYear: null, ToYear: null, Basis: null, Place: not PlaceScope.InBucket };
        return new EntriesBehind(sums.ToTotal(asked.Measure, grantsWithAmount + grantsWithout, grantsWithAmount), stand, new ListPage<EntryRow>(rows, sums.Entries, page, PageSize))
        {
            Waiting = seesOpen ? await selection.Waiting().CountAsync(cancellationToken) : null,
            Unlinked = seesOpen ? await selection.Unlinked().CountAsync(cancellationToken) : null,
        };
    }
}
