using System.Globalization;
using Microsoft.AspNetCore.Components;
using ProgramTracker.Data.Reference;
using ProgramTracker.Web.Addressing;

namespace ProgramTracker.Web.Reference;

/// <summary>One ministry under one minister to keep up to date.</summary>
public sealed partial class MinistryPage
{
    private const string Facts = "facts";

    private MinistryView? _view;
    private MinistryDraft _draft = new();

    [Inject]
    private MinistryQueries Queries { get; set; } = null!;

    [Inject]
    private MinistryCommands Commands { get; set; } = null!;

    /// <summary>Null for a new one.</summary>
    [Parameter]
    public int? Id { get; set; }

    private bool IsNew => Id is null;

    private string? FromHint => _view is { Input.From: null, FromText.Length: > 0 } known ? T["MinistryUpkeep.FromText", known.FromText].Value : null;

    protected override async Task OnInitializedAsync()
    {
        if (!IsAllowed || IsNew)
        {
            return;
        }

        await ReadAsync();
        if (_view is null)
        {
            Navigation.NotFound();
        }
        else
        {
            _draft = MinistryDraft.Of(_view.Input);
        }
    }

    private string? Fault(string field) => _draft.FaultOf(field) is { } text ? T[text].Value : null;

    private async Task ReadAsync()
    {
        _view = await Queries.FindAsync(Actor, Id!.Value, Closing);
        Changes = await ChangesMade.OfAsync<MinistryPeriod>(Actor, Id.Value.ToString(CultureInfo.InvariantCulture), Closing);
    }

    private async Task SaveAsync()
    {
        if (_draft.Build() is not { } input)
        {
            return;
        }

        if (IsNew)
        {
            var id = 0;
            if (await DoAsync(Facts, "Upkeep.Saved", async () =>
            {
                var added = await Commands.AddAsync(Actor, input, Closing);
                id = added.Value;
                return added;
            }))
            {
                Navigation.NavigateTo(Addresses.UpkeepMinistry(id), forceLoad: true);
            }
        }
        else if (await DoAsync(Facts, "Upkeep.Saved", () => Commands.ChangeAsync(Actor, Id!.Value, _view!.Version, input, Closing)))
        {
            await ReadAsync();
        }
    }

    private async Task RemoveAsync()
    {
        if (await DoAsync(Facts, "Upkeep.Saved", () => Commands.RemoveAsync(Actor, Id!.Value, _view!.Version, Closing)))
        {
            Navigation.NavigateTo(Addresses.UpkeepMinistries, forceLoad: true);
        }
    }
}
