using Microsoft.AspNetCore.Components;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Totals;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Totals;
using ProgramTracker.Web.Addressing;
using ProgramTracker.Web.Controls;
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

    private DateTime? StandAt { get; set; }

    private IReadOnlyList<PagePart> Parts
    {
        get
        {
            var parts = new List<PagePart> { new("angaben", T["Grant.Facts"]), new("belege", T["Grant.Evidence"], View!.Evidence.Length) };
            if (!View.Decisions.IsEmpty)
            {
                parts.Add(new PagePart("bescheide", T["Grant.Decisions"], View.Decisions.Length));
            }

            parts.Add(new PagePart("geschichte", T["Grant.Entries"], View.Entries.Length));
            return parts;
        }
    }

    private string EntriesOf(Total total) => Addresses.EntriesBehind(new EntryFilter { GrantId = Id, Measure = total.Measure, AsOf = AsOf.Asked });

    protected override async Task OnInitializedAsync()
    {
        AsOf = await StandParameter.ReadAsync(StandWord, Totals, Actor, Aborted);
        View = await Grants.FindAsync(Actor, Id, AsOf.Past, Aborted);
        if (View is null)
        {
            Navigation.NotFound();
            return;
        }

        StandAt = AsOf.Asked ?? (View.Entries.IsEmpty ? null : View.Entries[^1].RecordedAt);
        Siblings = await Projects.OfAsync(Actor, Id, Aborted);
    }

    private IEnumerable<(string Name, string Value, string? Address)> Facts(GrantView view)
    {
        var row = view.Row;
        yield return (T["Grants.Programme"], row.ProgrammeName ?? T["Totals.NoProgramme"], row.ProgrammeKey is { } key ? Addresses.Programme(key) : null);
        if (row.Recipient is { } recipient)
        {
            yield return (T["Grant.Recipient"], recipient, row.OrganisationId is { } organisation ? Addresses.Organisation(organisation) : null);
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
