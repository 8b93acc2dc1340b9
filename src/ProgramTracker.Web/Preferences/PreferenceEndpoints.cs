using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using ProgramTracker.Web.Addressing;

namespace ProgramTracker.Web.Preferences;

/// <summary>Remembers language and theme in cookies; posted by the forms in every page's header, which work without scripts.</summary>
public static class PreferenceEndpoints
{
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(400);

    public static void MapPreferences(this IEndpointRouteBuilder app)
    {
        app.MapPost(Addresses.Language, (HttpContext context, [FromForm] string language, [FromForm] string? returnTo) =>
        {
            if (Language.Find(language) is { } known)
            {
                Remember(context, CookieRequestCultureProvider.DefaultCookieName, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(known)));
            }

            return Back(returnTo);
        });
        app.MapPost(Addresses.Theme, (HttpContext context, [FromForm] string theme, [FromForm] string? returnTo) =>
        {
            if (ThemeCookie.IsKnown(theme))
            {
                Remember(context, ThemeCookie.Name, theme);
            }

            return Back(returnTo);
        });
    }

    /// <summary>Only addresses of this app: "//elsewhere" and "/\elsewhere" would leave it.</summary>
    public static string LocalOrHome(string? address) =>
        address is ['/', .. var rest] && rest is not ['/' or '\\', ..] && !address.AsSpan().ContainsAnyInRange('\0', '\u001f') ? address : Addresses.Home;

    private static void Remember(HttpContext context, string name, string value) => context.Response.Cookies.Append(name, value, new CookieOptions
    {
        MaxAge = Remembered,
        IsEssential = true,
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
    });

    private static IResult Back(string? returnTo) => Results.LocalRedirect(LocalOrHome(returnTo));
}
