using Microsoft.AspNetCore.Components;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Totals;
using ProgramTracker.Web.Addressing;
using ProgramTracker.Web.Ledger;
using ProgramTracker.Web.Totals;

namespace ProgramTracker.Web.Grants;

/// <summary>A grant: its amounts, what proves them, and its history told in sentences.</summary>
public sealed partial class GrantPage
{
    [Inject]
    private GrantQueries Grants { get; set; } = null!;

    [Inject]
    private EntrySentences Sentences { get; set; } = null!;

    [Inject]
    private GrantProjectQueries Projects { get; set; } = null!;

    [Inject]
    private TotalQueries Totals { get; set; } = null!;

    [Parameter]
    public int Id { get; set; }

    [SupplyParameterFromQuery(Name = "stand")]
    private string? StandWord { get; set; }

    private StandParameter AsOf { get; set; } = StandParameter.Today;

    private IReadOnlyList<ProjectGrant> Siblings { get; set; } = [];

    private bool CanEdit => Actor.EditsLedger && AsOf.Asked is null && View!.Status == GrantStatus.Active;

    private GrantView? View { get; set; }

    private List<(string Text, string Address)> Path
    {
        get
        {
            var path = new List<(string, string)> { (T["Layout.Grants"], Addresses.Grants) };
            if (View!.Row is { ProgrammeKey: { } key, ProgrammeName: { } name })
            {
                path.Add((name, Addresses.Programme(key)));
            }

            return path;
        }
    }

    protected override async Task OnInitializedAsync()
    {
        AsOf = await StandParameter.ReadAsync(StandWord, Totals, Actor, Aborted);
        View = await Grants.FindAsync(Actor, Id, AsOf.Past, Aborted);
        if (View is null)
        {
            Navigation.NotFound();
            return;
        }

        Siblings = await Projects.OfAsync(Actor, Id, Aborted);
    }

    private IEnumerable<(string Name, string Value, string? Address)> Facts(GrantView view)
    {
        var row = view.Row;
        yield return (T["Grants.Programme"], row.ProgrammeName ?? T["Totals.NoProgramme"], row.ProgrammeKey is { } key ? Addresses.Programme(key) : null);
        if (row.Recipient is { } recipient)
        {
            yield return (T["Grant.Recipient"], recipient, null);
        }

        foreach (var place in row.Places)
        {
            yield return (T["Grant.Place"], place.Name, Addresses.Municipality(place.Ags));
        }

        if (row.Bucket != PlaceBucket.Municipality)
        {
            yield return (T["Grant.CountsIn"], Format.Name(row.Bucket), null);
        }

        yield return (T["Grant.Year"], GrantNames.Years(row, T, Format), null);
        if (row.AwardFrom is not null || row.AwardTo is not null)
        {
            yield return (T["Grant.AwardPeriod"], Format.Date(row.AwardFrom) + " – " + Format.Date(row.AwardTo), null);
        }

        yield return (T["Grant.Funder"], Format.Name(row.Funder), null);
        if (view.GrantingAuthority is { } authority)
        {
            yield return (T["Grant.Authority"], authority, null);
        }

        if (row.ReferenceNumber is { } number)
        {
            yield return (T["Grant.ReferenceNumber"], number, null);
        }

        yield return (T["Grant.Recorded"], T["Grant.RecordedBy", Format.Moment(view.RecordedAt), view.RecordedBy], null);
    }
}
