using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Reference;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Programmes;

namespace ProgramTracker.Data.Reference;

/// <summary>The extractor that knows the programmes and spellings of the database, as they are now.</summary>
/// <remarks>Asking costs one small query; it is made anew only after a name has changed, see <see cref="NamesStamp"/>.</remarks>
public sealed class KnownExtractor(IDbContextFactory<TrackerContext> factory, ExtractorCache cache)
{
    public async Task<ReleaseExtractor> GetAsync(CancellationToken cancellationToken)
    {
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var stamp = await context.Settings.AsNoTracking().Where(x => x.Key == NamesStamp.Key).Select(x => x.Value).SingleOrDefaultAsync(cancellationToken) ?? string.Empty;
        return await cache.GetAsync(context.Database.GetConnectionString() ?? string.Empty, stamp, MakeAsync).WaitAsync(cancellationToken);
    }

    // Several may wait for it: it ends although the first of them goes away.
    private async Task<ReleaseExtractor> MakeAsync()
    {
        await using var context = await factory.CreateDbContextAsync(CancellationToken.None);
        var programmes = await ProgrammesAsync(context);
        var spellings = await context.MunicipalityNames.AsNoTracking().OrderBy(x => x.Id)
            .Select(x => new UnitSpelling(x.Spelling, x.Ags, x.Kind, x.NeedsContext, x.Note))
            .ToListAsync();
        return ExtractorCache.Make(ReferenceFiles.All with { Programmes = programmes, Spellings = [.. spellings] });
    }

    // What was merged into another programme is one more way to write that one.
    private static async Task<ImmutableArray<KnownProgramme>> ProgrammesAsync(TrackerContext context)
    {
        var rows = await context.Programmes.AsNoTracking().OrderBy(x => x.Id).ToListAsync();
        var names = (await context.ProgrammeNames.AsNoTracking().OrderBy(x => x.Id).ToListAsync()).ToLookup(x => x.ProgrammeId, x => new ProgrammeSpelling(x.Spelling, x.NeedsContext));
        var merged = rows.Where(x => x.MergedIntoId is not null).ToLookup(x => x.MergedIntoId!.Value, x => x.Id);
        return
        [
            .. rows.Where(x => x.MergedIntoId is null).Select(x => new KnownProgramme(
                x.Key,
                x.Name,
                x.LongName,
                x.StartYear,
                x.EndYear,
                x.Level,
                [.. names[x.Id].Concat(merged[x.Id].SelectMany(id => names[id])).DistinctBy(spelling => spelling.Spelling)],
                Facts(x))),
        ];
    }

    private static ProgrammeFacts Facts(Programme row) => new(row.StartText, row.EndText, row.MinistryText, row.BudgetText, row.RecipientsText, row.FundsText, row.EvidenceText, row.SourcesText);
}

/// <summary>Keeps the extractor of each database while its names stay as they are. Serves all threads; each state is made once, whoever asks first.</summary>
public sealed class ExtractorCache
{
    private static readonly Lazy<ReleaseExtractor> OfReferenceTables = new(() => ReleaseExtractor.Of(ReferenceFiles.All));

    private readonly ConcurrentDictionary<string, Kept> _kept = new(StringComparer.Ordinal);

    public async Task<ReleaseExtractor> GetAsync(string database, string stamp, Func<Task<ReleaseExtractor>> make)
    {
        ArgumentNullException.ThrowIfNull(make);
        var kept = _kept.AddOrUpdate(database, _ => new Kept(stamp, make), (_, last) => last.Stamp == stamp ? last : new Kept(stamp, make));
        try
        {
            return await kept.Extractor.Value;
        }
        catch
        {
            _kept.TryRemove(KeyValuePair.Create(database, kept));
            throw;
        }
    }

    /// <summary>One for these tables; where they say what the tables inside the assembly say, all databases share one.</summary>
    internal static ReleaseExtractor Make(ReferenceTables tables) => AreShipped(tables) ? OfReferenceTables.Value : ReleaseExtractor.Of(tables);

    private static bool AreShipped(ReferenceTables tables) =>
        tables.Spellings.SequenceEqual(ReferenceFiles.All.Spellings.DistinctBy(x => (x.Ags, x.Spelling, x.Kind)))
        && tables.Programmes.Select(Said).SequenceEqual(ReferenceFiles.All.Programmes.Select(Said));

    private static string Said(KnownProgramme programme) => string.Join('\n', [programme.Key, programme.Name, programme.Facts.Recipients, .. programme.Spellings.Distinct().Select(x => $"{x.Spelling}|{x.NeedsContext}")]);

    private sealed class Kept(string stamp, Func<Task<ReleaseExtractor>> make)
    {
        public string Stamp { get; } = stamp;

        public Lazy<Task<ReleaseExtractor>> Extractor { get; } = new(make);
    }
}
