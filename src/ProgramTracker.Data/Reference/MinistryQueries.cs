using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Programmes;

namespace ProgramTracker.Data.Reference;

/// <summary>Reads ministries and their terms in office for those who keep them up to date.</summary>
public sealed class MinistryQueries(IDbContextFactory<TrackerContext> factory)
{
    /// <summary>All terms, the latest first; empty for those who may not change them.</summary>
    public async Task<IReadOnlyList<MinistryRow>> ListAsync(Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.EditsLedger)
        {
            return [];
        }

        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        return await context.MinistryPeriods.AsNoTracking()
            .OrderByDescending(x => x.ToDay == null).ThenByDescending(x => x.FromDay).ThenByDescending(x => x.Id)
            .Select(x => new MinistryRow(x.Id, x.Abbreviation, x.Ministry, x.Minister, x.FromDay, x.FromText, x.ToDay, x.IsReference))
            .ToListAsync(cancellationToken);
    }

    /// <summary>Null where there is none, or the actor may not change ministries.</summary>
    public async Task<MinistryView?> FindAsync(Actor actor, int id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.EditsLedger)
        {
            return null;
        }

        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var row = await context.MinistryPeriods.SingleOrDefaultAsync(x => x.Id == id, cancellationToken);
        return row is null
            ? null
            : new MinistryView(
                row.Id,
                row.Version,
                row.IsReference,
                new MinistryInput { Abbreviation = row.Abbreviation, Ministry = row.Ministry, Minister = row.Minister, StateSecretaries = row.StateSecretaries, From = row.FromDay, To = row.ToDay },
                row.FromText,
                row.Evidence,
                [.. ReferenceValues.Differences(context.Entry<IReferenceRow>(row)).Select(x => new ReferenceDifference(x.Column, x.Ours, x.Theirs))]);
    }
}

public sealed record MinistryRow(int Id, string Abbreviation, string Ministry, string Minister, DateOnly? From, string FromText, DateOnly? To, bool IsReference);

/// <summary>A term as its upkeep page shows it. <see cref="Version"/> goes back with every change.</summary>
public sealed record MinistryView(int Id, int Version, bool IsReference, MinistryInput Input, string FromText, string? Evidence, ImmutableArray<ReferenceDifference> ReferenceSays);
