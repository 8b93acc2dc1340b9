using Microsoft.AspNetCore.Components;
using ProgramTracker.Data.Verdicts;
using ProgramTracker.Web.Addressing;

namespace ProgramTracker.Web.Verdicts;

/// <summary>Contradictions, most money first, filtered by the address; each with both sides' words and a decision.</summary>
public sealed partial class ContradictionsPage
{
    [Inject]
    private ContradictionQueries Contradictions { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "status")]
    private string? StateWord { get; set; }

    [SupplyParameterFromQuery(Name = "programm")]
    private string? ProgrammeKey { get; set; }

    [SupplyParameterFromQuery(Name = "seite")]
    private string? PageWord { get; set; }

    private ContradictionState State { get; set; }

    private ContradictionList? Found { get; set; }

    protected override async Task OnInitializedAsync()
    {
        State = Addresses.ParseContradictionState(StateWord);
        Found = await Contradictions.ListAsync(
            Actor,
            new ContradictionFilter { State = State, ProgrammeKey = string.IsNullOrEmpty(ProgrammeKey) ? null : ProgrammeKey },
            PageOf(PageWord),
            Aborted);
    }

    private string AddressOf(int page) => Addresses.WithFilters(
        Addresses.Contradictions, ("status", Addresses.ContradictionWord(State)), ("programm", ProgrammeKey), ("seite", Addresses.Page(page)));
}
