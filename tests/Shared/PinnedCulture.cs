using System.Globalization;
using System.Runtime.CompilerServices;

namespace ProgramTracker.Tests;

/// <summary>Runs every test in German, the users' language, whatever the machine speaks.</summary>
internal static class PinnedCulture
{
    [ModuleInitializer]
    internal static void Pin()
    {
        var german = CultureInfo.GetCultureInfo("de-DE");
        CultureInfo.DefaultThreadCurrentCulture = german;
        CultureInfo.DefaultThreadCurrentUICulture = german;
        CultureInfo.CurrentCulture = german;
        CultureInfo.CurrentUICulture = german;
    }
}
