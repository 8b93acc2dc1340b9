using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ProgramTracker.Browser.Tests.Hosting;

/// <summary>Looks for what axe calls a violation, in the light and in the dark theme.</summary>
internal static class Accessibility
{
    public static async Task AssertNoViolationAsync(IPage page)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            var result = await page.RunAxe();
            Assert.Empty(result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{scheme} {violation.Id}: {node.Html}")));
        }
    }
}
