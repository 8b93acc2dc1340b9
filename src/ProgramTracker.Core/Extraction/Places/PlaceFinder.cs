using System.Collections.Immutable;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Places;

/// <summary>Finds the municipalities and Kreise that a text names, those of the register and others by their form.</summary>
public sealed class PlaceFinder(Gazetteer gazetteer)
{
    private readonly PlaceNames _names = gazetteer.Places;

    public ImmutableArray<PlaceFinding> Find(TokenisedText text, ReadingContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        var found = ImmutableArray.CreateBuilder<PlaceFinding>();
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            if (text.Tokens[i].Kind != TokenKind.Word || !text.StartsUpper(i))
            {
                continue;
            }

            if (_names.NoPlaces.TryMatch(text, i, out _, out var skipped))
            {
                i += skipped - 1;
            }
            else if (_names.Names.TryMatch(text, i, out var name, out var tokens))
            {
                found.Add(new PlaceFinding(i, i + tokens - 1, text.Span(i, i + tokens - 1), Gazetteer.PlaceOf(name.Units[0]), PlaceCue.None, "PLC-REGISTER"));
                i += tokens - 1;
            }
        }

        return found.ToImmutable();
    }
}
