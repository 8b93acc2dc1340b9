using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Imports;
using ProgramTracker.Tests.GrantLists;

namespace ProgramTracker.Web.Tests.Commands;

/// <summary>The real program, killed in the middle of an import: afterwards all rows are there or none, and the next import does it all.</summary>
public sealed class KilledImportTests : IDisposable
{
    private const int Rows = 10_000;
    private const int AwardedColumn = 6;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("programtracker-kill-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("Booking: 2000 of")]
    [InlineData("Booking: 6000 of")]
    [InlineData("Booking: 10000 of")]
    public async Task Program_KilledWhileBooking_LeavesAllRowsOrNone(string line)
    {
        var list = Path.Combine(_folder.FullName, "liste.csv");
        var content = GeneratedList.File(GeneratedList.Rows(Rows, 11));
        await File.WriteAllBytesAsync(list, content);

        await RunAsync(list, killAt: line);

        var (grants, entries, cents) = await StateAsync();
        Assert.True((grants, entries, cents) == (0, 0, 0) || (grants, cents) == (Rows, GeneratedList.SumOf(content, AwardedColumn)), $"{grants} grants, {entries} entries, {cents} cents");

        await RunAsync(list, killAt: null);

        (grants, _, cents) = await StateAsync();
        Assert.Equal((Rows, GeneratedList.SumOf(content, AwardedColumn)), (grants, cents));
        await using var context = Open();
        Assert.Equal(1, await context.GrantImports.CountAsync(x => x.State == ImportState.Imported && x.LedgerNumber != null));
    }

    private async Task RunAsync(string list, string? killAt)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "ProgramTracker.Web.dll"));
        start.ArgumentList.Add("import-grants");
        start.ArgumentList.Add(list);
        start.Environment["Database__Path"] = DatabasePath;
        using var program = Process.Start(start)!;
        var output = program.StandardOutput.ReadToEndAsync();
        var told = new List<string>();
        while (await program.StandardError.ReadLineAsync() is { } line)
        {
            told.Add(line);
            if (killAt is not null && line.StartsWith(killAt, StringComparison.Ordinal))
            {
                program.Kill();
                break;
            }
        }

        await program.WaitForExitAsync();
        if (killAt is null)
        {
            Assert.True(program.ExitCode == 0, string.Join('\n', told) + await output);
        }
        else
        {
            Assert.True(program.ExitCode != 0 && told[^1].StartsWith(killAt, StringComparison.Ordinal), string.Join('\n', told));
        }
    }

    private async Task<(int Grants, int Entries, long Cents)> StateAsync()
    {
        await using var context = Open();
        return (await context.Grants.CountAsync(), await context.LedgerEntries.CountAsync(), await context.LedgerEntries.Where(x => x.Measure == Measure.Awarded).SumAsync(x => x.Cents));
    }

    private string DatabasePath => Path.Combine(_folder.FullName, "kill.db");

    private TrackerContext Open()
    {
        var builder = new DbContextOptionsBuilder<TrackerContext>();
        builder.UseTracker(new DatabaseOptions { Engine = DatabaseEngine.Sqlite, Path = DatabasePath });
        return new TrackerContext(builder.Options);
    }
}
