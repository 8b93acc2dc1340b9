using Microsoft.AspNetCore.Components;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Municipalities;

namespace ProgramTracker.Web.Municipalities;

/// <summary>The spellings of one municipality: our own can be added and removed, those of the reference tables stay.</summary>
public sealed partial class MunicipalitySpellingsPage
{
    private const string Spelling = "spelling";

    private MunicipalitySpellings? _view;
    private IReadOnlyList<string> _alsoMeans = [];

    [Inject]
    private SpellingQueries Queries { get; set; } = null!;

    [Inject]
    private SpellingCommands Commands { get; set; } = null!;

    [Parameter]
    public string Ags { get; set; } = "";

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
    }

    private async Task ReadAsync()
    {
        _view = await Queries.FindAsync(Actor, Ags, Closing);
        Changes = await ChangesMade.OfAsync<Municipality>(Actor, Ags, Closing);
    }

    private async Task<bool> AddAsync(string spelling, bool needsContext)
    {
        CommandResult<SpellingResult>? result = null;
        var added = await DoAsync(Spelling, "Spellings.Added", async () => result = await Commands.AddAsync(Actor, Ags, _view!.Version, spelling, needsContext, Closing));
        _alsoMeans = result?.Value?.AlsoMeans ?? [];
        if (added)
        {
            await ReadAsync();
        }

        StateHasChanged();
        return added;
    }

    private async Task RemoveAsync(int id)
    {
        _alsoMeans = [];
        if (await DoAsync(Spelling, "Spellings.Removed", () => Commands.RemoveAsync(Actor, Ags, _view!.Version, id, Closing)))
        {
            await ReadAsync();
        }
    }
}
