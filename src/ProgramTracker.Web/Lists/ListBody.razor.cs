using Microsoft.AspNetCore.Components;

namespace ProgramTracker.Web.Lists;

/// <summary>The page of a list as its address asks for it: filters, sum, table, pages, files. Links and forms only, no script and no connection.</summary>
public sealed partial class ListBody
{
    [Parameter, EditorRequired]
    public IListKind Kind { get; set; } = null!;

    /// <summary>What the list holds, in a sentence.</summary>
    [Parameter, EditorRequired]
    public string Lead { get; set; } = "";

    /// <summary>What one can do here beside reading, and where else the same is shown.</summary>
    [Parameter]
    public RenderFragment<ListState>? Actions { get; set; }

    /// <summary>What a list says that has no rows at all, without any filter.</summary>
    [Parameter, EditorRequired]
    public string Empty { get; set; } = "";

    private ListView? View { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var shape = await Kind.ShapeAsync(Actor, Aborted);
        View = await Kind.PageAsync(Actor, shape, ListState.Read(Context?.Request.Query ?? QueryCollection.Empty, shape), Aborted);
    }
}
