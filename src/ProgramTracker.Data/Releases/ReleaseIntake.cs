using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Releases;
using ProgramTracker.Core.Text;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Ledger;
using ProgramTracker.Data.Reference;
using ProgramTracker.Data.Review;
using ProgramTracker.Data.Search;

namespace ProgramTracker.Data.Releases;

/// <summary>Takes releases in: reads the file, recognises what is there already, and stores text and proposed statements in one transaction.</summary>
public sealed class ReleaseIntake(CommandRunner commands, IDbContextFactory<TrackerContext> factory, KnownExtractor extractors)
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

        var read = await ReadAsync(input, cancellationToken);
        if (!read.Succeeded)
        {
            return read.Failure;
        }

        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var seen = await SeeAsync(context, read.Value, cancellationToken);
        return seen.Known ?? seen.On(read.Value, seen.NeedsAnswers(read.Value) ? IntakeOutcome.NeedsAnswers : IntakeOutcome.Ready);
    }

    /// <summary>Stores a release, or a new version of one, or says that it is known or what must be answered first.</summary>
    public async Task<CommandResult<IntakeResult>> TakeInAsync(Actor actor, ReleaseInput input, CancellationToken cancellationToken)
    {
        if (!actor.Has(CommandRight.EditLedger))
        {
            return new CommandFailure(FailureReason.NotAllowed);
        }

        var read = await ReadAsync(input, cancellationToken);
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
                var seen = await SeeAsync(run.Context, read.Value, run.Cancellation);
                var withdrawn = seen.Known is { Outcome: IntakeOutcome.KnownWithdrawn } && input.BringBack ? seen.Known.ReleaseId : null;
                if (seen.Known is not null && withdrawn is null)
                {
                    return seen.Known;
                }

                if (withdrawn is null && seen.NeedsAnswers(read.Value))
                {
                    return seen.On(read.Value, IntakeOutcome.NeedsAnswers);
                }

                return seen.Relation is { Kind: ReleaseRelationKind.VersionOf } version && withdrawn is null
                    ? await AddVersionAsync(run, read.Value, version.ReleaseId)
                    : await StoreAsync(run, read.Value, seen, withdrawn);
            },
            cancellationToken);
    }

    private static bool IsAnswered(ReadRelease read) => read.PublishedOn is not null && !string.IsNullOrWhiteSpace(read.Issuer);

    // A new version is read as of the day and by the issuer of its release: "heute" means the same day in both.
    private async Task<CommandResult<ReadRelease>> ReadAsync(ReleaseInput input, CancellationToken cancellationToken)
    {
        if (input is { Relation: null, IsVersionByAddress: true } && await OnlyAtAddressAsync(input.SourceUrl, cancellationToken) is { } known)
        {
            input = input with { Relation = ReleaseRelation.VersionOf(known) };
        }

        if (input.Relation is { Kind: ReleaseRelationKind.VersionOf, ReleaseId: var id })
        {
            await using var context = await factory.CreateDbContextAsync(cancellationToken);
            var release = await context.Releases.AsNoTracking().Where(x => x.Id == id).Select(x => new { x.PublishedOn, x.Issuer }).SingleOrDefaultAsync(cancellationToken);
            input = release is null ? input : input with { PublishedOn = release.PublishedOn, Issuer = release.Issuer };
        }

        return ReadRelease.Read(input, await extractors.GetAsync(cancellationToken));
    }

    private static async Task<Seen> SeeAsync(TrackerContext context, ReadRelease read, CancellationToken cancellationToken)
    {
        var (known, copyOf) = await RecogniseAsync(context, read, cancellationToken);
        if (known is not null)
        {
            return new Seen(known, copyOf, [], null);
        }

        var similar = await SimilarReleases.FindAsync(context, read.Text, read.Input.SourceUrl, cancellationToken);
        return new Seen(null, copyOf, similar, read.Input.Relation);
    }

    private async Task<int?> OnlyAtAddressAsync(string? sourceUrl, CancellationToken cancellationToken)
    {
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        return await SimilarReleases.AtAddressAsync(context, sourceUrl, cancellationToken) is [var only] ? only : null;
    }

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

    private static async Task<CommandResult<IntakeResult>> AddVersionAsync(CommandRun run, ReadRelease read, int releaseId)
    {
        await run.Ledger.LockAsync();
        var release = await run.Context.Releases.SingleOrDefaultAsync(x => x.Id == releaseId, run.Cancellation);
        if (release is null)
        {
            return new CommandFailure(FailureReason.NotFound);
        }

        if (release.Status != ReleaseStatus.Active)
        {
            return new CommandFailure(FailureReason.Withdrawn);
        }

        var before = new { release.Title, release.CurrentVersion, release.EmbargoUntil, release.EmbargoUnread };
        var oldId = await run.Context.ReleaseVersions.Where(x => x.ReleaseId == releaseId && x.Number == release.CurrentVersion).Select(x => x.Id).SingleAsync(run.Cancellation);
        var old = (await VersionStatements.LoadAsync(run.Context, oldId, run.Cancellation))!;
        var version = VersionOf(run, release, read);
        version.Number = await run.Context.ReleaseVersions.Where(x => x.ReleaseId == releaseId).MaxAsync(x => x.Number, run.Cancellation) + 1;
        run.Context.ReleaseVersions.Add(version);
        (release.Title, release.CurrentVersion) = (read.Title, version.Number);
        (release.EmbargoUntil, release.EmbargoUnread) = (read.EmbargoUntil, read.EmbargoUnread);
        release.SourceUrl ??= read.Input.SourceUrl;
        var change = await new NewVersion(run, old, read).AddAsync(version);
        await IndexAsync(run, release, version);
        if ((before.EmbargoUntil, before.EmbargoUnread) != (release.EmbargoUntil, release.EmbargoUnread))
        {
            // What is known of a grant or an event only from here is as internal as this text is now.
            await run.Context.SaveChangesAsync(run.Cancellation);
            await ReleaseEvidence.SettleAsync(run, release.Id, EntryReasons.NewVersion, null);
        }

        run.Record<Release>(release.Id, before, new { release.Title, release.CurrentVersion, release.EmbargoUntil, release.EmbargoUnread, version.Sha256, Change = change });
        return read.ToResult(IntakeOutcome.NewVersion) with { ReleaseId = release.Id, Change = change };
    }

    private static async Task<IntakeResult> StoreAsync(CommandRun run, ReadRelease read, Seen seen, int? withdrawnId)
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
        release.CopyOfId = seen.CopyOf ?? await SourceAsync(run, seen.Relation, ReleaseRelationKind.CopyOf);
        release.CorrectsId = await SourceAsync(run, seen.Relation, ReleaseRelationKind.Corrects);
        var version = VersionOf(run, release, read);
        version.Number = release.CurrentVersion;
        run.Context.ReleaseVersions.Add(version);
        await FoundRows.AddAsync(run.Context, version, read, run.Cancellation);
        await run.Context.SaveChangesAsync(run.Cancellation);
        await IndexAsync(run, release, version);
        run.Record<Release>(release.Id, after: new { release.Title, release.Issuer, release.PublishedOn, version.Sha256, Statements = version.Statements.Count, release.CopyOfId, release.CorrectsId });
        return seen.On(read, IntakeOutcome.Stored) with { ReleaseId = release.Id, CopyOfId = release.CopyOfId };
    }

    private static ReleaseVersion VersionOf(CommandRun run, Release release, ReadRelease read)
    {
        var version = run.Sign(new ReleaseVersion
        {
            Release = release,
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
        version.Sketch.AddRange(TextSketch.Of(read.Text).Select(hash => new ReleaseSketch { Hash = hash }));
        return version;
    }

    private static Task IndexAsync(CommandRun run, Release release, ReleaseVersion version) => SearchIndex.ReplaceAsync(
        run.Context,
        SearchSubject.Release,
        release.Id,
        [(SearchField.Title, release.Title), (SearchField.Name, release.Issuer), (SearchField.Text, version.Text)],
        run.Cancellation);

    // A copy of a copy is a copy of the original.
    private static async Task<int?> SourceAsync(CommandRun run, ReleaseRelation? relation, ReleaseRelationKind kind) => relation is { } given && given.Kind == kind
        ? await run.Context.Releases.Where(x => x.Id == given.ReleaseId).Select(x => x.CopyOfId ?? (int?)x.Id).SingleOrDefaultAsync(run.Cancellation)
        : null;

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

    /// <summary>What is known about a text before it is stored.</summary>
    private sealed record Seen(IntakeResult? Known, int? CopyOf, ImmutableArray<SimilarRelease> Similar, ReleaseRelation? Relation)
    {
        private bool Asks(ReadRelease read) => read.Input.AsksAboutSimilar && Relation is null && CopyOf is null && !Similar.IsEmpty;

        public bool NeedsAnswers(ReadRelease read) => !(IsAnswered(read) || Relation is { Kind: ReleaseRelationKind.VersionOf }) || Asks(read);

        public IntakeResult On(ReadRelease read, IntakeOutcome outcome) => read.ToResult(outcome) with { CopyOfId = CopyOf, Similar = Similar, NeedsRelation = Asks(read) };
    }
}
