using Microsoft.AspNetCore.Components;
using ProgramTracker.Data.Review;
using ProgramTracker.Web.Access;

namespace ProgramTracker.Web.Review;

/// <summary>The releases that wait for a person, oldest first.</summary>
public sealed partial class InboxPage
{
    private const int PageSize = 50;
    private const string PageName = "seite";

    private ReviewInbox? _inbox;
    private int _page = 1;

    [Inject]
    private ReviewQueries Queries { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [CascadingParameter]
    private HttpContext? Context { get; set; }

    [SupplyParameterFromQuery(Name = PageName)]
    private int? Page { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _page = Math.Max(1, Page ?? 1);
        if (Current.Actor.SeesInternal)
        {
            _inbox = await Queries.InboxAsync(Current.Actor, (_page - 1) * PageSize, PageSize, Context?.RequestAborted ?? CancellationToken.None);
        }
    }
}
