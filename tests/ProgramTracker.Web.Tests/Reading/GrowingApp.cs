using Microsoft.Extensions.DependencyInjection;
using ProgramTracker.Core.Access;
using ProgramTracker.Data.Imports;
using ProgramTracker.Tests.GrantLists;
using ProgramTracker.Tests.Hosting;
using ProgramTracker.Web.Tests.Hosting;

namespace ProgramTracker.Web.Tests.Reading;

/// <summary>The program with an imported list, which can grow by further lists.</summary>
public sealed class GrowingApp : AppFactory, IAsyncLifetime
{
    private StatementCounter? _statements;

    internal StatementCounter Statements => _statements!;

    public async Task InitializeAsync()
    {
        await ImportAsync(80, 1);
        _statements = new StatementCounter(Folder);
    }

    /// <summary>Imports a list of so many rows under a name of its own.</summary>
    public async Task ImportAsync(int rows, int seed)
    {
        await using var scope = Services.CreateAsyncScope();
        var commands = scope.ServiceProvider.GetRequiredService<GrantImportCommands>();
        var queries = scope.ServiceProvider.GetRequiredService<GrantImportQueries>();
        var lines = GeneratedList.Rows(rows, seed).Select(line => line.Replace("AZ-", $"AZ-{seed}-", StringComparison.Ordinal).Replace("Vorhaben ", $"Vorhaben {seed}-", StringComparison.Ordinal));
        var uploaded = (await commands.UploadAsync(Actor.LocalUser, $"liste-{seed}.csv", GeneratedList.File(lines), null, CancellationToken.None)).Value!;
        var view = (await queries.FindAsync(Actor.LocalUser, uploaded.ImportId, CancellationToken.None))!;
        await commands.PreviewAsync(Actor.LocalUser, new ImportRequest(view.Id, view.ListId, view.Mapping, view.Options), null, CancellationToken.None);
        var version = (await queries.FindAsync(Actor.LocalUser, view.Id, CancellationToken.None))!.Version;
        Assert.True((await commands.ImportAsync(Actor.LocalUser, view.Id, version, null, CancellationToken.None)).Succeeded);
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        _statements?.Dispose();
        await DisposeAsync();
    }
}
