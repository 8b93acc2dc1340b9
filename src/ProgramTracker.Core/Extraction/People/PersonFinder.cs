using System.Collections.Immutable;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.People;

/// <summary>Finds the people that a release names with an office or a body they belong to.</summary>
/// <remarks>
/// Academic titles are left out of the name and may stand anywhere before it; the office is the text's own words, before the name ("Landrat Peter Muster") or after
/// it ("Anna Muster, Staatssekretärin für Integration", "Anna Muster (Leiterin des Amtes)"). A name without any office is not found, and a surname alone only
/// where the full name stands nowhere in the text. Each person once, in the order of the text.
/// </remarks>
public sealed class PersonFinder(Gazetteer gazetteer)
{
    public ImmutableArray<PersonStatement> Find(TokenisedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new PersonReading(text, gazetteer).Read();
    }
}
