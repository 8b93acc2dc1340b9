using System.Collections.Immutable;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Programmes;

/// <summary>Finds funding programmes: known ones by their spellings, unknown ones by the form in which releases name them.</summary>
public sealed class ProgrammeFinder(Gazetteer gazetteer)
{
    private readonly ProgrammeNames _names = gazetteer.Programmes;

    public ImmutableArray<ProgrammeFinding> Find(TokenisedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = ImmutableArray.CreateBuilder<ProgrammeFinding>();
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Word && _names.Spellings.TryMatch(text, i, out var names, out var tokens) && !names[0].NeedsContext)
            {
                var span = text.Span(i, i + tokens - 1);
                found.Add(new ProgrammeFinding(i, i + tokens - 1, span, names[0].Programme, span.In(text.Text), "PRG-KNOWN"));
                i += tokens - 1;
            }
        }

        return found.ToImmutable();
    }
}
