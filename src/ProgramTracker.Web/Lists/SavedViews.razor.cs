using System.Globalization;
using Microsoft.AspNetCore.Components;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Lists;
using ProgramTracker.Web.Access;

namespace ProgramTracker.Web.Lists;

/// <summary>The views of a list that have a name, and the forms that save, rename, share and delete them; posted to the list's own address, without scripts.</summary>
public sealed partial class SavedViews
{
    [Inject]
    private SavedViewQueries Queries { get; set; } = null!;

    [Inject]
    private SavedViewCommands Commands { get; set; } = null!;

    [Inject]
    private FailureTexts Failures { get; set; } = null!;

    [Parameter, EditorRequired]
    public IListKind Kind { get; set; } = null!;

    /// <summary>The list as it is shown, without its page.</summary>
    [Parameter, EditorRequired]
    public ListState State { get; set; } = null!;

    private IReadOnlyList<SavedViewRow> Views { get; set; } = [];

    private List<SavedViewRow> Own => [.. Views.Where(view => view.IsOwn)];

    private string? Fault { get; set; }

    private string? TypedName { get; set; }

    private bool IsOpen => Fault is not null;

    private string Query => State.OnPage(1).Address("").TrimStart('?');

    protected override async Task OnInitializedAsync() => Views = await Queries.OfListAsync(Actor, Kind.Word, Aborted);

    private string AddressOf(SavedViewRow view) => AddressOf(view.Query);

    private string AddressOf(string query) => query.Length == 0 ? Kind.Path : Kind.Path + "?" + query;

    private async Task SaveAsync()
    {
        TypedName = Typed("name");
        Finish(await Commands.SaveAsync(Actor, Kind.Word, TypedName, Query, Typed("shared").Length > 0, Aborted));
    }

    private async Task ChangeAsync(SavedViewRow view) => Finish(await Commands.ChangeAsync(Actor, view.Id, SeenVersion(), Typed("name"), Typed("shared").Length > 0, Aborted));

    private async Task DeleteAsync(SavedViewRow view) => Finish(await Commands.DeleteAsync(Actor, view.Id, SeenVersion(), Aborted));

    // Done is shown by the list itself, asked for anew: a reload then repeats nothing.
    private void Finish(CommandResult<int> result)
    {
        if (result.Succeeded)
        {
            Navigation.NavigateTo(AddressOf(Query));
        }
        else
        {
            Fault = Failures.Of(result.Failure);
        }
    }

    private string Typed(string field) => Context!.Request.Form[field].FirstOrDefault() ?? "";

    private int SeenVersion() => int.TryParse(Typed("version"), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;
}
