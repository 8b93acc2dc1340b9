using Microsoft.AspNetCore.Components;
using ProgramTracker.Data.Releases;
using ProgramTracker.Web.Access;

namespace ProgramTracker.Web.Releases;

/// <summary>Takes the changed text of a known release in; says before what stays and what does not.</summary>
public sealed partial class NewVersionPage : IDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private ReleaseView? _release;

    [Inject]
    private ReleaseQueries Queries { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Parameter]
    public int Id { get; set; }

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        // Its words are not shown here and need not be kept for the page's time.
        _release = await Queries.FindAsync(Current.Actor, Id, null, _closing.Token) is { } found ? found with { Text = null, Statements = [] } : null;
        if (_release is null)
        {
            Navigation.NotFound();
        }
    }
}
