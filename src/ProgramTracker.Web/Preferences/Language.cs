using Microsoft.AspNetCore.Localization;

namespace ProgramTracker.Web.Preferences;

/// <summary>The interface's languages: what the switch remembered, else what the browser asks for, else German.</summary>
public static class Language
{
    public const string Default = "de";

    private static readonly string[] All = [Default, "en"];

    public static string? Find(string? language) => Array.Find(All, known => known == language);

    public static IServiceCollection AddInterfaceLanguages(this IServiceCollection services) => services
        .AddLocalization()
        .Configure<RequestLocalizationOptions>(options =>
        {
            options.SetDefaultCulture(Default).AddSupportedCultures(All).AddSupportedUICultures(All);
            options.RequestCultureProviders = [new CookieRequestCultureProvider(), new AcceptLanguageHeaderRequestCultureProvider()];
        });
}
