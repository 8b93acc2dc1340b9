using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Matching;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Releases;

namespace ProgramTracker.Data.Search;

/// <summary>Gives the releases and events of a database that is older than phrase search and series what newer ones get when they are written.</summary>
public sealed class SearchBackfill(IDbContextFactory<TrackerContext> factory)
{
    private const int BatchSize = 100;

    /// <summary>How many releases it gave their words; none on a database of today.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var (done, last) = (0, 0);
        while (await NextAsync(last, cancellationToken) is { Count: > 0 } ids)
        {
            done += ids.Count;
            last = ids[^1];
        }

        if (done > 0)
        {
            await SetStemsAsync(cancellationToken);
        }

        return done;
    }

    private async Task<List<int>> NextAsync(int after, CancellationToken cancellationToken)
    {
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var releases = await context.Releases
            .Where(x => x.Id > after && x.Status == ReleaseStatus.Active && !context.SearchTexts.Any(t => t.Subject == SearchSubject.Release && t.SubjectId == x.Id))
            .OrderBy(x => x.Id)
            .Select(x => new { x.Id, x.Title, x.Issuer, Text = x.Versions.Where(v => !v.IsWithdrawn).OrderByDescending(v => v.Number).Select(v => v.Text).FirstOrDefault() })
            .Take(BatchSize)
            .ToListAsync(cancellationToken);
        foreach (var release in releases)
        {
            await SearchIndex.ReplaceAsync(context, SearchSubject.Release, release.Id, [(SearchField.Title, release.Title), (SearchField.Name, release.Issuer), (SearchField.Text, release.Text)], cancellationToken);
        }

        await context.SaveChangesAsync(cancellationToken);
        return releases.ConvertAll(x => x.Id);
    }

    private async Task SetStemsAsync(CancellationToken cancellationToken)
    {
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        foreach (var row in await context.Events.Where(x => x.SeriesStem == string.Empty).ToListAsync(cancellationToken))
        {
            row.SeriesStem = SeriesNames.Of(row.Title) is { } common ? FoldedColumn.Of(common) : string.Empty;
        }

        await context.SaveChangesAsync(cancellationToken);
    }
}
