using Microsoft.AspNetCore.Components;
using ProgramTracker.Core.Access;
using ProgramTracker.Web.Access;

namespace ProgramTracker.Web.Components;

/// <summary>A page on which a person decides something: it knows the actor, says what failed, and gives up what still runs when it is left.</summary>
public abstract class WorkingPage : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _closing = new();

    [Inject]
    protected NavigationManager Navigation { get; set; } = null!;

    [Inject]
    protected FailureTexts Failures { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    protected Actor Actor => Current.Actor;

    protected CancellationToken Closing => _closing.Token;

    protected bool IsBusy { get; set; }

    /// <summary>Why the last command changed nothing.</summary>
    protected string? Failure { get; set; }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool isDisposing)
    {
        if (isDisposing)
        {
            _closing.Cancel();
            _closing.Dispose();
        }
    }
}
