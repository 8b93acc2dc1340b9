using Microsoft.Extensions.DependencyInjection.Extensions;
using ProgramTracker.Web.Access;
using ProgramTracker.Web.Addressing;
using ProgramTracker.Web.Charts;
using ProgramTracker.Web.Components;
using ProgramTracker.Web.Embedding;
using ProgramTracker.Web.Events;
using ProgramTracker.Web.Formatting;
using ProgramTracker.Web.Grants;
using ProgramTracker.Web.Graphics;
using ProgramTracker.Web.Imports;
using ProgramTracker.Web.Ledger;
using ProgramTracker.Web.Lists;
using ProgramTracker.Web.Lists.Exports;
using ProgramTracker.Web.Maps;
using ProgramTracker.Web.Ministries;
using ProgramTracker.Web.Preferences;
using ProgramTracker.Web.Releases;
using ProgramTracker.Web.Review;
using ProgramTracker.Web.Search;
using ProgramTracker.Web.Timeline;
using ProgramTracker.Web.Totals;
using ProgramTracker.Web.Verdicts;
using ProgramTracker.Web.Years;
using Radzen;

namespace ProgramTracker.Web.Hosting;

/// <summary>What the pages need, in one call for the services and one for the requests.</summary>
public static class WebPages
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddRadzenComponents();
        services.TryAddSingleton(TimeProvider.System);
        services.AddInterfaceLanguages();
        services.AddSingleton<Format>();
        services.AddSingleton<StatementSentences>();
        services.AddSingleton<VerdictSentences>();
        services.AddSingleton<FailureTexts>();
        services.AddSingleton<TotalWords>();
        services.AddScoped<DraftSearch>();
        services.AddSingleton<EntrySentences>();
        services.AddSingleton<HistorySentences>();
        services.AddSingleton<ImportSentences>();
        services.AddSingleton<ChartMaker>();
        services.AddSingleton<ChartSvg>();
        services.AddScoped<ChartReader>();
        services.AddScoped<YearReader>();
        services.AddScoped<MapReader>();
        services.AddSingleton(provider => EmbeddingOptions.Read(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton<GraphicStyles>();
        services.AddSingleton<TimelineItems>();
        services.AddSingleton<TimelineSvg>();
        services.AddScoped<TimelineReader>();
        services.AddSingleton<SearchTexts>();
        services.AddSingleton<MinistryWords>();
        services.AddSingleton<EventCalendarTexts>();
        services.AddSearchLimits();
        services.AddScoped<CurrentActor>();
        services.AddListKinds();
        return services;
    }

    public static void UsePages(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            app.UseExceptionHandler(Addresses.Fault, createScopeForErrors: true);
        }

        app.UseRequestLocalization();
        app.UseStatusCodePagesWithReExecute(Addresses.NotFound, createScopeForStatusCodePages: true);
        app.UseEmbeddingHeaders();
        app.UseRateLimiter();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapPreferences();
        app.MapFiles();
        app.MapListExports();
        app.MapSearch();
        app.MapCalendars();
        app.MapTimelines();
        app.MapCharts();
        app.MapImportFiles();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
    }
}
