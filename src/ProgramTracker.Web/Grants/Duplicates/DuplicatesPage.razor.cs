using Microsoft.AspNetCore.Components;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Lists;

namespace ProgramTracker.Web.Grants.Duplicates;

/// <summary>Pairs of grants that are likely one, the surest first; a person decides on each.</summary>
public sealed partial class DuplicatesPage
{
    private const string PageName = "seite";

    [Inject]
    private GrantDuplicateQueries Queries { get; set; } = null!;

    [SupplyParameterFromQuery(Name = PageName)]
    private string? PageWord { get; set; }

    private DuplicateList Found { get; set; } = new(new ListPage<DuplicatePair>([], 0, 1, GrantDuplicateQueries.PageSize), false);

    protected override async Task OnInitializedAsync() => Found = await Queries.ListAsync(Actor, PageOf(PageWord), Aborted);
}
