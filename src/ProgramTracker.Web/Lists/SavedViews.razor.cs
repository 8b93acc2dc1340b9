using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Lists;
using ProgramTracker.Web.Access;

namespace ProgramTracker.Web.Lists;

/// <summary>The views of a list that a reader gave a name, and the forms that save, rename and delete them; posted to the list's own address, without scripts.</summary>
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

    [Parameter, EditorRequired]
    public ListShape Shape { get; set; } = null!;

    /// <summary>The list as it is shown; its page is not saved.</summary>
    [Parameter, EditorRequired]
    public ListState State { get; set; } = null!;

    private IReadOnlyList<Offered> Views { get; set; } = [];

    private string? Fault { get; set; }

    private string? TypedName { get; set; }

    private string Query => QueryOf(State);

    protected override async Task OnInitializedAsync() => Views = [.. (await Queries.OfListAsync(Actor, Kind.Word, Aborted)).Select(Offer)];

    private Offered Offer(SavedViewRow row)
    {
        var query = QueryHelpers.ParseQuery(row.Query);
        return new Offered(row, QueryOf(ListState.Read(query, Shape)) == Query, ListState.Lost(query, Shape));
    }

    private static string QueryOf(ListState state) => state.OnPage(1).Address("").TrimStart('?');

    private string AddressOf(string query) => query.Length == 0 ? Kind.Path : Kind.Path + "?" + query;

    private async Task SaveAsync()
    {
        TypedName = Typed("name");
        Finish(await Commands.SaveAsync(Actor, Kind.Word, TypedName, Query, Aborted));
    }

    private async Task RenameAsync(SavedViewRow view) => Finish(await Commands.RenameAsync(Actor, view.Id, SeenVersion(), Typed("name"), Aborted));

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

    private sealed record Offered(SavedViewRow Row, bool IsShown, IReadOnlyList<string> Lost);
}
