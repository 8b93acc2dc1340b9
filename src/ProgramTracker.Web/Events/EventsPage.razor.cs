using Microsoft.AspNetCore.Components;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Data.Events;
using ProgramTracker.Data.Lists;
using ProgramTracker.Data.Municipalities;
using ProgramTracker.Web.Addressing;

namespace ProgramTracker.Web.Events;

/// <summary>All events, newest first, workshops under their conference.</summary>
public sealed partial class EventsPage
{
    [Inject]
    private EventQueries Events { get; set; } = null!;

    [Inject]
    private MunicipalityQueries Municipalities { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "q")]
    private string? Words { get; set; }

    [SupplyParameterFromQuery(Name = "art")]
    private string? KindWord { get; set; }

    [SupplyParameterFromQuery(Name = "kommune")]
    private string? Ags { get; set; }

    [SupplyParameterFromQuery(Name = "jahr")]
    private string? YearWord { get; set; }

    [SupplyParameterFromQuery(Name = "seite")]
    private string? PageWord { get; set; }

    private ListPage<EventRow> Found { get; set; } = new([], 0, 1, EventQueries.PageSize);

    private UnitName? Place { get; set; }

    private EventKind? Kind => Array.Find(Enum.GetValues<EventKind>(), kind => WordOf(kind) == KindWord) is var kind && WordOf(kind) == KindWord ? kind : null;

    private bool IsFiltered => !string.IsNullOrEmpty(Words + KindWord + Ags + YearWord);

    private string WithoutPlace => Addresses.WithFilters(Addresses.Events, ("q", Words), ("art", KindWord), ("jahr", YearWord));

    protected override async Task OnInitializedAsync()
    {
        Place = string.IsNullOrEmpty(Ags) ? null : await Municipalities.NameAsync(Actor, Ags, Aborted);
        var filter = new EventFilter { Words = Words, Kind = Kind, Ags = string.IsNullOrEmpty(Ags) ? null : Ags, Year = YearOf(YearWord) };
        Found = await Events.ListAsync(Actor, filter, PageOf(PageWord), Aborted);
    }

    private static string WordOf(EventKind kind) => kind switch
    {
        EventKind.Conference => "konferenz",
        EventKind.Congress => "kongress",
        EventKind.Workshop => "workshop",
        EventKind.Handover => "uebergabe",
        EventKind.Visit => "besuch",
        _ => "andere",
    };

    private string AddressOf(int page) =>
        Addresses.WithFilters(Addresses.Events, ("q", Words), ("art", KindWord), ("kommune", Ags), ("jahr", YearWord), ("seite", Addresses.Page(page)));
}
