using ProgramTracker.Data.Totals;
using ProgramTracker.Web.Addressing;

namespace ProgramTracker.Web.Timeline;

/// <summary>A timeline that was read: what was asked, everything that is recorded, and the state of the ledger it was taken from.</summary>
/// <remarks><see cref="IsCut"/>: a list was longer than a timeline reads. <see cref="Title"/> and <see cref="Source"/> go with the drawing wherever it goes.</remarks>
public sealed record TimelineDrawing(TimelineQuestion Question, IReadOnlyList<TimelineBand> Bands, IReadOnlyList<TimelineItem> Context, LedgerStand Stand, bool IsCut)
{
    public required string Title { get; init; }

    public required string Source { get; init; }

    public bool IsEmpty => Bands.All(band => band.Items.Count == 0);

    /// <summary>Everything that the window shows, by subject and then by date; what has no date comes last.</summary>
    public IEnumerable<(TimelineBand Band, TimelineItem Item)> Listed()
    {
        var window = Question.Window;
        return Bands.SelectMany(band => band.Items
            .Where(item => window is null || item.FirstDay is not { } first || (first <= window.Last && (item.IsOpen || (item.LastDay > first ? item.LastDay : first) >= window.First)))
            .OrderBy(item => item.FirstDay is null).ThenBy(item => item.FirstDay).ThenBy(item => item.Label, StringComparer.Ordinal)
            .Select(item => (band, item)));
    }
}
