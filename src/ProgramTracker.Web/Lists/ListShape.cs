namespace ProgramTracker.Web.Lists;

/// <summary>What can be asked of a list at all: its filters with their choices, its columns, its groupings, and its usual order.</summary>
public sealed record ListShape(IReadOnlyList<ListFilter> Filters, IReadOnlyList<ListColumnName> Columns, IReadOnlyList<ListChoice> Groups, string UsualSort, bool IsUsuallyDescending)
{
    public ListColumnName? Column(string word) => Columns.FirstOrDefault(column => column.Word == word);
}

/// <summary>A column without its cells. <see cref="IsName"/> is the column that names the row and is always there.</summary>
public sealed record ListColumnName(string Word, string Header, ColumnType Type)
{
    public bool IsSortable { get; init; } = true;

    /// <summary>The first press of its header brings the largest or newest up.</summary>
    public bool FallsFirst { get; init; }

    public bool IsUsual { get; init; } = true;

    public bool IsName { get; init; }
}

public enum ColumnType
{
    Text,

    /// <summary>Cents in the program, euros with two decimals in files.</summary>
    Money,
    Count,
    Year,
    Day,
}
