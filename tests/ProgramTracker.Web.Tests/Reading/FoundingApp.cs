using Microsoft.Extensions.DependencyInjection;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Tests.Reading;
using ProgramTracker.Tests.Hosting;

namespace ProgramTracker.Web.Tests.Reading;

/// <summary>The whole program with one recorded release.</summary>
public sealed class FoundingApp : AppFactory, IAsyncLifetime
{
    internal FoundingRelease Release { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        Release = await FoundingRelease.RecordAsync(scope.ServiceProvider.GetRequiredService<CommandRunner>());
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();
}
