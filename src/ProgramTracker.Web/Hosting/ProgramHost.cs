namespace ProgramTracker.Web.Hosting;

/// <summary>The builder that serving and the verbs start from, so that all of them read the same settings.</summary>
public static class ProgramHost
{
    /// <remarks>Settings and static files lie beside the program, wherever it was started from; <c>--contentRoot</c> still wins.</remarks>
    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        var told = Array.Exists(args, arg => arg.StartsWith("--" + WebHostDefaults.ContentRootKey, StringComparison.OrdinalIgnoreCase));
        return WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = told ? null : AppContext.BaseDirectory });
    }

    /// <summary>Runs a verb on the real database, prepared; logs only warnings, so that the verb's own words stand alone.</summary>
    public static async Task<int> OnRealDataAsync(Func<IServiceProvider, Task<int>> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        var builder = CreateBuilder([]);
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter((category, level) => level >= LogLevel.Warning);
        builder.Services.AddDataStore(builder.Configuration);
        await using var services = builder.Services.BuildServiceProvider();
        await services.GetRequiredService<DataStore>().UseRealAsync(cancellationToken);
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }
}
