using System.Collections.Immutable;
using ProgramTracker.Core.Reference;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Programmes;

/// <summary>The spellings of the known programmes.</summary>
internal sealed class ProgrammeNames
{
    public TokenTrie<ImmutableArray<ProgrammeName>> Spellings { get; } = new();

    public static ProgrammeNames Of(ImmutableArray<KnownProgramme> programmes)
    {
        var names = new ProgrammeNames();
        foreach (var programme in programmes)
        {
            foreach (var spelling in programme.Spellings)
            {
                var name = new ProgrammeName(new ProgrammeRef(programme.Name, programme.Key), spelling.Spelling, spelling.NeedsContext);
                names.Spellings.Add(spelling.Spelling, known => known.IsDefault ? [name] : known.Add(name));
            }
        }

        return names;
    }
}

/// <summary>A spelling with the letter case in which it counts, which matters for abbreviations (KIM, Kim) and for headings in lower case.</summary>
internal sealed record ProgrammeName(ProgrammeRef Programme, string Spelling, bool NeedsContext);
