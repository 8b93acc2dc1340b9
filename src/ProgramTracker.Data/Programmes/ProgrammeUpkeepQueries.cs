using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Text;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Ledger;
using ProgramTracker.Data.Lists;
using ProgramTracker.Data.Reference;

namespace ProgramTracker.Data.Programmes;

/// <summary>Reads programmes for those who keep them up to date: where each value is from, and what merging one would move.</summary>
public sealed class ProgrammeUpkeepQueries(IDbContextFactory<TrackerContext> factory)
{
    public const int PageSize = 50;

    /// <summary>By name; with <paramref name="onlyOwn"/> those that no reference table brought. Empty for those who may not change them.</summary>
    public async Task<ListPage<ProgrammeUpkeepRow>> ListAsync(Actor actor, string? words, bool onlyOwn, int page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.EditsLedger)
        {
            return new ListPage<ProgrammeUpkeepRow>([], 0, page, PageSize);
        }

        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var programmes = context.Programmes.AsNoTracking();
        if (words is { Length: > 0 } && Folding.Fold(words) is { Length: > 0 } folded)
        {
            programmes = programmes.Where(x => x.FoldedName.Contains(folded) || x.Names.Any(n => n.Folded.Contains(folded)));
        }

        if (onlyOwn)
        {
            programmes = programmes.Where(x => !x.IsReference);
        }

        var total = await programmes.CountAsync(cancellationToken);
        var rows = await programmes.OrderBy(x => x.FoldedName).ThenBy(x => x.Id).OnPage(page, PageSize)
            .Select(x => new ProgrammeUpkeepRow(
                x.Key,
                x.Name,
                x.StartYear,
                x.EndYear,
                x.IsReference,
                x.Names.Count,
                context.Grants.Count(g => g.ProgrammeId == x.Id && g.Status == GrantStatus.Active),
                x.MergedInto!.Name))
            .ToListAsync(cancellationToken);
        return new ListPage<ProgrammeUpkeepRow>(rows, total, page, PageSize);
    }

    /// <summary>Null where no programme has the key, or the actor may not change programmes.</summary>
    public async Task<ProgrammeUpkeepView?> FindAsync(Actor actor, string key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.EditsLedger)
        {
            return null;
        }

        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var row = await context.Programmes.Include(x => x.Names).Include(x => x.MergedInto).SingleOrDefaultAsync(x => x.Key == key, cancellationToken);
        if (row is null)
        {
            return null;
        }

        return new ProgrammeUpkeepView
        {
            Id = row.Id,
            Key = row.Key,
            Version = row.Version,
            IsReference = row.IsReference,
            Input = new ProgrammeInput { Name = row.Name, LongName = row.LongName, StartYear = row.StartYear, EndYear = row.EndYear, Level = row.Level, Ministry = row.MinistryText },
            Spellings = [.. row.Names.OrderBy(x => x.Folded).ThenBy(x => x.Id).Select(x => new SpellingRow(x.Id, x.Spelling, x.NeedsContext, x.IsReference))],
            Figures = [.. await context.ProgrammeFigures.AsNoTracking().Where(x => x.ProgrammeId == row.Id).OrderBy(x => x.DateText).ThenBy(x => x.Id)
                .Select(x => new ProgrammeFigureUpkeepRow(x.Id, x.DateText, x.Measure, x.Value, x.IsMoney, x.Source, x.IsReference)).ToListAsync(cancellationToken)],
            CompleteYears = [.. await context.ProgrammeYears.AsNoTracking().Where(x => x.ProgrammeId == row.Id && x.IsComplete).OrderBy(x => x.Year).Select(x => x.Year).ToListAsync(cancellationToken)],
            MergedInto = row.MergedInto is { } into ? new ProgrammeChoice(into.Id, into.Key, into.Name) : null,
            Merged = [.. await context.Programmes.AsNoTracking().Where(x => x.MergedIntoId == row.Id).OrderBy(x => x.FoldedName).Select(x => new ProgrammeChoice(x.Id, x.Key, x.Name)).ToListAsync(cancellationToken)],
            Grants = await context.Grants.CountAsync(x => x.ProgrammeId == row.Id && x.Status == GrantStatus.Active, cancellationToken),
            Entries = await context.LedgerEntries.Standing().CountAsync(x => x.ProgrammeId == row.Id, cancellationToken),
            ReferenceSays = [.. ReferenceValues.Differences(context.Entry<IReferenceRow>(row)).Select(x => new ReferenceDifference(x.Column, x.Ours, x.Theirs))],
        };
    }
}

public sealed record ProgrammeUpkeepRow(string Key, string Name, int? StartYear, int? EndYear, bool IsReference, int Spellings, int Grants, string? MergedInto);

/// <summary>A programme as its upkeep page shows it. <see cref="Version"/> goes back with every change.</summary>
public sealed record ProgrammeUpkeepView
{
    public required int Id { get; init; }

    public required string Key { get; init; }

    public required int Version { get; init; }

    public bool IsReference { get; init; }

    public required ProgrammeInput Input { get; init; }

    public ImmutableArray<SpellingRow> Spellings { get; init; } = [];

    public ImmutableArray<ProgrammeFigureUpkeepRow> Figures { get; init; } = [];

    /// <summary>Years that are completely recorded.</summary>
    public ImmutableArray<int> CompleteYears { get; init; } = [];

    public ProgrammeChoice? MergedInto { get; init; }

    public ImmutableArray<ProgrammeChoice> Merged { get; init; } = [];

    /// <summary>What merging would move.</summary>
    public int Grants { get; init; }

    public int Entries { get; init; }

    /// <summary>Where the reference tables say something else than a person wrote.</summary>
    public ImmutableArray<ReferenceDifference> ReferenceSays { get; init; } = [];
}

/// <summary>One way to write a name; those of the reference tables stay.</summary>
public sealed record SpellingRow(int Id, string Spelling, bool NeedsContext, bool IsReference);

public sealed record ProgrammeFigureUpkeepRow(int Id, string DateText, string Measure, long Value, bool IsMoney, string? Source, bool IsReference);

/// <summary>A column in which a person's words and the reference tables differ.</summary>
public sealed record ReferenceDifference(string Column, string? Ours, string? Theirs);
