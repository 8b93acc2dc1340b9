using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Matching;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Programmes;
using ProgramTracker.Data.Releases;

namespace ProgramTracker.Data.Events;

/// <summary>Reads one event with its workshops, its series and the sentences that state it.</summary>
public sealed class EventQueries(IDbContextFactory<TrackerContext> factory, TimeProvider clock)
{
    private const int MostCandidates = 20;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Null where there is no such event or the actor may not see it.</summary>
    public async Task<EventView?> FindAsync(Actor actor, int id, CancellationToken cancellationToken)
    {
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var visible = context.Events.AsNoTracking().VisibleTo(actor, Now);
        var one = visible.Where(x => x.Id == id);
        if (await one.ToRowsAsync(cancellationToken) is not [var row])
        {
            return null;
        }

        var more = await one.Select(x => new { x.Organiser, x.SeriesId, Series = (string?)x.Series!.Name, x.SeriesStem, x.IsVirtual, IsInternal = x.Visibility == Visibility.Internal, x.IsVoid, x.Version, x.RecordedAt }).SingleAsync(cancellationToken);
        var parent = row.ParentId is { } parentId ? await visible.Where(x => x.Id == parentId).ToRowsAsync(cancellationToken) : [];
        var children = await visible.Where(x => x.ParentId == id && !x.IsVoid).OrderBy(x => x.FirstDay).ThenBy(x => x.Id).ToRowsAsync(cancellationToken);
        var others = visible.Where(x => x.Id != id && !x.IsVoid);
        return new EventView
        {
            Row = row with { Children = [.. children] },
            Parent = parent.Count > 0 ? parent[0] : null,
            Organiser = more.Organiser,
            Series = more is { SeriesId: { } seriesId, Series: { } series } ? new SeriesView(seriesId, series, [.. await others.Where(x => x.SeriesId == seriesId).OrderBy(x => x.FirstDay).ThenBy(x => x.Id).ToRowsAsync(cancellationToken)]) : null,
            SeriesCandidates = actor.EditsLedger && more.SeriesStem.Length > 0 ? [.. await CandidatesAsync(others, row, more.SeriesStem, cancellationToken)] : [],
            ProposedSeries = SeriesNames.Of(row.Title),
            Programmes = [.. await ProgrammesAsync(context, actor, id, cancellationToken)],
            RowVersion = more.Version,
            IsVirtual = more.IsVirtual,
            IsInternal = more.IsInternal,
            IsVoid = more.IsVoid,
            RecordedAt = more.RecordedAt,
            OtherNames = [.. await context.EventNames.AsNoTracking().Where(x => x.EventId == id).OrderBy(x => x.Id).Select(x => x.Name).ToListAsync(cancellationToken)],
            Evidence = [.. await context.EventEvidence.AsNoTracking().Where(x => x.EventId == id).Select(x => x.Statement!).VisibleTo(actor, Now).ToEvidenceAsync(cancellationToken)],
        };
    }
    // A title of one word ("Integrationskonferenz") tells a series only together with its town.
    private static Task<IReadOnlyList<EventRow>> CandidatesAsync(IQueryable<Event> others, EventRow row, string stem, CancellationToken cancellationToken)
    {
        var same = others.Where(x => x.SeriesStem == stem && x.ParentId == null && x.SeriesId == null);
        return (stem.Contains(' ', StringComparison.Ordinal) ? same : same.Where(x => x.Ags != null && x.Ags == row.Ags))
            .OrderBy(x => x.FirstDay).ThenBy(x => x.Id).Take(MostCandidates).ToRowsAsync(cancellationToken);
    }

    private async Task<List<ProgrammeChoice>> ProgrammesAsync(TrackerContext context, Actor actor, int id, CancellationToken cancellationToken)
    {
        var releases = context.Releases.AsNoTracking().VisibleTo(actor, Now)
            .Where(x => x.Status == ReleaseStatus.Active && context.EventEvidence.Any(e => e.EventId == id && e.Statement!.ReleaseId == x.Id));
        return await context.Programmes.AsNoTracking()
            .Where(x => x.MergedIntoId == null && releases.Any(r => r.Versions.Any(v => v.Number == r.CurrentVersion && v.Programmes.Any(p => p.ProgrammeId == x.Id || p.Programme!.MergedIntoId == x.Id))))
            .OrderBy(x => x.FoldedName).Select(x => new ProgrammeChoice(x.Id, x.Key, x.Name)).ToListAsync(cancellationToken);
    }
}
