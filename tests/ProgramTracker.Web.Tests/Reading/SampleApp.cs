using ProgramTracker.Tests.Hosting;
using ProgramTracker.Web.Tests.Hosting;

namespace ProgramTracker.Web.Tests.Reading;

/// <summary>The program as a first start shows it, with an eye on what it asks its database.</summary>
public sealed class SampleApp : AppFactory, IAsyncLifetime
{
    private StatementCounter? _statements;

    protected override bool WithSamples => true;

    internal StatementCounter Statements => _statements!;

    public async Task InitializeAsync()
    {
        using var client = CreateClient();
        using var answer = await client.GetAsync(new Uri("/", UriKind.Relative));
        answer.EnsureSuccessStatusCode();
        _statements = new StatementCounter(Folder);
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        _statements?.Dispose();
        await DisposeAsync();
    }
}
