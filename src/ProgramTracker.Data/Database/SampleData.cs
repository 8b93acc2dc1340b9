using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Releases;
using ProgramTracker.Data.Review;

namespace ProgramTracker.Data.Database;

/// <summary>Fills a database with the sample releases through the same road that every release takes, and accepts what is unambiguous in them.</summary>
/// <remarks>Done once: a setting says so, and a load that was cut off goes on where it ended. For a database of samples alone, never for one with real data.</remarks>
public sealed class SampleData(ReleaseIntake intake, ReviewCommands review, CommandRunner commands, IDbContextFactory<TrackerContext> factory)
{
    public const string Loaded = "samples.loaded";
    public const string Command = "LoadSamples";

    /// <summary>What was loaded; null where the samples were there already.</summary>
    public async Task<SampleCounts?> LoadAsync(CancellationToken cancellationToken)
    {
        await using (var context = await factory.CreateDbContextAsync(cancellationToken))
        {
            if (await context.Settings.AnyAsync(x => x.Key == Loaded, cancellationToken))
            {
                return null;
            }
        }

        var samples = SampleFiles.Read();
        var accepted = 0;
        var waiting = 0;
        foreach (var sample in samples)
        {
            var taken = await intake.TakeInAsync(
                Actor.SampleData,
                new ReleaseInput { Content = sample.Content, FileName = sample.Name, PublishedOn = sample.PublishedOn, Issuer = sample.Issuer, SourceUrl = sample.SourceUrl },
                cancellationToken);
            if (taken.Value?.ReleaseId is not { } releaseId)
            {
                throw new InvalidOperationException($"The sample {sample.Name} was not taken in: {taken.Failure?.Reason} {taken.Value?.Outcome}.");
            }

            var decided = await review.AcceptUnambiguousAsync(Actor.SampleData, releaseId, cancellationToken);
            if (!decided.Succeeded)
            {
                throw new InvalidOperationException($"The sample {sample.Name} was not decided on: {decided.Failure.Reason} {decided.Failure.Detail}.");
            }

            accepted += decided.Value.Accepted.Length;
            waiting += decided.Value.LeftToReview.Length;
        }

        await commands.RunAsync<bool>(
            Actor.SampleData,
            Command,
            CommandRight.EditLedger,
            run =>
            {
                run.Context.Settings.Add(new Setting { Key = Loaded, Value = samples.Count.ToString(CultureInfo.InvariantCulture) });
                run.Record<Setting>(Loaded, after: new { Releases = samples.Count, Accepted = accepted, Waiting = waiting });
                return Task.FromResult<CommandResult<bool>>(true);
            },
            cancellationToken);
        return new SampleCounts(samples.Count, accepted, waiting);
    }
}

/// <summary>How many sample releases were taken in, and how many of their statements were accepted or left to review.</summary>
public sealed record SampleCounts(int Releases, int Accepted, int Waiting);
