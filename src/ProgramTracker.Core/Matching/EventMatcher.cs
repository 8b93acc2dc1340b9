using ProgramTracker.Core.Extraction;

namespace ProgramTracker.Core.Matching;

/// <summary>Compares an event statement with the events that are recorded.</summary>
/// <remarks>
/// A common name is always needed, and nothing may contradict: dates that can't be the same day, other towns, other conferences above a workshop. It fits where besides the
/// name a date or the conference above agrees, or both are told by the same source; else it could be the conference of another year and a person decides.
/// A name of one word ("Workshop", "Fachtagung") also needs the same town.
/// </remarks>
public static class EventMatcher
{
    public static EventMatch Match(EventQuery query, IEnumerable<EventCandidate> candidates)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(candidates);
        var matches = candidates.Select(candidate => (candidate.EventId, Strength: Compare(query, candidate)))
            .Where(m => m.Strength is not null)
            .OrderByDescending(m => m.Strength).ThenBy(m => m.EventId)
            .ToList();
        if (matches.Count == 0)
        {
            return EventMatch.None;
        }

        return matches.Count(m => m.Strength == MatchStrength.Fits) == 1
            ? new EventMatch(MatchOutcome.One, [matches[0].EventId])
            : new EventMatch(MatchOutcome.Several, [.. matches.Select(m => m.EventId)]);
    }

    private static MatchStrength? Compare(EventQuery query, EventCandidate candidate)
    {
        var common = query.FoldedNames.Intersect(candidate.FoldedNames, StringComparer.Ordinal).ToList();
        var dates = CompareDates(query, candidate);
        var places = ComparePlaces(query, candidate);
        if (common.Count == 0 || dates == false || places == false || (query.ParentId is { } parent && candidate.ParentId is { } other && parent != other))
        {
            return null;
        }

        var sameParent = query.ParentId is not null && query.ParentId == candidate.ParentId;
        var sameSource = query.SourceReleaseId is { } source && candidate.SourceReleaseIds.Contains(source);
        var telling = common.Exists(name => name.Contains(' ')) || places == true || sameParent;
        return telling && (dates == true || sameParent || sameSource) ? MatchStrength.Fits : MatchStrength.Possible;
    }

    private static bool? CompareDates(EventQuery query, EventCandidate candidate)
    {
        if (query.Date is not { } one || candidate.Date is not { } other)
        {
            return null;
        }

        return one.First <= Last(candidate.EndDate ?? other) && other.First <= Last(query.EndDate ?? one);
    }

    private static bool? ComparePlaces(EventQuery query, EventCandidate candidate) => (query, candidate) switch
    {
        ({ Ags: { } one }, { Ags: { } other }) => one == other,
        ({ FoldedPlace: { } one }, { FoldedPlace: { } other }) when one == other => true,
        _ => null,
    };

    private static DateOnly Last(PartialDate date) => date switch
    {
        { Month: null } => new DateOnly(date.Year, 12, 31),
        { Day: null } => new DateOnly(date.Year, date.Month.Value, DateTime.DaysInMonth(date.Year, date.Month.Value)),
        _ => date.First,
    };
}
