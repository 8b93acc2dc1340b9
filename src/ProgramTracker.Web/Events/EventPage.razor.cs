using Microsoft.AspNetCore.Components;
using ProgramTracker.Data.Events;
using ProgramTracker.Web.Addressing;

namespace ProgramTracker.Web.Events;

/// <summary>An event: when, where, what belongs to it, and the sentences that state it.</summary>
public sealed partial class EventPage
{
    [Inject]
    private EventQueries Events { get; set; } = null!;

    [Parameter]
    public int Id { get; set; }

    private EventView? View { get; set; }

    private bool MaySetSeries => Actor.EditsLedger && View is { IsVoid: false, Parent: null };

    private List<(string Text, string Address)> Path
    {
        get
        {
            var path = new List<(string, string)> { (T["Layout.Events"], Addresses.Events) };
            if (View!.Parent is { } parent)
            {
                path.Add((parent.Title, Addresses.Event(parent.Id)));
            }

            return path;
        }
    }

    private string When
    {
        get
        {
            var row = View!.Row;
            var date = row.Date is null ? T["Timeline.NoDate"].Value : row.Date.AsDay is { } day && row.EndDate is null ? Format.LongDate(day) : Format.Dates(row.Date, row.EndDate);
            return (row.MunicipalityName ?? row.Place) is { } place ? date + ", " + place : date;
        }
    }

    protected override async Task OnInitializedAsync()
    {
        View = await Events.FindAsync(Actor, Id, Aborted);
        if (View is null)
        {
            Navigation.NotFound();
        }
    }
}
