using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Reference;
using ProgramTracker.Core.Totals;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Totals;

namespace ProgramTracker.Data.Municipalities;

/// <summary>What a map of the Land shows: today's municipalities and Kreise with what each was given itself, and what belongs to no single one of them.</summary>
public sealed class MapQueries(IDbContextFactory<TrackerContext> factory, TotalQueries totals)
{
    public async Task<MapView> FindAsync(Actor actor, TotalQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        var table = await totals.ByPlaceAndYearAsync(actor, question, cancellationToken);
        var sums = table.Rows.Where(x => x.Key is not null).ToDictionary(x => x.Key!, x => x.Sum, StringComparer.Ordinal);
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var units = await context.Municipalities.AsNoTracking()
            .Where(x => x.ValidTo == null && x.Kind != UnitKind.Land && x.Kind != UnitKind.Regierungsbezirk && x.Kind != UnitKind.Landschaftsverband)
            .OrderBy(x => x.FoldedName).ThenBy(x => x.Ags)
            .Select(x => new { x.Ags, x.Name, x.Kind, x.Latitude, x.Longitude, x.Population })
            .ToListAsync(cancellationToken);
        return new MapView(
            units.ConvertAll(x => new MapUnit(x.Ags, x.Name, x.Kind, x.Latitude, x.Longitude, x.Population, sums.GetValueOrDefault(x.Ags) ?? Total.Empty)),
            [.. table.Rows.Where(x => x is { Key: null, Bucket: not null }).Select(x => new BucketTotal(x.Bucket!.Value, x.Sum))],
            table.Sum.Sum,
            table.Stand);
    }
}

/// <summary>The units of a map and beside them what is not on it; together they are the <see cref="Sum"/>.</summary>
public sealed record MapView(IReadOnlyList<MapUnit> Units, IReadOnlyList<BucketTotal> Beside, Total Sum, LedgerStand Stand);

/// <summary>A municipality or Kreis; the total is its own, without a Kreis's towns and without shared money.</summary>
public sealed record MapUnit(string Ags, string Name, UnitKind Kind, double? Latitude, double? Longitude, int? Population, Total Total)
{
    public bool IsKreis => Kind is UnitKind.Kreis or UnitKind.Städteregion;
}

public sealed record BucketTotal(PlaceBucket Bucket, Total Total);
