using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Reference;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Events;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Releases;
using ProgramTracker.Data.Totals;

namespace ProgramTracker.Data.Municipalities;

/// <summary>Reads one municipality or Kreis with its grants, events, releases and participations.</summary>
public sealed class MunicipalityQueries(IDbContextFactory<TrackerContext> factory, TimeProvider clock)
{
    public const int ShownItems = 50;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Null where the key names no municipality or Kreis.</summary>
    public async Task<MunicipalityView?> FindAsync(Actor actor, string ags, Measure measure, LedgerStand? past, CancellationToken cancellationToken)
    {
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var unit = await context.Municipalities.AsNoTracking().SingleOrDefaultAsync(x => x.Ags == ags, cancellationToken);
        if (unit is null or { Kind: UnitKind.Land or UnitKind.Regierungsbezirk or UnitKind.Landschaftsverband })
        {
            return null;
        }

        var isKreis = unit.Kind is UnitKind.Kreis or UnitKind.Städteregion;
        string?[] keys = [unit.KreisAgs, unit.RegierungsbezirkAgs, unit.SuccessorAgs];
        var names = await context.Municipalities.AsNoTracking().Where(x => keys.Contains(x.Ags) || (isKreis && x.KreisAgs == ags && x.ValidTo == null && x.Ags != ags))
            .OrderBy(x => x.FoldedName)
            .Select(x => new { x.Ags, x.KreisAgs, x.Kind, x.Name })
            .ToListAsync(cancellationToken);
        PlaceName? NameOf(string? key) => names.Find(x => x.Ags == key) is { } found ? new PlaceName(found.Ags, found.Name) : null;
        // The table of populations has Gemeinden only; a Kreis is their sum of the same day and basis.
        var basis = await context.MunicipalityPopulations.AsNoTracking().Where(x => x.Date == unit.PopulationDate)
            .OrderByDescending(x => x.Ags == ags).ThenBy(x => x.Ags)
            .Select(x => x.Basis).FirstOrDefaultAsync(cancellationToken);

        var grants = context.Grants.AsNoTracking().VisibleTo(actor, Now).CountedAt(context, past?.At);
        var (asOf, until) = (past?.Number, past?.At ?? Moments.EndOfTime);
        var named = isKreis ? grants.Where(x => x.Municipalities.Any(m => m.Ags == ags || m.Municipality!.KreisAgs == ags)) : grants.ForPlace(context, ags);
        var own = named.Where(x => x.Bucket == PlaceBucket.Municipality);
        var counts = await named.GroupBy(x => x.Bucket == PlaceBucket.Municipality).Select(group => new { IsOwn = group.Key, Count = group.Count() }).ToListAsync(cancellationToken);
        var (ownCount, sharedCount) = (counts.Where(x => x.IsOwn).Sum(x => x.Count), counts.Where(x => !x.IsOwn).Sum(x => x.Count));
        var visibleEvents = context.Events.AsNoTracking().VisibleTo(actor, Now).Where(x => !x.IsVoid && x.RecordedAt <= until);
        var events = visibleEvents.Where(x => x.Ags == ags || (isKreis && x.Municipality!.KreisAgs == ags));
        var releases = context.Releases.AsNoTracking().VisibleTo(actor, Now)
            .Where(x => x.Status == ReleaseStatus.Active && x.RecordedAt <= until && x.Versions.Any(v => v.Number == x.CurrentVersion && v.Municipalities.Any(m => m.Ags == ags || (isKreis && m.Municipality!.KreisAgs == ags))));
        var eventRows = await events.OrderByDescending(x => x.FirstDay).ThenBy(x => x.Id).Take(ShownItems).ToRowsAsync(cancellationToken);
        return new MunicipalityView
        {
            Ags = unit.Ags,
            Name = unit.Name,
            OfficialName = unit.OfficialName,
            Kind = unit.Kind,
            Kreis = NameOf(unit.KreisAgs),
            Regierungsbezirk = NameOf(unit.RegierungsbezirkAgs),
            Population = unit.Population,
            PopulationDate = unit.PopulationDate,
            PopulationBasis = basis,
            ValidTo = unit.ValidTo,
            Successor = NameOf(unit.SuccessorAgs),
            Towns = isKreis ? [.. names.Where(x => x.KreisAgs == ags && x.Ags != ags).Select(x => new PlaceName(x.Ags, x.Name))] : [],
            Grants = [.. await own.OrderByDescending(x => x.Year).ThenByDescending(x => x.Id).Take(ShownItems).ToRowsAsync(context, measure, asOf, cancellationToken)],
            GrantCount = ownCount,
            SharedGrants = sharedCount == 0 ? [] : [.. await named.Where(x => x.Bucket != PlaceBucket.Municipality).OrderByDescending(x => x.Year).ThenByDescending(x => x.Id).Take(ShownItems).ToRowsAsync(context, measure, asOf, cancellationToken)],
            Events = [.. await eventRows.WithChildrenAsync(visibleEvents, cancellationToken)],
            EventCount = await events.CountAsync(cancellationToken),
            Releases = [.. await releases.OrderByDescending(x => x.PublishedOn).ThenByDescending(x => x.Id).Take(ShownItems).ToRowsAsync(context, actor, Now, cancellationToken)],
            ReleaseCount = await releases.CountAsync(cancellationToken),
            Participations = [.. await context.Participations.AsNoTracking().Where(x => x.Ags == ags && x.RecordedAt <= until && context.Statements.VisibleTo(actor, Now).Any(s => s.Id == x.StatementId)).ToRowsAsync(cancellationToken)],
        };
    }

    /// <summary>Name and kind of a municipality or Kreis; null where the key names none.</summary>
    public async Task<UnitName?> NameAsync(Actor actor, string ags, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        return await context.Municipalities.AsNoTracking()
            .Where(x => x.Ags == ags && x.Kind != UnitKind.Land && x.Kind != UnitKind.Regierungsbezirk && x.Kind != UnitKind.Landschaftsverband)
            .Select(x => new UnitName(x.Ags, x.Name, x.Kind == UnitKind.Kreis || x.Kind == UnitKind.Städteregion))
            .SingleOrDefaultAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<PlaceName>> RegierungsbezirkeAsync(Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        return await context.Municipalities.AsNoTracking().Where(x => x.Kind == UnitKind.Regierungsbezirk && x.ValidTo == null)
            .OrderBy(x => x.FoldedName).Select(x => new PlaceName(x.Ags, x.Name)).ToListAsync(cancellationToken);
    }
}
