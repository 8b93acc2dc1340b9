using System.Globalization;
using Microsoft.Extensions.Localization;
using ProgramTracker.Core.Access;
using ProgramTracker.Data.Lists;
using ProgramTracker.Data.Programmes;
using ProgramTracker.Data.Totals;
using ProgramTracker.Web.Addressing;
using ProgramTracker.Web.Formatting;
using ProgramTracker.Web.Lists;
using ProgramTracker.Web.Resources;

namespace ProgramTracker.Web.Programmes;

/// <summary>The list of programmes with what counts under each; budgets and programme volumes are no part of it.</summary>
public sealed class ProgrammeListKind(ProgrammeListQueries queries, IStringLocalizer<Texts> texts, Format format, TotalQueries totals, TimeProvider clock)
    : ListKind<ProgrammeRow, ProgrammeListFilter, ProgrammeSort, ProgrammeGroup>(texts, format, totals, clock)
{
    private const string Level = "ebene";
    private const string RunningIn = "laufend";
    private const string Money = "geld";

    public override string Word => "programme";

    public override string Path => Addresses.Programmes;

    public override string Title => T["Layout.Programmes"];

    protected override string UsualSort => "betrag";

    protected override bool IsUsuallyDescending => true;

    protected override IReadOnlyList<(ListChoice Choice, ProgrammeGroup Group)> Groups => [(new ListChoice("ebene", T["Programmes.Level"]), ProgrammeGroup.Level)];

    protected override string CountKey(ListState state) => "Programmes.Count";

    protected override IReadOnlyList<ListColumn<ProgrammeRow, ProgrammeSort>> Columns(ListState? state)
    {
        var measure = MeasureOf(state);
        var asOf = state is null ? null : AskedOf(state);
        return
        [
            new(
                new("name", T["Lists.Name"], ColumnType.Text) { IsName = true },
                row => ListCell.Of(row.Name) with { Address = Addresses.Programme(row.Key, measure, asOf), Note = row.LongName is { } longName && longName != row.Name ? longName : null },
                ProgrammeSort.Name),
            new(new("ebene", T["Programmes.Level"], ColumnType.Text) { IsUsual = false }, row => ListCell.Of(row.Level), ProgrammeSort.Level),
            new(new("beginn", T["Programmes.Start"], ColumnType.Year), row => ListCell.OfYear(row.StartYear, Format), ProgrammeSort.StartYear),
            new(new("ende", T["Programmes.End"], ColumnType.Year), row => ListCell.OfYear(row.EndYear, Format), ProgrammeSort.EndYear),
            new(new("ressort", T["Programmes.Ministry"], ColumnType.Text) { IsUsual = false }, row => ListCell.Of(row.Ministry)),
            new(new("mitteilungen", T["Layout.Releases"], ColumnType.Count) { FallsFirst = true }, row => ListCell.OfCount(row.Releases == 0 ? null : row.Releases, Format), ProgrammeSort.Releases),
            new(new("zuwendungen", T["Layout.Grants"], ColumnType.Count) { FallsFirst = true }, row => ListCell.OfCount(row.Grants == 0 ? null : row.Grants, Format), ProgrammeSort.Grants),
            new(
                new("betrag", Format.Name(measure), ColumnType.Money) { FallsFirst = true },
                row => ListCell.Of(row.Total, Format) with
                {
                    Address = row.Total.Cents is null ? null : Addresses.EntriesBehind(new EntryFilter { ProgrammeKey = row.Key, Measure = measure, AsOf = asOf }),
                    Label = row.Total.Cents is null ? null : T["Lists.WhereFromOf", Format.TotalOf(row.Total), row.Name].Value,
                },
                ProgrammeSort.Amount),
        ];
    }

    protected override async Task<IReadOnlyList<ListFilter>> FiltersAsync(Actor actor, CancellationToken cancellationToken) =>
    [
        new(ListFilter.Words, T["Lists.Name"], FilterKind.Words),
        new(Level, T["Programmes.Level"], FilterKind.Choice) { Choices = [.. (await queries.LevelsAsync(actor, cancellationToken)).Select(level => new ListChoice(level, level))], IsOpen = true },
        new(RunningIn, T["Programmes.RunningIn"], FilterKind.Year),
        new(Money, T["Lists.Money"], FilterKind.Choice) { Choices = [new ListChoice("mit", T["Lists.WithMoney"]), new ListChoice("ohne", T["Lists.WithoutMoney"])] },
        MeasureChoice(),
        StandChoice(),
    ];

    protected override ProgrammeListFilter FilterOf(ListState state, LedgerStand? past)
    {
        ArgumentNullException.ThrowIfNull(state);
        return new ProgrammeListFilter
        {
            Past = past,
            Measure = MeasureOf(state),
            Words = state[ListFilter.Words],
            Level = state[Level],
            RunningIn = state[RunningIn] is { } year ? int.Parse(year, CultureInfo.InvariantCulture) : null,
            HasMoney = state[Money] switch { "mit" => true, "ohne" => false, _ => null },
        };
    }

    protected override Task<ListAnswer<ProgrammeRow>> AskAsync(Actor actor, ListQuestion<ProgrammeListFilter, ProgrammeSort, ProgrammeGroup> question, int page, CancellationToken cancellationToken) =>
        queries.PageAsync(actor, question, page, cancellationToken);

    protected override Task<int> CountAsync(Actor actor, ProgrammeListFilter filter, CancellationToken cancellationToken) => queries.CountAsync(actor, filter, cancellationToken);

    protected override Task<ListContent<ProgrammeRow>> ContentAsync(Actor actor, ListQuestion<ProgrammeListFilter, ProgrammeSort, ProgrammeGroup> question, CancellationToken cancellationToken) =>
        queries.ContentAsync(actor, question, cancellationToken);

    protected override Task<IReadOnlyList<FileSource>> SourcesAsync(Actor actor, ListState state, IReadOnlyList<FileRow> rows, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<FileSource>>([.. rows.Select(row => new FileSource(row.Id, T["Lists.Entries"], null, row.EntriesAddress ?? row.Address, null))]);

    protected override GroupKey KeyOf(ProgrammeGroup group, ProgrammeRow row) => ProgrammeListQueries.KeyOf(group, row);

    protected override (string Name, string? Filter, string? Value) Describe(ProgrammeGroup group, ProgrammeRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Level is { } level ? (level, Level, level) : (T["Programmes.NoLevel"], null, null);
    }

    protected override FileRow Identify(ListState state, ProgrammeRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new FileRow(row.Id, row.Name, Addresses.Programme(row.Key)) { EntriesAddress = Addresses.EntriesBehind(new EntryFilter { ProgrammeKey = row.Key, Measure = MeasureOf(state), AsOf = AskedOf(state) }) };
    }

    protected override string MeaningOf(ListState state) => Format.Name(MeasureOf(state)) + " · " + T["Entries.AllYears"];

    protected override string? BesideOf(ListState state) => T["Totals.NoProgramme"];

    protected override IReadOnlyList<string> Rules(ListState state, ListSum sum)
    {
        ArgumentNullException.ThrowIfNull(sum);
        return [.. MoneyRules(sum), T["Lists.RuleShared"]];
    }
}
