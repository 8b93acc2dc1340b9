using ProgramTracker.Core.Totals;
using ProgramTracker.Data.Lists;

namespace ProgramTracker.Web.Lists;

/// <summary>One page of a list, ready to be written.</summary>
public sealed record ListView
{
    public required string Path { get; init; }

    public required ListShape Shape { get; init; }

    public required ListState State { get; init; }

    public required IReadOnlyList<ListColumnName> Columns { get; init; }

    public required IReadOnlyList<ListSection> Sections { get; init; }

    public required int Total { get; init; }

    public required int PageSize { get; init; }

    /// <summary>"12 Zuwendungen", of all pages.</summary>
    public required string Count { get; init; }

    public ListSumView? Sum { get; init; }

    public IReadOnlyList<ActiveFilter> Active { get; init; } = [];

    /// <summary>What an empty list would have without one of its filters; only where there is one that helps.</summary>
    public IReadOnlyList<LooserList> Looser { get; init; } = [];
}

/// <summary>Rows that stand together; without a grouping there is one section without a heading.</summary>
public sealed record ListSection(string? Heading, string? Address, string? Count, Total? Subtotal, IReadOnlyList<ListRow> Rows);

public sealed record ListRow(IReadOnlyList<ListCell> Cells);

/// <summary>The sum of all pages with what it means; <see cref="EntriesAddress"/> leads to the entries where an address can ask for just these.</summary>
public sealed record ListSumView(ListSum Sum, string Meaning, string? Beside, string? EntriesAddress, IReadOnlyList<string> Rules);

/// <summary>A filter that is set: what it says, and the list without it.</summary>
public sealed record ActiveFilter(string Label, string Value, string WithoutAddress, bool IsMeasure);

public sealed record LooserList(string Filter, string Count, string Address);
