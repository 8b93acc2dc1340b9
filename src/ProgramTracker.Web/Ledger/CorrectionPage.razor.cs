using Microsoft.AspNetCore.Components;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Ledger;
using ProgramTracker.Web.Addressing;

namespace ProgramTracker.Web.Ledger;

/// <summary>Corrects a decided entry: it is reversed and written anew in one transaction, with a reason. An announced one is corrected at its statement.</summary>
public sealed partial class CorrectionPage
{
    private CorrectionDraft _draft = new();
    private EntryRow? _entry;
    private IReadOnlyList<(string Value, string Text)> _places = [];

    [Inject]
    private EntryQueries Entries { get; set; } = null!;

    [Inject]
    private GrantQueries Grants { get; set; } = null!;

    [Inject]
    private GrantActCommands Commands { get; set; } = null!;

    [Inject]
    private EntrySentences Sentences { get; set; } = null!;

    [Parameter]
    public long EntryId { get; set; }

    protected override async Task OnInitializedAsync()
    {
        if (!Actor.EditsLedger)
        {
            return;
        }

        _entry = await Entries.FindAsync(Actor, EntryId, Closing);
        if (_entry is null || await Grants.FindAsync(Actor, _entry.GrantId, Closing) is not { } grant)
        {
            Navigation.NotFound();
            return;
        }

        _draft = new CorrectionDraft(_entry);
        _places = [("", T["EntryCorrection.WhereTheGrantCounts"]), .. grant.Row.Places.Select(place => (place.Ags, place.Name))];
        if (_places.All(place => place.Value != _draft.Ags))
        {
            _places = [.. _places, (_draft.Ags, _entry.MunicipalityName ?? _draft.Ags)];
        }
    }

    private string? Fault(string field) => _draft.FaultOf(field) is { } key ? T[key].Value : null;

    private async Task SaveAsync()
    {
        if (IsBusy || _draft.Build(EntryId) is not { } input)
        {
            return;
        }

        (IsBusy, Failure) = (true, null);
        var corrected = await Commands.CorrectEntryAsync(Actor, input, Closing);
        IsBusy = false;
        if (!corrected.Succeeded)
        {
            Failure = Failures.Of(corrected.Failure);
            return;
        }

        Navigation.NavigateTo(Addresses.GrantHistory(corrected.Value.GrantId), forceLoad: true);
    }
}
