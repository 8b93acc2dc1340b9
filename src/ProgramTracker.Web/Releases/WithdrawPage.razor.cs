using Microsoft.AspNetCore.Components;
using ProgramTracker.Data.Releases;
using ProgramTracker.Web.Access;
using ProgramTracker.Web.Addressing;

namespace ProgramTracker.Web.Releases;

/// <summary>Withdraws a release that came in by mistake, with a reason; says before what will go and what stays.</summary>
public sealed partial class WithdrawPage : IDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private ReleaseView? _release;
    private string? _reason;
    private bool _isMissing;
    private bool _isBusy;
    private string? _failure;

    [Inject]
    private ReleaseQueries Queries { get; set; } = null!;

    [Inject]
    private ReleaseCommands Commands { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private FailureTexts Failures { get; set; } = null!;

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

    private async Task WithdrawAsync()
    {
        _isMissing = string.IsNullOrWhiteSpace(_reason);
        if (_isMissing || _isBusy || _release is not { } release)
        {
            return;
        }

        (_isBusy, _failure) = (true, null);
        var withdrawn = await Commands.WithdrawAsync(Current.Actor, Id, release.RowVersion, _reason!, _closing.Token);
        _isBusy = false;
        if (!withdrawn.Succeeded)
        {
            _failure = Failures.Of(withdrawn.Failure);
            return;
        }

        Navigation.NavigateTo(Addresses.Release(Id), forceLoad: true);
    }
}
