using Microsoft.AspNetCore.Components;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Verdicts;
using ProgramTracker.Web.Access;

namespace ProgramTracker.Web.Verdicts;

/// <summary>One contradiction, to be settled with a reason or opened again. What a person saw must still be so when they decide.</summary>
public sealed partial class ContradictionPage : IDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private ContradictionRow? _row;
    private ContradictionOutcome _outcome = ContradictionOutcome.Explained;
    private string? _reason;
    private bool _isGone;
    private bool _isMissing;
    private bool _isBusy;
    private string? _failure;
    private string? _done;

    [Inject]
    private ContradictionQueries Queries { get; set; } = null!;

    [Inject]
    private ContradictionCommands Commands { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private FailureTexts Failures { get; set; } = null!;

    [Parameter]
    public string Key { get; set; } = "";

    private IReadOnlyList<(ContradictionOutcome Value, string Text)> Outcomes => [.. Enum.GetValues<ContradictionOutcome>().Select(x => (x, Format.Name(x)))];

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        _row = await Queries.FindAsync(Current.Actor, Key, _closing.Token);
        _isGone = _row is null && Current.Actor.SeesInternal;
    }

    private Task DecideAsync()
    {
        _isMissing = string.IsNullOrWhiteSpace(_reason);
        return _isMissing || _row is not { } row ? Task.CompletedTask : RunAsync("Contradiction.Saved", async () => (await Commands.DecideAsync(
            Current.Actor, Key, row.Contradiction.Fingerprint, _outcome, _reason!, row.Decision?.Version ?? 0, _closing.Token)).Failure);
    }

    private Task ReopenAsync() => RunAsync("Contradiction.IsOpenAgain", async () => (await Commands.ReopenAsync(Current.Actor, Key, _row?.Decision?.Version ?? 0, _closing.Token)).Failure);

    private async Task RunAsync(string done, Func<Task<CommandFailure?>> command)
    {
        if (_isBusy)
        {
            return;
        }

        (_isBusy, _failure, _done) = (true, null, null);
        var failure = await command();
        if (failure is null)
        {
            (_done, _reason) = (T[done], null);
        }
        else
        {
            _failure = Failures.Of(failure);
        }

        // Also after a refusal: what somebody else decided is to be seen.
        await LoadAsync();
        _isBusy = false;
    }
}
