using Microsoft.AspNetCore.Components;
using ProgramTracker.Data.Events;
using ProgramTracker.Web.Addressing;
using ProgramTracker.Web.Controls;

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
            return row.Date is null ? T["Timeline.NoDate"] : row.Date.AsDay is { } day && row.EndDate is null ? Format.LongDate(day) : Format.Dates(row.Date, row.EndDate);
        }
    }

    private string Where => string.Join(", ", new[] { Format.Name(View!.Row.Kind), View.IsVirtual ? T["Event.Virtual"].Value : null, View.Row.MunicipalityName ?? View.Row.Place }.Where(part => part is not null));

    private IReadOnlyList<PagePart> Parts
    {
        get
        {
            var view = View!;
            var parts = new List<PagePart> { new("angaben", T["Grant.Facts"]) };
            if (!view.Row.Children.IsEmpty)
            {
                parts.Add(new PagePart("programmpunkte", T["Event.Children"], view.Row.Children.Length));
            }

            if (view.Series is { Others.Length: > 0 } series)
            {
                parts.Add(new PagePart("reihe", T["Event.SeriesOthers", series.Name], series.Others.Length));
            }

            parts.Add(new PagePart("belege", T["Grant.Evidence"], view.Evidence.Length));
            return parts;
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
