namespace ProgramTracker.Browser.Tests.Hosting;

/// <summary>A test that needs Chromium; skipped by name where there is none.</summary>
/// <remarks>With <c>PROGRAMTRACKER_REQUIRE_BROWSER=1</c> it is not skipped and fails in its fixture, so that a build server cannot pass without a browser.</remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Chromium.Path is null && !Chromium.IsRequired)
        {
            Skip = Chromium.Missing;
        }
    }
}
