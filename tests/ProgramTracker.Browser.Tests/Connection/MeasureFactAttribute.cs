namespace ProgramTracker.Browser.Tests.Connection;

/// <summary>Runs only where somebody wants to measure: what it measures is disturbed by tests beside it.</summary>
public sealed class MeasureFactAttribute : FactAttribute
{
    public const string Variable = "PROGRAMTRACKER_MEASURE";

    public MeasureFactAttribute()
    {
        if (Environment.GetEnvironmentVariable(Variable) != "1")
        {
            Skip = $"Measures what a circuit holds; set {Variable} to 1.";
        }
    }
}
