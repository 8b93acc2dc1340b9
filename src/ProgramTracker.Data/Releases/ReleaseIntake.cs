using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Text;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Search;

namespace ProgramTracker.Data.Releases;

/// <summary>Takes releases in: reads the file, recognises what is there already, and stores text and proposed statements in one transaction.</summary>
public sealed class ReleaseIntake(CommandRunner commands, IDbContextFactory<TrackerContext> factory, ReleaseExtractor extractor)
{
    public const string Command = "TakeReleaseIn";

    /// <summary>The largest file that is taken for a release.</summary>
    public const int MaximumBytes = ReadRelease.MaximumBytes;

    /// <summary>What would become of a release, with what its text proposes; nothing is stored.</summary>
    public async Task<CommandResult<IntakeResult>> PreviewAsync(Actor actor, ReleaseInput input, CancellationToken cancellationToken)
    {
        if (!actor.Has(CommandRight.EditLedger))
        {
            return new CommandFailure(FailureReason.NotAllowed);
        }

        var read = ReadRelease.Read(input, extractor);
        if (!read.Succeeded)
        {
            return read.Failure;
        }

        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var (known, copyOf) = await RecogniseAsync(context, read.Value, cancellationToken);
        return known ?? (read.Value.ToResult(IsAnswered(read.Value) ? IntakeOutcome.Ready : IntakeOutcome.NeedsAnswers) with { CopyOfId = copyOf });
    }

    /// <summary>Stores a release, or says that it is known or what must be answered first.</summary>
    public async Task<CommandResult<IntakeResult>> TakeInAsync(Actor actor, ReleaseInput input, CancellationToken cancellationToken)
    {
        if (!actor.Has(CommandRight.EditLedger))
        {
            return new CommandFailure(FailureReason.NotAllowed);
        }

        var read = ReadRelease.Read(input, extractor);
        if (!read.Succeeded)
        {
            return read.Failure;
        }

        return await commands.RunAsync<IntakeResult>(
            actor,
            Command,
            CommandRight.EditLedger,
            async run =>
            {
                var (known, copyOf) = await RecogniseAsync(run.Context, read.Value, run.Cancellation);
                var withdrawn = known is { Outcome: IntakeOutcome.KnownWithdrawn } && input.BringBack ? known.ReleaseId : null;
                if (known is not null && withdrawn is null)
                {
                    return known;
                }

                return IsAnswered(read.Value) ? await StoreAsync(run, read.Value, copyOf, withdrawn) : read.Value.ToResult(IntakeOutcome.NeedsAnswers) with { CopyOfId = copyOf };
            },
            cancellationToken);
    }

    private static bool IsAnswered(ReadRelease read) => read.PublishedOn is not null && !string.IsNullOrWhiteSpace(read.Issuer);

    private static async Task<(IntakeResult? Known, int? CopyOf)> RecogniseAsync(TrackerContext context, ReadRelease read, CancellationToken cancellationToken)
    {
        var same = await context.ReleaseVersions.AsNoTracking()
            .Where(x => x.Sha256 == read.Sha256 || x.TextSha256 == read.TextSha256)
            .OrderBy(x => x.IsWithdrawn).ThenBy(x => x.Id)
            .Select(x => new { x.Sha256, x.ReleaseId, x.Release!.FoldedIssuer, x.Release.Status, x.Release.WithdrawalReason })
            .ToListAsync(cancellationToken);
        var issuer = FoldedColumn.OfOptional(read.Issuer);
        var known = same.Find(x => x.Sha256 == read.Sha256) ?? same.Find(x => x.Status == ReleaseStatus.Active && (issuer is null || x.FoldedIssuer == issuer));
        if (known is null)
        {
            return (null, same.Find(x => x.Status == ReleaseStatus.Active)?.ReleaseId);
        }

        var outcome = known.Status == ReleaseStatus.Active ? IntakeOutcome.Known : IntakeOutcome.KnownWithdrawn;
        return (read.ToResult(outcome) with { ReleaseId = known.ReleaseId, WithdrawalReason = known.WithdrawalReason }, null);
    }

    private static async Task<IntakeResult> StoreAsync(CommandRun run, ReadRelease read, int? copyOf, int? withdrawnId)
    {
        var release = withdrawnId is { } id ? await BringBackAsync(run.Context, id, run.Cancellation) : run.Context.Releases.Add(run.Sign(NewRelease(run.Actor))).Entity;
        release.Title = read.Title;
        release.Issuer = read.Issuer!;
        release.FoldedIssuer = FoldedColumn.Of(read.Issuer!);
        release.Ministry = await MinistryAsync(run.Context, read.Issuer!, read.PublishedOn!.Value, run.Cancellation);
        release.PublishedOn = read.PublishedOn;
        release.SourceUrl = read.Input.SourceUrl;
        release.Visibility = read.Input.Visibility;
        release.EmbargoUntil = read.EmbargoUntil;
        release.EmbargoUnread = read.EmbargoUnread;
        release.CopyOfId = copyOf;
        var version = run.Sign(new ReleaseVersion
        {
            Release = release,
            Number = release.CurrentVersion,
            Original = read.Input.Content.ToArray(),
            FileName = read.Input.FileName is { Length: > Lengths.FileName } name ? name[^Lengths.FileName..] : read.Input.FileName,
            Encoding = read.Encoding,
            Sha256 = read.Sha256,
            TextSha256 = read.TextSha256,
            Text = read.Text,
            RepairsJson = StatementPayload.WriteRepairs(read.Extracted.Text.Repairs),
            RecordedById = run.Actor.Id,
            RecordedBy = run.Actor.Name,
        });
        run.Context.ReleaseVersions.Add(version);
        await FoundRows.AddAsync(run.Context, version, read, run.Cancellation);
        await run.Context.SaveChangesAsync(run.Cancellation);
        await SearchIndex.ReplaceAsync(
            run.Context,
            SearchSubject.Release,
            release.Id,
            [(SearchField.Title, release.Title), (SearchField.Name, release.Issuer), (SearchField.Text, version.Text)],
            run.Cancellation);
        run.Record<Release>(release.Id, after: new { release.Title, release.Issuer, release.PublishedOn, version.Sha256, Statements = version.Statements.Count, release.CopyOfId });
        return read.ToResult(IntakeOutcome.Stored) with { ReleaseId = release.Id, CopyOfId = copyOf };
    }

    private static Release NewRelease(Actor actor) => new() { Title = string.Empty, Issuer = string.Empty, FoldedIssuer = string.Empty, RecordedById = actor.Id, RecordedBy = actor.Name };

    private static async Task<Release> BringBackAsync(TrackerContext context, int releaseId, CancellationToken cancellationToken)
    {
        var release = await context.Releases.SingleAsync(x => x.Id == releaseId, cancellationToken);
        release.Status = ReleaseStatus.Active;
        release.CurrentVersion = await context.ReleaseVersions.Where(x => x.ReleaseId == releaseId).MaxAsync(x => x.Number, cancellationToken) + 1;
        (release.WithdrawalReason, release.WithdrawnAt, release.WithdrawnBy) = (null, null, null);
        return release;
    }

    // The reference table writes "Ministerium für Arbeit, Integration und Soziales", releases add "des Landes Nordrhein-Westfalen" or leave the commas out.
    private static async Task<string?> MinistryAsync(TrackerContext context, string issuer, DateOnly publishedOn, CancellationToken cancellationToken)
    {
        var folded = Folding.Fold(issuer);
        var terms = await context.MinistryPeriods.AsNoTracking().ToListAsync(cancellationToken);
        return terms.Where(x => folded.Contains(x.FoldedMinistry, StringComparison.Ordinal) || folded.Split(' ').Contains(Folding.Fold(x.Abbreviation)))
            .OrderByDescending(x => (x.FromDay is null || x.FromDay <= publishedOn) && (x.ToDay is null || x.ToDay >= publishedOn))
            .ThenByDescending(x => x.FoldedMinistry.Length)
            .FirstOrDefault()?.Abbreviation;
    }
}
