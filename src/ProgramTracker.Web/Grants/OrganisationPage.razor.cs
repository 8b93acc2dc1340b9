using System.Globalization;
using Microsoft.AspNetCore.Components;
using ProgramTracker.Data.Grants;
using ProgramTracker.Web.Review;

namespace ProgramTracker.Web.Grants;

/// <summary>One organisation to keep up to date: name, kind, seat, other names; merging it with another and separating it again.</summary>
public sealed partial class OrganisationPage
{
    private const string Facts = "facts";
    private const string Names = "names";
    private const string Merging = "merging";

    private readonly HashSet<string> _faults = [];
    private OrganisationView? _view;
    private string? _name;
    private OrganisationKind _kind;
    private PlaceName? _seat;
    private string? _otherName;
    private OrganisationRef? _target;
    private string? _reason;

    [Inject]
    private OrganisationQueries Queries { get; set; } = null!;

    [Inject]
    private OrganisationCommands Commands { get; set; } = null!;

    [Inject]
    private DraftSearch Searches { get; set; } = null!;

    [Parameter]
    public int Id { get; set; }

    private IReadOnlyList<(OrganisationKind Value, string Text)> Kinds => [.. Enum.GetValues<OrganisationKind>().Select(kind => (kind, Format.Name(kind)))];

    protected override async Task OnInitializedAsync()
    {
        if (!IsAllowed)
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
            (_name, _kind, _seat) = (_view.Name, _view.Kind, _view.Seat);
        }
    }

    private async Task ReadAsync()
    {
        _view = await Queries.FindAsync(Actor, Id, Closing);
        Changes = await ChangesMade.OfAsync<Organisation>(Actor, Id.ToString(CultureInfo.InvariantCulture), Closing);
    }

    private async Task SaveAsync()
    {
        if (IsWhole(("name", _name)) && await DoAsync(Facts, "Upkeep.Saved", () => Commands.ChangeAsync(Actor, Id, _view!.Version, new OrganisationInput(_name!, _kind, _seat?.Ags), Closing)))
        {
            await ReadAsync();
        }
    }

    private async Task AddNameAsync()
    {
        if (IsWhole(("other", _otherName)) && await DoAsync(Names, "Upkeep.Saved", () => Commands.AddNameAsync(Actor, Id, _view!.Version, _otherName!, Closing)))
        {
            _otherName = null;
            await ReadAsync();
        }
    }

    private async Task RemoveNameAsync(int nameId)
    {
        if (await DoAsync(Names, "Upkeep.Saved", () => Commands.RemoveNameAsync(Actor, Id, _view!.Version, nameId, Closing)))
        {
            await ReadAsync();
        }
    }

    private async Task MergeAsync()
    {
        if (IsWhole(("target", _target?.Name), ("reason", _reason))
            && await DoAsync(Merging, "Upkeep.Merged", () => Commands.MergeAsync(Actor, Id, _view!.Version, _target!.Id, _reason!, Closing)))
        {
            (_target, _reason) = (null, null);
            await ReadAsync();
        }
    }

    private async Task SeparateAsync()
    {
        if (IsWhole(("reason", _reason)) && await DoAsync(Merging, "OrganisationUpkeep.Separated", () => Commands.SeparateAsync(Actor, Id, _view!.Version, _reason!, Closing)))
        {
            _reason = null;
            await ReadAsync();
        }
    }

    private bool IsWhole(params ReadOnlySpan<(string Field, string? Typed)> fields)
    {
        _faults.Clear();
        foreach (var (field, typed) in fields)
        {
            if (string.IsNullOrWhiteSpace(typed))
            {
                _faults.Add(field);
            }
        }

        return _faults.Count == 0;
    }

    private Task<IReadOnlyList<OrganisationRef>> SearchAsync(string words, CancellationToken cancellationToken) => Queries.SearchAsync(Actor, words, Id, 8, cancellationToken);
}
