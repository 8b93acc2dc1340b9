using Microsoft.AspNetCore.Components;
using ProgramTracker.Data.Ledger;
using ProgramTracker.Data.Reference;
using ProgramTracker.Data.Totals;
using ProgramTracker.Web.Addressing;
using ProgramTracker.Web.Controls;

namespace ProgramTracker.Web.Ministries;

/// <summary>A ministry: what its releases state, who led it, and what it published.</summary>
public sealed partial class MinistryProfilePage
{
    [Inject]
    private MinistryProfileQueries Ministries { get; set; } = null!;

    [Inject]
    private TotalQueries Totals { get; set; } = null!;

    [Inject]
    private EntryQueries Ledger { get; set; } = null!;

    [Inject]
    private MinistryWords Words { get; set; } = null!;

    [Parameter]
    public string Key { get; set; } = "";

    private MinistryProfile? View { get; set; }

    private TotalAnswer Answer { get; set; } = null!;

    private TotalsTable ByProgramme { get; set; } = null!;

    private IReadOnlyList<EntryRow> Proof { get; set; } = [];

    private EntryFilter Entries => new() { Ministry = View!.Key };

    private string What => View!.Key + " · " + Words.Time(View.Terms[^1].From, View.Terms[^1].FromText, View.Terms[0].To);

    private IReadOnlyList<PagePart> Parts =>
    [
        new("nach-programm", T["Ministry.ByProgramme"]),
        new("amtszeiten", T["Ministry.Terms"], View!.Terms.Length),
        new("pressemitteilungen", T["Layout.Releases"], View.ReleaseCount),
        new("veranstaltungen", T["Layout.Events"], View.EventCount),
    ];

    protected override async Task OnInitializedAsync()
    {
        var view = await Ministries.FindAsync(Actor, Key, Aborted);
        if (view is null)
        {
            Navigation.NotFound();
            return;
        }

        var question = new TotalQuestion { Ministry = view.Key };
        (Answer, ByProgramme) = await Totals.TotalByProgrammeAsync(Actor, question, Aborted);
        Proof = await Ledger.ProofAsync(Actor, question, Answer.Total, Aborted);
        View = view;
    }
}
