using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Releases;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Releases;

/// <summary>Finds the releases that a text could be a version, a copy or a correction of: by the address it came from, or by the words they share.</summary>
internal static class SimilarReleases
{
    private const int MostShown = 3;

    /// <summary>Best first; what comes from the same address stands before what is only alike.</summary>
    public static async Task<ImmutableArray<SimilarRelease>> FindAsync(TrackerContext context, string text, string? sourceUrl, CancellationToken cancellationToken)
    {
        var addresses = Addresses(sourceUrl);
        var sketch = TextSketch.Of(text);
        var hashes = sketch.ToList();
        var least = Math.Max(1, (int)(hashes.Count * TextSketch.VeryAlike * 0.6));
        var near = await context.ReleaseSketches.AsNoTracking()
            .Where(x => hashes.Contains(x.Hash) && x.ReleaseVersion!.Release!.Status == ReleaseStatus.Active && x.ReleaseVersion.Number == x.ReleaseVersion.Release.CurrentVersion)
            .GroupBy(x => x.ReleaseVersionId)
            .Select(x => new { VersionId = x.Key, Common = x.Count() })
            .Where(x => x.Common >= least)
            .OrderByDescending(x => x.Common).ThenByDescending(x => x.VersionId)
            .Take(MostShown * 4)
            .Select(x => x.VersionId)
            .ToListAsync(cancellationToken);
        var rows = await context.ReleaseVersions.AsNoTracking()
            .Where(x => x.Release!.Status == ReleaseStatus.Active && x.Number == x.Release.CurrentVersion && (near.Contains(x.Id) || (x.Release.SourceUrl != null && addresses.Contains(x.Release.SourceUrl))))
            .Select(x => new { x.ReleaseId, x.Release!.Title, x.Release.Issuer, x.Release.PublishedOn, x.Release.SourceUrl, Sketch = x.Sketch.Select(s => s.Hash).ToList() })
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(x => new SimilarRelease(x.ReleaseId, x.Title, x.Issuer, x.PublishedOn, x.SourceUrl is { } from && addresses.Contains(from), TextSketch.Likeness(sketch, x.Sketch)))
                .Where(x => x.HasSameAddress || x.Likeness >= TextSketch.VeryAlike)
                .OrderByDescending(x => x.HasSameAddress).ThenByDescending(x => x.Likeness).ThenByDescending(x => x.ReleaseId)
                .Take(MostShown),
        ];
    }

    /// <summary>The active releases that were taken in from an address.</summary>
    public static async Task<IReadOnlyList<int>> AtAddressAsync(TrackerContext context, string? sourceUrl, CancellationToken cancellationToken)
    {
        var addresses = Addresses(sourceUrl);
        return addresses.Count == 0
            ? []
            : await context.Releases.AsNoTracking().Where(x => x.Status == ReleaseStatus.Active && x.SourceUrl != null && addresses.Contains(x.SourceUrl)).Select(x => x.Id).ToListAsync(cancellationToken);
    }

    // The same page, however it was written down: with or without TLS, mark and last slash.
    private static List<string> Addresses(string? sourceUrl)
    {
        if (string.IsNullOrWhiteSpace(sourceUrl))
        {
            return [];
        }

        var given = sourceUrl.Trim();
        var bare = given.Split('#')[0].TrimEnd('/');
        var rest = bare.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? bare[8..] : bare.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? bare[7..] : null;
        List<string> written = rest is null ? [bare] : ["https://" + rest, "http://" + rest];
        return [.. written.Concat(written.Select(address => address + "/")).Append(given).Distinct()];
    }
}
