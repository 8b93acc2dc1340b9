using ProgramTracker.Web.Commands;
using ProgramTracker.Web.Hosting;

try
{
    return await CommandRoot.RunAsync(args, ServeAsync);
}
catch (SettingsException unusable)
{
    foreach (var fault in unusable.Faults)
    {
        await Console.Error.WriteLineAsync(fault);
    }

    return 2;
}

static async Task ServeAsync(string[] args)
{
    var builder = ProgramHost.CreateBuilder(args);

    // In Production too: build output (dotnet run) reads package assets through the manifest, and published output has none to read.
    builder.WebHost.UseStaticWebAssets();
    builder.UseLoopbackUnlessTold();

    builder.Services.AddDataStore(builder.Configuration);
    builder.Services.AddPages();

    var app = builder.Build();

    app.UsePages();

    await app.Services.GetRequiredService<DataStore>().PrepareAsync(app.Lifetime.ApplicationStopping);
    await app.RunAsync();
}
