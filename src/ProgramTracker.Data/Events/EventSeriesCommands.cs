using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Events;

/// <summary>Links events of one series, or takes one out of its series. Titles only propose: a person says what belongs together.</summary>
public sealed class EventSeriesCommands(CommandRunner runner)
{
    /// <summary>Puts an event and others into the series of a name, which is made where it is new; null takes the one event out.</summary>
    /// <remarks>The others must be known, not void, and in no other series. A series without events goes.</remarks>
    /// <param name="actor">Must be allowed to edit.</param>
    /// <param name="eventId">The event at hand.</param>
    /// <param name="seenVersion">The version of it that the person saw.</param>
    /// <param name="name">Compared folded with the series there are; at most <see cref="Lengths.Name"/> characters.</param>
    /// <param name="otherIds">Further events of the series.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<CommandResult<int?>> SetAsync(Actor actor, int eventId, int seenVersion, string? name, ImmutableArray<int> otherIds, CancellationToken cancellationToken) =>
        runner.RunAsync<int?>(actor, CommandNames.SetEventSeries, CommandRight.EditLedger, run => SetAsync(run, eventId, seenVersion, name?.Trim(), otherIds), cancellationToken);

    private static async Task<CommandResult<int?>> SetAsync(CommandRun run, int eventId, int seenVersion, string? name, ImmutableArray<int> otherIds)
    {
        if (name is not null && (FoldedColumn.Of(name).Length == 0 || name.Length > Lengths.Name))
        {
            return new CommandFailure(name.Length > Lengths.Name ? FailureReason.TextTooLong : FailureReason.NameMissing, "Name");
        }

        var row = await run.Context.Events.Include(x => x.Series).SingleOrDefaultAsync(x => x.Id == eventId && !x.IsVoid, run.Cancellation);
        if (row is null)
        {
            return new CommandFailure(FailureReason.NotFound);
        }

        if (await run.ChangedSinceAsync(row, seenVersion, row.Id) is { } changed)
        {
            return changed;
        }

        var ids = otherIds.Where(x => x != eventId).Distinct().ToList();
        var others = name is null ? [] : await run.Context.Events.Where(x => ids.Contains(x.Id) && !x.IsVoid).ToListAsync(run.Cancellation);
        var former = row.Series;
        var series = name is null ? null : await SeriesAsync(run, name);
        if (name is not null && (others.Count < ids.Count || others.Exists(x => x.SeriesId is not null && x.SeriesId != series!.Id)))
        {
            return new CommandFailure(FailureReason.TargetUnfit);
        }

        foreach (var one in others.Append(row).Where(x => x.SeriesId != series?.Id))
        {
            run.Record<Event>(one.Id, before: new { Series = one.Id == row.Id ? former?.Name : null }, after: new { Series = series?.Name });
            one.SeriesId = series?.Id;
        }

        await run.Context.SaveChangesAsync(run.Cancellation);
        if (former is not null && former.Id != series?.Id && !await run.Context.Events.AnyAsync(x => x.SeriesId == former.Id, run.Cancellation))
        {
            run.Context.EventSeries.Remove(former);
        }

        return series?.Id;
    }

    private static async Task<EventSeries> SeriesAsync(CommandRun run, string name)
    {
        var folded = FoldedColumn.Of(name);
        if (await run.Context.EventSeries.SingleOrDefaultAsync(x => x.FoldedName == folded, run.Cancellation) is { } known)
        {
            return known;
        }

        var series = run.Sign(new EventSeries { Name = name, FoldedName = folded, RecordedById = run.Actor.Id, RecordedBy = run.Actor.Name });
        run.Context.EventSeries.Add(series);
        await run.Context.SaveChangesAsync(run.Cancellation);
        return series;
    }
}
