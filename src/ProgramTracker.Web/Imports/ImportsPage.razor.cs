using Microsoft.AspNetCore.Components;
using ProgramTracker.Data.Imports;
using ProgramTracker.Data.Lists;

namespace ProgramTracker.Web.Imports;

/// <summary>The lists that were handed in: drafts and imports, newest first.</summary>
public sealed partial class ImportsPage
{
    [Inject]
    private GrantImportQueries Imports { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "seite")]
    private string? PageWord { get; set; }

    private ListPage<ImportLine> Found { get; set; } = new([], 0, 1, GrantImportQueries.PageSize);

    protected override async Task OnInitializedAsync() => Found = await Imports.ListAsync(Actor, PageOf(PageWord), Aborted);

    private string CountOf(ImportLine import, RowOutcome outcome) => import.Counts is { } counts ? Format.Count(counts[outcome]) : Formatting.Format.Nothing;
}
