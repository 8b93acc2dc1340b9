using System.Collections.Immutable;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Dates;

/// <summary>One walk through a text for its dates.</summary>
internal sealed class DateReading(TokenisedText text, DateOnly? publishedOn)
{
    private readonly ImmutableArray<DateFinding>.Builder _found = ImmutableArray.CreateBuilder<DateFinding>();

    public ImmutableArray<DateFinding> Read()
    {
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            if (text.Is(i, "heute") && publishedOn is { } today)
            {
                _found.Add(new DateFinding(i, i, text.Span(i, i), new PartialDate(today), new PartialDate(today), DateSense.Day, true, []));
            }
        }

        return _found.ToImmutable();
    }
}
