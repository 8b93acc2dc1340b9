namespace ProgramTracker.Core.Imports;

/// <summary>Gathers what the cells of a column tell about whether day or month comes first between slashes.</summary>
/// <remarks>A first number above 12 is a day, a second one above 12 makes the first a month. Points and typed dates need no decision.</remarks>
public sealed class DateEvidence
{
    private bool _dayFirst;
    private bool _monthFirst;

    /// <summary>A cell that could be read both ways, to be shown beside the question.</summary>
    public string? OpenExample { get; private set; }

    /// <summary>Null where no cell tells, and where cells contradict each other.</summary>
    public DateOrder? Order => (_dayFirst, _monthFirst) switch
    {
        (true, false) => DateOrder.DayFirst,
        (false, true) => DateOrder.MonthFirst,
        _ => null,
    };

    /// <summary>True where a person must say it.</summary>
    public bool IsOpen => Order is null && (OpenExample is not null || _dayFirst);

    public void Add(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split('/', '-');
        if (parts.Length != 3 || parts[0].Length > 2 || !int.TryParse(parts[0], out var first) || !int.TryParse(parts[1], out var second))
        {
            return;
        }

        _dayFirst |= first > 12;
        _monthFirst |= second > 12;
        if (first <= 12 && second <= 12 && first != second)
        {
            OpenExample ??= text;
        }
    }
}
