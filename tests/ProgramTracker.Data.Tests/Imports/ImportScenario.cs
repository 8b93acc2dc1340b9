using System.Text;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Totals;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Imports;
using ProgramTracker.Data.Ledger;
using ProgramTracker.Data.Totals;

namespace ProgramTracker.Data.Tests.Imports;

/// <summary>Grant lists as text and what becomes of them, as short as tests need it.</summary>
internal sealed class ImportScenario(TestDatabase database)
{
    public const string Header = "Aktenzeichen;Förderprogramm;Empfänger;AGS;Projekt;Beantragt;Bewilligt;Ausgezahlt;Förderjahr;Bescheid vom\n";

    public GrantImportCommands Commands => database.Get<GrantImportCommands>();

    public GrantImportQueries Queries => database.Get<GrantImportQueries>();

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public async Task<UploadedList> UploadAsync(byte[] content, string name = "liste.csv") => Value(await Commands.UploadAsync(Actor.LocalUser, name, content, null, CancellationToken.None));

    /// <summary>Uploads a list and says what an import would do.</summary>
    public async Task<(int Id, ImportCounts Counts)> PreviewAsync(string text, ImportOptions? options = null, int? listId = null)
    {
        var uploaded = await UploadAsync(Bytes(text));
        var view = await ViewAsync(uploaded.ImportId);
        var counts = Value(await PreviewAsync(view.Id, options ?? view.Options, listId ?? view.ListId));
        return (uploaded.ImportId, counts);
    }

    public async Task<CommandResult<ImportCounts>> PreviewAsync(int id, ImportOptions options, int? listId = null)
    {
        var view = await ViewAsync(id);
        return await Commands.PreviewAsync(Actor.LocalUser, new ImportRequest(id, listId ?? view.ListId, view.Mapping, options), null, CancellationToken.None);
    }

    public async Task<CommandResult<FinishedImport>> TryImportAsync(int id) =>
        await Commands.ImportAsync(Actor.LocalUser, id, (await ViewAsync(id)).Version, null, CancellationToken.None);

    /// <summary>Uploads, previews and imports.</summary>
    public async Task<FinishedImport> ImportAsync(string text, ImportOptions? options = null)
    {
        var (id, _) = await PreviewAsync(text, options);
        return Value(await TryImportAsync(id));
    }

    public async Task<ImportView> ViewAsync(int id) => (await Queries.FindAsync(Actor.LocalUser, id, CancellationToken.None))!;

    public async Task<IReadOnlyList<ImportRowView>> RowsAsync(int id) => (await Queries.RowsAsync(Actor.LocalUser, id, null, 1, CancellationToken.None)).Items;

    public async Task<Total> TotalAsync(string? ags = null, Measure measure = Measure.Awarded)
    {
        var question = new TotalQuestion { Measure = measure, Place = ags is null ? null : new PlaceScope.Unit(ags) };
        return (await database.Get<TotalQueries>().TotalAsync(Actor.LocalUser, question, CancellationToken.None)).Total;
    }

    public async Task<List<LedgerEntry>> EntriesAsync()
    {
        await using var context = database.Open();
        return await context.LedgerEntries.AsNoTracking().OrderBy(x => x.Id).ToListAsync();
    }

    public async Task<int> GrantsAsync()
    {
        await using var context = database.Open();
        return await context.Grants.CountAsync();
    }

    public static T Value<T>(CommandResult<T> result)
    {
        Assert.True(result.Succeeded, result.Failure?.ToString());
        return result.Value;
    }
}
