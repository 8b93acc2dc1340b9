using System.Globalization;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Data.Events;
using ProgramTracker.Web.Addressing;

namespace ProgramTracker.Web.Events;

/// <summary>What an address asks of the events, the same for the agenda, a month, the table and the calendar file; a filter that cannot be read is none.</summary>
public sealed record EventQuestion
{
    public const string MonthView = "monat";

    private const int FirstYear = 1900;
    private const int LastYear = 2200;

    public string? Words { get; init; }

    public EventKind? Kind { get; init; }

    public string? Ags { get; init; }

    public string? ProgrammeKey { get; init; }

    public int? SeriesId { get; init; }

    public int? Year { get; init; }

    /// <summary>To come or over, for agenda and table; a month and the calendar file have both, and a month hands it on.</summary>
    public EventTime Time { get; init; }

    public bool IsFiltered => Words is not null || Kind is not null || Ags is not null || ProgrammeKey is not null || SeriesId is not null || Year is not null;

    public EventFilter Filter => new() { Words = Words, Kind = Kind, Ags = Ags, ProgrammeKey = ProgrammeKey, SeriesId = SeriesId, Year = Year };

    public static EventQuestion Of(string? words, string? kind, string? ags, string? programme, string? series, string? year) => new()
    {
        Words = string.IsNullOrWhiteSpace(words) ? null : words.Trim(),
        Kind = EventWords.ParseKind(kind),
        Ags = string.IsNullOrWhiteSpace(ags) ? null : ags.Trim(),
        ProgrammeKey = string.IsNullOrWhiteSpace(programme) ? null : programme,
        SeriesId = int.TryParse(series, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null,
        Year = int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= FirstYear and <= LastYear ? number : null,
    };

    /// <summary>The month of an address ("2011-01"); anything else is none.</summary>
    public static DateOnly? ParseMonth(string? word) =>
        DateOnly.TryParseExact(word, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && month.Year is >= FirstYear and <= LastYear ? month : null;

    public string Agenda(EventTime time, int page) => With(Addresses.Events, ("zeit", EventWords.Of(time)), ("seite", Addresses.Page(page)));

    public string Month(DateOnly? month) => With(Addresses.Events, ("zeit", EventWords.Of(Time)), ("ansicht", MonthView), ("monat", month?.ToString("yyyy-MM", CultureInfo.InvariantCulture)));

    public string Table() => With(Addresses.EventTable, ("zeit", EventWords.Of(Time)));

    public string Calendar() => With(Addresses.Calendar);

    private string With(string path, params ReadOnlySpan<(string Name, string? Value)> more) => Addresses.WithFilters(
        path,
        [
            .. more,
            ("q", Words),
            ("art", Kind is { } kind ? EventWords.Of(kind) : null),
            ("kommune", Ags),
            ("programm", ProgrammeKey),
            ("reihe", SeriesId?.ToString(CultureInfo.InvariantCulture)),
            ("jahr", Year?.ToString(CultureInfo.InvariantCulture)),
        ]);
}
