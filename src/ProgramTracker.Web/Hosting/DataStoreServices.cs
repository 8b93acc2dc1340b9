using ProgramTracker.Data.Database;

namespace ProgramTracker.Web.Hosting;

public static class DataStoreServices
{
    /// <summary>Data and the store that prepares it, as the settings say.</summary>
    public static IServiceCollection AddDataStore(this IServiceCollection services, IConfiguration configuration)
    {
        var options = DataOptions.Read(configuration, Environment.CurrentDirectory);
        services.AddSingleton(options);
        services.AddSingleton<DataStore>();
        return services.AddTrackerData(options.AtStart);
    }
}
