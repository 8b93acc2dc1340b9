using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;

namespace ProgramTracker.Tests.Hosting;

/// <summary>The whole program, with data of its own that goes with it: an empty real database, or the samples.</summary>
public class AppFactory : WebApplicationFactory<Program>
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"programtracker-test-{Guid.NewGuid():N}");

    /// <summary>Where the database of this app lies.</summary>
    public string Folder => _folder;

    protected virtual bool WithSamples => false;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.UseSetting("Data:Folder", _folder);
        if (!WithSamples)
        {
            builder.UseSetting("Database:Path", Path.Combine(_folder, "test.db"));
        }

        builder.UseSetting("Logging:LogLevel:Default", "Warning");
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
        SqliteConnection.ClearAllPools();
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }
}

/// <summary>The program as a first start shows it.</summary>
public sealed class SampleAppFactory : AppFactory
{
    protected override bool WithSamples => true;
}
