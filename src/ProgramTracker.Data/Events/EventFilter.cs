using ProgramTracker.Core.Extraction;

namespace ProgramTracker.Data.Events;

/// <summary>Which events a list, a month or a calendar shows. Null is "all of them"; <see cref="Ags"/> of a Kreis takes in its towns.</summary>
/// <remarks>
/// In lists workshops stand under their conference unless <see cref="Kind"/> asks for them. <see cref="ProgrammeKey"/> takes the events that are mentioned together
/// with a programme in a release: who paid for them is another question (counting rule 14).
/// </remarks>
public sealed record EventFilter
{
    public EventKind? Kind { get; init; }

    public string? Ags { get; init; }

    public string? ProgrammeKey { get; init; }

    public int? SeriesId { get; init; }

    public int? Year { get; init; }

    public string? Words { get; init; }

    /// <summary>Only what is still to come, or only what is over; null is both, and what has no date.</summary>
    public EventTense? When { get; init; }
}
