using Microsoft.AspNetCore.Components;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Ledger;
using ProgramTracker.Data.Totals;
using ProgramTracker.Web.Addressing;
using ProgramTracker.Web.Controls;
using ProgramTracker.Web.Totals;

namespace ProgramTracker.Web.Organisations;

/// <summary>An organisation: what it received, under which programmes, and which releases speak of it.</summary>
public sealed partial class OrganisationProfilePage
{
    [Inject]
    private OrganisationProfileQueries Organisations { get; set; } = null!;

    [Inject]
    private TotalQueries Totals { get; set; } = null!;

    [Inject]
    private EntryQueries Ledger { get; set; } = null!;

    [Parameter]
    public int Id { get; set; }

    [SupplyParameterFromQuery(Name = "messgroesse")]
    private string? MeasureWord { get; set; }

    [SupplyParameterFromQuery(Name = "stand")]
    private string? StandWord { get; set; }

    private OrganisationProfile? View { get; set; }

    private Measure Measure { get; set; }

    private StandParameter AsOf { get; set; } = StandParameter.Today;

    private TotalAnswer Answer { get; set; } = null!;

    private TotalsTable ByProgramme { get; set; } = null!;

    private IReadOnlyList<EntryRow> Proof { get; set; } = [];

    private DateTime StandAt => AsOf.Asked ?? Answer.Stand.At;

    private EntryFilter Entries => new() { OrganisationId = View!.Id, Measure = Measure, AsOf = AsOf.Asked };

    private string? OtherNames => View!.OtherNames.IsEmpty ? null : T["Organisation.OtherNames", string.Join(", ", View.OtherNames)].Value;

    private string What => View!.Seat is { } seat ? Format.Name(View.Kind) + " · " + T["Organisation.Seat", seat.Name] : Format.Name(View.Kind);

    private List<(string Text, string Address)> Path
    {
        get
        {
            var path = new List<(string, string)> { (T["Organisations.Title"], Addresses.Organisations) };
            if (View!.Seat is { } seat)
            {
                path.Add((seat.Name, Addresses.Municipality(seat.Ags)));
            }

            return path;
        }
    }

    private IReadOnlyList<PagePart> Parts =>
    [
        new("nach-programm", T["Organisation.ByProgramme"]),
        new("zuwendungen", T["Layout.Grants"], View!.GrantCount),
        new("pressemitteilungen", T["Layout.Releases"], View.ReleaseCount),
    ];

    protected override async Task OnInitializedAsync()
    {
        Measure = Addresses.ParseMeasure(MeasureWord);
        AsOf = await StandParameter.ReadAsync(StandWord, Totals, Actor, Aborted);
        var view = await Organisations.FindAsync(Actor, Id, Measure, AsOf.Past, Aborted);
        if (view is null)
        {
            Navigation.NotFound();
            return;
        }

        var question = new TotalQuestion { Measure = Measure, AsOf = AsOf.Number, OrganisationId = view.Id };
        (Answer, ByProgramme) = await Totals.TotalByProgrammeAsync(Actor, question, Aborted);
        Proof = await Ledger.ProofAsync(Actor, question, Answer.Total, Aborted);
        View = view;
    }
}
