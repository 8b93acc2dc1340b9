namespace ProgramTracker.Browser.Tests.Screenshots;

/// <summary>Runs only where somebody asked for pictures and said where to put them.</summary>
public sealed class ScreenshotFactAttribute : FactAttribute
{
    public const string Variable = "PROGRAMTRACKER_SCREENSHOTS";

    public ScreenshotFactAttribute()
    {
        if (Folder is null)
        {
            Skip = $"Takes pictures of every page; set {Variable} to a folder for them.";
        }
    }

    public static string? Folder => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder ? folder : null;
}
