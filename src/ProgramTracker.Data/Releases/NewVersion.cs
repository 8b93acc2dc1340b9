using System.Collections.Immutable;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Releases;
using ProgramTracker.Core.Text;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Review;

namespace ProgramTracker.Data.Releases;

/// <summary>Adds a version to a release and takes over what was decided on the one before. It writes no entry and touches no evidence: no total changes by a new version alone.</summary>
internal sealed class NewVersion(CommandRun run, VersionStatements old, ReadRelease read)
{
    private readonly Dictionary<int, Statement> _successors = [];

    /// <summary>The ledger must be locked. The version's statements are added, those of the one before are linked, lost ones wait for a person.</summary>
    public async Task<VersionChange> AddAsync(ReleaseVersion version)
    {
        await FoundRows.AddAsync(run.Context, version, read, run.Cancellation);
        await run.Context.SaveChangesAsync(run.Cancellation);
        var release = old.Release;
        var readAgain = read.Extractor.Extract(new ReleaseSource(old.Version.Text!, release.PublishedOn, release.Issuer));
        var proposed = version.Statements.ToList();
        var steps = StatementSuccession.Of(old, readAgain, proposed, version.Text!);
        foreach (var step in steps.Where(step => step.CarriesOn))
        {
            _successors[step.Old.Id] = step.New ?? AddUnread(version, step);
        }

        foreach (var step in steps.Where(step => step is { CarriesOn: false, New: not null }))
        {
            _successors[step.Old.Id] = step.New!;
        }

        foreach (var step in steps.Where(step => step.CarriesOn))
        {
            CarryOn(step, _successors[step.Old.Id]);
        }

        await run.Context.SaveChangesAsync(run.Cancellation);
        foreach (var step in steps)
        {
            Finish(step, version.Number);
        }

        await run.Context.SaveChangesAsync(run.Cancellation);
        var lost = steps.Where(step => !step.CarriesOn && step.Old.IsDecidedFor()).ToList();
        return new VersionChange(
            version.Number,
            steps.Count(step => step is { CarriesOn: true, Outcome: RelocationOutcome.FoundAgain } && step.Old.State != StatementState.Proposed),
            steps.Count(step => step is { CarriesOn: true, Outcome: RelocationOutcome.Moved } && step.Old.State != StatementState.Proposed),
            lost.Count(step => step.New is not null),
            lost.Count(step => step.New is null),
            version.Statements.Count(row => row.PredecessorId is null));
    }

    // What a person marked, or today's rules don't read any longer: the words are there, the row is made after the old one.
    private Statement AddUnread(ReleaseVersion version, StatementSuccession.Step step)
    {
        var found = StatementPayload.Read(step.Old.Kind, step.Old.PayloadJson);
        var placed = StatementFacts.At(found, step.Quote!, Shifted(step.Old, step.Quote!));
        placed = StatementFacts.WithReferences(placed, StatementFacts.References(placed).ConvertAll(_ => (int?)null));
        var row = new Statement
        {
            Release = old.Release,
            ReleaseVersion = version,
            KindIndex = version.Statements.Where(x => x.Kind == step.Old.Kind).Select(x => x.KindIndex + 1).DefaultIfEmpty(0).Max(),
            Ordinal = version.Statements.Where(x => x.QuoteStart <= step.Quote!.Span.Start).Select(x => x.Ordinal).DefaultIfEmpty(0).Max(),
            IsAddedByHand = step.Old.IsAddedByHand,
            RuleId = step.Old.RuleId,
            QuoteExact = step.Quote!.Exact,
            QuotePrefix = step.Quote.Prefix,
            QuoteSuffix = step.Quote.Suffix,
            Reasons = step.Old.Reasons,
            PayloadJson = StatementPayload.Write(placed),
        };
        StatementColumns.Fill(row, placed, step.Old.ProgrammeId);
        version.Statements.Add(row);
        return row;
    }

    private void CarryOn(StatementSuccession.Step step, Statement row)
    {
        var before = step.Old;
        row.Predecessor = before;
        row.Relocation = step.Outcome;
        if (before.State == StatementState.Proposed)
        {
            return;
        }

        var found = StatementPayload.Read(row.Kind, row.PayloadJson);
        var decided = old.Content(before);
        var content = StatementFacts.At(decided, found.Quote, StatementColumns.SentenceOf(found)) with { RuleId = found.RuleId, Reasons = found.Reasons };
        content = StatementFacts.WithReferences(content, StatementFacts.References(decided).ConvertAll(index => index is null ? null : (int?)_successors[old.Find(before.Kind, index)!.Id].KindIndex));
        var asFound = StatementFacts.AreSame(content, found) && StatementFacts.References(content).SequenceEqual(StatementFacts.References(found));
        row.DecidedJson = asFound ? null : StatementPayload.Write(content);
        StatementColumns.Fill(row, content, before.ProgrammeId);
        run.Context.StatementMunicipalities.RemoveRange(row.Municipalities);
        row.Municipalities.AddRange(before.Municipalities.Select(x => new StatementMunicipality { Ags = x.Ags, Name = x.Name, Role = x.Role }).ToList());
        row.State = before.State;
        row.IsCounted = before.IsCounted;
        (row.DecidedAt, row.DecidedById, row.DecidedBy, row.DecisionNote) = (before.DecidedAt, before.DecidedById, before.DecidedBy, before.DecisionNote);
        row.BearerId = before.IsDecidedFor() ? before.BearerId ?? before.Id : null;
    }

    private void Finish(StatementSuccession.Step step, int number)
    {
        var before = step.Old;
        if (step.CarriesOn)
        {
            var row = _successors[before.Id];
            run.Record<Statement>(row.Id, null, new { row.State, Predecessor = before.Id, Relocation = step.Outcome });
            return;
        }

        if (!before.IsDecidedFor())
        {
            return;
        }

        if (step.New is { } inPlace)
        {
            inPlace.PredecessorId = before.Id;
            inPlace.Relocation = RelocationOutcome.Lost;
        }

        (before.LostInVersion, before.Loss) = (number, LostState.Open);
        run.Record<Statement>(before.Id, new { before.State }, new { before.State, before.LostInVersion, InPlace = step.New?.Id });
    }

    private static TextSpan Shifted(Statement row, Quote quote) => new(Math.Max(0, quote.Span.Start - (row.QuoteStart - row.SentenceStart)), row.SentenceLength);
}

internal static class ImmutableArrays
{
    public static ImmutableArray<TResult> ConvertAll<T, TResult>(this ImmutableArray<T> items, Func<T, TResult> convert) => [.. items.Select(convert)];
}
