using System.Buffers;
using System.CommandLine;
using System.Globalization;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Releases;
using ProgramTracker.Data.Reference;

namespace ProgramTracker.Web.Commands;

/// <summary>The verb <c>extract</c>: reads releases from text files and writes what they state as JSON; touches no database.</summary>
/// <remarks>
/// One file goes to standard output, unless <c>--out</c> is given; a folder gives one NNN.json for each NNN.txt in it. A file that fails is named and does not stop the others.
/// Exit status 0: all read; 1: at least one failed; 2: the call itself was wrong.
/// </remarks>
internal static class ExtractCommand
{
    private const long LargestFile = 10 * 1024 * 1024;

    public static Command Create()
    {
        var input = new Argument<string>("path") { Description = "A text file, or a folder with text files (*.txt)." };
        var published = new Option<string?>("--published") { Description = "Date of publication, YYYY-MM-DD, where the manifest gives none." };
        var manifest = new Option<FileInfo?>("--manifest") { Description = "CSV with the columns file, publishedOn, issuer, sourceUrl; only the first is needed." };
        var folder = new Option<DirectoryInfo?>("--out") { Description = "Folder for the JSON files. Needed for a folder." };
        var command = new Command("extract", "Writes what releases state (money, events, people, places) as JSON.") { input, published, manifest, folder };
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetRequiredValue(input),
            parsed.GetValue(published),
            parsed.GetValue(manifest),
            parsed.GetValue(folder),
            Console.Out,
            Console.Error,
            cancellation));
        return command;
    }

    public static async Task<int> RunAsync(string path, string? published, FileInfo? manifestFile, DirectoryInfo? folder, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        DateOnly? publishedOn = null;
        if (published is not null)
        {
            if (!DateOnly.TryParseExact(published, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                await error.WriteLineAsync($"--published: '{published}' is no date of the form YYYY-MM-DD.");
                return 2;
            }

            publishedOn = day;
        }

        ReleaseManifest manifest;
        try
        {
            using var reader = manifestFile?.OpenText();
            manifest = reader is null ? ReleaseManifest.Empty : ReleaseManifest.Read(reader);
        }
        catch (Exception e) when (e is IOException or FormatException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"--manifest: {e.Message}");
            return 2;
        }

        if (!File.Exists(path) && !Directory.Exists(path))
        {
            await error.WriteLineAsync($"There is no file or folder '{path}'.");
            return 2;
        }

        var many = Directory.Exists(path);
        if (many && folder is null)
        {
            await error.WriteLineAsync("A folder needs --out.");
            return 2;
        }

        var extractor = ReleaseExtractor.Of(ReferenceFiles.All);
        folder?.Create();
        if (many)
        {
            return await ManyAsync(extractor, path, publishedOn, manifest, folder!, error, cancellation);
        }

        try
        {
            var json = await ReadAsync(extractor, path, publishedOn, manifest, cancellation);
            if (folder is null)
            {
                await output.WriteLineAsync(System.Text.Encoding.UTF8.GetString(json.WrittenSpan));
            }
            else
            {
                await File.WriteAllBytesAsync(Target(folder, path), json.WrittenMemory, cancellation);
            }

            return 0;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            await error.WriteLineAsync($"{path}: {e.Message}");
            return 1;
        }
    }

    private static async Task<int> ManyAsync(ReleaseExtractor extractor, string path, DateOnly? publishedOn, ReleaseManifest manifest, DirectoryInfo folder, TextWriter error, CancellationToken cancellation)
    {
        int done = 0, failed = 0;
        using var gate = new SemaphoreSlim(1);
        await Parallel.ForEachAsync(
            Directory.EnumerateFiles(path, "*.txt"),
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation },
            async (file, token) =>
            {
                string? fault = null;
                try
                {
                    var json = await ReadAsync(extractor, file, publishedOn, manifest, token);
                    await File.WriteAllBytesAsync(Target(folder, file), json.WrittenMemory, token);
                }
                catch (Exception e) when (e is not OperationCanceledException)
                {
                    fault = e.Message;
                    Interlocked.Increment(ref failed);
                }

                var count = Interlocked.Increment(ref done);
                if (fault is null && count % 500 != 0)
                {
                    return;
                }

                await gate.WaitAsync(token);
                try
                {
                    await error.WriteLineAsync(fault is null ? string.Create(CultureInfo.InvariantCulture, $"{count} files") : $"{file}: {fault}");
                }
                finally
                {
                    gate.Release();
                }
            });
        await error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{done} files, {failed} failed"));
        return failed == 0 ? 0 : 1;
    }

    private static string Target(DirectoryInfo folder, string file) => Path.Combine(folder.FullName, Path.GetFileNameWithoutExtension(file) + ".json");

    private static async Task<ArrayBufferWriter<byte>> ReadAsync(ReleaseExtractor extractor, string file, DateOnly? publishedOn, ReleaseManifest manifest, CancellationToken cancellation)
    {
        if (new FileInfo(file).Length > LargestFile)
        {
            throw new InvalidDataException($"The file is larger than {LargestFile / (1024 * 1024)} MB.");
        }

        var text = ReleaseDecoder.Decode(await File.ReadAllBytesAsync(file, cancellation))?.Text ?? throw new InvalidDataException("The file is no text.");
        var known = manifest.For(file);
        var release = extractor.Extract(new ReleaseSource(text, known?.PublishedOn ?? publishedOn, known?.Issuer));
        var json = new ArrayBufferWriter<byte>(8192);
        ExtractionJson.Write(release, Path.GetFileNameWithoutExtension(file), json);
        return json;
    }
}
