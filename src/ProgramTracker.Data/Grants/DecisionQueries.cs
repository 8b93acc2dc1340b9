using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Ledger;

namespace ProgramTracker.Data.Grants;

/// <summary>What the form for a decision starts with. Only those who edit the ledger see it.</summary>
public sealed class DecisionQueries(IDbContextFactory<TrackerContext> factory)
{
    /// <summary>What is known of a recorded grant, as input for its decision; null where there is no such active grant or the actor may not enter decisions.</summary>
    public async Task<DecisionForm?> FormAsync(Actor actor, int grantId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.EditsLedger)
        {
            return null;
        }

        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var grant = await context.Grants.AsNoTracking().Include(x => x.Municipalities).ThenInclude(x => x.Municipality)
            .Include(x => x.Organisation).ThenInclude(x => x!.MergedInto).Include(x => x.Programme)
            .SingleOrDefaultAsync(x => x.Id == grantId && x.Status == GrantStatus.Active, cancellationToken);
        if (grant is null)
        {
            return null;
        }

        var awarded = await context.LedgerEntries.AsNoTracking().Standing().Where(x => x.GrantId == grantId && x.Measure == Measure.Awarded).OrderBy(x => x.Id).ToListAsync(cancellationToken);
        var prefill = new DecisionInput
        {
            GrantId = grant.Id,
            GrantVersion = grant.Version,
            ReferenceNumber = grant.ReferenceNumber ?? string.Empty,
            Authority = grant.GrantingAuthority ?? string.Empty,
            DecidedOn = default,
            Funder = grant.Funder == Funder.Unknown ? Funder.Land : grant.Funder,
            Programme = grant.Programme is { } programme ? new ProgrammeRef(programme.Name, programme.Key) : null,
            Organisation = (grant.Organisation?.MergedInto ?? grant.Organisation)?.Name,
            BeneficiaryAgs = [.. grant.Municipalities.Select(x => x.Ags)],
            Project = grant.Project,
            Period = grant.PeriodFrom is null && grant.PeriodTo is null ? null : new YearRange(grant.PeriodFrom, grant.PeriodTo),
            AwardFrom = grant.AwardFrom,
            AwardTo = grant.AwardTo,
            Lines = [.. awarded.Where(x => x.Cents > 0).Select(x => new DecisionLine(x.Ags, x.Year, x.Cents))],
        };
        var names = grant.Municipalities.Select(x => x.Municipality!.Name);
        return new DecisionForm(
            prefill,
            string.Join(", ", (grant.Organisation?.MergedInto ?? grant.Organisation) is { } organisation ? names.Prepend(organisation.Name) : names),
            awarded.Count == 0 ? null : awarded.Sum(x => x.Cents),
            await context.LedgerEntries.Deciding().AnyAsync(x => x.GrantId == grantId && x.Measure == Measure.Awarded && x.Cents > 0, cancellationToken),
            grant.Programme?.Name);
    }
}
