using Microsoft.AspNetCore.Components;
using ProgramTracker.Data.Events;
using ProgramTracker.Data.Municipalities;
using ProgramTracker.Data.Programmes;
using ProgramTracker.Data.Search;
using ProgramTracker.Web.Formatting;

namespace ProgramTracker.Web.Events;

/// <summary>Events as an agenda or month by month, workshops under their conference, filtered by the address, and how to subscribe to them.</summary>
public sealed partial class EventsPage
{
    [Inject]
    private EventAgendaQueries Events { get; set; } = null!;

    [Inject]
    private MunicipalityQueries Municipalities { get; set; } = null!;

    [Inject]
    private ProgrammeQueries Programmes { get; set; } = null!;

    [Inject]
    private SearchQueries Search { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "q")]
    private string? Words { get; set; }

    [SupplyParameterFromQuery(Name = "art")]
    private string? KindWord { get; set; }

    [SupplyParameterFromQuery(Name = "kommune")]
    private string? PlaceAsked { get; set; }

    [SupplyParameterFromQuery(Name = "programm")]
    private string? ProgrammeKey { get; set; }

    [SupplyParameterFromQuery(Name = "reihe")]
    private string? SeriesWord { get; set; }

    [SupplyParameterFromQuery(Name = "jahr")]
    private string? YearWord { get; set; }

    [SupplyParameterFromQuery(Name = "zeit")]
    private string? TimeWord { get; set; }

    [SupplyParameterFromQuery(Name = "ansicht")]
    private string? ViewWord { get; set; }

    [SupplyParameterFromQuery(Name = "monat")]
    private string? MonthWord { get; set; }

    [SupplyParameterFromQuery(Name = "seite")]
    private string? PageWord { get; set; }

    private EventQuestion Question { get; set; } = new();

    private EventTime Time => Question.Time;

    private EventAgenda? Agenda { get; set; }

    private EventMonth? Month { get; set; }

    private UnitName? Place { get; set; }

    /// <summary>What was typed as a place and is none.</summary>
    private string? PlaceUnknown { get; set; }

    private IReadOnlyList<ProgrammeChoice> ProgrammeChoices { get; set; } = [];

    private IReadOnlyList<SeriesChoice> SeriesChoices { get; set; } = [];

    private DateOnly Today => GermanTime.DayOf(Clock.GetUtcNow().UtcDateTime);

    private string? PlaceWord => Place?.Name ?? PlaceUnknown;

    private string PageTitleText => Month is null ? T["Layout.Events"] : T["Layout.Events"] + ", " + Format.Month(Month.First);

    protected override async Task OnInitializedAsync()
    {
        Question = EventQuestion.Of(Words, KindWord, PlaceAsked, ProgrammeKey, SeriesWord, YearWord) with { Time = EventWords.ParseTime(TimeWord) };
        await FindPlaceAsync();
        ProgrammeChoices = await Programmes.NamesAsync(Actor, Aborted);
        SeriesChoices = await Events.SeriesAsync(Actor, Aborted);
        if (ViewWord == EventQuestion.MonthView)
        {
            Month = await Events.MonthAsync(Actor, Question.Filter, EventQuestion.ParseMonth(MonthWord) ?? FirstOf(Today), Aborted);
        }
        else
        {
            Agenda = await Events.AgendaAsync(Actor, Question.Filter, Time, Today, PageOf(PageWord), Aborted);
        }
    }

    // An address has the AGS; who types has a name.
    private async Task FindPlaceAsync()
    {
        if (Question.Ags is not { } asked)
        {
            return;
        }

        Place = await Municipalities.NameAsync(Actor, asked, Aborted)
            ?? (await Search.MunicipalityAsync(Actor, asked, Aborted) is { } ags ? await Municipalities.NameAsync(Actor, ags, Aborted) : null);
        PlaceUnknown = Place is null ? asked : null;
        Question = Question with { Ags = Place?.Ags };
    }

    private static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);
}
