using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Lists;
using ProgramTracker.Data.Review;

namespace ProgramTracker.Data.Releases;

/// <summary>Reads one release as a text with what was accepted from it.</summary>
public sealed class ReleaseQueries(IDbContextFactory<TrackerContext> factory, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Null where there is no such release or the actor may not see it.</summary>
    public async Task<string?> TitleAsync(Actor actor, int id, CancellationToken cancellationToken)
    {
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        return await context.Releases.AsNoTracking().VisibleTo(actor, Now).Where(x => x.Id == id).Select(x => x.Title).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Null where there is no such release or version, or the actor may not see it; without a version today's.</summary>
    public async Task<ReleaseView?> FindAsync(Actor actor, int id, int? version, CancellationToken cancellationToken)
    {
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var visible = context.Releases.AsNoTracking().VisibleTo(actor, Now);
        var release = await visible.SingleOrDefaultAsync(x => x.Id == id, cancellationToken);
        if (release is null)
        {
            return null;
        }

        var number = version ?? release.CurrentVersion;
        var versions = await context.ReleaseVersions.AsNoTracking().Where(x => x.ReleaseId == id).OrderByDescending(x => x.Number)
            .Select(x => new ReleaseVersionRow(x.Number, x.FileName, x.Encoding, x.Sha256, x.RecordedAt, x.RecordedBy, x.Original != null))
            .ToListAsync(cancellationToken);
        var text = await context.ReleaseVersions.AsNoTracking().Where(x => x.ReleaseId == id && x.Number == number)
            .Select(x => new { x.Id, x.Text, x.RepairsJson })
            .SingleOrDefaultAsync(cancellationToken);
        if (text is null)
        {
            return null;
        }

        int?[] related = [release.CopyOfId, release.CorrectsId];
        var others = await visible.Where(x => related.Contains(x.Id)).ToRowsAsync(context, actor, Now, cancellationToken);
        return new ReleaseView
        {
            Id = id,
            Title = release.Title,
            Issuer = release.Issuer,
            Ministry = release.Ministry,
            PublishedOn = release.PublishedOn,
            SourceUrl = release.SourceUrl,
            Status = release.Status,
            WithdrawalReason = release.WithdrawalReason,
            WithdrawnAt = release.WithdrawnAt,
            WithdrawnBy = release.WithdrawnBy,
            IsInternal = release.Visibility == Visibility.Internal || release.EmbargoUnread || release.EmbargoUntil > Now,
            EmbargoUntil = release.EmbargoUntil,
            EmbargoUnread = release.EmbargoUnread,
            CopyOf = others.FirstOrDefault(x => x.Id == release.CopyOfId),
            Corrects = others.FirstOrDefault(x => x.Id == release.CorrectsId),
            Waiting = actor.SeesInternal ? await context.Statements.Waiting().CountAsync(x => x.ReleaseId == id, cancellationToken) : null,
            RowVersion = release.Version,
            VersionNumber = number,
            Text = text.Text,
            Repairs = StatementPayload.ReadRepairs(text.RepairsJson),
            Statements = await StatementsAsync(context, text.Id, actor, cancellationToken),
            Municipalities = [.. await context.ReleaseMunicipalities.AsNoTracking().Where(x => x.ReleaseVersionId == text.Id && x.Ags != null)
                .Select(x => new { Ags = x.Ags!, x.Municipality!.Name, x.Municipality.FoldedName }).Distinct().OrderBy(x => x.FoldedName)
                .Select(x => new PlaceName(x.Ags, x.Name)).ToListAsync(cancellationToken)],
            Programmes = [.. await context.ReleaseProgrammes.AsNoTracking().Where(x => x.ReleaseVersionId == text.Id && x.ProgrammeId != null)
                .Select(x => new { x.Programme!.Key, x.Programme.Name, x.Programme.FoldedName }).Distinct().OrderBy(x => x.FoldedName)
                .Select(x => new ReleaseView.ProgrammeName(x.Key, x.Name)).ToListAsync(cancellationToken)],
            Versions = [.. versions],
        };
    }

    /// <summary>The original of a version; null where there is none (any longer) or the actor may not see it.</summary>
    public async Task<ReleaseOriginal?> FindOriginalAsync(Actor actor, int id, int? version, CancellationToken cancellationToken)
    {
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        return await context.Releases.AsNoTracking().VisibleTo(actor, Now)
            .Where(x => x.Id == id)
            .SelectMany(x => x.Versions.Where(v => v.Number == (version ?? x.CurrentVersion) && v.Original != null))
            .Select(x => new ReleaseOriginal(x.FileName, x.Encoding, x.Original!))
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>How many releases wait for review; null for those who may not see that.</summary>
    public async Task<int?> WaitingAsync(Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.SeesInternal)
        {
            return null;
        }

        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        return await context.Releases.AsNoTracking()
            .CountAsync(x => x.Status == ReleaseStatus.Active && context.Statements.Any(s => s.ReleaseId == x.Id && s.State == StatementState.Proposed && s.ReleaseVersion!.Number == x.CurrentVersion), cancellationToken);
    }

    private async Task<ImmutableArray<ReleaseStatementRow>> StatementsAsync(TrackerContext context, int versionId, Actor actor, CancellationToken cancellationToken)
    {
        var statements = await context.Statements.AsNoTracking()
            .Where(x => x.ReleaseVersionId == versionId && (x.State == StatementState.Accepted || x.State == StatementState.Corrected))
            .OrderBy(x => x.Ordinal)
            .ToListAsync(cancellationToken);
        var ids = statements.SelectMany(x => new[] { x.Id, x.BearerId ?? x.Id }).Distinct().ToList();
        var visibleGrants = context.Grants.VisibleTo(actor, Now);
        var visibleEvents = context.Events.VisibleTo(actor, Now);
        var grants = (await context.GrantEvidence.AsNoTracking().Where(x => ids.Contains(x.StatementId) && visibleGrants.Any(g => g.Id == x.GrantId))
            .Select(x => new { x.StatementId, x.GrantId }).ToListAsync(cancellationToken)).ToLookup(x => x.StatementId, x => x.GrantId);
        var events = (await context.EventEvidence.AsNoTracking().Where(x => ids.Contains(x.StatementId) && visibleEvents.Any(e => e.Id == x.EventId))
            .Select(x => new { x.StatementId, x.EventId }).ToListAsync(cancellationToken)).ToLookup(x => x.StatementId, x => x.EventId);
        return
        [
            .. statements.Select(x => new ReleaseStatementRow(x.Id, x.Kind, x.QuoteStart, x.QuoteLength, x.QuoteExact, StatementPayload.Current(x), x.IsCounted)
            {
                GrantIds = [.. grants[x.Id].Union(grants[x.BearerId ?? x.Id])],
                EventIds = [.. events[x.Id].Union(events[x.BearerId ?? x.Id])],
            }),
        ];
    }
}
