using Microsoft.AspNetCore.Components;
using ProgramTracker.Data.Search;
using ProgramTracker.Web.Addressing;

namespace ProgramTracker.Web.Search;

/// <summary>The figure that was asked for: the number, what it means, what it leaves out, and the way to its proof.</summary>
public sealed partial class FigureAnswer
{
    [Inject]
    private SearchTexts Words { get; set; } = null!;

    [Parameter, EditorRequired]
    public FoundFigure Figure { get; set; } = null!;

    [Parameter, EditorRequired]
    public string Id { get; set; } = "";

    private EntryFilter Entries => SearchTexts.EntriesOf(Figure);
}
