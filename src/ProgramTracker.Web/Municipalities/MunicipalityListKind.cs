using System.Globalization;
using Microsoft.Extensions.Localization;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Reference;
using ProgramTracker.Data.Lists;
using ProgramTracker.Data.Municipalities;
using ProgramTracker.Data.Totals;
using ProgramTracker.Web.Addressing;
using ProgramTracker.Web.Formatting;
using ProgramTracker.Web.Lists;
using ProgramTracker.Web.Resources;

namespace ProgramTracker.Web.Municipalities;

/// <summary>The list of Gemeinden and towns, or of Kreise: two lists, because they are two counts. Each has its own money, and none that is shared.</summary>
public sealed class MunicipalityListKind(MunicipalityListQueries queries, MunicipalityQueries municipalities, IStringLocalizer<Texts> texts, Format format, TotalQueries totals, TimeProvider clock)
    : ListKind<MunicipalityRow, MunicipalityFilter, MunicipalitySort, MunicipalityGroup>(texts, format, totals, clock)
{
    private const string Which = "art";
    private const string Bezirk = "bezirk";
    private const string Kreis = "kreis";
    private const string Status = "status";
    private const string Money = "geld";

    private static readonly UnitKind[] Towns = [UnitKind.KreisfreieStadt, UnitKind.Stadt, UnitKind.Gemeinde];

    public override string Word => "kommunen";

    public override string Path => Addresses.Municipalities;

    public override string Title => T["Layout.Municipalities"];

    protected override string UsualSort => "betrag";

    protected override bool IsUsuallyDescending => true;

    protected override IReadOnlyList<(ListChoice Choice, MunicipalityGroup Group)> Groups =>
    [
        (new ListChoice("bezirk", T["UnitKind.Regierungsbezirk"]), MunicipalityGroup.Regierungsbezirk),
        (new ListChoice("kreis", T["UnitKind.Kreis"]), MunicipalityGroup.Kreis),
        (new ListChoice("status", T["Municipalities.Kind"]), MunicipalityGroup.Kind),
    ];

    protected override string CountKey(ListState state) => AsksForKreise(state) ? "Municipalities.CountKreise" : "Municipalities.CountTowns";

    protected override IReadOnlyList<ListColumn<MunicipalityRow, MunicipalitySort>> Columns(ListState? state)
    {
        var measure = MeasureOf(state);
        var asOf = state is null ? null : AskedOf(state);
        return
        [
            new(new("name", T["Lists.Name"], ColumnType.Text) { IsName = true }, row => ListCell.Of(row.Name) with { Address = Addresses.Municipality(row.Ags, measure, asOf) }, MunicipalitySort.Name),
            new(new("status", T["Municipalities.Kind"], ColumnType.Text), row => ListCell.Of(Format.Name(row.Kind)), MunicipalitySort.Kind),
            new(new("ags", "AGS", ColumnType.Text) { IsUsual = false }, row => ListCell.Of(row.Ags)),
            new(new("kreis", T["UnitKind.Kreis"], ColumnType.Text), row => ListCell.Of(row.KreisAgs == row.Ags ? null : row.KreisName), MunicipalitySort.Kreis),
            new(new("bezirk", T["UnitKind.Regierungsbezirk"], ColumnType.Text) { IsUsual = false }, row => ListCell.Of(row.BezirkName)),
            new(new("einwohner", T["Municipalities.Population"], ColumnType.Count) { FallsFirst = true }, row => ListCell.OfCount(row.Population, Format), MunicipalitySort.Population),
            new(new("zuwendungen", T["Municipalities.WithAmount"], ColumnType.Count) { FallsFirst = true, IsUsual = false }, row => ListCell.OfCount(row.Total.GrantsWithAmount == 0 ? null : row.Total.GrantsWithAmount, Format), MunicipalitySort.Grants),
            new(
                new("betrag", Format.Name(measure), ColumnType.Money) { FallsFirst = true },
                row => ListCell.Of(row.Total, Format) with
                {
                    Address = row.Total.Cents is null ? null : Addresses.EntriesBehind(new EntryFilter { Ags = row.Ags, Measure = measure, AsOf = asOf }),
                    Label = row.Total.Cents is null ? null : T["Lists.WhereFromOf", Format.TotalOf(row.Total), row.Name].Value,
                },
                MunicipalitySort.Amount),
            new(new("je-kopf", T["Municipalities.PerHead"], ColumnType.Money) { FallsFirst = true, IsUsual = false }, PerHead, MunicipalitySort.PerHead),
            new(new("stichtag", T["Municipalities.PopulationDate"], ColumnType.Day) { IsUsual = false }, row => ListCell.OfDay(row.PopulationDate, Format)),
        ];
    }

    protected override async Task<IReadOnlyList<ListFilter>> FiltersAsync(Actor actor, CancellationToken cancellationToken) =>
    [
        new(ListFilter.Words, T["Municipalities.Words"], FilterKind.Words),
        new(Which, T["Lists.Shows"], FilterKind.Choice) { Choices = [new ListChoice("kommunen", T["Municipalities.Towns"]), new ListChoice("kreise", T["Municipalities.Kreise"])], Usual = "kommunen", IsMeasure = true },
        new(Bezirk, T["UnitKind.Regierungsbezirk"], FilterKind.Choice) { Choices = [.. (await municipalities.RegierungsbezirkeAsync(actor, cancellationToken)).Select(x => new ListChoice(x.Ags, x.Name))], IsOpen = true },
        new(Kreis, T["UnitKind.Kreis"], FilterKind.Choice) { Choices = [.. (await queries.KreiseAsync(actor, cancellationToken)).Select(x => new ListChoice(x.Ags, x.Name))], IsOpen = true },
        new(Status, T["Municipalities.Kind"], FilterKind.Choice) { Choices = [.. Towns.Select(kind => new ListChoice(WordOf(kind), Format.Name(kind)))], IsRare = true },
        new(Money, T["Lists.Money"], FilterKind.Choice) { Choices = [new ListChoice("mit", T["Lists.WithMoney"]), new ListChoice("ohne", T["Lists.WithoutMoney"])], IsRare = true },
        MeasureChoice(),
        StandChoice(),
    ];

    protected override MunicipalityFilter FilterOf(ListState state, LedgerStand? past)
    {
        ArgumentNullException.ThrowIfNull(state);
        return new MunicipalityFilter
        {
            Past = past,
            Measure = MeasureOf(state),
            Words = state[ListFilter.Words],
            Kreise = AsksForKreise(state),
            Regierungsbezirk = state[Bezirk],
            KreisAgs = state[Kreis],
            Kind = state[Status] is { } status ? Array.Find(Towns, kind => WordOf(kind) == status) : null,
            HasMoney = state[Money] switch { "mit" => true, "ohne" => false, _ => null },
        };
    }

    protected override Task<ListAnswer<MunicipalityRow>> AskAsync(Actor actor, ListQuestion<MunicipalityFilter, MunicipalitySort, MunicipalityGroup> question, int page, CancellationToken cancellationToken) =>
        queries.PageAsync(actor, question, page, cancellationToken);

    protected override Task<int> CountAsync(Actor actor, MunicipalityFilter filter, CancellationToken cancellationToken) => queries.CountAsync(actor, filter, cancellationToken);

    protected override Task<ListContent<MunicipalityRow>> ContentAsync(Actor actor, ListQuestion<MunicipalityFilter, MunicipalitySort, MunicipalityGroup> question, CancellationToken cancellationToken) =>
        queries.ContentAsync(actor, question, cancellationToken);

    protected override Task<IReadOnlyList<FileSource>> SourcesAsync(Actor actor, ListState state, IReadOnlyList<FileRow> rows, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<FileSource>>([.. rows.Select(row => new FileSource(row.Id, T["Lists.Entries"], null, row.EntriesAddress ?? row.Address, null))]);

    protected override GroupKey KeyOf(MunicipalityGroup group, MunicipalityRow row) => MunicipalityListQueries.KeyOf(group, row);

    protected override (string Name, string? Filter, string? Value) Describe(MunicipalityGroup group, MunicipalityRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return group switch
        {
            MunicipalityGroup.Regierungsbezirk => (row.BezirkName ?? Formatting.Format.Nothing, Bezirk, row.BezirkAgs),
            MunicipalityGroup.Kreis => (row.KreisName ?? T["Municipalities.NoKreis"], Kreis, row.KreisAgs),
            _ => (Format.Name(row.Kind), Towns.Contains(row.Kind) ? Status : null, WordOf(row.Kind)),
        };
    }

    protected override FileRow Identify(ListState state, MunicipalityRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new FileRow(int.Parse(row.Ags, CultureInfo.InvariantCulture), row.Name, Addresses.Municipality(row.Ags))
        {
            EntriesAddress = Addresses.EntriesBehind(new EntryFilter { Ags = row.Ags, Measure = MeasureOf(state), AsOf = AskedOf(state) }),
        };
    }

    protected override string MeaningOf(ListState state) => string.Join(" · ", Format.Name(MeasureOf(state)), AsksForKreise(state) ? T["Municipalities.Kreise"] : T["Municipalities.Towns"], T["Entries.AllYears"]);

    protected override string? BesideOf(ListState state) => T["Municipalities.Beside"];

    protected override IReadOnlyList<string> Rules(ListState state, ListSum sum)
    {
        ArgumentNullException.ThrowIfNull(sum);
        return [.. MoneyRules(sum), T[AsksForKreise(state) ? "Municipalities.RuleKreise" : "Municipalities.RuleTowns"]];
    }

    private static bool AsksForKreise(ListState? state) => state?[Which] == "kreise";

    private static string WordOf(UnitKind kind) => kind switch
    {
        UnitKind.KreisfreieStadt => "kreisfrei",
        UnitKind.Stadt => "stadt",
        UnitKind.Gemeinde => "gemeinde",
        _ => "kreis",
    };

    private ListCell PerHead(MunicipalityRow row) => row is { Total.Cents: { } cents, Population: > 0 and { } people }
        ? new ListCell(new CellValue.Money((long)Math.Round((decimal)cents / people, MidpointRounding.AwayFromZero)), Format.MoneyPerHead(cents, people)) { IsRounded = true }
        : ListCell.Nothing;
}
