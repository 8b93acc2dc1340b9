namespace ProgramTracker.Data.Totals;

internal static class Moments
{
    /// <summary>A moment after all others that both engines can hold.</summary>
    public static readonly DateTime EndOfTime = new(9999, 12, 31, 0, 0, 0, DateTimeKind.Utc);
}
