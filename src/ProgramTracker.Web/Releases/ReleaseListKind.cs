using System.Globalization;
using Microsoft.Extensions.Localization;
using ProgramTracker.Core.Access;
using ProgramTracker.Data.Lists;
using ProgramTracker.Data.Releases;
using ProgramTracker.Data.Totals;
using ProgramTracker.Web.Access;
using ProgramTracker.Web.Addressing;
using ProgramTracker.Web.Formatting;
using ProgramTracker.Web.Lists;
using ProgramTracker.Web.Resources;

namespace ProgramTracker.Web.Releases;

/// <summary>The list of releases: what was published when and by whom, and what rests on it.</summary>
public sealed class ReleaseListKind(ReleaseListQueries queries, CurrentActor current, IStringLocalizer<Texts> texts, Format format, TotalQueries totals, TimeProvider clock)
    : ListKind<ReleaseListRow, ReleaseListFilter, ReleaseSort, ReleaseGroup>(texts, format, totals, clock)
{
    private const string Issuer = "herausgeber";
    private const string Programme = "programm";
    private const string Municipality = "kommune";
    private const string Year = "jahr";
    private const string From = "von";
    private const string To = "bis";
    private const string Review = "pruefung";

    public override string Word => "pressemitteilungen";

    public override string Path => Addresses.Releases;

    public override string Title => T["Layout.Releases"];

    protected override string UsualSort => "datum";

    protected override bool IsUsuallyDescending => true;

    protected override IReadOnlyList<(ListChoice Choice, ReleaseGroup Group)> Groups =>
    [
        (new ListChoice("herausgeber", T["Releases.Issuer"]), ReleaseGroup.Issuer),
        (new ListChoice("jahr", T["Events.Year"]), ReleaseGroup.Year),
    ];

    protected override string CountKey(ListState state) => "Releases.Count";

    protected override IReadOnlyList<ListColumn<ReleaseListRow, ReleaseSort>> Columns(ListState? state)
    {
        var columns = new List<ListColumn<ReleaseListRow, ReleaseSort>>
        {
            new(new("datum", T["Releases.Date"], ColumnType.Day) { FallsFirst = true }, row => ListCell.OfDay(row.Row.PublishedOn, Format), ReleaseSort.PublishedOn),
            new(new("titel", T["Releases.Headline"], ColumnType.Text) { IsName = true }, row => ListCell.Of(row.Row.Title) with { Address = Addresses.Release(row.Id), Note = NoteOf(row.Row) }),
            new(new("herausgeber", T["Releases.Issuer"], ColumnType.Text), row => ListCell.Of(row.Row.Issuer), ReleaseSort.Issuer),
            new(new("ressort", T["Programmes.Ministry"], ColumnType.Text) { IsUsual = false }, row => ListCell.Of(row.Ministry)),
            new(new("zuwendungen", T["Layout.Grants"], ColumnType.Count) { FallsFirst = true }, row => ListCell.OfCount(row.Grants == 0 ? null : row.Grants, Format), ReleaseSort.Grants),
            new(new("quelle", T["Releases.SourceAddress"], ColumnType.Text) { IsUsual = false }, row => ListCell.Of(row.SourceUrl)),
            new(new("erfasst", T["Grants.RecordedAt"], ColumnType.Day) { IsUsual = false, FallsFirst = true }, row => ListCell.OfDay(GermanTime.DayOf(row.RecordedAt), Format), ReleaseSort.RecordedAt),
        };
        if (current.Actor.SeesInternal)
        {
            columns.Insert(5, new(
                new("offen", T["Releases.Open"], ColumnType.Count) { FallsFirst = true },
                row => ListCell.OfCount(row.Row.Waiting is 0 ? null : row.Row.Waiting, Format) with { Address = row.Row.Waiting > 0 ? Addresses.ReleaseReview(row.Id) : null, Label = row.Row.Waiting > 0 ? T["Releases.ReviewOf", row.Row.Waiting.Value, row.Row.Title].Value : null },
                ReleaseSort.Waiting));
        }

        return columns;
    }

    protected override async Task<IReadOnlyList<ListFilter>> FiltersAsync(Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var choices = await queries.ChoicesAsync(actor, cancellationToken);
        var filters = new List<ListFilter>
        {
            new(ListFilter.Words, T["Releases.Words"], FilterKind.Words),
            new(Issuer, T["Releases.Issuer"], FilterKind.Choice) { Choices = [.. choices.Issuers.Select(issuer => new ListChoice(issuer, issuer))], IsOpen = true },
            new(Programme, T["Grants.Programme"], FilterKind.Choice) { Choices = [.. choices.Programmes.Select(x => new ListChoice(x.Key, x.Name))], IsOpen = true },
            new(Municipality, T["Grant.Place"], FilterKind.Choice) { Choices = [.. choices.Places.Select(x => new ListChoice(x.Key, x.Name))], IsOpen = true },
            new(Year, T["Events.Year"], FilterKind.Choice) { Choices = [.. choices.Years.Select(year => new ListChoice(Format.Year(year), Format.Year(year)))] },
            new(From, T["Lists.FromDay"], FilterKind.Day) { IsRare = true },
            new(To, T["Lists.ToYear"], FilterKind.Day) { IsRare = true },
        };
        if (actor.SeesInternal)
        {
            filters.Add(new(Review, T["Layout.Waiting"], FilterKind.Choice) { Choices = [new ListChoice("offen", T["Releases.SomeOpen"]), new ListChoice("fertig", T["Releases.NoneOpen"])] });
        }

        return filters;
    }

    protected override ReleaseListFilter FilterOf(ListState state, LedgerStand? past)
    {
        ArgumentNullException.ThrowIfNull(state);
        return new ReleaseListFilter
        {
            Words = state[ListFilter.Words],
            Issuer = state[Issuer],
            ProgrammeKey = state[Programme],
            Ags = state[Municipality],
            Year = state[Year] is { } year ? int.Parse(year, CultureInfo.InvariantCulture) : null,
            FromDay = ListFilter.DayOf(state[From]),
            ToDay = ListFilter.DayOf(state[To]),
            Waiting = state[Review] switch { "offen" => true, "fertig" => false, _ => null },
        };
    }

    protected override Task<ListAnswer<ReleaseListRow>> AskAsync(Actor actor, ListQuestion<ReleaseListFilter, ReleaseSort, ReleaseGroup> question, int page, CancellationToken cancellationToken) =>
        queries.PageAsync(actor, question, page, cancellationToken);

    protected override Task<int> CountAsync(Actor actor, ReleaseListFilter filter, CancellationToken cancellationToken) => queries.CountAsync(actor, filter, cancellationToken);

    protected override Task<ListContent<ReleaseListRow>> ContentAsync(Actor actor, ListQuestion<ReleaseListFilter, ReleaseSort, ReleaseGroup> question, CancellationToken cancellationToken) =>
        queries.ContentAsync(actor, question, cancellationToken);

    protected override async Task<IReadOnlyList<FileSource>> SourcesAsync(Actor actor, ListState state, IReadOnlyList<FileRow> rows, CancellationToken cancellationToken) =>
        Sources(await queries.SourcesAsync(actor, [.. rows.Select(x => x.Id)], cancellationToken), rows);

    protected override GroupKey KeyOf(ReleaseGroup group, ReleaseListRow row) => ReleaseListQueries.KeyOf(group, row);

    protected override (string Name, string? Filter, string? Value) Describe(ReleaseGroup group, ReleaseListRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return group == ReleaseGroup.Issuer
            ? (row.Row.Issuer, Issuer, row.Row.Issuer)
            : row.Row.PublishedOn is { } day ? (Format.Year(day.Year), Year, Format.Year(day.Year)) : (T["Timeline.NoDate"], null, null);
    }

    protected override FileRow Identify(ListState state, ReleaseListRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new FileRow(row.Id, row.Row.Title, Addresses.Release(row.Id));
    }

    private string? NoteOf(ReleaseRow row)
    {
        var notes = new List<string>();
        if (row.Status == ReleaseStatus.Withdrawn)
        {
            notes.Add(T["Releases.Withdrawn"]);
        }

        if (row.IsInternal)
        {
            notes.Add(T["Releases.Internal"]);
        }

        return notes.Count == 0 ? null : string.Join(", ", notes);
    }
}
