using System.Runtime.CompilerServices;
using Microsoft.Extensions.Localization;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Totals;
using ProgramTracker.Data.Lists;
using ProgramTracker.Data.Totals;
using ProgramTracker.Web.Addressing;
using ProgramTracker.Web.Formatting;
using ProgramTracker.Web.Resources;

namespace ProgramTracker.Web.Lists;

/// <summary>What all kinds of lists do alike. A kind says its columns, filters and groupings once; the page and both files are made from them and can't disagree.</summary>
public abstract class ListKind<TRow, TFilter, TSort, TGroup>(IStringLocalizer<Texts> texts, Format format, TotalQueries totals, TimeProvider clock) : IListKind
    where TFilter : notnull
    where TSort : struct, Enum
    where TGroup : struct, Enum
{
    public abstract string Word { get; }

    public abstract string Path { get; }

    public abstract string Title { get; }

    protected IStringLocalizer<Texts> T => texts;

    protected Format Format => format;

    protected abstract string UsualSort { get; }

    protected abstract bool IsUsuallyDescending { get; }

    /// <summary>The key of the text that counts rows, for <see cref="Formatting.Format.Plural"/>.</summary>
    protected abstract string CountKey(ListState state);

    protected abstract IReadOnlyList<ListColumn<TRow, TSort>> Columns(ListState? state);

    protected abstract IReadOnlyList<(ListChoice Choice, TGroup Group)> Groups { get; }

    protected abstract Task<IReadOnlyList<ListFilter>> FiltersAsync(Actor actor, CancellationToken cancellationToken);

    protected abstract TFilter FilterOf(ListState state, LedgerStand? past);

    protected abstract Task<ListAnswer<TRow>> AskAsync(Actor actor, ListQuestion<TFilter, TSort, TGroup> question, int page, CancellationToken cancellationToken);

    protected abstract Task<int> CountAsync(Actor actor, TFilter filter, CancellationToken cancellationToken);

    protected abstract Task<ListContent<TRow>> ContentAsync(Actor actor, ListQuestion<TFilter, TSort, TGroup> question, CancellationToken cancellationToken);

    protected abstract Task<IReadOnlyList<FileSource>> SourcesAsync(Actor actor, ListState state, IReadOnlyList<FileRow> rows, CancellationToken cancellationToken);

    protected abstract GroupKey KeyOf(TGroup group, TRow row);

    /// <summary>What a group is called, and the filter and value that show it alone, where there is such a filter.</summary>
    protected abstract (string Name, string? Filter, string? Value) Describe(TGroup group, TRow row);

    /// <summary>The row for a file, still without its cells.</summary>
    protected abstract FileRow Identify(ListState state, TRow row);

    /// <summary>What the sum counts, in words, for its meaning; empty for lists without money.</summary>
    protected virtual string MeaningOf(ListState state) => "";

    protected virtual string? BesideOf(ListState state) => null;

    /// <summary>The entries behind the sum, where an address can ask for just these.</summary>
    protected virtual string? EntriesOf(ListState state, DateTime? asOf) => null;

    /// <summary>The counting rules that a reader of the sum must know.</summary>
    protected virtual IReadOnlyList<string> Rules(ListState state, ListSum sum) => [];

    public async Task<ListShape> ShapeAsync(Actor actor, CancellationToken cancellationToken) => new(
        await FiltersAsync(actor, cancellationToken),
        [.. Columns(null).Select(x => x.Name)],
        [.. Groups.Select(x => x.Choice)],
        UsualSort,
        IsUsuallyDescending);

    public async Task<ListView> PageAsync(Actor actor, ListShape shape, ListState state, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(shape);
        ArgumentNullException.ThrowIfNull(state);
        var stand = await StandAsync(actor, state, cancellationToken);
        var question = QuestionOf(state, stand);
        var answer = await AskAsync(actor, question, state.Page, cancellationToken);
        var columns = Columns(state).Where(x => state.Shows(x.Name)).ToList();
        var active = Active(shape, state);
        return new ListView
        {
            Path = Path,
            Shape = shape,
            State = state,
            Columns = [.. columns.Select(x => x.Name)],
            Sections = Sections(state, question.Group, answer, columns),
            Total = answer.Page.Total,
            PageSize = answer.Page.PageSize,
            Count = Format.Plural(CountKey(state), answer.Page.Total),
            Sum = answer.Sum is { } sum ? new ListSumView(sum, MeaningOf(state), BesideOf(state), EntriesOf(state, AskedOf(state)), Rules(state, sum)) : null,
            Active = active,
            Looser = answer.Page.Total == 0 ? await LooserAsync(actor, shape, state, stand, cancellationToken) : [],
        };
    }

    public async Task<ListFile> FileAsync(Actor actor, ListShape shape, ListState state, long? head, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(shape);
        ArgumentNullException.ThrowIfNull(state);
        var question = QuestionOf(state, await StandAsync(actor, state, cancellationToken)) with { Head = head };
        var content = await ContentAsync(actor, question, cancellationToken);
        var columns = Columns(state).Where(x => state.Shows(x.Name)).ToList();
        var rules = content.Sum is { } sum ? Rules(state, sum) : [];
        return new ListFile(
            Title,
            [.. columns.Select(x => x.Name)],
            question.Group is { } group ? Groups.First(x => x.Group.Equals(group)).Choice.Text : null,
            content.Sum,
            Facts(shape, state, content),
            rules,
            RowsAsync(state, question, columns, content, cancellationToken),
            rows => SourcesAsync(actor, state, rows, cancellationToken));
    }

    protected static Measure MeasureOf(ListState? state) => Addresses.ParseMeasure(state?[ListFilter.Measure]);

    protected static DateTime? AskedOf(ListState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return Addresses.ParseMoment(state[ListFilter.Stand]);
    }

    protected ListFilter MeasureChoice() => new(ListFilter.Measure, T["Total.Measure"], FilterKind.Choice)
    {
        Choices = [.. new[] { Measure.Awarded, Measure.Applied, Measure.Disbursed, Measure.OwnShare }.Select(measure => new ListChoice(Addresses.MeasureWord(measure) ?? "bewilligt", Format.Name(measure)))],
        Usual = "bewilligt",
        IsMeasure = true,
        IsRare = true,
    };

    protected ListFilter StandChoice() => new(ListFilter.Stand, T["Total.AsOf"], FilterKind.Moment) { IsMeasure = true, IsRare = true };

    /// <summary>Rules that hold for every sum.</summary>
    protected List<string> MoneyRules(ListSum sum)
    {
        ArgumentNullException.ThrowIfNull(sum);
        var rules = new List<string> { T["Lists.RuleMeasure", Format.Name(sum.Counted.Measure)], T["Lists.RuleEntries"] };
        if (sum.Counted.Grants > sum.Counted.GrantsWithAmount)
        {
            rules.Add(T["Lists.RuleMissing", Format.Plural("Grants.Count", sum.Counted.Grants - sum.Counted.GrantsWithAmount)]);
        }

        if (sum.Counted.IsRounded)
        {
            rules.Add(T["Entries.Rounded"]);
        }

        return rules;
    }

    protected static IReadOnlyList<FileSource> Sources(IReadOnlyList<RowSource> sources, IReadOnlyList<FileRow> rows)
    {
        var addresses = rows.ToDictionary(x => x.Id, x => x.Address);
        return [.. sources.Select(x => new FileSource(x.RowId, x.Title, x.Day, x.ReleaseId is { } release ? Addresses.Release(release) : addresses[x.RowId], x.Url))];
    }

    private async Task<LedgerStand?> StandAsync(Actor actor, ListState state, CancellationToken cancellationToken) =>
        AskedOf(state) is { } asked ? (await totals.StandAtAsync(actor, asked, cancellationToken)) with { At = asked } : null;

    private ListQuestion<TFilter, TSort, TGroup> QuestionOf(ListState state, LedgerStand? past) => new(
        FilterOf(state, past),
        Columns(state).First(x => x.Name.Word == state.SortColumn).Sort!.Value,
        state.IsDescending,
        Groups.Where(x => x.Choice.Word == state.Group).Select(x => (TGroup?)x.Group).FirstOrDefault());

    private List<ListSection> Sections(ListState state, TGroup? grouping, ListAnswer<TRow> answer, List<ListColumn<TRow, TSort>> columns)
    {
        ListRow Write(TRow row) => new(columns.ConvertAll(column => column.Cell(row)));
        if (grouping is not { } group)
        {
            return [new ListSection(null, null, null, null, [.. answer.Page.Items.Select(Write)])];
        }

        var rows = answer.Page.Items.ToLookup(row => KeyOf(group, row));
        return answer.Groups.Select(found =>
        {
            var (name, filter, value) = Describe(group, rows[found.Key].First());
            var address = filter is null || value is null || state[filter] == value ? null : state.With(filter, value).Address(Path);
            return new ListSection(name, address, Format.Plural(CountKey(state), found.Rows), found.Total, [.. rows[found.Key].Select(Write)]);
        }).ToList();
    }

    private List<ActiveFilter> Active(ListShape shape, ListState state) => shape.Filters
        .Where(filter => state[filter.Word] is not null)
        .Select(filter => new ActiveFilter(filter.Label, TextOf(filter, state[filter.Word]!), state.With(filter.Word, null).Address(Path), filter.IsMeasure))
        .ToList();

    private string TextOf(ListFilter filter, string value) => filter.Kind switch
    {
        FilterKind.Moment when Addresses.ParseMoment(value) is { } moment => Format.Date(GermanTime.DayOf(moment)),
        FilterKind.Day => Format.Date(ListFilter.DayOf(value)),
        _ => filter.TextOf(value),
    };

    private async Task<IReadOnlyList<LooserList>> LooserAsync(Actor actor, ListShape shape, ListState state, LedgerStand? past, CancellationToken cancellationToken)
    {
        var looser = new List<LooserList>();
        foreach (var filter in shape.Filters.Where(x => !x.IsMeasure && state[x.Word] is not null))
        {
            var without = state.With(filter.Word, null);
            if (await CountAsync(actor, FilterOf(without, past), cancellationToken) is > 0 and var count)
            {
                looser.Add(new LooserList($"{filter.Label}: {TextOf(filter, state[filter.Word]!)}", Format.Plural(CountKey(without), count), without.Address(Path)));
            }
        }

        return looser;
    }

    private List<FileFact> Facts(ListShape shape, ListState state, ListContent<TRow> content)
    {
        static CellValue Text(string words) => new CellValue.Text(words);
        var filters = Active(shape, state).Where(x => !x.IsMeasure).Select(x => $"{x.Label}: {x.Value}").ToList();
        var facts = new List<FileFact>
        {
            new(T["File.Question"], Text(filters.Count == 0 ? T["File.All", Title] : Title + ", " + string.Join(", ", filters))),
            new(T["File.Rows"], new CellValue.Number(content.Total)),
        };
        facts.AddRange(Active(shape, state).Where(x => !x.IsMeasure).Select(x => new FileFact(T["File.Filter", x.Label], Text(x.Value))));
        if (shape.Column(state.SortColumn) is { } sort)
        {
            facts.Add(new FileFact(T["Lists.Order"], Text(sort.Header + ", " + T[state.IsDescending ? "Lists.Falling" : "Lists.Rising"])));
        }

        if (content.Sum is { } sum)
        {
            facts.Add(new FileFact(T["Total.Measure"], Text(Format.Name(sum.Counted.Measure))));
            facts.AddRange(SumFacts(T["Totals.Sum"], sum.Counted));
            if (sum.Beside is { } beside)
            {
                facts.AddRange(SumFacts(BesideOf(state) ?? T["File.Beside"], beside));
            }

            facts.Add(new FileFact(T["File.Stand"], Text(Format.Moment(sum.Stand.At))));
            facts.Add(new FileFact(T["File.Head"], new CellValue.Number(sum.Stand.Number)));
        }

        facts.Add(new FileFact(T["File.MadeAt"], Text(Format.Moment(clock.GetUtcNow().UtcDateTime))));
        return facts;
    }

    private IEnumerable<FileFact> SumFacts(string name, Total total)
    {
        yield return new FileFact(name, total.Cents is { } cents ? new CellValue.Money(cents) : new CellValue.Nothing());
        if (total.Cents is not null)
        {
            yield return new FileFact(T["File.Exactness"], new CellValue.Text(T[total.IsRounded ? "File.Rounded" : "File.Exact"]));
            if (total.IsRounded)
            {
                yield return new FileFact(T["File.Lower"], total.LowerCents is { } lower ? new CellValue.Money(lower) : new CellValue.Nothing());
                yield return new FileFact(T["File.Upper"], total.UpperCents is { } upper ? new CellValue.Money(upper) : new CellValue.Nothing());
            }

            if (total.ConvertedCents != 0)
            {
                yield return new FileFact(T["File.Converted"], new CellValue.Money(total.ConvertedCents));
            }

            yield return new FileFact(Format.Name(Basis.Announced), new CellValue.Money(total.AnnouncedCents));
            yield return new FileFact(Format.Name(Basis.Decided), new CellValue.Money(total.DecidedCents));
        }

        if (total.Grants > 0)
        {
            yield return new FileFact(T["Layout.Grants"], new CellValue.Number(total.Grants));
            yield return new FileFact(T["File.WithAmount"], new CellValue.Number(total.GrantsWithAmount));
        }
    }

    private async IAsyncEnumerable<FileRow> RowsAsync(ListState state, ListQuestion<TFilter, TSort, TGroup> question, List<ListColumn<TRow, TSort>> columns, ListContent<TRow> content, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var batch in content.Rows(cancellationToken))
        {
            foreach (var row in batch)
            {
                yield return Identify(state, row) with { Group = question.Group is { } group ? Describe(group, row).Name : null, Cells = columns.ConvertAll(column => column.Cell(row)) };
            }
        }
    }
}
