using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using ProgramTracker.Data.Access;
using ProgramTracker.Web.Components;

namespace ProgramTracker.Web.Upkeep;

/// <summary>A page on which a person keeps something up to date: one change at a time, each with its word of success or why it was refused, and the history of all.</summary>
/// <remarks>What is typed stays where it is when a change is refused; the thing itself is read anew after each change that was made.</remarks>
public abstract class WorkPage : WorkingPage
{
    [Inject]
    protected ChangeQueries ChangesMade { get; set; } = null!;

    protected bool IsAllowed => Actor.EditsLedger;

    protected bool IsDisabled => IsBusy || !RendererInfo.IsInteractive;

    /// <summary>The form whose change was refused; why stands in <see cref="WorkingPage.Failure"/>.</summary>
    protected string? FailedForm { get; private set; }

    /// <summary>The key of the text that says what was done.</summary>
    protected string? Done { get; private set; }

    protected ImmutableArray<ChangeRow> Changes { get; set; } = [];

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

    // Whose name or spelling it is stands in the detail.
    private string Named(CommandFailure failure) =>
        failure is { Reason: FailureReason.NameTaken or FailureReason.SpellingTaken, Detail: { } holder } ? $"{Failures.Of(failure)} ({holder})" : Failures.Of(failure);
}
