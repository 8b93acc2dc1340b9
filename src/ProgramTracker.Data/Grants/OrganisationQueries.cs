using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Text;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Lists;

namespace ProgramTracker.Data.Grants;

/// <summary>Reads organisations for those who keep them up to date.</summary>
public sealed class OrganisationQueries(IDbContextFactory<TrackerContext> factory)
{
    public const int PageSize = 50;
    public const int ShownItems = 50;

    /// <summary>By name, merged ones beside the one they are; empty for those who may not change them.</summary>
    public async Task<ListPage<OrganisationRow>> ListAsync(Actor actor, string? words, OrganisationKind? kind, int page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.EditsLedger)
        {
            return new ListPage<OrganisationRow>([], 0, page, PageSize);
        }

        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var organisations = context.Organisations.AsNoTracking();
        if (words is { Length: > 0 } && Folding.Fold(words) is { Length: > 0 } folded)
        {
            organisations = organisations.Where(x => x.FoldedName.Contains(folded) || x.Names.Any(n => n.Folded.Contains(folded)) || x.Municipality!.FoldedName.Contains(folded));
        }

        if (kind is { } only)
        {
            organisations = organisations.Where(x => x.Kind == only);
        }

        var total = await organisations.CountAsync(cancellationToken);
        var rows = await organisations.OrderBy(x => x.FoldedName).ThenBy(x => x.Id).OnPage(page, PageSize)
            .Select(x => new OrganisationRow(
                x.Id,
                x.Name,
                x.Kind,
                x.Municipality!.Name,
                context.Grants.Count(g => g.OrganisationId == x.Id && g.Status == GrantStatus.Active),
                x.MergedInto!.Name))
            .ToListAsync(cancellationToken);
        return new ListPage<OrganisationRow>(rows, total, page, PageSize);
    }

    /// <summary>Null where there is none, or the actor may not change organisations.</summary>
    public async Task<OrganisationView?> FindAsync(Actor actor, int id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.EditsLedger)
        {
            return null;
        }

        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var row = await context.Organisations.AsNoTracking().Include(x => x.Names).Include(x => x.MergedInto).Include(x => x.Municipality).SingleOrDefaultAsync(x => x.Id == id, cancellationToken);
        if (row is null)
        {
            return null;
        }

        var grants = context.Grants.AsNoTracking().Where(x => x.Status == GrantStatus.Active && (x.OrganisationId == id || x.Organisation!.MergedIntoId == id));
        return new OrganisationView
        {
            Id = id,
            Version = row.Version,
            Name = row.Name,
            Kind = row.Kind,
            Seat = row.Municipality is { } seat ? new PlaceName(seat.Ags, seat.Name) : null,
            OtherNames = [.. row.Names.OrderBy(x => x.Folded).Select(x => new OrganisationOtherName(x.Id, x.Name))],
            MergedInto = row.MergedInto is { } into ? new OrganisationRef(into.Id, into.Name) : null,
            Merged = [.. await context.Organisations.AsNoTracking().Where(x => x.MergedIntoId == id).OrderBy(x => x.FoldedName).Select(x => new OrganisationRef(x.Id, x.Name)).ToListAsync(cancellationToken)],
            Grants = [.. await grants.OrderByDescending(x => x.Year).ThenByDescending(x => x.Id).Take(ShownItems).ToRowsAsync(context, Measure.Awarded, null, cancellationToken)],
            GrantCount = await grants.CountAsync(cancellationToken),
        };
    }

    /// <summary>Organisations to merge with, by the beginning of a word of a name.</summary>
    public async Task<IReadOnlyList<OrganisationRef>> SearchAsync(Actor actor, string words, int exceptId, int take, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.EditsLedger || Folding.Fold(words) is not { Length: > 0 } folded)
        {
            return [];
        }

        var word = " " + folded;
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        return await context.Organisations.AsNoTracking()
            .Where(x => x.Id != exceptId && x.MergedIntoId == null && ((" " + x.FoldedName).Contains(word) || x.Names.Any(n => (" " + n.Folded).Contains(word))))
            .OrderBy(x => x.FoldedName).ThenBy(x => x.Id)
            .Take(take)
            .Select(x => new OrganisationRef(x.Id, x.Municipality == null ? x.Name : x.Name + " (" + x.Municipality.Name + ")"))
            .ToListAsync(cancellationToken);
    }
}

public sealed record OrganisationRow(int Id, string Name, OrganisationKind Kind, string? Seat, int Grants, string? MergedInto);

public sealed record OrganisationRef(int Id, string Name);

public sealed record OrganisationOtherName(int Id, string Name);

/// <summary>An organisation as its upkeep page shows it, with its grants and those of what was merged into it.</summary>
public sealed record OrganisationView
{
    public required int Id { get; init; }

    public required int Version { get; init; }

    public required string Name { get; init; }

    public OrganisationKind Kind { get; init; }

    public PlaceName? Seat { get; init; }

    public ImmutableArray<OrganisationOtherName> OtherNames { get; init; } = [];

    public OrganisationRef? MergedInto { get; init; }

    public ImmutableArray<OrganisationRef> Merged { get; init; } = [];

    public ImmutableArray<GrantRow> Grants { get; init; } = [];

    public int GrantCount { get; init; }
}
