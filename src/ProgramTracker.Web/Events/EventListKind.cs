using System.Globalization;
using Microsoft.Extensions.Localization;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Data.Events;
using ProgramTracker.Data.Lists;
using ProgramTracker.Data.Programmes;
using ProgramTracker.Data.Totals;
using ProgramTracker.Web.Addressing;
using ProgramTracker.Web.Formatting;
using ProgramTracker.Web.Lists;
using ProgramTracker.Web.Resources;

namespace ProgramTracker.Web.Events;

/// <summary>Events as a table, workshops beside their conference; the filters are those of agenda and month.</summary>
public sealed class EventListKind(EventListQueries queries, EventAgendaQueries agenda, ProgrammeQueries programmes, IStringLocalizer<Texts> texts, Format format, TotalQueries totals, TimeProvider clock)
    : ListKind<EventListRow, EventFilter, EventSort, EventGroup>(texts, format, totals, clock)
{
    private const string Kind = "art";
    private const string Municipality = "kommune";
    private const string Programme = "programm";
    private const string Series = "reihe";
    private const string Year = "jahr";
    private const string Time = "zeit";

    private readonly TimeProvider _clock = clock;

    public override string Word => "veranstaltungen";

    public override string Path => Addresses.EventTable;

    public override string Title => T["Layout.Events"];

    protected override string UsualSort => "datum";

    protected override bool IsUsuallyDescending => true;

    protected override IReadOnlyList<(ListChoice Choice, EventGroup Group)> Groups =>
    [
        (new ListChoice("art", T["Event.Kind"]), EventGroup.Kind),
        (new ListChoice("jahr", T["Events.Year"]), EventGroup.Year),
        (new ListChoice("kommune", T["Grant.Place"]), EventGroup.Place),
    ];

    protected override string CountKey(ListState state) => "Events.Count";

    protected override IReadOnlyList<ListColumn<EventListRow, EventSort>> Columns(ListState? state) =>
    [
        new(new("datum", T["Releases.Date"], ColumnType.Day) { FallsFirst = true }, DateOf, EventSort.Day),
        new(new("titel", T["Releases.Headline"], ColumnType.Text) { IsName = true }, row => ListCell.Of(row.Row.Title) with { Address = Addresses.Event(row.Id) }, EventSort.Title),
        new(new("art", T["Event.Kind"], ColumnType.Text), row => ListCell.Of(Format.Name(row.Row.Kind)), EventSort.Kind),
        new(new("teil", T["Events.PartOf"], ColumnType.Text), row => ListCell.Of(row.Parent) with { Address = row.Row.ParentId is { } parent ? Addresses.Event(parent) : null }),
        new(new("kommune", T["Grant.Place"], ColumnType.Text), row => ListCell.Of(row.Row.MunicipalityName), EventSort.Place),
        new(new("ort", T["Event.Venue"], ColumnType.Text) { IsUsual = false }, row => ListCell.Of(row.Row.Place)),
        new(new("veranstalter", T["Event.Organiser"], ColumnType.Text) { IsUsual = false }, row => ListCell.Of(row.Organiser)),
        new(new("reihe", T["Event.Series"], ColumnType.Text) { IsUsual = false }, row => ListCell.Of(row.Series), EventSort.Series),
    ];

    protected override async Task<IReadOnlyList<ListFilter>> FiltersAsync(Actor actor, CancellationToken cancellationToken)
    {
        var choices = await queries.ChoicesAsync(actor, cancellationToken);
        return
        [
            new(ListFilter.Words, T["Events.Words"], FilterKind.Words),
            new(Kind, T["Event.Kind"], FilterKind.Choice) { Choices = [.. Enum.GetValues<EventKind>().Select(kind => new ListChoice(EventWords.Of(kind), Format.Name(kind)))] },
            new(Municipality, T["Grant.Place"], FilterKind.Choice) { Choices = [.. choices.Places.Select(x => new ListChoice(x.Key, x.Name))], IsOpen = true },
            new(Programme, T["Events.Programme"], FilterKind.Choice) { Choices = [.. (await programmes.NamesAsync(actor, cancellationToken)).Select(x => new ListChoice(x.Key, x.Name))], IsOpen = true },
            new(Series, T["Event.Series"], FilterKind.Choice) { Choices = [.. (await agenda.SeriesAsync(actor, cancellationToken)).Select(x => new ListChoice(x.Id.ToString(CultureInfo.InvariantCulture), x.Name))] },
            new(Year, T["Events.Year"], FilterKind.Choice) { Choices = [.. choices.Years.Select(year => new ListChoice(Format.Year(year), Format.Year(year)))] },
            new(Time, T["Events.Time"], FilterKind.Choice) { Choices = [.. ((EventTime[])[EventTime.Upcoming, EventTime.Past]).Select(time => new ListChoice(EventWords.Of(time)!, Format.Name(time)))] },
        ];
    }

    protected override EventFilter FilterOf(ListState state, LedgerStand? past)
    {
        var question = QuestionOf(state);
        return question.Filter with { When = question.Time == EventTime.All ? null : new EventTense(question.Time, GermanTime.DayOf(_clock.GetUtcNow().UtcDateTime)) };
    }

    /// <summary>What a table is asked, as agenda and month are asked it.</summary>
    public static EventQuestion QuestionOf(ListState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return EventQuestion.Of(state[ListFilter.Words], state[Kind], state[Municipality], state[Programme], state[Series], state[Year]) with { Time = EventWords.ParseTime(state[Time]) };
    }

    protected override Task<ListAnswer<EventListRow>> AskAsync(Actor actor, ListQuestion<EventFilter, EventSort, EventGroup> question, int page, CancellationToken cancellationToken) =>
        queries.PageAsync(actor, question, page, cancellationToken);

    protected override Task<int> CountAsync(Actor actor, EventFilter filter, CancellationToken cancellationToken) => queries.CountAsync(actor, filter, cancellationToken);

    protected override Task<ListContent<EventListRow>> ContentAsync(Actor actor, ListQuestion<EventFilter, EventSort, EventGroup> question, CancellationToken cancellationToken) =>
        queries.ContentAsync(actor, question, cancellationToken);

    protected override async Task<IReadOnlyList<FileSource>> SourcesAsync(Actor actor, ListState state, IReadOnlyList<FileRow> rows, CancellationToken cancellationToken) =>
        Sources(await queries.SourcesAsync(actor, [.. rows.Select(x => x.Id)], cancellationToken), rows);

    protected override GroupKey KeyOf(EventGroup group, EventListRow row) => EventListQueries.KeyOf(group, row);

    protected override (string Name, string? Filter, string? Value) Describe(EventGroup group, EventListRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return group switch
        {
            EventGroup.Kind => (Format.Name(row.Row.Kind), Kind, EventWords.Of(row.Row.Kind)),
            EventGroup.Year => row.Row.Date is { } date ? (Format.Year(date.Year), Year, Format.Year(date.Year)) : (T["Timeline.NoDate"], null, null),
            _ => (row.Row.MunicipalityName ?? T["Events.NoPlace"], Municipality, row.Row.Ags),
        };
    }

    protected override FileRow Identify(ListState state, EventListRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new FileRow(row.Id, row.Row.Title, Addresses.Event(row.Id));
    }

    // A day is a day in files too; a month or a span is a text, because it is none.
    private ListCell DateOf(EventListRow row) => row.Row switch
    {
        { Date: null } => ListCell.Nothing,
        { Date.AsDay: { } day } one when one.EndDate is null || one.EndDate == one.Date => ListCell.OfDay(day, Format),
        var other => ListCell.Of(Format.Dates(other.Date, other.EndDate)),
    };
}
