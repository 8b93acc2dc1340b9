using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Matching;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Events;
using ProgramTracker.Data.Releases;

namespace ProgramTracker.Data.Review;

/// <summary>Makes an event of an accepted event statement, or makes the statement evidence of one that is recorded. No grant follows from it (counting rule 14).</summary>
internal sealed class EventAcceptance(CommandRun run, ReferenceLookup lookup, VersionStatements statements)
{
    public async Task<CommandFailure?> AttachAsync(Statement row, EventStatement content, AcceptChoice choice, DecisionEffects effects)
    {
        Event? target = null;
        if (!choice.IsNew)
        {
            var targetId = choice.TargetId;
            if (targetId is null)
            {
                var match = (await MatchAsync(run.Context, content, lookup, statements, run.Cancellation)).Match;
                if (match.Outcome == MatchOutcome.Several)
                {
                    return new CommandFailure(FailureReason.ChoiceNeeded) { TargetId = (int)match.EventIds[0] };
                }

                targetId = (int?)match.Only;
            }

            if (targetId is { } id)
            {
                target = await run.Context.Events.FindAsync([id], run.Cancellation);
                if (target is null or { IsVoid: true })
                {
                    return new CommandFailure(FailureReason.TargetUnfit) { TargetId = id };
                }

                effects.EventJoined = id;
            }
        }

        if (target is null)
        {
            target = run.Sign(new Event { Title = content.Title, FoldedTitle = string.Empty, RecordedById = run.Actor.Id, RecordedBy = run.Actor.Name });
            EventFacts.Fill(target, content, lookup);
            run.Context.Events.Add(target);
            await run.Context.SaveChangesAsync(run.Cancellation);
            effects.EventCreated = target.Id;
        }

        run.Context.EventEvidence.Add(run.Sign(new EventEvidence { EventId = target.Id, StatementId = row.Id, RecordedById = run.Actor.Id, RecordedBy = run.Actor.Name }));
        effects.EventsTouched.Add(target.Id);
        await TouchChildrenAsync(row, effects);
        await run.Context.SaveChangesAsync(run.Cancellation);
        return null;
    }

    public async Task DetachAsync(Statement row, DecisionEffects effects)
    {
        var evidence = await run.Context.EventEvidence.Where(x => x.StatementId == row.Id).ToListAsync(run.Cancellation);
        run.Context.EventEvidence.RemoveRange(evidence);
        effects.EventsTouched.UnionWith(evidence.Select(x => x.EventId));
        await TouchChildrenAsync(row, effects);
        await run.Context.SaveChangesAsync(run.Cancellation);
    }

    /// <summary>The recorded events that fit a statement, and what a person needs to see of them.</summary>
    public static async Task<(EventMatch Match, ImmutableArray<EventOption> Options)> MatchAsync(
        TrackerContext context, EventStatement content, ReferenceLookup lookup, VersionStatements statements, CancellationToken cancellationToken)
    {
        var names = EventFacts.FoldedNames(content);
        var wanted = names.ToList();
        var rows = await context.Events.AsNoTracking()
            .Where(x => !x.IsVoid && (wanted.Contains(x.FoldedTitle) || x.Names.Any(name => wanted.Contains(name.Folded))))
            .Select(x => new
            {
                x.Id,
                x.Kind,
                x.Title,
                x.FoldedTitle,
                Names = x.Names.Select(name => name.Folded).ToList(),
                x.DateText,
                x.EndDateText,
                x.Ags,
                x.Place,
                x.ParentId,
                ParentTitle = x.Parent!.Title,
                Sources = x.Evidence.Select(e => e.Statement!.Release!.CopyOfId ?? e.Statement.Release.CorrectsId ?? e.Statement.ReleaseId).ToList(),
            })
            .ToListAsync(cancellationToken);
        if (rows.Count == 0)
        {
            return (EventMatch.None, []);
        }

        var parentId = await ParentEventAsync(context, content, statements, cancellationToken);
        var query = new EventQuery(
            content.Kind, names, content.Date, content.EndDate, EventFacts.AgsOf(content, lookup), FoldedColumn.OfOptional(content.Place), parentId, statements.SourceReleaseId);
        var match = EventMatcher.Match(query, rows.Select(x => new EventCandidate(
            x.Id,
            x.Kind,
            [x.FoldedTitle, .. x.Names],
            x.DateText is null ? null : PartialDate.Parse(x.DateText),
            x.EndDateText is null ? null : PartialDate.Parse(x.EndDateText),
            x.Ags,
            FoldedColumn.OfOptional(x.Place),
            x.ParentId,
            [.. x.Sources.Select(source => (long)source)])));
        var byId = rows.ToDictionary(x => (long)x.Id);
        return (match, [.. match.EventIds.Select(id => byId[id]).Select(x => new EventOption(x.Id, x.Title, x.DateText, x.Place, x.ParentTitle))]);
    }

    /// <summary>The recorded event that the statement's parent is evidence of.</summary>
    public static async Task<int?> ParentEventAsync(TrackerContext context, EventStatement content, VersionStatements statements, CancellationToken cancellationToken)
    {
        var parent = statements.Find(StatementKind.Event, content.Parent);
        return parent is null
            ? null
            : await context.EventEvidence.AsNoTracking().Where(x => x.StatementId == parent.Id || x.StatementId == parent.BearerId).Select(x => (int?)x.EventId).FirstOrDefaultAsync(cancellationToken);
    }

    // Workshops that were accepted before their conference belong under it from now on, and stand alone when it is taken back.
    private async Task TouchChildrenAsync(Statement row, DecisionEffects effects)
    {
        var children = statements.ChildrenOf(row).SelectMany(x => new[] { x.Id, x.BearerId ?? x.Id }).ToList();
        effects.EventsTouched.UnionWith(
            await run.Context.EventEvidence.Where(x => children.Contains(x.StatementId)).Select(x => x.EventId).ToListAsync(run.Cancellation));
    }
}
