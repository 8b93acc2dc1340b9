using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Text;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Events;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Ledger;
using ProgramTracker.Data.Programmes;
using ProgramTracker.Data.Releases;

namespace ProgramTracker.Data.Review;

/// <summary>Decides on statements of one release version inside a command, and brings grants, entries, events and participations in line.</summary>
internal sealed class StatementDecision
{
    private readonly CommandRun _run;
    private readonly ReferenceLookup _lookup;
    private readonly VersionStatements _statements;
    private readonly FundingAcceptance _funding;
    private readonly EventAcceptance _events;
    private readonly AnnouncedAward _award;

    private StatementDecision(CommandRun run, ReferenceLookup lookup, VersionStatements statements)
    {
        _run = run;
        _lookup = lookup;
        _statements = statements;
        _funding = new FundingAcceptance(run, lookup, statements);
        _events = new EventAcceptance(run, lookup, statements);
        _award = new AnnouncedAward(run, lookup);
    }

    public VersionStatements Statements => _statements;

    public ReferenceLookup Lookup => _lookup;

    /// <summary>Takes the ledger first: from here on nobody else decides until this command ends. Null where there is no such version.</summary>
    public static async Task<StatementDecision?> OpenAsync(CommandRun run, int releaseVersionId)
    {
        await run.Ledger.LockAsync();
        var statements = await VersionStatements.LoadAsync(run.Context, releaseVersionId, run.Cancellation);
        return statements is null ? null : new StatementDecision(run, await ReferenceLookup.LoadAsync(run.Context, run.Cancellation), statements);
    }

    /// <summary>Accepts a statement as found, or with other content. Of an accepted one the former acceptance is taken back first, its grants stay where they fit.</summary>
    /// <remarks>What a former version of the release has in its place is taken over in the same way: its grants stay, its entries are reversed and written anew on these words.</remarks>
    public async Task<CommandResult<ReviewResult>> AcceptAsync(Statement row, ExtractedStatement? corrected, AcceptChoice choice)
    {
        var before = Describe(row);
        var effects = new DecisionEffects();
        var wasAccepted = row.IsDecidedFor();
        if (wasAccepted)
        {
            choice = await KeepGrantAsync(row, choice);
            await DetachAsync(row, effects);
        }

        var former = choice.IsNew && row.BearerId is null ? null : await FormerVersion.OfAsync(_run, row);
        if (former is not null)
        {
            choice = await former.GiveUpAsync(choice, effects);
            row.BearerId = null;
        }

        var content = corrected ?? _statements.Content(row);
        if (await EnsureProgrammeAsync(StatementColumns.ProgrammeOf(content), effects) is { } unclear)
        {
            return unclear;
        }

        content = content is FundingStatement stated ? _lookup.Resolve(stated) : content;
        SetContent(row, content, corrected is null ? null : StatementPayload.Write(content));
        row.State = corrected is null ? StatementState.Accepted : StatementState.Corrected;
        Sign(row, null);

        // Before anything is attached: evidence is read back from the rows.
        await _run.Context.SaveChangesAsync(_run.Cancellation);
        if (await AttachAsync(row, content, choice, effects) is { } failure)
        {
            return failure;
        }

        await SettleAsync(row, effects, former is { IsReplaced: true } ? EntryReasons.NewVersion : wasAccepted ? EntryReasons.StatementCorrected : null, null);
        return Finish(row, before, effects, null);
    }

    public async Task<CommandResult<ReviewResult>> RejectAsync(Statement row, string reason)
    {
        var before = Describe(row);
        row.State = StatementState.Rejected;
        row.IsCounted = false;
        Sign(row, reason);
        await _run.Context.SaveChangesAsync(_run.Cancellation);
        return Finish(row, before, new DecisionEffects(), reason);
    }

    /// <summary>A statement that a new version has lost stays as it was accepted.</summary>
    public async Task<CommandResult<ReviewResult>> KeepLostAsync(Statement row, string reason)
    {
        var before = Describe(row);
        (row.Loss, row.DecisionNote) = (LostState.Kept, reason);
        await _run.Context.SaveChangesAsync(_run.Cancellation);
        return Finish(row, before, new DecisionEffects(), reason);
    }

    /// <summary>Back to proposed: evidence is detached, entries are reversed or rest on the evidence that remains.</summary>
    /// <remarks>What it carries on from a former version goes with it; what it had taken the place of is accepted again.</remarks>
    public async Task<CommandResult<ReviewResult>> UndoAsync(Statement row, string reason)
    {
        var before = Describe(row);
        var effects = new DecisionEffects();
        if (row.BearerId is { } bearerId)
        {
            await FormerVersion.UndoBearerAsync(_run, bearerId, reason);
        }

        if (row.IsDecidedFor())
        {
            var choice = await KeepGrantAsync(row, AcceptChoice.AsProposed);
            await DetachAsync(row, effects);
            if (await FormerVersion.TakeBackAsync(_run, row, choice, effects) is { } failure)
            {
                return failure;
            }
        }

        await ReopenAsync(row);
        row.Loss = row.Loss is LostState.Open or LostState.Kept ? LostState.TakenBack : row.Loss;
        await _run.Context.SaveChangesAsync(_run.Cancellation);
        await FormerVersion.ReopenCarriersAsync(_run, row, effects);
        await SettleAsync(row, effects, EntryReasons.StatementUndone, reason);
        return Finish(row, before, effects, reason);
    }

    /// <summary>Adds a statement that a person marked in the text; it still has to be accepted.</summary>
    public async Task<Statement> AddAsync(ExtractedStatement content)
    {
        var kind = StatementPayload.KindOf(content);
        var row = new Statement
        {
            ReleaseId = _statements.Release.Id,
            ReleaseVersionId = _statements.Version.Id,
            KindIndex = _statements.NextIndex(kind),
            Ordinal = _statements.All.Where(x => x.QuoteStart <= content.Quote.Span.Start).Select(x => x.Ordinal).DefaultIfEmpty(0).Max(),
            IsAddedByHand = true,
            RuleId = content.RuleId,
            QuoteExact = content.Quote.Exact,
            QuotePrefix = content.Quote.Prefix,
            QuoteSuffix = content.Quote.Suffix,
            Reasons = string.Empty,
            PayloadJson = StatementPayload.Write(content),
        };
        SetContent(row, content, null);
        _run.Context.Statements.Add(row);
        _statements.Add(row);
        await _run.Context.SaveChangesAsync(_run.Cancellation);
        return row;
    }

    /// <summary>The statement waits as it was found; its evidence must be detached.</summary>
    public async Task ReopenAsync(Statement row)
    {
        SetContent(row, StatementPayload.Read(row.Kind, row.PayloadJson), null);
        row.State = StatementState.Proposed;
        row.BearerId = null;
        (row.DecidedAt, row.DecidedById, row.DecidedBy, row.DecisionNote) = (null, null, null, null);
        await _run.Context.SaveChangesAsync(_run.Cancellation);
    }

    /// <summary>Makes an accepted statement evidence of what it states.</summary>
    public async Task<CommandFailure?> AttachAsync(Statement row, ExtractedStatement content, AcceptChoice choice, DecisionEffects effects) => content switch
    {
        FundingStatement funding => await _funding.AttachAsync(row, funding, choice, effects),
        EventStatement happening => await _events.AttachAsync(row, happening, choice, effects),
        ParticipationStatement participation => await AddParticipationAsync(row, participation),
        _ => null,
    };

    private void SetContent(Statement row, ExtractedStatement content, string? decidedJson)
    {
        row.DecidedJson = decidedJson;
        StatementColumns.Fill(row, content, _lookup.ProgrammeId(StatementColumns.ProgrammeOf(content)));
        _run.Context.StatementMunicipalities.RemoveRange(row.Municipalities);
        row.Municipalities.AddRange(StatementColumns.Municipalities(content).Select(x => new StatementMunicipality
        {
            Ags = x.Ags is { } ags ? _lookup.Today(ags) : null,
            Name = x.Name.Length <= Database.Lengths.Name ? x.Name : x.Name[..Database.Lengths.Name],
            Role = x.Role,
        }).ToList());
    }

    private void Sign(Statement row, string? note) => (row.DecidedAt, row.DecidedById, row.DecidedBy, row.DecisionNote) = (_run.Now, _run.Actor.Id, _run.Actor.Name, note);

    // A grant stays the one that was made from the statement, and an event stays the same; a statement that joined is matched anew.
    private async Task<AcceptChoice> KeepGrantAsync(Statement row, AcceptChoice choice)
    {
        if (choice != AcceptChoice.AsProposed)
        {
            return choice;
        }

        var founded = await _run.Context.GrantEvidence.Where(x => x.StatementId == row.Id && (x.IsFounding || x.IsOwnShare)).Select(x => x.GrantId).ToListAsync(_run.Cancellation);
        var events = await _run.Context.EventEvidence.Where(x => x.StatementId == row.Id).Select(x => x.EventId).ToListAsync(_run.Cancellation);
        return (founded, events) switch
        {
            ([var grant], _) => AcceptChoice.Join(grant),
            (_, [var happening]) => AcceptChoice.Join(happening),
            _ => choice,
        };
    }

    public async Task DetachAsync(Statement row, DecisionEffects effects)
    {
        await _funding.DetachAsync(row, effects);
        await _events.DetachAsync(row, effects);
        _run.Context.Participations.RemoveRange(await _run.Context.Participations.Where(x => x.StatementId == row.Id).ToListAsync(_run.Cancellation));
        await _run.Context.SaveChangesAsync(_run.Cancellation);
    }

    private async Task<CommandFailure?> EnsureProgrammeAsync(ProgrammeRef? reference, DecisionEffects effects)
    {
        if (reference is null || _lookup.Programme(reference) is not null)
        {
            return null;
        }

        if (_lookup.IsAmbiguous(reference))
        {
            return new CommandFailure(FailureReason.ChoiceNeeded, nameof(FundingStatement.Programme));
        }

        var added = ProgrammeRows.Add(_run.Context, reference.Name, _lookup.FreeKey(reference.Name));
        await _run.Context.SaveChangesAsync(_run.Cancellation);
        _lookup.Add(added);
        effects.ProgrammeCreated = added.Id;
        _run.Record<Programme>(added.Id, null, new { added.Key, added.Name });
        return null;
    }

    private async Task<CommandFailure?> AddParticipationAsync(Statement row, ParticipationStatement content)
    {
        if (content.Municipality.IsAmbiguous)
        {
            return new CommandFailure(FailureReason.AmbiguousPlace);
        }

        if (content.Municipality.Ags is not { } ags || _lookup.Today(ags) is not { } today)
        {
            return null;
        }

        _run.Context.Participations.Add(_run.Sign(new Participation
        {
            Ags = today,
            ProgrammeId = _lookup.Programme(content.Programme)!.Id,
            SinceText = content.Since?.ToString(),
            SinceDay = content.Since?.First,
            StatementId = row.Id,
            RecordedById = _run.Actor.Id,
            RecordedBy = _run.Actor.Name,
        }));
        await _run.Context.SaveChangesAsync(_run.Cancellation);
        return null;
    }

    private async Task SettleAsync(Statement row, DecisionEffects effects, string? reason, string? note)
    {
        await _run.Context.SaveChangesAsync(_run.Cancellation);
        foreach (var grantId in effects.GrantsTouched.Order())
        {
            var why = reason ?? (effects.GrantsCreated.Contains(grantId) ? EntryReasons.Announced : EntryReasons.BetterKnown);
            await _award.SettleAsync(grantId, why, note);
            _run.Record<Grant>(grantId, null, new { Statement = row.Id, Created = effects.GrantsCreated.Contains(grantId), Joined = effects.GrantsJoined.Contains(grantId) });
        }

        foreach (var eventId in effects.EventsTouched.Order())
        {
            await EventFacts.RebuildAsync(_run.Context, eventId, _lookup, _run.Cancellation);
            await _run.Context.SaveChangesAsync(_run.Cancellation);
            _run.Record<Event>(eventId, null, new { Statement = row.Id, Created = effects.EventCreated == eventId, Joined = effects.EventJoined == eventId });
        }
    }

    private ReviewResult Finish(Statement row, object before, DecisionEffects effects, string? reason)
    {
        _run.Record<Statement>(row.Id, before, new { row.State, Reason = reason, effects.GrantsCreated, effects.GrantsJoined, effects.EventCreated, effects.EventJoined, Content = Recorded(row) });
        return new ReviewResult(
            row.Id, row.Version, [.. effects.GrantsCreated], [.. effects.GrantsJoined], effects.EventCreated, effects.EventJoined, effects.ProgrammeCreated, _run.Ledger.Number);
    }

    private object Describe(Statement row) => new { row.State, Content = Recorded(row) };

    // The record of commands outlives a withdrawn release, so it holds what was decided and none of the release's words around it, and no person's name.
    private JsonElement? Recorded(Statement row)
    {
        var content = _statements.Content(row);
        var bare = content with { Quote = new Quote(content.Quote.Span, string.Empty, string.Empty, string.Empty) };
        return bare is PersonStatement
            ? null
            : JsonSerializer.Deserialize<JsonElement>(StatementPayload.Write(bare is FundingStatement funding ? funding with { Restatements = [] } : bare));
    }
}
