using Microsoft.AspNetCore.Components;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Grants;
using ProgramTracker.Web.Addressing;

namespace ProgramTracker.Web.Grants.Duplicates;

/// <summary>Two grants side by side with what proves them; a person joins them or tells them apart, and sees before what joining does to the sums.</summary>
public sealed partial class PairPage
{
    private ComparedGrants? _compared;
    private GrantView? _first;
    private GrantView? _second;
    private GrantJoinResult? _rehearsed;
    private int _staysId;
    private string? _reason;
    private bool _isMissing;

    [Inject]
    private GrantDuplicateQueries Queries { get; set; } = null!;

    [Inject]
    private GrantQueries Grants { get; set; } = null!;

    [Inject]
    private GrantJoinCommands Joins { get; set; } = null!;

    [Inject]
    private GrantPairCommands Pairs { get; set; } = null!;

    [Parameter]
    public int OneId { get; set; }

    [Parameter]
    public int OtherId { get; set; }

    private (ComparedGrant Compared, GrantView View)[] Sides => [(_compared!.First, _first!), (_compared.Second, _second!)];

    private ComparedGrant Stays => _compared!.First.Option.GrantId == _staysId ? _compared.First : _compared.Second;

    private ComparedGrant Goes => _compared!.First.Option.GrantId == _staysId ? _compared.Second : _compared.First;

    private string Effect => _rehearsed is { } result
        ? T["Pair.Effect", _staysId, Goes.Option.GrantId, result.IntoGrant.IsEmpty ? Formatting.Format.Nothing : string.Join(", ", result.IntoGrant.Select(x => Format.Money(x.Cents) + " " + Format.Name(x.Measure)))]
        : T["Pair.EffectUnknown"];

    protected override async Task OnInitializedAsync()
    {
        if (!Actor.EditsLedger)
        {
            return;
        }

        _compared = await Queries.CompareAsync(Actor, OneId, OtherId, Closing);
        if (_compared is null)
        {
            Navigation.NotFound();
            return;
        }

        _first = await Grants.FindAsync(Actor, _compared.First.Option.GrantId, Closing);
        _second = await Grants.FindAsync(Actor, _compared.Second.Option.GrantId, Closing);
        _staysId = (_compared.Second.IsDecided && !_compared.First.IsDecided ? _compared.Second : _compared.First).Option.GrantId;
        await RehearseAsync();
    }

    // A decision says what the grant is: an announced one goes to it, never the other way round.
    private bool MayStay(int grantId)
    {
        var (this_, other) = _compared!.First.Option.GrantId == grantId ? (_compared.First, _compared.Second) : (_compared.Second, _compared.First);
        return this_.IsDecided || !other.IsDecided;
    }

    private Task ChooseAsync(int grantId)
    {
        _staysId = grantId;
        return RehearseAsync();
    }

    private async Task RehearseAsync()
    {
        var rehearsed = await Joins.RehearseAsync(Actor, Input("–"), Closing);
        _rehearsed = rehearsed.Succeeded ? rehearsed.Value : null;
    }

    private GrantJoinInput Input(string reason) => new(Goes.Option.GrantId, Goes.Version, _staysId, Stays.Version, reason);

    private async Task JoinAsync()
    {
        if (Reason() is not { } reason)
        {
            return;
        }

        var joined = await Joins.JoinAsync(Actor, Input(reason), Closing);
        Finish(joined.Succeeded ? null : joined.Failure, Addresses.Grant(_staysId));
    }

    private async Task DistinguishAsync()
    {
        if (Reason() is not { } reason)
        {
            return;
        }

        var input = new GrantPairInput(Goes.Option.GrantId, Goes.Version, _staysId, Stays.Version, reason);
        var told = await Pairs.DistinguishAsync(Actor, input, Closing);
        Finish(told.Succeeded ? null : told.Failure, Addresses.Duplicates);
    }

    private string? Reason()
    {
        _isMissing = string.IsNullOrWhiteSpace(_reason);
        if (_isMissing || IsBusy || _compared is null)
        {
            return null;
        }

        (IsBusy, Failure) = (true, null);
        return _reason!.Trim();
    }

    private void Finish(CommandFailure? failure, string next)
    {
        IsBusy = false;
        if (failure is not null)
        {
            Failure = Failures.Of(failure);
            return;
        }

        Navigation.NavigateTo(next, forceLoad: true);
    }
}
