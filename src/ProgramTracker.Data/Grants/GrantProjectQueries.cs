using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Matching;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Grants;

/// <summary>Which grants are for one project: those that persons linked, and proposals.</summary>
public sealed class GrantProjectQueries(IDbContextFactory<TrackerContext> factory, TimeProvider clock)
{
    private const int ShownProposals = 5;
    private const int LookedAt = 200;
    private const int MostSteps = 5;

    /// <summary>The other grants of the same project, over as many links as it takes; a link to a grant that was joined with another leads to the one that stayed.</summary>
    public async Task<IReadOnlyList<ProjectGrant>> OfAsync(Actor actor, int grantId, CancellationToken cancellationToken)
    {
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var links = new Dictionary<int, (string Reason, string By, DateTime At, bool IsDirect)>();
        var reached = new HashSet<int> { grantId };
        reached.UnionWith(await context.Grants.AsNoTracking().Where(x => x.MergedIntoId == grantId && x.Status == GrantStatus.Merged).Select(x => x.Id).ToListAsync(cancellationToken));
        var own = reached.ToHashSet();
        var border = reached.ToList();
        for (var step = 0; step < MostSteps && border.Count > 0; step++)
        {
            var found = await context.GrantLinks.AsNoTracking().Where(x => border.Contains(x.FirstGrantId) || border.Contains(x.SecondGrantId)).ToListAsync(cancellationToken);
            border = [];
            foreach (var link in found)
            {
                foreach (var id in (int[])[link.FirstGrantId, link.SecondGrantId])
                {
                    if (reached.Add(id))
                    {
                        links.Add(id, (link.Reason, link.RecordedBy, link.RecordedAt, own.Contains(GrantPair.Of(link.FirstGrantId, link.SecondGrantId).Other(id))));
                        border.Add(id);
                    }
                }
            }
        }

        if (links.Count == 0)
        {
            return [];
        }

        var survivors = await MergedGrants.SurvivorsAsync(context, links.Keys, cancellationToken);
        var ids = survivors.Values.Where(id => id != grantId).Distinct().ToList();
        var rows = await context.Grants.AsNoTracking().VisibleTo(actor, clock.GetUtcNow().UtcDateTime).Where(x => ids.Contains(x.Id) && x.Status == GrantStatus.Active)
            .OrderBy(x => x.Id)
            .ToRowsAsync(context, Core.Ledger.Measure.Awarded, null, cancellationToken);
        var why = links.OrderByDescending(x => x.Value.IsDirect).GroupBy(x => survivors[x.Key]).ToDictionary(x => x.Key, x => x.First());
        return [.. rows.Select(row => new ProjectGrant(row, why[row.Id].Value.Reason, why[row.Id].Value.By, why[row.Id].Value.At, why[row.Id].Value.IsDirect && why[row.Id].Key == row.Id))];
    }

    /// <summary>Grants of another funder whose project reads the same and that share a municipality; only for those who may link them.</summary>
    public async Task<IReadOnlyList<GrantRow>> ProposalsAsync(Actor actor, int grantId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.EditsLedger)
        {
            return [];
        }

        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var grant = await context.Grants.AsNoTracking().Where(x => x.Id == grantId && x.Status == GrantStatus.Active && x.Project != null)
            .Select(x => new { x.Funder, x.Project, Ags = x.Municipalities.Select(m => m.Ags).ToList() })
            .SingleOrDefaultAsync(cancellationToken);
        if (grant is null || grant.Ags.Count == 0 || grant.Funder == Funder.Unknown)
        {
            return [];
        }

        var others = context.Grants.AsNoTracking().Where(x => x.Id != grantId && x.Status == GrantStatus.Active && x.Project != null && x.Funder != grant.Funder && x.Funder != Funder.Unknown
            && x.Municipalities.Any(m => grant.Ags.Contains(m.Ags))
            && !context.GrantLinks.Any(l => (l.FirstGrantId == x.Id && l.SecondGrantId == grantId) || (l.FirstGrantId == grantId && l.SecondGrantId == x.Id)));
        var projects = await others.OrderByDescending(x => x.Id).Take(LookedAt).Select(x => new { x.Id, x.Project }).ToListAsync(cancellationToken);
        var ids = projects.Where(x => ProjectNames.Compare(grant.Project, x.Project) == ProjectAgreement.Same).Select(x => x.Id).Take(ShownProposals).ToList();
        return ids.Count == 0 ? [] : await context.Grants.AsNoTracking().Where(x => ids.Contains(x.Id)).OrderBy(x => x.Id).ToRowsAsync(context, Core.Ledger.Measure.Awarded, null, cancellationToken);
    }
}

/// <summary>Another grant of the same project, and who said so. <see cref="CanUnlink"/>: the link is between these two themselves and not over a third.</summary>
public sealed record ProjectGrant(GrantRow Row, string Reason, string By, DateTime At, bool CanUnlink);
