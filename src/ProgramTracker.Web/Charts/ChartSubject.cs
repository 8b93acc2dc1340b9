using ProgramTracker.Web.Addressing;

namespace ProgramTracker.Web.Charts;

/// <summary>What a chart is of, with its name in the page's language.</summary>
public sealed record ChartSubject(ChartQuestion Question, string Name);
