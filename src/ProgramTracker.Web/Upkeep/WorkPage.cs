using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using ProgramTracker.Data.Access;
using ProgramTracker.Web.Access;

namespace ProgramTracker.Web.Upkeep;

/// <summary>A page on which a person keeps something up to date: one change at a time, each with its word of success or why it was refused, and the history of all.</summary>
/// <remarks>What is typed stays where it is when a change is refused; the thing itself is read anew after each change that was made.</remarks>
public abstract class WorkPage : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _closing = new();

    [Inject]
    protected CurrentActor Current { get; set; } = null!;

    [Inject]
    protected NavigationManager Navigation { get; set; } = null!;

    [Inject]
    protected ChangeQueries ChangesMade { get; set; } = null!;

    [Inject]
    private FailureTexts Failures { get; set; } = null!;

    protected CancellationToken Closing => _closing.Token;

    protected bool IsAllowed => Current.Actor.EditsLedger;

    protected bool IsBusy { get; private set; }

    protected bool IsDisabled => IsBusy || !RendererInfo.IsInteractive;

    /// <summary>Why the last change was refused; shown beside the form named by <see cref="FailedForm"/>.</summary>
    protected string? Failure { get; private set; }

    protected string? FailedForm { get; private set; }

    /// <summary>The key of the text that says what was done.</summary>
    protected string? Done { get; private set; }

    protected ImmutableArray<ChangeRow> Changes { get; set; } = [];

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _closing.Cancel();
            _closing.Dispose();
        }
    }

    protected string? FailureOf(string form) => FailedForm == form ? Failure : null;

    /// <summary>True where the change was made; the caller then reads anew and clears its fields.</summary>
    protected async Task<bool> DoAsync<T>(string form, string done, Func<Task<CommandResult<T>>> command)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (IsBusy)
        {
            return false;
        }

        (IsBusy, Failure, FailedForm, Done) = (true, null, null, null);
        try
        {
            var result = await command();
            (Failure, FailedForm) = result.Succeeded ? (null, null) : (Named(result.Failure), form);
            Done = result.Succeeded ? done : null;
            return result.Succeeded;
        }
        finally
        {
            IsBusy = false;
        }
    }

    protected void Refuse(string form, string text) => (Failure, FailedForm, Done) = (text, form, null);

    // Whose name or spelling it is stands in the detail.
    private string Named(CommandFailure failure) =>
        failure is { Reason: FailureReason.NameTaken or FailureReason.SpellingTaken, Detail: { } holder } ? $"{Failures.Of(failure)} ({holder})" : Failures.Of(failure);
}
