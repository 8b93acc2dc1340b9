using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Localization;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Totals;
using ProgramTracker.Core.Verdicts;
using ProgramTracker.Data.Charts;
using ProgramTracker.Data.Totals;
using ProgramTracker.Data.Verdicts;
using ProgramTracker.Web.Addressing;
using ProgramTracker.Web.Formatting;
using ProgramTracker.Web.Resources;

namespace ProgramTracker.Web.Charts;

/// <summary>Makes charts of totals: takes the values as they are, chooses rows and parts, and says in a sentence what one sees.</summary>
public sealed class ChartMaker(IStringLocalizer<Texts> texts, Format format)
{
    /// <summary>Programmes with a colour of their own; the others are one part.</summary>
    public const int NamedProgrammes = 5;

    /// <summary>Places with a bar of their own; the others are one.</summary>
    public const int NamedPlaces = 20;

    private const string Colours = "abcdef";

    /// <summary>By programme and year; with the table by place the sentence says how many were given something.</summary>
    public Chart Years(ChartSubject subject, TotalsTable table, TotalsTable? byPlace)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(table);
        var ranked = table.Rows.OrderByDescending(row => row.Sum.Cents).ThenBy(row => row.Name, StringComparer.Ordinal).ToList();
        var named = ranked.Count <= NamedProgrammes + 1 ? ranked : ranked.GetRange(0, NamedProgrammes);
        var rest = ranked.Skip(named.Count).ToList();
        List<List<TotalsRow>> groups = [.. named.Select(row => new List<TotalsRow> { row })];
        if (rest.Count > 0)
        {
            groups.Add(rest);
        }

        var columns = Filled(table.Columns);
        var rows = columns.Select(column =>
        {
            var index = table.Columns.ToList().IndexOf(column);
            return new ChartRow(
                NameOf(column),
                [
                    .. groups.Select(group => index < 0
                        ? new ChartPart(null)
                        : PartOf(group.Select(row => row.Cells[index]), Addresses.EntriesBehind(Filter(subject) with { Year = YearOf(column), ProgrammeKey = group is [{ Key: { } key }] ? key : subject.Question.ProgrammeKey, WithoutProgramme = group is [{ Key: null }] }))),
                ],
                column.Bucket != YearBucket.Stated);
        });
        return new Chart
        {
            Kind = ChartKind.Years,
            Title = YearsTitle(subject, table, byPlace),
            Unit = Unit(subject),
            RowTitle = texts["Chart.FundingYear"],
            Series = [.. groups.Select((group, i) => new ChartSeries(group is [var only] ? only.Name ?? texts["Totals.NoProgramme"].Value : format.Plural("Chart.OtherProgrammes", group.Count), Colours[i]))],
            Rows = [.. rows],
            Source = Source(table.Stand, subject),
        };
    }

    /// <summary>Places with money of their own, most first; what belongs to no single one stands apart.</summary>
    public Chart Municipalities(ChartSubject subject, TotalsTable table)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(table);
        var places = table.Rows.Where(row => row.Key is not null).OrderByDescending(row => row.Sum.Cents).ThenBy(row => row.Name, StringComparer.Ordinal).ToList();
        var shown = places.Count <= NamedPlaces + 1 ? places : places.GetRange(0, NamedPlaces);
        var rest = places.Skip(shown.Count).ToList();
        List<ChartRow> rows =
        [
            .. shown.Select(row => new ChartRow(row.Name!, [PartOf([row.Sum], Addresses.EntriesBehind(Filter(subject) with { Ags = row.Key }))], Address: Addresses.Municipality(row.Key!, subject.Question.Measure, subject.Question.AsOf))),
            .. rest.Count == 0 ? Array.Empty<ChartRow>() : [new ChartRow(format.Plural("Chart.OtherPlaces", rest.Count), [PartOf(rest.Select(row => row.Sum), null)], IsApart: true)],
            .. table.Rows.Where(row => row.Key is null).Select(row => new ChartRow(
                format.Name(row.Bucket ?? PlaceBucket.Unlocated),
                [PartOf([row.Sum], Addresses.EntriesBehind(Filter(subject) with { Place = row.Bucket }))],
                IsApart: true)),
        ];
        return new Chart
        {
            Kind = ChartKind.Municipalities,
            Title = places.Count == 0 ? Nothing(subject) : places.Count == 1
                ? texts["Chart.TitlePlace", subject.Name, places[0].Name!, Short(places[0].Sum)]
                : texts["Chart.TitlePlaces", subject.Name, places[0].Name!, Short(places[0].Sum), format.Count(places.Count)],
            Unit = Unit(subject),
            IsHorizontal = true,
            RowTitle = texts["Programme.Place"],
            Series = [new ChartSeries(format.Name(subject.Question.Measure), 'a')],
            Rows = [.. rows],
            Source = Source(table.Stand, subject),
            Notes = [texts["Chart.NotePlaces"]],
        };
    }

    public Chart Funders(ChartSubject subject, FunderTotals found)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(found);
        return new Chart
        {
            Kind = ChartKind.Funders,
            Title = FundersTitle(subject, found),
            Unit = Unit(subject),
            IsHorizontal = true,
            RowTitle = texts["Chart.Funder"],
            Series = [new ChartSeries(format.Name(subject.Question.Measure), 'a')],
            Rows = [.. found.Funders.Select(row => new ChartRow(format.Name(row.Funder), [PartOf([row.Total], null)]))],
            Source = Source(found.Stand, subject),
        };
    }

    public Chart FirstTime(ChartSubject subject, FirstTimes found)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(found);
        var byYear = found.Recipients.ToLookup(recipient => recipient.Year);
        var years = byYear.Select(group => group.Key).Order().ToList();
        var most = byYear.OrderByDescending(group => group.Count()).ThenBy(group => group.Key).FirstOrDefault();
        return new Chart
        {
            Kind = ChartKind.FirstTime,
            Title = most is null ? Nothing(subject) : texts[
                byYear.Count(group => group.Count() == most.Count()) == 1 && byYear.Count > 1 ? "Chart.TitleFirstMost" : "Chart.TitleFirst",
                subject.Name,
                format.Year(most.Key),
                format.Plural("Chart.Places", most.Count()),
                format.Count(found.Recipients.Count)],
            Unit = texts["Chart.UnitPlaces"],
            IsMoney = false,
            RowTitle = texts["Chart.FundingYear"],
            Series = [new ChartSeries(texts["Municipalities.Towns"], 'd'), new ChartSeries(texts["Municipalities.Kreise"], 'b')],
            Rows =
            [
                .. years.Count == 0 ? [] : Enumerable.Range(years[0], years[^1] - years[0] + 1).Select(year => new ChartRow(
                    format.Year(year),
                    [new ChartPart(CountOf(byYear[year].Count(x => !x.IsKreis))), new ChartPart(CountOf(byYear[year].Count(x => x.IsKreis)))])),
            ],
            Source = Source(found.Stand, subject),
            Notes = [texts["Chart.NoteFirst"]],
        };
    }

    /// <summary>What was announced as a budget, what was awarded and what was paid, by stated year.</summary>
    public Chart Measures(ChartSubject subject, TotalsTable awarded, TotalsTable disbursed, JudgedFigures stated)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(awarded);
        ArgumentNullException.ThrowIfNull(disbursed);
        ArgumentNullException.ThrowIfNull(stated);
        // What was said last about a year holds.
        var budgets = stated.Figures.Select(judged => judged.Figure)
            .Where(figure => figure.Question is { Kind: FigureKind.Budget or FigureKind.Volume, Unit: FigureUnit.Cents, Scope: FigureScope.Programme, IsCumulative: false, YearIsInferred: false, Years.SingleYear: not null })
            .GroupBy(figure => figure.Question.Years!.SingleYear!.Value)
            .ToDictionary(group => group.Key, group => group.OrderBy(figure => figure.Question.AsOf?.First).ThenBy(figure => Math.Abs(figure.Id)).Last());
        var years = awarded.Columns.Concat(disbursed.Columns).Where(column => column.Year is not null).Select(column => column.Year!.Value).Concat(budgets.Keys).Distinct().Order().ToList();
        var apart = awarded.Columns.Concat(disbursed.Columns).Where(column => column.Bucket != YearBucket.Stated).Distinct().OrderBy(column => column.Bucket);
        var columns = Filled([.. years.Select(year => new YearColumn(YearBucket.Stated, year)), .. apart]);
        var rows = columns.Select(column => new ChartRow(
            NameOf(column),
            [
                new ChartPart(column.Year is { } year && budgets.TryGetValue(year, out var budget) ? budget.Value.Value : null, 0, column.Year is { } same && budgets.TryGetValue(same, out var rounded) && !rounded.Value.IsExact),
                PartOf(CellOf(awarded, column), EntriesOf(subject, Measure.Awarded, column)),
                PartOf(CellOf(disbursed, column), EntriesOf(subject, Measure.Disbursed, column)),
            ],
            column.Bucket != YearBucket.Stated)).ToImmutableArray();
        return new Chart
        {
            Kind = ChartKind.Measures,
            Title = rows.LastOrDefault(row => !row.IsApart && row.Total is not null) is { } last
                ? texts["Chart.TitleMeasures", subject.Name, last.Label, Told(last.Parts[0]), Told(last.Parts[1]), Told(last.Parts[2])]
                : Nothing(subject),
            Unit = texts["Chart.UnitEuro"],
            IsStacked = false,
            RowTitle = texts["Chart.FundingYear"],
            Series = [new ChartSeries(texts["Chart.Budget"], 'f', IsOutlined: true), new ChartSeries(format.Name(Measure.Awarded), 'a'), new ChartSeries(format.Name(Measure.Disbursed), 'd')],
            Rows = rows,
            Source = Source(awarded.Stand, subject),
            Notes = [texts["Chart.NoteBudget"]],
        };
    }

    private static long? CountOf(int count) => count == 0 ? null : count;

    private static IEnumerable<Total> CellOf(TotalsTable table, YearColumn column) =>
        table.Columns.ToList().IndexOf(column) is >= 0 and var index ? [table.Sum.Cells[index]] : [];

    // Years between the first and the last have a place even where nothing is recorded.
    private static List<YearColumn> Filled(IReadOnlyList<YearColumn> columns)
    {
        var years = columns.Where(column => column.Year is not null).Select(column => column.Year!.Value).ToList();
        return
        [
            .. years.Count == 0 ? [] : Enumerable.Range(years.Min(), years.Max() - years.Min() + 1).Select(year => new YearColumn(YearBucket.Stated, year)),
            .. columns.Where(column => column.Bucket != YearBucket.Stated),
        ];
    }

    private static ChartPart PartOf(IEnumerable<Total> totals, string? address)
    {
        var known = totals.Where(total => total.Cents is not null).ToList();
        return known.Count == 0 ? new ChartPart(null) : new ChartPart(known.Sum(total => total.Cents), known.Sum(total => total.AnnouncedCents), known.Exists(total => total.IsRounded), address);
    }

    private static FundingYear YearOf(YearColumn column) => column.Bucket switch
    {
        YearBucket.Stated => FundingYear.Stated(column.Year!.Value),
        YearBucket.Several => FundingYear.Several,
        _ => FundingYear.Unknown,
    };

    private static EntryFilter Filter(ChartSubject subject) => new() { Ags = subject.Question.Ags, ProgrammeKey = subject.Question.ProgrammeKey, Measure = subject.Question.Measure, AsOf = subject.Question.AsOf };

    private static string EntriesOf(ChartSubject subject, Measure measure, YearColumn column) => Addresses.EntriesBehind(Filter(subject) with { Measure = measure, Year = YearOf(column) });

    private string YearsTitle(ChartSubject subject, TotalsTable table, TotalsTable? byPlace)
    {
        var stated = table.Columns.Select((column, i) => (column.Year, Total: table.Sum.Cells[i])).Where(x => x.Year is not null && x.Total.Cents > 0).ToList();
        if (stated.Count == 0)
        {
            return table.Sum.Sum.Cents is > 0 ? texts["Chart.TitleNoYears", subject.Name, Short(table.Sum.Sum), format.Name(subject.Question.Measure)] : Nothing(subject);
        }

        var (year, total) = stated.OrderByDescending(x => x.Total.Cents).ThenByDescending(x => x.Year).First();
        var column = byPlace?.Columns.ToList().FindIndex(x => x.Year == year) ?? -1;
        var places = column < 0 ? 0 : byPlace!.Rows.Count(row => row.Key is not null && row.Cells[column].Cents is not null);
        var (name, sum, word) = (format.Year(year!.Value), Short(total), format.Name(subject.Question.Measure));
        if (stated.Count(x => x.Total.Cents == total.Cents) > 1)
        {
            return texts["Chart.TitleYearsTie", subject.Name, format.Year(stated.First(x => x.Total.Cents == total.Cents).Year!.Value), sum, word];
        }

        return (places > 0, stated.Count > 1) switch
        {
            (true, true) => texts["Chart.TitleYearsPlaces", subject.Name, name, sum, word, format.Plural("Chart.PlacesTo", places)],
            (true, _) => texts["Chart.TitleYearPlaces", subject.Name, name, sum, word, format.Plural("Chart.PlacesTo", places)],
            (_, true) => texts["Chart.TitleYears", subject.Name, name, sum, word],
            _ => texts["Chart.TitleYear", subject.Name, name, sum, word],
        };
    }

    private string FundersTitle(ChartSubject subject, FunderTotals found)
    {
        if (found.Funders is not [{ Total.Cents: > 0 } first, ..] || found.Sum.Cents is not (> 0 and var sum))
        {
            return Nothing(subject);
        }

        var percent = Math.Round(100m * first.Total.Cents.Value / sum, MidpointRounding.AwayFromZero);
        // What is not all of it is never called a hundred per cent.
        var share = percent >= 100 && first.Total.Cents < sum ? texts["Chart.Over99"].Value : percent.ToString("0", CultureInfo.InvariantCulture);
        return first.Funder == Core.Extraction.Funder.Unknown
            ? texts["Chart.TitleFundersUnknown", subject.Name, share, Short(found.Sum)]
            : texts["Chart.TitleFunders", subject.Name, format.Name(first.Funder), share, Short(found.Sum)];
    }

    private string NameOf(YearColumn column) => column.Bucket switch
    {
        YearBucket.Stated => format.Year(column.Year!.Value),
        YearBucket.Several => texts["Totals.SeveralYears"],
        _ => texts["Totals.NoYear"],
    };

    private string Short(Total total) => (total.IsRounded ? texts["AmountQualifier.About"].Value + Format.NoBreak : "") + format.MoneyShort(total.Cents);

    private string Short(ChartPart part) => (part.IsRounded ? texts["AmountQualifier.About"].Value + Format.NoBreak : "") + format.MoneyShort(part.Value);

    private string Told(ChartPart part) => part.Value is null ? texts["Map.Nothing"].Value : Short(part);

    private string Unit(ChartSubject subject) => texts["Chart.Unit", format.Name(subject.Question.Measure)];

    private string Nothing(ChartSubject subject) => texts["Chart.Nothing", subject.Name];

    private string Source(LedgerStand stand, ChartSubject subject) => texts["Timeline.Source", format.Moment(subject.Question.AsOf ?? stand.At)];
}
