using Microsoft.AspNetCore.Components;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Review;
using ProgramTracker.Web.Addressing;

namespace ProgramTracker.Web.Grants;

/// <summary>Says which other grants are for the same project; they stay grants of their own.</summary>
public sealed partial class ProjectPage
{
    private const int FoundItems = 8;

    private GrantView? _view;
    private IReadOnlyList<ProjectGrant> _siblings = [];
    private IReadOnlyList<GrantRow> _proposals = [];
    private int? _chosen;
    private int _chosenVersion;
    private bool _isUnlinking;

    [Inject]
    private GrantQueries Grants { get; set; } = null!;

    [Inject]
    private GrantProjectQueries Projects { get; set; } = null!;

    [Inject]
    private GrantPairCommands Pairs { get; set; } = null!;

    [Inject]
    private ReviewLookups Lookups { get; set; } = null!;

    [Parameter]
    public int Id { get; set; }

    protected override async Task OnInitializedAsync()
    {
        if (!Actor.EditsLedger)
        {
            return;
        }

        _view = await Grants.FindAsync(Actor, Id, Closing) is { Status: GrantStatus.Active } found ? found : null;
        if (_view is null)
        {
            Navigation.NotFound();
            return;
        }

        _siblings = await Projects.OfAsync(Actor, Id, Closing);
        _proposals = await Projects.ProposalsAsync(Actor, Id, Closing);
    }

    private async Task<IReadOnlyList<GrantOption>> SearchAsync(string words, CancellationToken cancellationToken) =>
        [.. (await Lookups.GrantsAsync(Actor, words, null, FoundItems, cancellationToken)).Where(option => option.GrantId != Id)];

    private async Task Choose(int grantId, bool isUnlinking)
    {
        Failure = null;
        (_chosen, _isUnlinking) = (grantId, isUnlinking);
        _chosenVersion = (await Grants.FindAsync(Actor, grantId, Closing))?.RowVersion ?? 0;
    }

    private async Task SaveAsync(string reason)
    {
        (IsBusy, Failure) = (true, null);
        var input = new GrantPairInput(Id, _view!.RowVersion, _chosen!.Value, _chosenVersion, reason);
        CommandResult<GrantPair> saved = _isUnlinking ? await Pairs.UnlinkAsync(Actor, input, Closing) : await Pairs.LinkAsync(Actor, input, Closing);
        IsBusy = false;
        if (!saved.Succeeded)
        {
            Failure = Failures.Of(saved.Failure);
            return;
        }

        Navigation.NavigateTo(Addresses.Grant(Id) + "#vorhaben", forceLoad: true);
    }
}
