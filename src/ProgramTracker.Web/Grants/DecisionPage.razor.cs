using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Grants;
using ProgramTracker.Web.Access;
using ProgramTracker.Web.Addressing;
using ProgramTracker.Web.Review;
using ProgramTracker.Web.Review.Forms;

namespace ProgramTracker.Web.Grants;

/// <summary>Takes a Zuwendungsbescheid in, for a new grant or for one that so far is only announced, and says before saving what it will do to the sum.</summary>
public sealed partial class DecisionPage : IAsyncDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private bool _isAllowed = true;
    private bool _isBusy;
    private bool _isSaved;
    private DecisionDraft? _draft;
    private DecisionForm? _known;
    private DraftSources _sources = DraftSources.None;
    private string? _failure;
    private string? _fileFault;
    private int? _otherGrant;
    private string? _focusNext;
    private IJSObjectReference? _script;

    [Inject]
    private DecisionQueries Queries { get; set; } = null!;

    [Inject]
    private DecisionCommands Commands { get; set; } = null!;

    [Inject]
    private DraftSearch Searches { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private FailureTexts Failures { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IJSRuntime Scripts { get; set; } = null!;

    [Parameter]
    public int? Id { get; set; }

    private static int MaximumFileBytes => DecisionFileCheck.MaximumBytes;

    private IReadOnlyList<(string Text, string Address)> Path => Id is { } id
        ? [(T["Layout.Grants"], Addresses.Grants), (_known?.Recipients ?? T["Decision.Grant"], Addresses.Grant(id))]
        : [(T["Layout.Grants"], Addresses.Grants)];

    private IReadOnlyList<(Funder Value, string Text)> Funders => [.. Enum.GetValues<Funder>().Select(funder => (funder, Format.Name(funder)))];

    private IReadOnlyList<(string Value, string Text)> Places =>
        [("", T["Decision.WhereGrantCounts"]), .. _draft!.Recipients.Select(r => r.Place).OfType<PlaceRef>().Where(place => place.Ags is not null).Select(place => (place.Ags!, place.Name)).Distinct()];

    /// <summary>What saving will do to the sum, in the words of DESIGN: a decision replaces an announcement.</summary>
    private string Effect => (_known, _draft!.SumSoFar) switch
    {
        (_, null) => T["Decision.EffectOpen"],
        (null or { AwardedCents: null }, { } sum) => T["Decision.EffectNew", Format.Money(sum)],
        ({ AwardedCents: { } before }, { } sum) when before == sum => T["Decision.EffectSame", Format.Money(before)],
        ({ AwardedCents: { } before }, { } sum) => T["Decision.EffectChanged", Format.Money(before), Format.Money(sum)],
    };

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        _closing.Dispose();
        if (_script is not null)
        {
            try
            {
                await _script.DisposeAsync();
            }
            catch (JSDisconnectedException)
            {
                // The browser is gone, and the script with it.
            }
        }
    }

    protected override async Task OnInitializedAsync()
    {
        _isAllowed = Current.Actor.EditsLedger;
        if (!_isAllowed)
        {
            return;
        }

        _sources = Searches.For(Current.Actor);
        if (Id is not { } id)
        {
            _draft = new DecisionDraft();
            return;
        }

        _known = await Queries.FormAsync(Current.Actor, id, _closing.Token);
        if (_known is null)
        {
            Navigation.NotFound();
            return;
        }

        _draft = new DecisionDraft(_known.Prefill);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focusNext is { } next)
        {
            _focusNext = null;
            _script ??= await Scripts.InvokeAsync<IJSObjectReference>("import", _closing.Token, "/js/review.js");
            await _script.InvokeVoidAsync("focus", _closing.Token, next);
        }
    }

    private static string FieldId(string field) => DraftSources.FieldId(field);

    private string? Fault(string field) => _draft?.FaultOf(field) is { } key ? T[key].Value : null;

    private void Change(Action change)
    {
        change();
        _draft!.Touch();
    }

    // An act gives the grant another version; the sum that a decision replaces is another one too.
    private async Task ReloadAsync()
    {
        _known = await Queries.FormAsync(Current.Actor, Id!.Value, _closing.Token) ?? _known;
        _draft!.Follow(_known!.Prefill);
    }

    private async Task AttachAsync(InputFileChangeEventArgs chosen)
    {
        _fileFault = null;
        _draft!.File = null;
        if (chosen.FileCount == 0)
        {
            return;
        }

        if (chosen.File.Size > MaximumFileBytes)
        {
            _fileFault = T["FailureReason.FileTooLarge"];
            return;
        }

        await using var stream = chosen.File.OpenReadStream(MaximumFileBytes, _closing.Token);
        using var content = new MemoryStream();
        await stream.CopyToAsync(content, _closing.Token);
        Change(() => _draft.File = new DecisionFile(chosen.File.Name, content.ToArray()));
    }

    private async Task SaveAsync()
    {
        if (_isBusy || _draft is not { } draft)
        {
            return;
        }

        (_failure, _otherGrant) = (null, null);
        if (draft.Build() is not { } input)
        {
            _focusNext = "#" + DraftSources.FieldId(draft.Faults[0].Field);
            return;
        }

        _isBusy = true;
        var entered = await Commands.EnterAsync(Current.Actor, input, _closing.Token);
        _isBusy = false;
        if (!entered.Succeeded)
        {
            _failure = Failures.Of(entered.Failure);
            _otherGrant = entered.Failure.Reason == FailureReason.ReferenceNumberTaken ? entered.Failure.TargetId : null;
            return;
        }

        _isSaved = true;
        StateHasChanged();
        Navigation.NavigateTo(Addresses.Grant(entered.Value.GrantId), forceLoad: true);
    }
}
