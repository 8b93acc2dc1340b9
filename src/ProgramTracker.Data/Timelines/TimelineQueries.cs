using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Reference;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Events;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Municipalities;
using ProgramTracker.Data.Releases;
using ProgramTracker.Data.Totals;

namespace ProgramTracker.Data.Timelines;

/// <summary>Reads what timelines show: as many statements for one grant as for five thousand.</summary>
public sealed class TimelineQueries(IDbContextFactory<TrackerContext> factory, TimeProvider clock)
{
    public const int MostItems = 5_000;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Null where the subject is none. A past state shows what was recorded until then.</summary>
    public async Task<TimelineView?> FindAsync(Actor actor, TimelineSubject subject, Measure measure, LedgerStand? past, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(subject);
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        return subject switch
        {
            TimelineSubject.Unit unit => await OfUnitAsync(context, actor, unit, measure, past, cancellationToken),
            TimelineSubject.Programme programme => await OfProgrammeAsync(context, actor, programme, measure, past, cancellationToken),
            _ => null,
        };
    }

    /// <summary>Ministries with their terms in office, earliest first; those whose beginning nobody knows are left out.</summary>
    public async Task<IReadOnlyList<MinistryTerm>> MinistriesAsync(Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var rows = await context.MinistryPeriods.AsNoTracking()
            .Select(x => new { x.Id, x.Abbreviation, x.Ministry, x.Minister, x.FromDay, x.FromText, x.ToDay })
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(x => (Row: x, From: x.FromDay ?? YearOf(x.FromText))).Where(x => x.From is not null)
                .Select(x => new MinistryTerm(x.Row.Id, x.Row.Abbreviation, x.Row.Ministry, x.Row.Minister, x.From!.Value, x.Row.ToDay))
                .OrderBy(x => x.From).ThenBy(x => x.Id),
        ];
    }

    /// <summary>Today's municipalities and Kreise by name, for choosing one.</summary>
    public async Task<IReadOnlyList<PlaceName>> PlacesAsync(Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        return await context.Municipalities.AsNoTracking()
            .Where(x => x.ValidTo == null && x.Kind != UnitKind.Land && x.Kind != UnitKind.Regierungsbezirk && x.Kind != UnitKind.Landschaftsverband)
            .OrderBy(x => x.FoldedName).ThenBy(x => x.Ags)
            .Select(x => new PlaceName(x.Ags, x.Name))
            .ToListAsync(cancellationToken);
    }

    private static DateOnly? YearOf(string text) =>
        text.Length == 4 && int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2200
            ? new PartialDate(year).First
            : null;

    private async Task<TimelineView?> OfUnitAsync(TrackerContext context, Actor actor, TimelineSubject.Unit subject, Measure measure, LedgerStand? past, CancellationToken cancellationToken)
    {
        var ags = subject.Ags;
        var unit = await context.Municipalities.AsNoTracking().Where(x => x.Ags == ags).Select(x => new { x.Name, x.Kind }).SingleOrDefaultAsync(cancellationToken);
        if (unit is null or { Kind: UnitKind.Land or UnitKind.Regierungsbezirk or UnitKind.Landschaftsverband })
        {
            return null;
        }

        var view = new TimelineView { Subject = subject, Key = ags, Name = unit.Name, IsKreis = unit.Kind is UnitKind.Kreis or UnitKind.Städteregion };
        return await ReadAsync(context, actor, view, measure, past, cancellationToken);
    }

    private async Task<TimelineView?> OfProgrammeAsync(TrackerContext context, Actor actor, TimelineSubject.Programme subject, Measure measure, LedgerStand? past, CancellationToken cancellationToken)
    {
        var programme = subject.Known ?? await context.Programmes.AsNoTracking().Where(x => x.Key == subject.Key)
            .Select(x => new KnownProgramme(x.Id, new ProgrammeSpan(x.Key, x.Name, x.StartYear, x.EndYear)))
            .SingleOrDefaultAsync(cancellationToken);
        return programme is null
            ? null
            : await ReadAsync(
                context,
                actor,
                new TimelineView
                {
                    Subject = subject,
                    Key = programme.Span.Key,
                    Name = programme.Span.Name,
                    Programmes = [programme.Span],
                },
                programme.Id,
                measure,
                past,
                cancellationToken);
    }

    /// <summary>Fills the view of a municipality or Kreis.</summary>
    internal async Task<TimelineView> ReadAsync(TrackerContext context, Actor actor, TimelineView view, Measure measure, LedgerStand? past, CancellationToken cancellationToken)
    {
        var (ags, isKreis) = (view.Key, view.IsKreis);
        var until = past?.At ?? Moments.EndOfTime;
        var grants = context.Grants.AsNoTracking().VisibleTo(actor, Now).CountedAt(context, past?.At)
            .Where(x => x.Municipalities.Any(m => m.Ags == ags || (isKreis && m.Municipality!.KreisAgs == ags)));
        var visibleEvents = context.Events.AsNoTracking().VisibleTo(actor, Now).Where(x => !x.IsVoid && x.RecordedAt <= until);
        var events = visibleEvents.Where(x => x.Ags == ags || (isKreis && x.Municipality!.KreisAgs == ags));
        var releases = context.Releases.AsNoTracking().VisibleTo(actor, Now)
            .Where(x => x.Status == ReleaseStatus.Active && x.RecordedAt <= until && x.Versions.Any(v => v.Number == x.CurrentVersion && v.Municipalities.Any(m => m.Ags == ags || (isKreis && m.Municipality!.KreisAgs == ags))));
        var participations = context.Participations.AsNoTracking()
            .Where(x => (x.Ags == ags || (isKreis && x.Municipality!.KreisAgs == ags)) && x.RecordedAt <= until && context.Statements.VisibleTo(actor, Now).Any(s => s.Id == x.StatementId));
        var named = grants.Where(x => x.ProgrammeId != null).Select(x => x.ProgrammeId!.Value).Union(participations.Select(x => x.ProgrammeId));
        var programmes = await context.Programmes.AsNoTracking().Where(x => named.Contains(x.Id)).OrderBy(x => x.FoldedName)
            .Select(x => new ProgrammeSpan(x.Key, x.Name, x.StartYear, x.EndYear)).ToListAsync(cancellationToken);
        var filled = view with { Programmes = [.. programmes], Participations = [.. await participations.ToRowsAsync(cancellationToken)] };
        return await WithListsAsync(filled, context, actor, grants, events, visibleEvents, releases, measure, past, cancellationToken);
    }

    /// <summary>Fills the view of a programme.</summary>
    internal async Task<TimelineView> ReadAsync(TrackerContext context, Actor actor, TimelineView view, int id, Measure measure, LedgerStand? past, CancellationToken cancellationToken)
    {
        var until = past?.At ?? Moments.EndOfTime;
        var grants = context.Grants.AsNoTracking().VisibleTo(actor, Now).CountedAt(context, past?.At).Where(x => x.ProgrammeId == id);
        var releases = context.Releases.AsNoTracking().VisibleTo(actor, Now)
            .Where(x => x.Status == ReleaseStatus.Active && x.RecordedAt <= until && x.Versions.Any(v => v.Number == x.CurrentVersion && v.Programmes.Any(p => p.ProgrammeId == id)));
        var visibleEvents = context.Events.AsNoTracking().VisibleTo(actor, Now).Where(x => !x.IsVoid && x.RecordedAt <= until);
        var events = visibleEvents.Where(x => x.Evidence.Any(e => releases.Any(r => r.Id == e.Statement!.ReleaseId)));
        var participations = context.Participations.AsNoTracking().Where(x => x.ProgrammeId == id && x.RecordedAt <= until && context.Statements.VisibleTo(actor, Now).Any(s => s.Id == x.StatementId));
        var filled = view with { Participations = [.. await participations.ToRowsAsync(cancellationToken)] };
        return await WithListsAsync(filled, context, actor, grants, events, visibleEvents, releases, measure, past, cancellationToken);
    }

    private static ImmutableArray<EventRow> WithChildren(IReadOnlyList<EventRow> rows)
    {
        var ids = rows.Select(x => x.Id).ToHashSet();
        var children = rows.Where(x => x.ParentId is { } parent && ids.Contains(parent)).OrderBy(x => x.Date?.First).ThenBy(x => x.Id).ToLookup(x => x.ParentId);
        return [.. rows.Where(x => x.ParentId is not { } parent || !ids.Contains(parent)).Select(x => x with { Children = [.. children[x.Id]] })];
    }

    // One more than is shown tells whether there are more.
    private async Task<TimelineView> WithListsAsync(
        TimelineView view,
        TrackerContext context,
        Actor actor,
        IQueryable<Grant> grants,
        IQueryable<Event> events,
        IQueryable<Event> visibleEvents,
        IQueryable<Release> releases,
        Measure measure,
        LedgerStand? past,
        CancellationToken cancellationToken)
    {
        var grantRows = await grants.OrderByDescending(x => x.Year).ThenByDescending(x => x.Id).Take(MostItems + 1).ToRowsAsync(context, measure, past?.Number, cancellationToken);
        // Workshops come with their conference, in one statement.
        var eventRows = await visibleEvents.Where(x => events.Any(e => e.Id == x.Id || e.Id == x.ParentId)).OrderByDescending(x => x.FirstDay).ThenBy(x => x.Id).Take(MostItems + 1).ToRowsAsync(cancellationToken);
        var releaseRows = await releases.OrderByDescending(x => x.PublishedOn).ThenByDescending(x => x.Id).Take(MostItems + 1).ToRowsAsync(context, actor, Now, cancellationToken);
        return view with
        {
            Grants = [.. grantRows.Take(MostItems)],
            Events = WithChildren([.. eventRows.Take(MostItems)]),
            Releases = [.. releaseRows.Take(MostItems)],
            IsCut = grantRows.Count > MostItems || eventRows.Count > MostItems || releaseRows.Count > MostItems,
        };
    }
}
