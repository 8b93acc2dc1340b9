using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Primitives;
using ProgramTracker.Web.Addressing;

namespace ProgramTracker.Web.Lists;

/// <summary>All that a reader chose of a list, as its address says it: filters, order, grouping, columns, page. What is usual is not in the address.</summary>
/// <remarks>Read from an address and written back it is the same; what can't be read is named in <see cref="Unread"/> and left out.</remarks>
public sealed record ListState
{
    public const string SortWord = "folge";
    public const string GroupWord = "gruppe";
    public const string ColumnsWord = "spalten";
    public const string PageWord = "seite";

    private readonly ListShape _shape;

    private ListState(ListShape shape) => _shape = shape;

    public ImmutableDictionary<string, string> Filters { get; private init; } = ImmutableDictionary<string, string>.Empty;

    public string? Sort { get; private init; }

    public bool IsDescending { get; private init; }

    public string? Group { get; private init; }

    /// <summary>The columns chosen, in the order of the list; empty where they are the usual ones.</summary>
    public ImmutableArray<string> Columns { get; private init; } = [];

    public int Page { get; private init; } = 1;

    /// <summary>What the address says and nobody can read, as "word=value".</summary>
    public ImmutableArray<string> Unread { get; private init; } = [];

    public string SortColumn => Sort ?? _shape.UsualSort;

    public string? this[string word] => Filters.GetValueOrDefault(word);

    public bool Shows(ListColumnName column)
    {
        ArgumentNullException.ThrowIfNull(column);
        return column.IsName || (Columns.IsEmpty ? column.IsUsual : Columns.Contains(column.Word));
    }

    public static ListState Read(IEnumerable<KeyValuePair<string, StringValues>> query, ListShape shape)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(shape);
        var values = query.ToDictionary(x => x.Key, x => x.Value.Where(value => !string.IsNullOrWhiteSpace(value)).Select(value => value!.Trim()).ToList(), StringComparer.Ordinal);
        List<string> Of(string word) => values.GetValueOrDefault(word) ?? [];
        var unread = ImmutableArray.CreateBuilder<string>();
        var filters = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var filter in shape.Filters)
        {
            foreach (var value in Of(filter.Word).Take(1))
            {
                if (!filter.Reads(value))
                {
                    unread.Add(filter.Word + "=" + value);
                }
                else if (value != filter.Usual)
                {
                    filters[filter.Word] = value;
                }
            }
        }

        var state = new ListState(shape)
        {
            Filters = filters.ToImmutable(),
            Group = Of(GroupWord).FirstOrDefault() is { } group && Known(shape.Groups.Any(x => x.Word == group), GroupWord, group) ? group : null,
            Columns = ReadColumns(string.Join(',', Of(ColumnsWord)), shape),
        };
        if (Of(SortWord).FirstOrDefault() is { } sort && Known(shape.Column(sort.TrimStart('-')) is { IsSortable: true }, SortWord, sort))
        {
            state = state.SortedBy(sort.TrimStart('-'), sort.StartsWith('-'));
        }
        else
        {
            state = state with { IsDescending = shape.IsUsuallyDescending };
        }

        return state with
        {
            Unread = unread.ToImmutable(),
            // After the order, which starts at the first page.
            Page = int.TryParse(Of(PageWord).FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1,
        };

        bool Known(bool isKnown, string word, string value)
        {
            if (!isKnown)
            {
                unread.Add(word + "=" + value);
            }

            return isKnown;
        }
    }

    /// <summary>What a query once asked for and the list no longer knows: words that can't be read, filters and columns that are gone, choices that nothing offers any more.</summary>
    public static IReadOnlyList<string> Lost(IReadOnlyDictionary<string, StringValues> query, ListShape shape)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(shape);
        var state = Read(query, shape);
        string[] known = [SortWord, GroupWord, ColumnsWord, PageWord, .. shape.Filters.Select(x => x.Word)];
        return
        [
            .. state.Unread,
            .. query.Where(x => !known.Contains(x.Key)).Select(x => x.Key + "=" + x.Value),
            .. query.GetValueOrDefault(ColumnsWord).SelectMany(x => (x ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Where(x => shape.Column(x) is null).Select(x => ColumnsWord + "=" + x),
            .. shape.Filters.Where(x => x.IsOpen && state[x.Word] is { } value && x.Choices.All(choice => choice.Word != value)).Select(x => $"{x.Label}: {state[x.Word]}"),
        ];
    }

    public ListState With(string word, string? value) => this with { Filters = value is null ? Filters.Remove(word) : Filters.SetItem(word, value), Page = 1 };

    public ListState WithoutFilters() => this with { Filters = Filters.RemoveRange(_shape.Filters.Where(x => !x.IsMeasure).Select(x => x.Word)), Page = 1 };

    public ListState OnPage(int page) => this with { Page = page };

    public ListState SortedBy(string column, bool isDescending) => column == _shape.UsualSort && isDescending == _shape.IsUsuallyDescending
        ? this with { Sort = null, IsDescending = isDescending, Page = 1 }
        : this with { Sort = column, IsDescending = isDescending, Page = 1 };

    /// <summary>The parts of the address in one order, for links and forms alike.</summary>
    public IReadOnlyList<(string Name, string? Value)> Parts() =>
    [
        .. _shape.Filters.Select(x => (x.Word, (string?)this[x.Word])).Where(x => x.Item2 is not null),
        (GroupWord, Group),
        (SortWord, Sort is null ? null : (IsDescending ? "-" : "") + Sort),
        (ColumnsWord, Columns.IsEmpty ? null : string.Join(',', Columns)),
        (PageWord, Addresses.Page(Page)),
    ];

    public string Address(string path) => Addresses.WithFilters(path, [.. Parts()]);

    private static ImmutableArray<string> ReadColumns(string words, ListShape shape)
    {
        var asked = words.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var chosen = shape.Columns.Where(x => !x.IsName && asked.Contains(x.Word)).Select(x => x.Word).ToImmutableArray();
        return chosen.SequenceEqual(shape.Columns.Where(x => !x.IsName && x.IsUsual).Select(x => x.Word)) ? [] : chosen;
    }
}
