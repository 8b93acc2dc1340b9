using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using ProgramTracker.Core.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Imports;
using ProgramTracker.Data.Reference;
using ProgramTracker.Tests.GrantLists;

namespace ProgramTracker.Benchmarks;

/// <summary>How long the real program takes for the pages of the largest city when all grants of a long list are its own, over HTTP on this machine.</summary>
internal static class PageRun
{
    private const string LargestCity = "05315000";
    private const int PlaceColumn = 3;
    private const int Warm = 30;
    private const int Measured = 100;

    private static readonly string[] Pages = ["/kommunen/" + LargestCity, "/programme/komm-in", "/", "/buchungen?kommune=" + LargestCity];

    public static async Task RunAsync(int grants, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("programtracker-benchmark-");
        try
        {
            var path = Path.Combine(folder.FullName, "pages.db");
            await FillAsync(path, grants);
            Line(output, $"{grants:N0} grants of {LargestCity}", $"{new FileInfo(path).Length / 1024 / 1024:N0} MB");
            using var program = Start(path, out var address);
            try
            {
                using var client = new HttpClient { BaseAddress = address };
                await WaitAsync(client, program);
                foreach (var page in Pages)
                {
                    await MeasureAsync(client, page, output);
                }
            }
            finally
            {
                program.Kill();
                await program.WaitForExitAsync();
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task FillAsync(string path, int grants)
    {
        await using var services = new ServiceCollection().AddTrackerData(DatabaseOptions.Sqlite(path)).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DatabaseSetup>().MigrateAsync(CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<ReferenceImport>().RunAsync(Actor.System, ReferenceFiles.All, CancellationToken.None);
        var commands = scope.ServiceProvider.GetRequiredService<GrantImportCommands>();
        var queries = scope.ServiceProvider.GetRequiredService<GrantImportQueries>();
        var uploaded = (await commands.UploadAsync(Actor.LocalUser, "liste.csv", GeneratedList.File(GeneratedList.Rows(grants, 42).Select(OfTheCity)), null, CancellationToken.None)).Value!;
        var view = (await queries.FindAsync(Actor.LocalUser, uploaded.ImportId, CancellationToken.None))!;
        await commands.PreviewAsync(Actor.LocalUser, new ImportRequest(view.Id, view.ListId, view.Mapping, view.Options), null, CancellationToken.None);
        var version = (await queries.FindAsync(Actor.LocalUser, view.Id, CancellationToken.None))!.Version;
        var done = await commands.ImportAsync(Actor.LocalUser, view.Id, version, null, CancellationToken.None);
        if (done.Value?.Counts.New != grants)
        {
            throw new InvalidOperationException("Not all rows of the list were imported.");
        }
    }

    private static string OfTheCity(string row)
    {
        var cells = row.Split(';');
        cells[PlaceColumn] = LargestCity;
        return string.Join(';', cells);
    }

    private static Process Start(string path, out Uri address)
    {
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            address = new Uri($"http://{free.LocalEndpoint}");
        }

        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "ProgramTracker.Web.dll"));
        start.ArgumentList.Add("--urls=" + address);
        start.Environment["Database__Path"] = path;
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        var program = Process.Start(start)!;
        program.OutputDataReceived += (_, _) => { };
        program.BeginOutputReadLine();
        return program;
    }

    private static async Task WaitAsync(HttpClient client, Process program)
    {
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("/verbindung", UriKind.Relative));
                answer.EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException) when (!program.HasExited)
            {
                await Task.Delay(200);
            }
        }
    }

    private static async Task MeasureAsync(HttpClient client, string page, TextWriter output)
    {
        var times = new List<double>();
        var size = 0;
        for (var i = 0; i < Warm + Measured; i++)
        {
            var watch = Stopwatch.StartNew();
            size = (await client.GetByteArrayAsync(new Uri(page, UriKind.Relative))).Length;
            if (i >= Warm)
            {
                times.Add(watch.Elapsed.TotalMilliseconds);
            }
        }

        times.Sort();
        Line(output, $"{page}", $"median {times[times.Count / 2]:F1} ms, fastest {times[0]:F1} ms, 95 of 100 within {times[times.Count * 95 / 100]:F1} ms, {size / 1024:N0} KB");
    }

    private static void Line(TextWriter output, FormattableString what, FormattableString result) =>
        output.WriteLine($"{what.ToString(CultureInfo.InvariantCulture),-40}{result.ToString(CultureInfo.InvariantCulture)}");
}
