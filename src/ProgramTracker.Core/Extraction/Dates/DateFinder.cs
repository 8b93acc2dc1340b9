using System.Collections.Immutable;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Dates;

/// <summary>Finds the times that a text states, absolute ones and those that count from the day of publication.</summary>
public sealed class DateFinder
{
    public ImmutableArray<DateFinding> Find(TokenisedText text, DateOnly? publishedOn)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new DateReading(text, publishedOn).Read();
    }
}
