using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Lists;

/// <summary>Saves views of lists, renames and deletes them; each is seen and changed by who saved it and by nobody else.</summary>
public sealed class SavedViewCommands(CommandRunner commands)
{
    /// <remarks>The query is what the address says after the question mark, as the list itself writes it.</remarks>
    public Task<CommandResult<int>> SaveAsync(Actor actor, string list, string name, string query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        return commands.RunAsync<int>(
            actor,
            CommandNames.SaveView,
            CommandRight.KeepViews,
            async run =>
            {
                if (await NameFaultAsync(run, list, name, 0) is { } fault)
                {
                    return fault;
                }

                if (query.Length > SavedView.LongestQuery)
                {
                    return new CommandFailure(FailureReason.TextTooLong);
                }

                var shown = name.Trim();
                var view = run.Sign(new SavedView { List = list, Name = shown, FoldedName = Fold(shown), Query = query, RecordedById = "", RecordedBy = "" });
                run.Context.SavedViews.Add(view);
                await run.Context.SaveChangesAsync(run.Cancellation);
                run.Record<SavedView>(view.Id, null, Describe(view));
                return view.Id;
            },
            cancellationToken);
    }

    public Task<CommandResult<int>> RenameAsync(Actor actor, int id, int seenVersion, string name, CancellationToken cancellationToken) => commands.RunAsync<int>(
        actor,
        CommandNames.RenameView,
        CommandRight.KeepViews,
        async run =>
        {
            var view = await OwnAsync(run, id);
            if (view is null)
            {
                return new CommandFailure(FailureReason.NotFound);
            }

            if (await run.ChangedSinceAsync(view, seenVersion, id) is { } changed)
            {
                return changed;
            }

            if (await NameFaultAsync(run, view.List, name, id) is { } fault)
            {
                return fault;
            }

            var before = Describe(view);
            (view.Name, view.FoldedName) = (name.Trim(), Fold(name.Trim()));
            run.Record<SavedView>(id, before, Describe(view));
            return id;
        },
        cancellationToken);

    public Task<CommandResult<int>> DeleteAsync(Actor actor, int id, int seenVersion, CancellationToken cancellationToken) => commands.RunAsync<int>(
        actor,
        CommandNames.DeleteView,
        CommandRight.KeepViews,
        async run =>
        {
            var view = await OwnAsync(run, id);
            if (view is null)
            {
                return new CommandFailure(FailureReason.NotFound);
            }

            if (await run.ChangedSinceAsync(view, seenVersion, id) is { } changed)
            {
                return changed;
            }

            run.Context.SavedViews.Remove(view);
            run.Record<SavedView>(id, Describe(view));
            return id;
        },
        cancellationToken);

    // Whose it is not is told nothing of it.
    private static Task<SavedView?> OwnAsync(CommandRun run, int id) => run.Context.SavedViews.SingleOrDefaultAsync(x => x.Id == id && x.RecordedById == run.Actor.Id, run.Cancellation);

    private static async Task<CommandFailure?> NameFaultAsync(CommandRun run, string list, string? name, int except)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return new CommandFailure(FailureReason.NameMissing);
        }

        if (name.Trim().Length > SavedView.LongestName)
        {
            return new CommandFailure(FailureReason.TextTooLong);
        }

        var folded = Fold(name.Trim());
        return await run.Context.SavedViews.AnyAsync(x => x.List == list && x.RecordedById == run.Actor.Id && x.FoldedName == folded && x.Id != except, run.Cancellation)
            ? new CommandFailure(FailureReason.ViewNameTaken)
            : null;
    }

    private static string Fold(string name) => FoldedColumn.Of(name, SavedView.LongestName);

    private static object Describe(SavedView view) => new { view.List, view.Name, view.Query };
}
