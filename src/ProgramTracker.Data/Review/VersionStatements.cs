using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Releases;

namespace ProgramTracker.Data.Review;

/// <summary>All statements of one version of a release, with which they name each other.</summary>
internal sealed class VersionStatements
{
    private readonly Dictionary<(StatementKind Kind, int Index), Statement> _byIndex;

    private readonly Dictionary<int, (string Json, ExtractedStatement Content)> _contents = [];

    private VersionStatements(Release release, ReleaseVersion version, List<Statement> statements)
    {
        Release = release;
        Version = version;
        All = statements;
        _byIndex = statements.ToDictionary(x => (x.Kind, x.KindIndex));
    }

    public Release Release { get; }

    public ReleaseVersion Version { get; }

    /// <summary>The active grants that statements of this version are evidence of, also those that only carry an acceptance on.</summary>
    public IReadOnlyList<int> GrantIds { get; private init; } = [];

    /// <summary>In the order of the text.</summary>
    public List<Statement> All { get; }

    public bool IsCurrentVersion => Version.Number == Release.CurrentVersion;

    /// <summary>The release, or the one that it is a copy or a correction of: both count as the same source.</summary>
    public int SourceReleaseId => Release.SourceId();

    /// <summary>Null where there is no such version.</summary>
    public static async Task<VersionStatements?> LoadAsync(TrackerContext context, int releaseVersionId, CancellationToken cancellationToken)
    {
        var version = await context.ReleaseVersions.Include(x => x.Release!.CopyOf).Include(x => x.Release!.Corrects).SingleOrDefaultAsync(x => x.Id == releaseVersionId, cancellationToken);
        if (version is null)
        {
            return null;
        }

        var statements = await context.Statements.Include(x => x.Municipalities)
            .Where(x => x.ReleaseVersionId == releaseVersionId)
            .OrderBy(x => x.Ordinal).ThenBy(x => x.Id)
            .ToListAsync(cancellationToken);
        var grants = await context.GrantEvidence.AsNoTracking()
            .Where(x => (x.Statement!.ReleaseVersionId == releaseVersionId || context.Statements.Any(s => s.ReleaseVersionId == releaseVersionId && s.BearerId == x.StatementId)) && x.Grant!.Status == GrantStatus.Active)
            .Select(x => x.GrantId).Distinct().OrderBy(x => x)
            .ToListAsync(cancellationToken);
        return new VersionStatements(version.Release!, version, statements) { GrantIds = grants };
    }

    /// <summary>These statements and all that later versions of their release have in their place.</summary>
    public static async Task<List<int>> LaterAsync(TrackerContext context, IEnumerable<int> statementIds, CancellationToken cancellationToken)
    {
        var all = statementIds.Distinct().ToList();
        for (var last = all; last.Count > 0;)
        {
            var former = last;
            last = await context.Statements.Where(x => x.PredecessorId != null && former.Contains(x.PredecessorId.Value)).Select(x => x.Id).ToListAsync(cancellationToken);
            last.RemoveAll(all.Contains);
            all.AddRange(last);
        }

        return all;
    }

    /// <summary>A statement as decided, else as found; read once while it stays the same.</summary>
    public ExtractedStatement Content(Statement row)
    {
        var json = row.DecidedJson ?? row.PayloadJson;
        if (_contents.TryGetValue(row.Id, out var known) && ReferenceEquals(known.Json, json))
        {
            return known.Content;
        }

        var content = StatementPayload.Read(row.Kind, json);
        _contents[row.Id] = (json, content);
        return content;
    }

    public Statement? Find(StatementKind kind, int? index) => index is { } i ? _byIndex.GetValueOrDefault((kind, i)) : null;

    /// <summary>The statement that a funding statement is a part of, as it is decided now; null where there is none or it was rejected.</summary>
    public FundingStatement? WholeOf(FundingStatement statement) =>
        Find(StatementKind.Funding, statement.PartOf) is { } row && row.State != StatementState.Rejected ? Content(row) as FundingStatement : null;

    /// <summary>The accepted statements that are a part or a twin of one.</summary>
    public IEnumerable<Statement> DependentsOf(Statement row) => All.Where(x =>
        x.Kind == StatementKind.Funding && x.Id != row.Id && x.IsDecidedFor() && !x.IsCounted
        && Content(x) is FundingStatement content && (content.PartOf == row.KindIndex || content.SameFactAs == row.KindIndex));

    /// <summary>The accepted events that name one as their parent.</summary>
    public IEnumerable<Statement> ChildrenOf(Statement row) => All.Where(x =>
        x.Kind == StatementKind.Event && x.Id != row.Id && x.IsDecidedFor() && Content(x) is EventStatement content && content.Parent == row.KindIndex);

    public int NextIndex(StatementKind kind) => All.Where(x => x.Kind == kind).Select(x => x.KindIndex + 1).DefaultIfEmpty(0).Max();

    public void Add(Statement row)
    {
        All.Add(row);
        _byIndex.Add((row.Kind, row.KindIndex), row);
    }

    /// <summary>In an order in which each finds what it names already decided: wholes before parts, originals before twins, conferences before workshops.</summary>
    public ImmutableArray<Statement> InOrderOfDecision() =>
        [.. All.OrderBy(x => Content(x) is FundingStatement { PartOf: not null } or FundingStatement { SameFactAs: not null } or EventStatement { Parent: not null })];
}

internal static class StatementStates
{
    /// <summary>What a person has to decide on: proposals of today's version, and accepted statements that it does not have any longer.</summary>
    public static IQueryable<Statement> Waiting(this IQueryable<Statement> statements) =>
        statements.Where(x => x.Release!.Status == ReleaseStatus.Active && ((x.State == StatementState.Proposed && x.ReleaseVersion!.Number == x.Release.CurrentVersion) || x.Loss == LostState.Open));

    public static bool IsDecidedFor(this Statement row) => row.State is StatementState.Accepted or StatementState.Corrected;
}
