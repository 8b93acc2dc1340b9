using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Lists;

/// <summary>Reads the views of a list that an actor saved.</summary>
public sealed class SavedViewQueries(IDbContextFactory<TrackerContext> factory)
{
    public async Task<IReadOnlyList<SavedViewRow>> OfListAsync(Actor actor, string list, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        return await context.SavedViews.AsNoTracking()
            .Where(x => x.List == list && x.RecordedById == actor.Id)
            .OrderBy(x => x.FoldedName).ThenBy(x => x.Id)
            .Select(x => new SavedViewRow(x.Id, x.Name, x.Query, x.Version))
            .ToListAsync(cancellationToken);
    }
}

/// <summary>A saved view as lists offer it.</summary>
public sealed record SavedViewRow(int Id, string Name, string Query, int RowVersion);
