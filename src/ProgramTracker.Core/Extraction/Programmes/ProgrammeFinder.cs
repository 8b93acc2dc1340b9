using System.Collections.Immutable;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Programmes;

/// <summary>Finds funding programmes: known ones by their spellings, unknown ones by the form in which releases name them.</summary>
/// <remarks>
/// A spelling that needs context counts where the same text also has a certain spelling of that programme, or right behind a word for programme. Laws are no programmes.
/// An unknown programme's name is what stands in quotation marks behind such a word, a name in capitals behind it, or a compound ("Städtebauförderung", "Integrationsfonds").
/// </remarks>
public sealed class ProgrammeFinder(Gazetteer gazetteer)
{
    private readonly ProgrammeNames _names = gazetteer.Programmes;

    public ImmutableArray<ProgrammeFinding> Find(TokenisedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new ProgrammeReading(text, _names).Read();
    }
}
