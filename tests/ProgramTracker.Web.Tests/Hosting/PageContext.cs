using System.Globalization;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using ProgramTracker.Web.Access;
using ProgramTracker.Web.Formatting;
using ProgramTracker.Web.Ledger;
using ProgramTracker.Web.Review;
using ProgramTracker.Web.Totals;
using ProgramTracker.Web.Verdicts;

namespace ProgramTracker.Web.Tests.Hosting;

/// <summary>A place to render pages and controls in, in German, with what every one of them is given.</summary>
public class PageContext : BunitContext
{
    public PageContext()
    {
        Services.AddLocalization();
        Services.AddSingleton<Format>();
        Services.AddSingleton<StatementSentences>();
        Services.AddSingleton<VerdictSentences>();
        Services.AddSingleton<TotalWords>();
        Services.AddSingleton<EntrySentences>();
        Services.AddScoped<CurrentActor>();
    }

    /// <summary>Speaks a language for the rest of the test.</summary>
    public static void Speak(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        CultureInfo.CurrentCulture = culture;
        CultureInfo.CurrentUICulture = culture;
    }
}
