using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Reference;

namespace ProgramTracker.Data.Database;

public static class TrackerDataServices
{
    /// <summary>The context factory, the command runner and all queries and commands, for one database.</summary>
    public static IServiceCollection AddTrackerData(this IServiceCollection services, DatabaseOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddDbContextFactory<TrackerContext>(builder => builder.UseTracker(options));
        services.AddSingleton<DatabaseSetup>();
        services.AddSingleton<CommandRunner>();
        services.AddSingleton<ReferenceImport>();
        return services;
    }
}
