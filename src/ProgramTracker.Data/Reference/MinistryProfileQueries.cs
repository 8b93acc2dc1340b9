using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Events;
using ProgramTracker.Data.Releases;

namespace ProgramTracker.Data.Reference;

/// <summary>Reads ministries for everyone: their terms in office, and what their releases state.</summary>
/// <remarks>A ministry is known by its abbreviation, which it keeps from one minister to the next; one that changes its name gets another.</remarks>
public sealed class MinistryProfileQueries(IDbContextFactory<TrackerContext> factory, TimeProvider clock)
{
    public const int ShownItems = 50;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The one in office first, then backwards in time.</summary>
    public async Task<IReadOnlyList<MinistrySummary>> ListAsync(Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var terms = await TermsAsync(context, null, cancellationToken);
        var releases = await context.Releases.AsNoTracking().VisibleTo(actor, Now).Where(x => x.Status == ReleaseStatus.Active && x.Ministry != null)
            .GroupBy(x => x.Ministry!)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(x => x.Key, x => x.Count, cancellationToken);
        return
        [
            .. terms.GroupBy(x => x.Key)
                .Select(x => new MinistrySummary(x.Key, x.First().Term.Ministry, x.Last().Term.From, x.Last().Term.FromText, x.First().Term.To, x.First().Term.Minister, releases.GetValueOrDefault(x.Key)))
                .OrderBy(x => x.To is not null).ThenByDescending(x => x.To).ThenByDescending(x => x.From),
        ];
    }

    /// <summary>Null where no ministry has the abbreviation.</summary>
    public async Task<MinistryProfile?> FindAsync(Actor actor, string key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var terms = await TermsAsync(context, key, cancellationToken);
        if (terms.Count == 0)
        {
            return null;
        }

        var releases = context.Releases.AsNoTracking().VisibleTo(actor, Now).Where(x => x.Status == ReleaseStatus.Active && x.Ministry == key);
        var visibleEvents = context.Events.AsNoTracking().VisibleTo(actor, Now).Where(x => !x.IsVoid);
        var events = visibleEvents.Where(x => x.Evidence.Any(e => releases.Any(r => r.Id == e.Statement!.ReleaseId)));
        var eventRows = await events.OrderByDescending(x => x.FirstDay).ThenBy(x => x.Id).Take(ShownItems).ToRowsAsync(cancellationToken);
        return new MinistryProfile
        {
            Key = terms[0].Key,
            Terms = [.. terms.Select(x => x.Term)],
            Releases = [.. await releases.OrderByDescending(x => x.PublishedOn).ThenByDescending(x => x.Id).Take(ShownItems).ToRowsAsync(context, actor, Now, cancellationToken)],
            ReleaseCount = await releases.CountAsync(cancellationToken),
            Events = [.. await eventRows.WithChildrenAsync(visibleEvents, cancellationToken)],
            EventCount = await events.CountAsync(cancellationToken),
        };
    }

    /// <summary>The present name of a ministry; null where no ministry has the abbreviation.</summary>
    public async Task<string?> NameAsync(Actor actor, string key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        return (await TermsAsync(context, key, cancellationToken)).Select(x => x.Term.Ministry).FirstOrDefault();
    }

    private static async Task<List<(string Key, MinistryTerm Term)>> TermsAsync(TrackerContext context, string? key, CancellationToken cancellationToken) =>
        (await context.MinistryPeriods.AsNoTracking()
            .Where(x => key == null || x.Abbreviation == key)
            .OrderByDescending(x => x.ToDay == null).ThenByDescending(x => x.FromDay).ThenByDescending(x => x.Id)
            .Select(x => new { x.Abbreviation, x.Ministry, x.Minister, x.StateSecretaries, x.FromDay, x.FromText, x.ToDay })
            .ToListAsync(cancellationToken))
        .ConvertAll(x => (x.Abbreviation, new MinistryTerm(x.Ministry, x.Minister, x.StateSecretaries, x.FromDay, x.FromText, x.ToDay)));
}

/// <summary>A ministry as the list shows it: its latest name and minister, from the first day known to the last.</summary>
public sealed record MinistrySummary(string Key, string Name, DateOnly? From, string FromText, DateOnly? To, string Minister, int Releases);

/// <summary>A ministry under one minister; both days are included, an open end is null, and <see cref="FromText"/> is as exact as the source.</summary>
public sealed record MinistryTerm(string Ministry, string Minister, string? StateSecretaries, DateOnly? From, string FromText, DateOnly? To);

/// <summary>A ministry with its terms, latest first, and what its releases state; lists are cut and say how many there are.</summary>
public sealed record MinistryProfile
{
    /// <summary>The abbreviation.</summary>
    public required string Key { get; init; }

    public required ImmutableArray<MinistryTerm> Terms { get; init; }

    public ImmutableArray<ReleaseRow> Releases { get; init; } = [];

    public int ReleaseCount { get; init; }

    public ImmutableArray<EventRow> Events { get; init; } = [];

    public int EventCount { get; init; }
}
