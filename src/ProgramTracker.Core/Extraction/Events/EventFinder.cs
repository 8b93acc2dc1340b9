using System.Collections.Immutable;
using ProgramTracker.Core.Extraction.Dates;
using ProgramTracker.Core.Extraction.Places;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Events;

/// <summary>Finds conferences, congresses, workshops, handovers of notices, visits and other events.</summary>
/// <remarks>
/// One event however often and under whatever noun the text names it. A release tells of one handover and of one visit; a visit at which a notice is handed over is
/// the handover. Dates are those of the sentences that name the event, else of the paragraph, never the release's own. Sittings of councils and press conferences are none.
/// </remarks>
public sealed class EventFinder
{
    public ImmutableArray<EventStatement> Find(TokenisedText text, ImmutableArray<PlaceFinding> places, ImmutableArray<DateFinding> dates, ImmutableArray<PersonStatement> people)
    {
        ArgumentNullException.ThrowIfNull(text);
        var surroundings = new EventSurroundings(text, places, dates);
        var named = new NamedEventReading(text, surroundings).Read();
        var acts = new ActReading(text, surroundings, people, named).Read();
        return EventComposer.Compose(text, surroundings, named, acts);
    }
}
