using Microsoft.Extensions.Localization;
using ProgramTracker.Core.Access;
using ProgramTracker.Data.Municipalities;
using ProgramTracker.Data.Programmes;
using ProgramTracker.Data.Totals;
using ProgramTracker.Web.Addressing;
using ProgramTracker.Web.Formatting;
using ProgramTracker.Web.Resources;
using ProgramTracker.Web.Totals;

namespace ProgramTracker.Web.Maps;

/// <summary>Reads and places maps: one way for the page and for the embedded one.</summary>
public sealed class MapReader(MapQueries maps, TotalQueries totals, ProgrammeQueries programmes, IStringLocalizer<Texts> texts, Format format)
{
    public static MapFilter FilterOf(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new MapFilter
        {
            ProgrammeKey = query["programm"].ToString() is { Length: > 0 } programme ? programme : null,
            FromYear = Addresses.ParseYear(query["von"])?.Year,
            ToYear = Addresses.ParseYear(query["bis"])?.Year,
            PerHead = query["groesse"] == Addresses.PerHead,
            Basis = Addresses.ParseBasis(query["grundlage"]),
            Measure = Addresses.ParseMeasure(query["messgroesse"]),
            AsOf = Addresses.ParseMoment(query["stand"]),
        };
    }

    /// <summary>Null where no programme has the filter's key.</summary>
    public async Task<MapDrawing?> ReadAsync(Actor actor, MapFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var programme = filter.ProgrammeKey is { } key ? await programmes.NameAsync(actor, key, cancellationToken) : null;
        if (filter.ProgrammeKey is not null && programme is null)
        {
            return null;
        }

        var asOf = await StandParameter.ReadAsync(Addresses.Moment(filter.AsOf), totals, actor, cancellationToken);
        var view = await maps.FindAsync(
            actor,
            new TotalQuestion { Measure = filter.Measure, Basis = filter.Basis, ProgrammeId = programme?.Id, FromYear = filter.FromYear, ToYear = filter.ToYear, AsOf = asOf.Number },
            cancellationToken);
        var picture = MapLayout.Of([.. view.Units.Select(x => new MapValue(x.Ags, x.Name, x.IsKreis, x.Latitude, x.Longitude, MapDrawing.Measured(filter, x)))], KreisOutlines.OfTheLand);
        var sentence = texts[
            "Map.Sentence",
            programme?.Name ?? texts["Map.AllProgrammes"].Value,
            format.Name(filter.Measure),
            format.TotalOf(view.Sum),
            format.Count(view.Units.Count(x => !x.IsKreis && x.Total.Cents is not null)),
            format.Count(view.Units.Count(x => !x.IsKreis)),
            format.Count(view.Units.Count(x => x.IsKreis && x.Total.Cents is not null)),
            format.Count(view.Units.Count(x => x.IsKreis))];
        return new MapDrawing(filter, view, picture, sentence, format.Moment(filter.AsOf ?? view.Stand.At));
    }
}
