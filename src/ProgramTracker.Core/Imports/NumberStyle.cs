namespace ProgramTracker.Core.Imports;

/// <summary>How a column writes numbers; the numbers are stored.</summary>
public enum NumberStyle
{
    /// <summary>1.234,56</summary>
    German = 0,

    /// <summary>1,234.56</summary>
    English = 1,
}

/// <summary>In which order a column writes a date of three numbers; the numbers are stored. Points always mean day first, and four digits in front the year.</summary>
public enum DateOrder
{
    DayFirst = 0,
    MonthFirst = 1,
}

/// <summary>What one unit in a column of sums is; the numbers are stored.</summary>
/// <remarks>A sum in thousands or millions is rounded by whoever wrote it: it counts as "rund", with half a unit of its last digit to either side.</remarks>
public enum MoneyUnit
{
    Euro = 0,
    ThousandEuro = 1,
    MillionEuro = 2,
}
