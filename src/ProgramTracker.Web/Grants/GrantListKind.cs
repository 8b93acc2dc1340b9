using System.Globalization;
using Microsoft.Extensions.Localization;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Lists;
using ProgramTracker.Data.Totals;
using ProgramTracker.Web.Addressing;
using ProgramTracker.Web.Formatting;
using ProgramTracker.Web.Lists;
using ProgramTracker.Web.Resources;

namespace ProgramTracker.Web.Grants;

/// <summary>The list of grants: what was awarded to whom for what, with the sum of what is filtered.</summary>
public sealed class GrantListKind(GrantListQueries queries, IStringLocalizer<Texts> texts, Format format, TotalQueries totals, TimeProvider clock)
    : ListKind<GrantRow, GrantFilter, GrantSort, GrantGroup>(texts, format, totals, clock)
{
    private const string Programme = "programm";
    private const string Municipality = "kommune";
    private const string Year = "jahr";
    private const string FromYear = "von";
    private const string ToYear = "bis";
    private const string Place = "ort";
    private const string FunderFilter = "geldgeber";
    private const string BasisFilter = "beleg";
    private const string AmountFilter = "betrag";

    private GrantChoices? _choices;

    public override string Word => "zuwendungen";

    public override string Path => Addresses.Grants;

    public override string Title => T["Layout.Grants"];

    protected override string UsualSort => "jahr";

    protected override bool IsUsuallyDescending => true;

    protected override IReadOnlyList<(ListChoice Choice, GrantGroup Group)> Groups =>
    [
        (new ListChoice("programm", T["Grants.Programme"]), GrantGroup.Programme),
        (new ListChoice("jahr", T["Grants.Year"]), GrantGroup.Year),
        (new ListChoice("kommune", T["Grants.For"]), GrantGroup.Place),
        (new ListChoice("empfaenger", T["Grant.Recipient"]), GrantGroup.Recipient),
        (new ListChoice("geldgeber", T["Grant.Funder"]), GrantGroup.Funder),
    ];

    protected override string CountKey(ListState state) => "Grants.Count";

    protected override IReadOnlyList<ListColumn<GrantRow, GrantSort>> Columns(ListState? state)
    {
        var measure = MeasureOf(state);
        var asOf = state is null ? null : AskedOf(state);
        return
        [
            new(new("vorhaben", T["Grants.What"], ColumnType.Text) { IsName = true }, row => ListCell.Of(GrantNames.Title(row, T)) with { Address = Addresses.Grant(row.Id) }, GrantSort.Project),
            new(new("empfaenger", T["Grant.Recipient"], ColumnType.Text) { IsUsual = false }, row => ListCell.Of(row.Recipient), GrantSort.Recipient),
            new(new("kommune", T["Grants.For"], ColumnType.Text), row => ListCell.Of(Places(row)), GrantSort.Place),
            new(new("programm", T["Grants.Programme"], ColumnType.Text), row => ListCell.Of(row.ProgrammeName) with { Address = row.ProgrammeKey is { } key ? Addresses.Programme(key) : null }, GrantSort.Programme),
            new(new("jahr", T["Grants.Year"], ColumnType.Year) { FallsFirst = true }, YearOf, GrantSort.Year),
            new(new("geldgeber", T["Grant.Funder"], ColumnType.Text) { IsUsual = false }, row => ListCell.Of(Format.Name(row.Funder)), GrantSort.Funder),
            new(new("behoerde", T["Grant.Authority"], ColumnType.Text) { IsUsual = false }, row => ListCell.Of(row.GrantingAuthority)),
            new(new("aktenzeichen", T["Grant.ReferenceNumber"], ColumnType.Text) { IsUsual = false }, row => ListCell.Of(row.ReferenceNumber), GrantSort.ReferenceNumber),
            new(new("ab", T["Grants.AwardFrom"], ColumnType.Day) { IsUsual = false }, row => ListCell.OfDay(row.AwardFrom, Format), GrantSort.AwardFrom),
            new(new("bis", T["Grants.AwardTo"], ColumnType.Day) { IsUsual = false }, row => ListCell.OfDay(row.AwardTo, Format)),
            new(new("erfasst", T["Grants.RecordedAt"], ColumnType.Day) { IsUsual = false, FallsFirst = true }, row => ListCell.OfDay(GermanTime.DayOf(row.RecordedAt), Format), GrantSort.RecordedAt),
            new(new("beleg", T["Grants.Basis"], ColumnType.Text), row => ListCell.Of(BasisOf(row))),
            new(
                new("betrag", Format.Name(measure), ColumnType.Money) { FallsFirst = true },
                row => ListCell.Of(row.Total, Format) with
                {
                    Address = row.Total.Cents is null ? null : Addresses.EntriesBehind(new EntryFilter { GrantId = row.Id, Measure = measure, AsOf = asOf }),
                    Label = row.Total.Cents is null ? null : T["Lists.WhereFromOf", Format.TotalOf(row.Total), GrantNames.Title(row, T)].Value,
                },
                GrantSort.Amount),
        ];
    }

    protected override async Task<IReadOnlyList<ListFilter>> FiltersAsync(Actor actor, CancellationToken cancellationToken)
    {
        _choices = await queries.ChoicesAsync(actor, cancellationToken);
        return
        [
            new(ListFilter.Words, T["Grants.Words"], FilterKind.Words),
            new(Programme, T["Grants.Programme"], FilterKind.Choice)
            {
                Choices = [.. _choices.Programmes.Select(x => new ListChoice(x.Key, x.Name)), new ListChoice(Addresses.NoProgramme, T["Totals.NoProgramme"])],
                IsOpen = true,
            },
            new(Municipality, T["Grants.For"], FilterKind.Choice) { Choices = [.. _choices.Places.Select(x => new ListChoice(x.Key, x.Name))], IsOpen = true },
            new(Year, T["Grants.Year"], FilterKind.Choice)
            {
                Choices =
                [
                    .. _choices.Years.Select(year => new ListChoice(Format.Year(year), Format.Year(year))),
                    new ListChoice("ohne", T["Totals.NoYear"]),
                    new ListChoice("mehrere", T["Totals.SeveralYears"]),
                ],
            },
            new(FromYear, T["Lists.FromYear"], FilterKind.Year) { IsRare = true },
            new(ToYear, T["Lists.ToYear"], FilterKind.Year) { IsRare = true },
            new(Place, T["Grants.Bucket"], FilterKind.Choice) { Choices = [.. Enum.GetValues<PlaceBucket>().Select(bucket => new ListChoice(Addresses.PlaceWord(bucket), Format.Name(bucket)))], IsRare = true },
            new(FunderFilter, T["Grant.Funder"], FilterKind.Choice) { Choices = [.. Enum.GetValues<Funder>().Select(funder => new ListChoice(WordOf(funder), Format.Name(funder)))], IsRare = true },
            new(BasisFilter, T["Grants.Basis"], FilterKind.Choice)
            {
                Choices = [new ListChoice("pressemitteilung", Format.Name(Basis.Announced)), new ListChoice("bescheid", T["Total.Decided"])],
                IsRare = true,
            },
            new(AmountFilter, T["Grants.HasAmount"], FilterKind.Choice) { Choices = [new ListChoice("mit", T["Grants.WithAmount"]), new ListChoice("ohne", T["Grants.NoAmount"])], IsRare = true },
            MeasureChoice(),
            StandChoice(),
        ];
    }

    protected override GrantFilter FilterOf(ListState state, LedgerStand? past)
    {
        ArgumentNullException.ThrowIfNull(state);
        return new GrantFilter
        {
            Past = past,
            Measure = MeasureOf(state),
            Words = state[ListFilter.Words],
            ProgrammeKey = state[Programme] is { } key && key != Addresses.NoProgramme ? key : null,
            IsWithoutProgramme = state[Programme] == Addresses.NoProgramme,
            Ags = state[Municipality],
            Year = Addresses.ParseYear(state[Year]),
            FromYear = NumberOf(state[FromYear]),
            ToYear = NumberOf(state[ToYear]),
            Place = Addresses.ParsePlace(state[Place]),
            Funder = state[FunderFilter] is { } funder ? Array.Find(Enum.GetValues<Funder>(), x => WordOf(x) == funder) : null,
            Basis = state[BasisFilter] switch { "pressemitteilung" => Basis.Announced, "bescheid" => Basis.Decided, _ => null },
            HasAmount = state[AmountFilter] switch { "mit" => true, "ohne" => false, _ => null },
        };
    }

    protected override Task<ListAnswer<GrantRow>> AskAsync(Actor actor, ListQuestion<GrantFilter, GrantSort, GrantGroup> question, int page, CancellationToken cancellationToken) =>
        queries.PageAsync(actor, question, page, cancellationToken);

    protected override Task<int> CountAsync(Actor actor, GrantFilter filter, CancellationToken cancellationToken) => queries.CountAsync(actor, filter, cancellationToken);

    protected override Task<ListContent<GrantRow>> ContentAsync(Actor actor, ListQuestion<GrantFilter, GrantSort, GrantGroup> question, CancellationToken cancellationToken) =>
        queries.ContentAsync(actor, question, cancellationToken);

    protected override async Task<IReadOnlyList<FileSource>> SourcesAsync(Actor actor, ListState state, IReadOnlyList<FileRow> rows, CancellationToken cancellationToken) =>
        Sources(await queries.SourcesAsync(actor, [.. rows.Select(x => x.Id)], cancellationToken), rows);

    protected override GroupKey KeyOf(GrantGroup group, GrantRow row) => GrantListQueries.KeyOf(group, row);

    protected override (string Name, string? Filter, string? Value) Describe(GrantGroup group, GrantRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return group switch
        {
            GrantGroup.Programme => row.ProgrammeKey is { } key ? (row.ProgrammeName ?? key, Programme, key) : (T["Totals.NoProgramme"], Programme, Addresses.NoProgramme),
            // A year chosen as a filter is that of the money, the grouping's is that of the grant: the heading leads nowhere.
            GrantGroup.Year => (row.YearBucket switch { YearBucket.Stated => Format.Year(row.Year!.Value), YearBucket.Several => T["Totals.SeveralYears"], _ => T["Totals.NoYear"] }, null, null),
            GrantGroup.Place => row is { Bucket: PlaceBucket.Municipality, Places: [_, ..] } && row.Places.MinBy(x => x.Ags, StringComparer.Ordinal) is { } place
                ? (place.Name, null, null)
                : (Format.Name(row.Bucket), null, null),
            GrantGroup.Recipient => (row.Recipient ?? T["Grants.NoRecipient"], null, null),
            _ => (Format.Name(row.Funder), FunderFilter, WordOf(row.Funder)),
        };
    }

    protected override FileRow Identify(ListState state, GrantRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new FileRow(row.Id, GrantNames.Title(row, T), Addresses.Grant(row.Id));
    }

    protected override string MeaningOf(ListState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var words = new List<string> { Format.Name(MeasureOf(state)) };
        if (state[Municipality] is { } ags)
        {
            words.Add(_choices?.Places.FirstOrDefault(x => x.Key == ags)?.Name ?? ags);
        }

        if (state[Programme] is { } key)
        {
            words.Add(key == Addresses.NoProgramme ? T["Totals.NoProgramme"] : _choices?.Programmes.FirstOrDefault(x => x.Key == key)?.Name ?? key);
        }

        words.Add(state[Year] switch
        {
            "ohne" => T["Totals.NoYear"],
            "mehrere" => T["Totals.SeveralYears"],
            { } year => year,
            _ when NumberOf(state[FromYear]) is not null || NumberOf(state[ToYear]) is not null => Format.Years(NumberOf(state[FromYear]), NumberOf(state[ToYear])),
            _ => T["Entries.AllYears"],
        });
        return string.Join(" · ", words);
    }

    protected override string? BesideOf(ListState state) => T["Grants.Beside"];

    protected override string? EntriesOf(ListState state, DateTime? asOf)
    {
        ArgumentNullException.ThrowIfNull(state);
        string[] chooseGrants = [ListFilter.Words, FunderFilter, BasisFilter, AmountFilter, FromYear, ToYear];
        // The sum of a Kreis has three lines of their own; a key of eight digits is a town.
        return chooseGrants.Any(word => state[word] is not null) || state[Municipality] is { Length: not 8 } || (state[Municipality] is not null && state[Place] is not null)
            ? null
            : Addresses.EntriesBehind(new EntryFilter
            {
                Ags = state[Municipality],
                ProgrammeKey = state[Programme] is { } key && key != Addresses.NoProgramme ? key : null,
                WithoutProgramme = state[Programme] == Addresses.NoProgramme,
                Year = Addresses.ParseYear(state[Year]),
                Place = Addresses.ParsePlace(state[Place]),
                Measure = MeasureOf(state),
                AsOf = asOf,
            });
    }

    protected override IReadOnlyList<string> Rules(ListState state, ListSum sum)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(sum);
        var rules = MoneyRules(sum);
        rules.Add(state[Municipality] is null ? T["Lists.RuleShared"] : T["Lists.RuleSharedPlace"]);
        if (state[Year] is not null || state[FromYear] is not null || state[ToYear] is not null)
        {
            rules.Add(T["Lists.RuleYears"]);
        }

        return rules;
    }

    private static string WordOf(Funder funder) => funder switch
    {
        Funder.Land => "land",
        Funder.Bund => "bund",
        Funder.Eu => "eu",
        Funder.Kreis => "kreis",
        Funder.Other => "andere",
        _ => "unbekannt",
    };

    private static int? NumberOf(string? word) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private string? Places(GrantRow row) => row is { Places.IsEmpty: true, Bucket: PlaceBucket.Municipality } ? null : GrantNames.Places(row, T, Format);

    private ListCell YearOf(GrantRow row) => row is { YearBucket: YearBucket.Stated, Year: { } year } ? ListCell.OfYear(year, Format) : ListCell.Of(GrantNames.Years(row, T, Format));

    private string BasisOf(GrantRow row) => row.Total.Cents is null ? T["Grants.NoAmount"] : Format.Name(row.Total.IsAnnouncedOnly ? Basis.Announced : Basis.Decided);
}
