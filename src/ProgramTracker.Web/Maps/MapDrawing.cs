using ProgramTracker.Data.Municipalities;
using ProgramTracker.Web.Addressing;

namespace ProgramTracker.Web.Maps;

/// <summary>A map that was read: what was asked, what was found, where everything is drawn, and the sentence that says what one sees.</summary>
public sealed record MapDrawing(MapFilter Filter, MapView View, MapPicture Picture, string Sentence, string Stand)
{
    /// <summary>Cents, or cents per head of the population that the register names.</summary>
    public static decimal? Measured(MapFilter filter, MapUnit unit)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(unit);
        return (filter.PerHead, unit.Total.Cents, unit.Population) switch
        {
            (_, null, _) => null,
            (false, { } cents, _) => cents,
            (true, { } cents, > 0) => (decimal)cents / unit.Population!.Value,
            _ => null,
        };
    }
}
