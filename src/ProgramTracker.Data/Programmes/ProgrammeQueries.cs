using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Reference;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Events;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Ledger;
using ProgramTracker.Data.Municipalities;
using ProgramTracker.Data.Releases;
using ProgramTracker.Data.Totals;

namespace ProgramTracker.Data.Programmes;

/// <summary>Reads one programme with its control figures, participations, grants, events and releases.</summary>
public sealed class ProgrammeQueries(IDbContextFactory<TrackerContext> factory, TimeProvider clock)
{
    public const int ShownItems = 50;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Null where no programme has the key.</summary>
    public async Task<ProgrammeView?> FindAsync(Actor actor, string key, Measure measure, LedgerStand? past, CancellationToken cancellationToken)
    {
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var programme = await context.Programmes.AsNoTracking().SingleOrDefaultAsync(x => x.Key == key, cancellationToken);
        if (programme is null)
        {
            return null;
        }

        var id = programme.Id;
        var (asOf, until) = (past?.Number, past?.At ?? Moments.EndOfTime);
        var grants = context.Grants.AsNoTracking().VisibleTo(actor, Now).CountedAt(context, past?.At).Where(x => x.ProgrammeId == id);
        var releases = context.Releases.AsNoTracking().VisibleTo(actor, Now)
            .Where(x => x.Status == ReleaseStatus.Active && x.RecordedAt <= until && x.Versions.Any(v => v.Number == x.CurrentVersion && v.Programmes.Any(p => p.ProgrammeId == id)));
        // Mentioned together in a release is not the same cause (counting rule 14): the page says "in denselben Mitteilungen".
        var visibleEvents = context.Events.AsNoTracking().VisibleTo(actor, Now).Where(x => !x.IsVoid && x.RecordedAt <= until);
        var events = visibleEvents.Where(x => x.Evidence.Any(e => releases.Any(r => r.Id == e.Statement!.ReleaseId)));
        var reached = context.LedgerEntries.AsNoTracking().VisibleTo(actor, Now).AsOf(asOf)
            .Where(x => x.ProgrammeId == id && x.Measure == Measure.Awarded && x.Bucket == PlaceBucket.Municipality)
            .GroupBy(x => new { x.Ags, x.Municipality!.Kind })
            .Where(group => group.Sum(x => x.Effect) > 0)
            .Select(group => group.Key.Kind);
        var day = DateOnly.FromDateTime(past?.At ?? Now);
        var units = context.Municipalities.AsNoTracking().Where(x => (x.ValidFrom == null || x.ValidFrom <= day) && (x.ValidTo == null || x.ValidTo >= day));
        var kinds = await reached.ToListAsync(cancellationToken);
        var eventRows = await events.OrderByDescending(x => x.FirstDay).ThenBy(x => x.Id).Take(ShownItems).ToRowsAsync(cancellationToken);
        return new ProgrammeView
        {
            Id = id,
            Key = programme.Key,
            Name = programme.Name,
            LongName = programme.LongName,
            StartYear = programme.StartYear,
            EndYear = programme.EndYear,
            Level = programme.Level,
            MergedInto = programme.MergedIntoId is null ? null : await context.Programmes.AsNoTracking().Where(x => x.Id == programme.MergedIntoId).Select(x => new ProgrammeChoice(x.Id, x.Key, x.Name)).SingleAsync(cancellationToken),
            Notes = Notes(programme),
            Spellings = [.. await context.ProgrammeNames.AsNoTracking().Where(x => x.ProgrammeId == id || x.Programme!.MergedIntoId == id).OrderBy(x => x.Id).Select(x => x.Spelling).ToListAsync(cancellationToken)],
            Figures = [.. await context.ProgrammeFigures.AsNoTracking().Where(x => x.ProgrammeId == id).OrderBy(x => x.DateText).ThenBy(x => x.Id)
                .Select(x => new ProgrammeFigureView(x.DateText, x.Measure, x.Value, x.IsMoney, x.Unit, x.Scope, x.Source)).ToListAsync(cancellationToken)],
            ControlStatements = await ControlStatementsAsync(context, actor, id, cancellationToken),
            Participations = [.. await context.Participations.AsNoTracking().Where(x => x.ProgrammeId == id && x.RecordedAt <= until && context.Statements.VisibleTo(actor, Now).Any(s => s.Id == x.StatementId)).ToRowsAsync(cancellationToken)],
            Grants = [.. await grants.OrderByDescending(x => x.Year).ThenByDescending(x => x.Id).Take(ShownItems).ToRowsAsync(context, measure, asOf, cancellationToken)],
            GrantCount = await grants.CountAsync(cancellationToken),
            Events = [.. await eventRows.WithChildrenAsync(visibleEvents, cancellationToken)],
            EventCount = await events.CountAsync(cancellationToken),
            Releases = [.. await releases.OrderByDescending(x => x.PublishedOn).ThenByDescending(x => x.Id).Take(ShownItems).ToRowsAsync(context, actor, Now, cancellationToken)],
            ReleaseCount = await releases.CountAsync(cancellationToken),
            MunicipalitiesReached = kinds.Count(x => x is not (UnitKind.Kreis or UnitKind.Städteregion)),
            MunicipalityCount = await units.CountAsync(x => x.Kind == UnitKind.KreisfreieStadt || x.Kind == UnitKind.Stadt || x.Kind == UnitKind.Gemeinde, cancellationToken),
            KreisCount = await units.CountAsync(x => x.Kind == UnitKind.Kreis || x.Kind == UnitKind.Städteregion, cancellationToken),
            KreiseReached = kinds.Count(x => x is UnitKind.Kreis or UnitKind.Städteregion),
            CompleteYears = [.. await context.ProgrammeYears.AsNoTracking().Where(x => x.ProgrammeId == id && x.IsComplete).OrderBy(x => x.Year).Select(x => x.Year).ToListAsync(cancellationToken)],
        };
    }

    /// <summary>Null where no programme has the key.</summary>
    public async Task<ProgrammeChoice?> NameAsync(Actor actor, string key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        return await context.Programmes.AsNoTracking().Where(x => x.Key == key).Select(x => new ProgrammeChoice(x.Id, x.Key, x.Name)).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>The years of a programme that are marked complete, in order.</summary>
    public async Task<IReadOnlyList<int>> CompleteYearsAsync(Actor actor, string key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        return await context.ProgrammeYears.AsNoTracking().Where(x => x.Programme!.Key == key && x.IsComplete).OrderBy(x => x.Year).Select(x => x.Year).ToListAsync(cancellationToken);
    }

    /// <summary>All programmes by name, for choosing one.</summary>
    public async Task<IReadOnlyList<ProgrammeChoice>> NamesAsync(Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        return await context.Programmes.AsNoTracking().Where(x => x.MergedIntoId == null).OrderBy(x => x.FoldedName).Select(x => new ProgrammeChoice(x.Id, x.Key, x.Name)).ToListAsync(cancellationToken);
    }

    private async Task<ImmutableArray<ControlStatement>> ControlStatementsAsync(TrackerContext context, Actor actor, int programmeId, CancellationToken cancellationToken)
    {
        var statements = context.Statements.AsNoTracking().VisibleTo(actor, Now)
            .Where(x => x.ProgrammeId == programmeId && x.ReleaseVersion!.Number == x.Release!.CurrentVersion && (x.State == StatementState.Accepted || x.State == StatementState.Corrected)
                && ((x.Kind == StatementKind.Funding && !x.IsCounted) || x.Kind == StatementKind.Count));
        var rows = await statements.Select(x => new { x.Id, x.Kind, x.Role, x.Cents, x.Qualifier, x.CountValue, x.CountUnit, x.PeriodFrom, x.PeriodTo }).ToDictionaryAsync(x => x.Id, cancellationToken);
        var evidence = await statements.ToEvidenceAsync(cancellationToken);
        return
        [
            .. evidence.Select(quote => (Quote: quote, Row: rows[quote.StatementId])).Select(x => new ControlStatement
            {
                Kind = x.Row.Kind,
                Role = x.Row.Role,
                Cents = x.Row.Cents,
                Qualifier = x.Row.Qualifier,
                Count = x.Row.CountValue,
                CountUnit = x.Row.CountUnit,
                PeriodFrom = x.Row.PeriodFrom,
                PeriodTo = x.Row.PeriodTo,
                Evidence = x.Quote,
            }),
        ];
    }

    private static ImmutableArray<ProgrammeNote> Notes(Programme programme)
    {
        (ProgrammeNoteKind Kind, string? Text)[] notes =
        [
            (ProgrammeNoteKind.Funds, programme.FundsText),
            (ProgrammeNoteKind.Ministry, programme.MinistryText),
            (ProgrammeNoteKind.Duration, programme.StartText is null && programme.EndText is null ? null : $"{programme.StartText ?? "?"} – {programme.EndText ?? "?"}"),
            (ProgrammeNoteKind.Evidence, programme.EvidenceText),
            (ProgrammeNoteKind.Sources, programme.SourcesText),
        ];
        return [.. notes.Where(x => !string.IsNullOrWhiteSpace(x.Text)).Select(x => new ProgrammeNote(x.Kind, x.Text!))];
    }
}
