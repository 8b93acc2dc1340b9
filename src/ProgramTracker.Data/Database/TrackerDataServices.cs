using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Charts;
using ProgramTracker.Data.Events;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Imports;
using ProgramTracker.Data.Ledger;
using ProgramTracker.Data.Lists;
using ProgramTracker.Data.Municipalities;
using ProgramTracker.Data.Overview;
using ProgramTracker.Data.Programmes;
using ProgramTracker.Data.Reference;
using ProgramTracker.Data.Releases;
using ProgramTracker.Data.Review;
using ProgramTracker.Data.Search;
using ProgramTracker.Data.Timelines;
using ProgramTracker.Data.Totals;
using ProgramTracker.Data.Verdicts;

namespace ProgramTracker.Data.Database;

public static class TrackerDataServices
{
    /// <summary>The selection of the database, starting with one, and all queries and commands; these are scoped, see <see cref="DatabaseSelection"/>.</summary>
    public static IServiceCollection AddTrackerData(this IServiceCollection services, DatabaseOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => new DatabaseSelection(options, provider.GetService<ILoggerFactory>()));
        services.AddScoped<ScopeDatabase>();
        services.AddScoped<IDbContextFactory<TrackerContext>>(provider => provider.GetRequiredService<ScopeDatabase>().Database);
        services.AddScoped<DatabaseSetup>();
        services.AddScoped<CommandRunner>();
        services.AddScoped<ReferenceImport>();
        services.AddScoped<TotalQueries>();
        services.AddScoped<TimelineQueries>();
        services.AddScoped<ChartQueries>();
        services.AddScoped<EntryQueries>();
        services.AddScoped<EventQueries>();
        services.AddScoped<EventAgendaQueries>();
        services.AddScoped<EventCalendarQueries>();
        services.AddScoped<EventSeriesCommands>();
        services.AddScoped<GrantQueries>();
        services.AddScoped<EventListQueries>();
        services.AddScoped<GrantListQueries>();
        services.AddScoped<MunicipalityListQueries>();
        services.AddScoped<ProgrammeListQueries>();
        services.AddScoped<ReleaseListQueries>();
        services.AddScoped<SavedViewQueries>();
        services.AddScoped<SavedViewCommands>();
        services.AddScoped<MapQueries>();
        services.AddScoped<MunicipalityQueries>();
        services.AddScoped<OverviewQueries>();
        services.AddScoped<ProgrammeQueries>();
        services.AddScoped<ReleaseQueries>();
        services.AddScoped<ReleaseIntake>();
        services.AddScoped<VersionQueries>();
        services.AddScoped<ReleaseCommands>();
        services.AddScoped<SampleData>();
        services.AddScoped<SearchBackfill>();
        services.AddScoped<SearchQueries>();
        services.AddScoped<AskedFigureQueries>();
        services.AddScoped<MunicipalityRegister>();

        // Made of the names in the database, which takes a moment, and then only read until one of them changes.
        services.TryAddSingleton<ExtractorCache>();
        services.AddScoped<KnownExtractor>();
        services.AddScoped<ChangeQueries>();
        services.AddScoped<ProgrammeUpkeepQueries>();
        services.AddScoped<ProgrammeCommands>();
        services.AddScoped<OrganisationQueries>();
        services.AddScoped<OrganisationProfileQueries>();
        services.AddScoped<OrganisationCommands>();
        services.AddScoped<SpellingQueries>();
        services.AddScoped<SpellingCommands>();
        services.AddScoped<MinistryQueries>();
        services.AddScoped<MinistryProfileQueries>();
        services.AddScoped<MinistryCommands>();
        services.AddScoped<ReviewQueries>();
        services.AddScoped<ReviewLookups>();
        services.AddScoped<ReviewCommands>();
        services.AddScoped<DecisionQueries>();
        services.AddScoped<DecisionCommands>();
        services.AddScoped<GrantActCommands>();
        services.AddSingleton<ContradictionCache>();
        services.AddScoped<VerdictQueries>();
        services.AddScoped<ContradictionQueries>();
        services.AddScoped<ContradictionCommands>();
        services.AddScoped<CompleteYearCommands>();
        services.AddScoped<GrantImportCommands>();
        services.AddScoped<GrantImportQueries>();
        services.AddScoped<GrantJoinCommands>();
        services.AddScoped<GrantPairCommands>();
        services.AddScoped<GrantDuplicateQueries>();
        services.AddScoped<GrantProjectQueries>();
        services.AddScoped<GrantHistoryQueries>();
        services.AddScoped<OpenQueries>();
        services.AddScoped<ReleaseRelationCommands>();
        services.AddScoped<ReleaseRelationQueries>();
        return services;
    }
}
