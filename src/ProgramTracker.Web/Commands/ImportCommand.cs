using System.CommandLine;
using System.Globalization;
using ProgramTracker.Core.Access;
using ProgramTracker.Data.Releases;
using ProgramTracker.Web.Hosting;

namespace ProgramTracker.Web.Commands;

/// <summary>The verb <c>import</c>: takes releases into the real database, where they wait for review.</summary>
/// <remarks>
/// A file that is known already is named and not taken again; a changed text from the address of a known release (the manifest's sourceUrl) becomes its next version. A date or an issuer that neither the call nor the manifest nor the text gives is asked for: the file is named and left out.
/// Exit status 0: every file is in; 1: at least one is not; 2: the call itself was wrong.
/// </remarks>
public static class ImportCommand
{
    public static Command Create()
    {
        var input = new Argument<string>("path") { Description = "A text file, or a folder with text files (*.txt)." };
        var published = new Option<string?>("--published") { Description = "Date of publication, YYYY-MM-DD, where the manifest gives none." };
        var issuer = new Option<string?>("--issuer") { Description = "Issuer, where the manifest gives none." };
        var manifest = new Option<FileInfo?>("--manifest") { Description = "CSV with the columns file, publishedOn, issuer, sourceUrl; only the first is needed. A manifest.csv in the folder is taken by itself." };
        var command = new Command("import", "Takes releases into the real database, where they wait for review.") { input, published, issuer, manifest };
        command.SetAction(async (parsed, cancellation) =>
        {
            var path = parsed.GetRequiredValue(input);
            DateOnly? day = null;
            if (parsed.GetValue(published) is { } stated)
            {
                if (!DateOnly.TryParseExact(stated, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                {
                    await Console.Error.WriteLineAsync($"--published: '{stated}' is no date of the form YYYY-MM-DD.");
                    return 2;
                }

                day = date;
            }

            if (!File.Exists(path) && !Directory.Exists(path))
            {
                await Console.Error.WriteLineAsync($"There is no file or folder '{path}'.");
                return 2;
            }

            try
            {
                var file = parsed.GetValue(manifest) ?? (Directory.Exists(path) && new FileInfo(Path.Combine(path, "manifest.csv")) is { Exists: true } found ? found : null);
                using var reader = file?.OpenText();
                var known = reader is null ? ReleaseManifest.Empty : ReleaseManifest.Read(reader);
                var files = Directory.Exists(path) ? Directory.GetFiles(path, "*.txt").Order(StringComparer.Ordinal).ToArray() : [path];
                return await ProgramHost.OnRealDataAsync(
                    services => ImportAsync(services.GetRequiredService<ReleaseIntake>(), files, known, day, parsed.GetValue(issuer), Console.Out, Console.Error, cancellation),
                    cancellation);
            }
            catch (Exception e) when (e is IOException or FormatException or UnauthorizedAccessException or SettingsException)
            {
                await Console.Error.WriteLineAsync(e.Message);
                return 2;
            }
        });
        return command;
    }

    public static async Task<int> ImportAsync(
        ReleaseIntake intake,
        IReadOnlyList<string> files,
        ReleaseManifest manifest,
        DateOnly? publishedOn,
        string? issuer,
        TextWriter output,
        TextWriter error,
        CancellationToken cancellation)
    {
        int taken = 0, changed = 0, known = 0, left = 0;
        foreach (var file in files)
        {
            var name = Path.GetFileName(file);
            try
            {
                var entry = manifest.For(file);
                if (new FileInfo(file).Length > ReleaseIntake.MaximumBytes)
                {
                    throw new IOException($"larger than {ReleaseIntake.MaximumBytes / (1024 * 1024)} MB");
                }

                var input = new ReleaseInput
                {
                    Content = await File.ReadAllBytesAsync(file, cancellation),
                    FileName = name,
                    PublishedOn = entry?.PublishedOn ?? publishedOn,
                    Issuer = entry?.Issuer ?? issuer,
                    SourceUrl = entry?.SourceUrl,
                    IsVersionByAddress = true,
                };
                var result = await intake.TakeInAsync(Actor.LocalUser, input, cancellation);
                switch (result.Value?.Outcome)
                {
                    case IntakeOutcome.Stored:
                        taken++;
                        if (result.Value.Similar is [var like, ..])
                        {
                            await error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{name}: taken in as a release of its own; very much like release {like.ReleaseId}."));
                        }

                        break;
                    case IntakeOutcome.NewVersion when result.Value.Change is { } change:
                        changed++;
                        await error.WriteLineAsync(string.Create(
                            CultureInfo.InvariantCulture,
                            $"{name}: version {change.Number} of release {result.Value.ReleaseId}; {change.FoundAgain} found again, {change.Moved} moved, {change.Changed + change.Lost} lost, {change.New} new."));
                        break;
                    case IntakeOutcome.Known or IntakeOutcome.KnownWithdrawn:
                        known++;
                        await error.WriteLineAsync($"{name}: known already, release {result.Value.ReleaseId?.ToString(CultureInfo.InvariantCulture)}.");
                        break;
                    default:
                        left++;
                        await error.WriteLineAsync($"{name}: {Missing(result.Value) ?? result.Failure?.Detail ?? result.Failure?.Reason.ToString()}");
                        break;
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                left++;
                await error.WriteLineAsync($"{name}: {e.Message}");
            }
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{taken} taken in, {changed} as new versions, {known} known already, {left} left out."));
        return left == 0 ? 0 : 1;
    }

    private static string? Missing(IntakeResult? result) => result switch
    {
        { NeedsDate: true, NeedsIssuer: true } => "neither date nor issuer; give --published and --issuer, or a manifest.",
        { NeedsDate: true } => "no date; give --published, or a manifest.",
        { NeedsIssuer: true } => "no issuer; give --issuer, or a manifest.",
        _ => null,
    };
}
