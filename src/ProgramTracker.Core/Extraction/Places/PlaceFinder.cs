using System.Collections.Immutable;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Places;

/// <summary>Finds the municipalities and Kreise that a text names, those of the register and others by their form.</summary>
/// <remarks>
/// Not found, because they name something else: authorities and their districts ("Bezirksregierung Köln", "Regierungsbezirk Münster"), districts of a town ("Ortsteil
/// Füchtorf"), motorway junctions, clubs, universities, courts, surnames, postal addresses. A demonym ("die Kölner Verwaltung") is found with <see cref="PlaceCue.Demonym"/>.
/// </remarks>
public sealed class PlaceFinder(Gazetteer gazetteer)
{
    private readonly PlaceNames _names = gazetteer.Places;

    public ImmutableArray<PlaceFinding> Find(TokenisedText text, ReadingContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        return new PlaceReading(text, _names, context).Read();
    }
}
