using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Reference;
using ProgramTracker.Core.Text;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Events;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Ledger;
using ProgramTracker.Data.Lists;
using ProgramTracker.Data.Releases;
using ProgramTracker.Data.Totals;

namespace ProgramTracker.Data.Municipalities;

/// <summary>Reads municipalities and Kreise: the list, and one of them with its grants, events, releases and participations.</summary>
public sealed class MunicipalityQueries(IDbContextFactory<TrackerContext> factory, TimeProvider clock)
{
    public const int PageSize = 50;
    public const int ShownItems = 50;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Today's municipalities and Kreise, those with money first; the sum of each is its own, without towns or shared money.</summary>
    public async Task<ListPage<MunicipalityRow>> ListAsync(Actor actor, MunicipalityFilter filter, int page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var units = context.Municipalities.AsNoTracking().Where(x => x.ValidTo == null);
        units = filter.Kreise
            ? units.Where(x => x.Kind == UnitKind.Kreis || x.Kind == UnitKind.Städteregion)
            : units.Where(x => x.Kind == UnitKind.KreisfreieStadt || x.Kind == UnitKind.Stadt || x.Kind == UnitKind.Gemeinde);
        if (filter.Regierungsbezirk is { } bezirk)
        {
            units = units.Where(x => x.RegierungsbezirkAgs == bezirk);
        }

        if (filter.Words is { Length: > 0 } words && Folding.Fold(words) is { Length: > 0 } folded)
        {
            units = units.Where(x => x.FoldedName.Contains(folded) || x.Ags == words);
        }

        var entries = context.LedgerEntries.VisibleTo(actor, Now).AsOf(filter.Past?.Number).Where(x => x.Measure == Measure.Awarded);
        var sums = units.Select(x => new { Unit = x, Cents = entries.Where(e => e.Ags == x.Ags).Sum(e => (long?)e.Cents) ?? 0 });
        if (filter.WithMoney)
        {
            sums = sums.Where(x => x.Cents != 0);
        }

        var total = await sums.CountAsync(cancellationToken);
        var rows = await (filter.ByMoney ? sums.OrderByDescending(x => x.Cents).ThenBy(x => x.Unit.FoldedName) : sums.OrderBy(x => x.Unit.FoldedName).ThenBy(x => x.Unit.Ags))
            .OnPage(page, PageSize)
            .Select(x => new { x.Unit.Ags, x.Unit.Name, x.Unit.Kind, Kreis = context.Municipalities.Where(k => k.Ags == x.Unit.KreisAgs).Select(k => k.Name).FirstOrDefault(), x.Unit.Population })
            .ToListAsync(cancellationToken);
        var keys = rows.ConvertAll(x => (string?)x.Ags);
        var totals = await entries.Where(x => keys.Contains(x.Ags)).GroupBy(x => x.Ags!).SumUp().ToDictionaryAsync(x => x.Key, x => x.Sums.ToTotal(Measure.Awarded), cancellationToken);
        return new ListPage<MunicipalityRow>(
            rows.ConvertAll(x => new MunicipalityRow(x.Ags, x.Name, x.Kind, x.Kreis, x.Population, totals.GetValueOrDefault(x.Ags) ?? Core.Totals.Total.Empty)),
            total,
            page,
            PageSize);
    }

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
