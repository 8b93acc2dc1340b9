using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Lists;
using ProgramTracker.Data.Releases;
using ProgramTracker.Data.Totals;

namespace ProgramTracker.Data.Grants;

/// <summary>Reads organisations for everyone who may see what they received.</summary>
/// <remarks>Who sees no grant of an organisation does not see it; natural persons are for those who see internal things.</remarks>
public sealed class OrganisationProfileQueries(IDbContextFactory<TrackerContext> factory, TimeProvider clock)
{
    public const int ShownItems = 50;
    public const int PageSize = 50;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>By name, or those that were awarded most first; one that was merged into another is not a row of its own.</summary>
    public async Task<ListPage<OrganisationSummary>> ListAsync(Actor actor, int page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var grants = context.Grants.AsNoTracking().VisibleTo(actor, Now).CountedAt(context, null);
        var found = Visible(context, actor).Where(x => x.MergedIntoId == null);
        var entries = context.LedgerEntries.AsNoTracking().VisibleTo(actor, Now).Where(x => x.Measure == Measure.Awarded);
        var total = await found.CountAsync(cancellationToken);
        var rows = await found
            .Select(x => new { x.Id, x.Name, x.FoldedName, x.Kind, Seat = (string?)x.Municipality!.Name, Grants = grants.Count(g => g.OrganisationId == x.Id || g.Organisation!.MergedIntoId == x.Id) })
            .OrderByDescending(x => x.Grants).ThenBy(x => x.FoldedName).ThenBy(x => x.Id)
            .OnPage(page, PageSize)
            .ToListAsync(cancellationToken);
        var ids = rows.ConvertAll(x => x.Id);
        var totals = await entries
            .Where(x => x.Grant!.OrganisationId != null && ids.Contains(x.Grant.Organisation!.MergedIntoId ?? x.Grant.OrganisationId!.Value))
            .GroupBy(x => x.Grant!.Organisation!.MergedIntoId ?? x.Grant.OrganisationId!.Value)
            .SumUp()
            .ToDictionaryAsync(x => x.Key, x => x.Sums.ToTotal(Measure.Awarded), cancellationToken);
        return new ListPage<OrganisationSummary>(
            rows.ConvertAll(x => new OrganisationSummary(x.Id, x.Name, x.Kind, x.Seat, x.Grants, totals.GetValueOrDefault(x.Id) ?? Core.Totals.Total.Empty)),
            total,
            page,
            PageSize);
    }

    /// <summary>Null where there is none or the actor may not see it; one that was merged answers with the other.</summary>
    public async Task<OrganisationProfile?> FindAsync(Actor actor, int id, Measure measure, LedgerStand? past, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var root = await Visible(context, actor).Where(x => x.Id == id).Select(x => (int?)(x.MergedIntoId ?? x.Id)).SingleOrDefaultAsync(cancellationToken);
        var row = await context.Organisations.AsNoTracking().Where(x => x.Id == root)
            .Select(x => new { x.Id, x.Name, x.Kind, x.Ags, Seat = (string?)x.Municipality!.Name })
            .SingleOrDefaultAsync(cancellationToken);
        if (row is null)
        {
            return null;
        }

        var until = past?.At ?? Moments.EndOfTime;
        var grants = context.Grants.AsNoTracking().VisibleTo(actor, Now).CountedAt(context, past?.At).Where(x => x.OrganisationId == root || x.Organisation!.MergedIntoId == root);
        var releases = context.Releases.AsNoTracking().VisibleTo(actor, Now)
            .Where(x => x.Status == ReleaseStatus.Active && x.RecordedAt <= until && context.GrantEvidence.Any(e => e.Statement!.ReleaseId == x.Id && grants.Any(g => g.Id == e.GrantId)));
        var family = await context.Organisations.AsNoTracking().Where(x => x.Id == root || x.MergedIntoId == root)
            .OrderBy(x => x.FoldedName)
            .Select(x => new { x.Name, Others = x.Names.OrderBy(n => n.Folded).Select(n => n.Name).ToList() })
            .ToListAsync(cancellationToken);
        return new OrganisationProfile
        {
            Id = row.Id,
            Name = row.Name,
            Kind = row.Kind,
            Seat = row is { Ags: { } ags, Seat: { } seat } ? new PlaceName(ags, seat) : null,
            OtherNames = [.. family.SelectMany(x => x.Others.Prepend(x.Name)).Where(x => x != row.Name).Distinct()],
            Grants = [.. await grants.OrderByDescending(x => x.Year).ThenByDescending(x => x.Id).Take(ShownItems).ToRowsAsync(context, measure, past?.Number, cancellationToken)],
            GrantCount = await grants.CountAsync(cancellationToken),
            Releases = [.. await releases.OrderByDescending(x => x.PublishedOn).ThenByDescending(x => x.Id).Take(ShownItems).ToRowsAsync(context, actor, Now, cancellationToken)],
            ReleaseCount = await releases.CountAsync(cancellationToken),
        };
    }

    /// <summary>The name of an organisation; null where there is none or the actor may not see it.</summary>
    public async Task<string?> NameAsync(Actor actor, int id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        return await Visible(context, actor).Where(x => x.Id == id).Select(x => x.MergedInto!.Name ?? x.Name).SingleOrDefaultAsync(cancellationToken);
    }

    private IQueryable<Organisation> Visible(TrackerContext context, Actor actor)
    {
        var grants = context.Grants.AsNoTracking().VisibleTo(actor, Now);
        var seesPeople = actor.SeesInternal;
        return context.Organisations.AsNoTracking().Where(x => (seesPeople || x.Kind != OrganisationKind.NaturalPerson)
            && grants.Any(g => g.OrganisationId == x.Id || g.Organisation!.MergedIntoId == x.Id));
    }
}

/// <summary>An organisation as the list shows it, with what was awarded to it.</summary>
public sealed record OrganisationSummary(int Id, string Name, OrganisationKind Kind, string? Seat, int Grants, Core.Totals.Total Total);

/// <summary>An organisation with what its page shows beside its totals; those that were merged into it are part of it.</summary>
public sealed record OrganisationProfile
{
    public required int Id { get; init; }

    public required string Name { get; init; }

    public OrganisationKind Kind { get; init; }

    public PlaceName? Seat { get; init; }

    public ImmutableArray<string> OtherNames { get; init; } = [];

    public ImmutableArray<GrantRow> Grants { get; init; } = [];

    public int GrantCount { get; init; }

    public ImmutableArray<ReleaseRow> Releases { get; init; } = [];

    public int ReleaseCount { get; init; }
}
