using System.Collections.Immutable;
using ProgramTracker.Core.Reference;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Programmes;

/// <summary>The spellings of the known programmes; laws and budget lines, which hand out no grants under their name, are left out.</summary>
internal sealed class ProgrammeNames
{
    public TokenTrie<ImmutableArray<ProgrammeName>> Spellings { get; } = new();

    public static ProgrammeNames Of(ImmutableArray<KnownProgramme> programmes)
    {
        var names = new ProgrammeNames();
        foreach (var programme in programmes)
        {
            if (programme.Facts.Recipients == "legal basis, not a grant" || programme.Spellings.All(spelling => spelling.NeedsContext && programme.Spellings.Length == 1))
            {
                continue;
            }

            var reference = new ProgrammeRef(programme.Name, programme.Key);
            foreach (var spelling in programme.Spellings)
            {
                var name = new ProgrammeName(reference, spelling.Spelling, spelling.NeedsContext, IsAbbreviation(spelling.Spelling));
                names.Spellings.Add(spelling.Spelling, known => known.IsDefault ? [name] : known.Add(name));
            }
        }

        return names;
    }

    private static bool IsAbbreviation(string spelling) => spelling.Length <= 5 && spelling.All(c => char.IsUpper(c) || c == '+');
}

/// <summary>A spelling of a known programme. Letter case counts for abbreviations (KIM, Kim), and a spelling in lower case needs context.</summary>
internal sealed record ProgrammeName(ProgrammeRef Programme, string Spelling, bool NeedsContext, bool IsAbbreviation)
{
    public bool Fits(ReadOnlySpan<char> words) => IsAbbreviation ? words.SequenceEqual(Spelling) : char.IsUpper(words[0]) == char.IsUpper(Spelling[0]);
}
