using System.Globalization;
using Microsoft.AspNetCore.Components;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Data.Programmes;
using ProgramTracker.Web.Addressing;
using ProgramTracker.Web.Formatting;
using ProgramTracker.Web.Review;

namespace ProgramTracker.Web.Programmes;

/// <summary>One programme to keep up to date: facts, spellings, budgets, and merging it with the known one that a text meant.</summary>
public sealed partial class ProgrammeUpkeepPage
{
    private const string Facts = "facts";
    private const string Spelling = "spelling";
    private const string Budget = "budget";
    private const string Merging = "merging";

    private readonly HashSet<string> _budgetFaults = [];
    private readonly HashSet<string> _mergeFaults = [];
    private ProgrammeUpkeepView? _view;
    private ProgrammeFactsDraft _draft = new();
    private string? _budgetYear;
    private string? _budgetAmount;
    private string? _budgetSource;
    private ProgrammeRef? _target;
    private string? _mergeReason;

    [Inject]
    private ProgrammeUpkeepQueries Queries { get; set; } = null!;

    [Inject]
    private ProgrammeCommands Commands { get; set; } = null!;

    [Inject]
    private DraftSearch Searches { get; set; } = null!;

    /// <summary>Null for a new programme.</summary>
    [Parameter]
    public string? Key { get; set; }

    private bool IsNew => Key is null;

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
            _draft = ProgrammeFactsDraft.Of(_view.Input);
        }
    }

    private string? Fault(string field) => _draft.FaultOf(field) is { } text ? T[text].Value : null;

    private async Task ReadAsync()
    {
        _view = await Queries.FindAsync(Actor, Key!, Closing);
        Changes = _view is null ? [] : await ChangesMade.OfAsync<Programme>(Actor, _view.Id.ToString(CultureInfo.InvariantCulture), Closing);
    }

    private async Task SaveAsync()
    {
        if (_draft.Build() is not { } input)
        {
            return;
        }

        if (IsNew)
        {
            string? key = null;
            if (await DoAsync(Facts, "Upkeep.Saved", async () =>
            {
                var created = await Commands.CreateAsync(Actor, input, Closing);
                key = created.Value;
                return created;
            }))
            {
                Navigation.NavigateTo(Addresses.UpkeepProgramme(key!), forceLoad: true);
            }
        }
        else if (await DoAsync(Facts, "Upkeep.Saved", () => Commands.ChangeAsync(Actor, Key!, _view!.Version, input, Closing)))
        {
            await ReadAsync();
        }
    }

    private async Task<bool> AddSpellingAsync(string spelling, bool needsContext)
    {
        var added = await DoAsync(Spelling, "Spellings.Added", () => Commands.AddSpellingAsync(Actor, Key!, _view!.Version, spelling, needsContext, Closing));
        if (added)
        {
            await ReadAsync();
        }

        StateHasChanged();
        return added;
    }

    private async Task RemoveSpellingAsync(int id)
    {
        if (await DoAsync(Spelling, "Spellings.Removed", () => Commands.RemoveSpellingAsync(Actor, Key!, _view!.Version, id, Closing)))
        {
            await ReadAsync();
        }
    }

    private async Task AddBudgetAsync()
    {
        _budgetFaults.Clear();
        if (!int.TryParse(_budgetYear?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            _budgetFaults.Add("year");
        }

        if (!MoneyInput.TryParse(_budgetAmount, CultureInfo.CurrentCulture, out var amount))
        {
            _budgetFaults.Add("amount");
        }

        if (_budgetFaults.Count == 0 && await DoAsync(Budget, "Upkeep.Saved", () => Commands.AddBudgetAsync(Actor, Key!, _view!.Version, year, amount.Cents, _budgetSource, Closing)))
        {
            (_budgetYear, _budgetAmount, _budgetSource) = (null, null, null);
            await ReadAsync();
        }
    }

    private async Task RemoveBudgetAsync(int id)
    {
        if (await DoAsync(Budget, "Upkeep.Saved", () => Commands.RemoveBudgetAsync(Actor, Key!, _view!.Version, id, Closing)))
        {
            await ReadAsync();
        }
    }

    private async Task MergeAsync()
    {
        _mergeFaults.Clear();
        if (_target?.Key is null)
        {
            _mergeFaults.Add("target");
        }

        if (string.IsNullOrWhiteSpace(_mergeReason))
        {
            _mergeFaults.Add("reason");
        }

        if (_mergeFaults.Count == 0 && await DoAsync(Merging, "Upkeep.Merged", () => Commands.MergeAsync(Actor, Key!, _view!.Version, _target!.Key!, _mergeReason!, Closing)))
        {
            await ReadAsync();
        }
    }

    private async Task<IReadOnlyList<Found<ProgrammeRef>>> SearchAsync(string words, CancellationToken cancellationToken) =>
        [.. (await Searches.For(Actor).Programmes(words, cancellationToken)).Where(found => found.Value.Key != Key)];
}
