using ProgramTracker.Core.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Reference;
using ProgramTracker.Data.Search;

namespace ProgramTracker.Web.Hosting;

/// <summary>Prepares the database that the program works on, and changes between the samples and the real one.</summary>
public sealed partial class DataStore(DatabaseSelection selection, DataOptions options, IServiceScopeFactory scopes, ILogger<DataStore> log) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1);

    /// <summary>Every page says so.</summary>
    public bool ShowsSamples => options.Named is null && selection.Current.Options == options.Samples;

    /// <summary>There is a choice between samples and real data: not where the settings name a database.</summary>
    public bool CanChange => options.Named is null;

    public bool HasRealData => options.Named is not null || File.Exists(options.Real.Path);

    public void Dispose() => _gate.Dispose();

    public Task PrepareAsync(CancellationToken cancellationToken) => UseAsync(options.AtStart, cancellationToken);

    /// <summary>Goes to the real database, which is made empty where there is none yet.</summary>
    public Task UseRealAsync(CancellationToken cancellationToken) => UseAsync(options.Real, cancellationToken);

    public Task UseSamplesAsync(CancellationToken cancellationToken) => UseAsync(CanChange ? options.Samples : options.Real, cancellationToken);

    /// <summary>Where the data is, in words for a log.</summary>
    public string Place => selection.Current.Options is { Engine: DatabaseEngine.Sqlite, Path: { } path } ? path : "SQL Server";

    private async Task UseAsync(DatabaseOptions database, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            var prepared = selection.Open(database);
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<ScopeDatabase>().Use(prepared);
            await FillAsync(scope.ServiceProvider, cancellationToken);
            if (CanChange && database == options.Samples)
            {
                if (await scope.ServiceProvider.GetRequiredService<SampleData>().LoadAsync(cancellationToken) is { } loaded)
                {
                    LogSamples(loaded.Releases, loaded.Accepted, loaded.Waiting);
                }
            }

            selection.Select(prepared);
            LogPlace(Place);
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task FillAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<DatabaseSetup>().MigrateAsync(cancellationToken);
        var import = await services.GetRequiredService<ReferenceImport>().RunAsync(Actor.System, ReferenceFiles.All, cancellationToken);
        if (!import.Succeeded)
        {
            throw new InvalidOperationException($"The reference tables could not be imported: {import.Failure.Reason} {import.Failure.Detail}");
        }

        foreach (var conflict in import.Value.Conflicts)
        {
            LogConflict(conflict.Table, conflict.Row, conflict.Field, conflict.Kept, conflict.Offered);
        }

        if (import.Value.HasChanges)
        {
            LogReference(import.Value.Units.Total, import.Value.Spellings.Total, import.Value.Programmes.Total, import.Value.Ministries.Total);
        }

        await services.GetRequiredService<SearchBackfill>().RunAsync(cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Database: {Place}")]
    private partial void LogPlace(string place);

    [LoggerMessage(Level = LogLevel.Information, Message = "Sample releases: {Releases} read, {Accepted} statements accepted, {Waiting} left to review.")]
    private partial void LogSamples(int releases, int accepted, int waiting);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Reference data: {Table} {Row} keeps {Field} '{Kept}', which a person entered; the tables now say '{Offered}'.")]
    private partial void LogConflict(string table, string row, string field, string? kept, string? offered);

    [LoggerMessage(Level = LogLevel.Information, Message = "Reference data: {Units} units, {Spellings} spellings, {Programmes} programmes, {Ministries} terms of ministries.")]
    private partial void LogReference(int units, int spellings, int programmes, int ministries);
}
