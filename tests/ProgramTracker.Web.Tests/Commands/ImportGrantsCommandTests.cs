using System.Text;
using Microsoft.Extensions.DependencyInjection;
using ProgramTracker.Core.Access;
using ProgramTracker.Data.Imports;
using ProgramTracker.Data.Totals;
using ProgramTracker.Tests.GrantLists;
using ProgramTracker.Tests.Hosting;
using ProgramTracker.Web.Commands;

namespace ProgramTracker.Web.Tests.Commands;

[Collection(CommandLineCollection.Name)]
public sealed class ImportGrantsCommandTests : IDisposable
{
    private static readonly ImportGrantsCommand.Call Plain = ImportGrantsCommand.Call.Plain;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("programtracker-import-");
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        _output.Dispose();
        _error.Dispose();
    }

    [Fact]
    public async Task Import_ThenAgain_BooksOnce()
    {
        await using var app = new AppFactory();
        var file = Write(GeneratedList.File(GeneratedList.Rows(30, 5)));

        Assert.Equal(0, await RunAsync(app, file, Plain with { IsDryRun = true }));
        Assert.StartsWith("30 rows: 30 would be new", _output.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, await RunAsync(app, file, Plain));
        Assert.Contains("Imported as ledger transaction 1.", _output.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, await RunAsync(app, file, Plain));
        Assert.Contains("0 changed, 30 unchanged", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("nothing had to be booked", _output.ToString(), StringComparison.Ordinal);
        Assert.Equal(GeneratedList.SumOf(await File.ReadAllBytesAsync(file.FullName), 6), await TotalAsync(app));
    }

    [Fact]
    public async Task Import_WithFaultyRows_NamesThemAndImportsNothingUnlessTold()
    {
        await using var app = new AppFactory();
        var file = Write(Encoding.UTF8.GetBytes("Empfänger;Bewilligt\nStadt Köln;1.000,50\nHerford;7,00\nStadt Bonn;viel\n"));

        Assert.Equal(1, await RunAsync(app, file, Plain));
        Assert.Contains("Row 3, column 'Empfänger': PlaceAmbiguous 'Herford' (05758, 05758012)", _error.ToString(), StringComparison.Ordinal);
        Assert.Contains("Row 4, column 'Bewilligt': NumberUnreadable 'viel'", _error.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, await TotalAsync(app) ?? 0);
        Assert.Equal(0, await RunAsync(app, file, Plain with { LeavesOutFaulty = true }));
        Assert.Equal(100_050, await TotalAsync(app));
    }

    [Fact]
    public async Task Import_ThatCannotTellHowNumbersAreWritten_AsksForIt()
    {
        await using var app = new AppFactory();
        var file = Write(Encoding.UTF8.GetBytes("Wer;Summe\nStadt Köln;1.000\n"));

        Assert.Equal(1, await RunAsync(app, file, Plain with { Map = ["Wer=Recipient", "Summe=Awarded"] }));
        Assert.Contains("Column 'Summe': NumberStyleOpen", _error.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, await RunAsync(app, file, Plain with { Map = ["Wer=Recipient", "Summe=Awarded"], Numbers = "de" }));
        Assert.Equal(100_000, await TotalAsync(app));
    }

    [Theory]
    [InlineData("--numbers: 'x'", "x", null, null)]
    [InlineData("--dates: 'x'", null, "x", null)]
    [InlineData("--map: 'Betrag'", null, null, "Betrag")]
    [InlineData("--map: 'Betrag=Geld'", null, null, "Betrag=Geld")]
    [InlineData(null, "en", "month", "Betrag = awarded")]
    [InlineData(null, null, null, "Betrag=none")]
    public void Call_ThatIsWrong_IsTold(string? fault, string? numbers, string? dates, string? map)
    {
        var told = (Plain with { Numbers = numbers, Dates = dates, Map = map is null ? [] : [map] }).Fault();

        Assert.Equal(fault, fault is null ? told : told?[..fault.Length]);
    }

    private static async Task<long?> TotalAsync(AppFactory app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<TotalQueries>().TotalAsync(Actor.LocalUser, TotalQuestion.Everything, CancellationToken.None)).Total.Cents;
    }

    private async Task<int> RunAsync(AppFactory app, FileInfo file, ImportGrantsCommand.Call call)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await ImportGrantsCommand.ImportAsync(
            scope.ServiceProvider.GetRequiredService<GrantImportCommands>(), scope.ServiceProvider.GetRequiredService<GrantImportQueries>(), file, call, _output, _error, CancellationToken.None);
    }

    private FileInfo Write(byte[] content)
    {
        var file = new FileInfo(Path.Combine(_folder.FullName, "liste.csv"));
        File.WriteAllBytes(file.FullName, content);
        return file;
    }
}
