namespace ProgramTracker.Web.Charts;

/// <summary>The charts there are.</summary>
public enum ChartKind
{
    /// <summary>Money by funding year, one above the other by programme.</summary>
    Years,

    /// <summary>Municipalities and Kreise by what they were given themselves.</summary>
    Municipalities,

    /// <summary>Budget, awarded and disbursed by year, side by side.</summary>
    Measures,

    /// <summary>Who gives how much.</summary>
    Funders,

    /// <summary>How many were given something for the first time, by year.</summary>
    FirstTime,
}
