namespace ProgramTracker.Web.Preferences;

/// <summary>The remembered theme; without one the system's preference decides.</summary>
public static class ThemeCookie
{
    public const string Name = "darstellung";
    public const string Light = "light";
    public const string Dark = "dark";

    public static bool IsKnown(string? theme) => theme is Light or Dark;

    public static string? Of(HttpContext? context) => context?.Request.Cookies[Name] is { } theme && IsKnown(theme) ? theme : null;
}
