using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Verdicts;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Releases;

namespace ProgramTracker.Data.Verdicts;

/// <summary>Reads the accepted figures of releases, of their current versions, with four statements however many there are.</summary>
internal sealed class StatedFigures(TrackerContext context, Actor actor, DateTime now)
{
    private IQueryable<Statement> Accepted => context.Statements.AsNoTracking().VisibleTo(actor, now)
        .Where(x => (x.State == StatementState.Accepted || x.State == StatementState.Corrected)
            && (x.Kind == StatementKind.Funding || x.Kind == StatementKind.Count)
            && x.Release!.Status == ReleaseStatus.Active
            && x.ReleaseVersion!.Number == x.Release.CurrentVersion);

    /// <summary>Those of one release.</summary>
    public Task<FiguresOfReleases> OfReleaseAsync(int releaseId, CancellationToken cancellationToken) => ReadAsync(Accepted.Where(x => x.ReleaseId == releaseId), cancellationToken);

    /// <summary>Those of all releases that state a figure of one of the programmes, or speak of one of the grants; whole releases, since figures of one text explain each other.</summary>
    public Task<FiguresOfReleases> AboutAsync(IReadOnlyCollection<string> programmeKeys, IReadOnlyCollection<int> grantIds, CancellationToken cancellationToken)
    {
        var wanted = Accepted.Where(x => programmeKeys.Contains(x.Programme!.Key) || context.GrantEvidence.Any(e => e.StatementId == (x.BearerId ?? x.Id) && grantIds.Contains(e.GrantId)));
        return ReadAsync(Accepted.Where(x => wanted.Any(y => y.ReleaseId == x.ReleaseId)), cancellationToken);
    }

    public Task<FiguresOfReleases> AllAsync(CancellationToken cancellationToken) => ReadAsync(Accepted, cancellationToken);

    private async Task<FiguresOfReleases> ReadAsync(IQueryable<Statement> statements, CancellationToken cancellationToken)
    {
        var rows = await statements
            .OrderBy(x => x.ReleaseId).ThenBy(x => x.Ordinal).ThenBy(x => x.Id)
            .Select(x => new
            {
                x.Id,
                x.ReleaseId,
                x.ReleaseVersionId,
                x.Kind,
                x.KindIndex,
                Json = x.DecidedJson ?? x.PayloadJson,
                ProgrammeKey = x.Programme!.Key,
                x.SentenceStart,
                x.SentenceLength,
                x.QuoteStart,
                Sentence = x.ReleaseVersion!.Text!.Substring(x.SentenceStart, x.SentenceLength),
                x.Release!.PublishedOn,
                x.Release.Issuer,
                x.Release.SourceUrl,
                SourceId = x.Release.CopyOf!.CorrectsId ?? x.Release.Corrects!.CorrectsId ?? x.Release.CopyOfId ?? x.Release.CorrectsId ?? x.ReleaseId,
                IsCorrected = context.Releases.VisibleTo(actor, now).Any(r => r.Status == ReleaseStatus.Active && r.CorrectsId != null && (r.CorrectsId == x.ReleaseId || r.CorrectsId == x.Release.CopyOfId)),
                x.BearerId,
            })
            .ToListAsync(cancellationToken);
        var grants = (await context.GrantEvidence.AsNoTracking()
            .Where(x => statements.Any(s => (s.BearerId ?? s.Id) == x.StatementId) && context.Grants.VisibleTo(actor, now).Any(g => g.Id == x.GrantId))
            .Select(x => new { x.StatementId, x.GrantId })
            .ToListAsync(cancellationToken)).ToLookup(x => x.StatementId, x => x.GrantId);
        var places = (await context.ReleaseMunicipalities.AsNoTracking()
            .Where(x => x.Role != MunicipalityRole.Dateline && statements.Any(s => s.ReleaseVersionId == x.ReleaseVersionId))
            .Select(x => new { x.ReleaseVersionId, x.SpansJson })
            .ToListAsync(cancellationToken))
            .ToLookup(x => x.ReleaseVersionId, x => JsonSerializer.Deserialize<int[][]>(x.SpansJson) ?? []);
        var successors = await context.Municipalities.AsNoTracking().Where(x => x.SuccessorAgs != null)
            .ToDictionaryAsync(x => x.Ags, x => x.SuccessorAgs!, cancellationToken);
        var figures = rows.GroupBy(x => x.ReleaseId).ToDictionary(x => x.Key, release =>
        {
            var first = release.First();
            var spans = places[first.ReleaseVersionId].SelectMany(x => x).Where(x => x.Length == 2).ToList();
            var source = new FigureSource(SourceKind.Release, first.SourceId, first.PublishedOn, first.Issuer) { ReleaseId = release.Key, IsCorrected = first.IsCorrected };
            return FigureReader.Read(source, [.. release.Select(x => new SourceStatement(
                x.Id,
                x.KindIndex,
                Today(StatementPayload.Read(x.Kind, x.Json), successors),
                x.ProgrammeKey,
                x.Sentence ?? string.Empty,
                x.QuoteStart - x.SentenceStart,
                x.SentenceStart)
            {
                GrantIds = [.. grants[x.BearerId ?? x.Id]],
                BearerId = x.BearerId,
                NamesPlace = spans.Exists(span => span[0] < x.SentenceStart + x.SentenceLength && x.SentenceStart < span[0] + span[1]),
            })]);
        });
        var urls = rows.Where(x => x.SourceUrl is { Length: > 0 }).DistinctBy(x => x.SourceUrl).ToDictionary(x => x.SourceUrl!, x => (long)x.SourceId, StringComparer.Ordinal);
        return new FiguresOfReleases(figures, urls);
    }

    /// <summary>The statement with today's municipalities, as the ledger has them.</summary>
    public static ExtractedStatement Today(ExtractedStatement statement, IReadOnlyDictionary<string, string> successors) => statement is FundingStatement funding
        ? funding with { Recipients = [.. funding.Recipients.Select(x => x.Place is { Ags: { } ags } place ? x with { Place = place with { Ags = Today(ags, successors) } } : x)] }
        : statement;

    private static string Today(string ags, IReadOnlyDictionary<string, string> successors)
    {
        for (var steps = 0; steps < 10 && successors.TryGetValue(ags, out var next); steps++)
        {
            ags = next;
        }

        return ags;
    }
}

/// <summary>Figures by release, and which release an address is that of.</summary>
internal sealed record FiguresOfReleases(IReadOnlyDictionary<int, ImmutableArray<StatedFigure>> ByRelease, IReadOnlyDictionary<string, long> SourceByUrl)
{
    public static readonly FiguresOfReleases None = new(new Dictionary<int, ImmutableArray<StatedFigure>>(), new Dictionary<string, long>());

    public IEnumerable<StatedFigure> All => ByRelease.Values.SelectMany(x => x);

    public ImmutableArray<StatedFigure> Of(int releaseId) => ByRelease.TryGetValue(releaseId, out var figures) ? figures : [];
}
