using System.Collections.Immutable;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Reference;

namespace ProgramTracker.Core.Verdicts;

/// <summary>What is known, as far as judging needs it, all of today's knowledge: the judge itself limits it to effective dates up to a release's date.</summary>
public sealed record VerdictFacts
{
    public static readonly VerdictFacts Nothing = new();

    /// <summary>Sums of awarded entries, of the programmes and places that are asked about.</summary>
    public ImmutableArray<LedgerCell> Cells { get; init; } = [];

    public ImmutableArray<GrantFact> Grants { get; init; } = [];

    /// <summary>Programme-years that are marked complete.</summary>
    public ImmutableHashSet<(string ProgrammeKey, int Year)> CompleteYears { get; init; } = [];

    /// <summary>Accepted figures of releases, and the control figures of the reference tables.</summary>
    public ImmutableArray<StatedFigure> Stated { get; init; } = [];

    /// <summary>The units of the territorial register by kind and the days on which they existed; null is open.</summary>
    public ImmutableArray<RegisterSpan> Register { get; init; } = [];
}

/// <summary>Awarded entries added up that share programme, place, funding year and effective date (null where unknown).</summary>
/// <remarks><see cref="Grants"/> is how many grants have an entry among them.</remarks>
public sealed record LedgerCell(string? ProgrammeKey, PlaceBucket Bucket, string? Ags, FundingYear Year, DateOnly? EffectiveDate, EntryAmount Amount, int Entries, int Grants);

/// <summary>A grant with its awarded entries, those that were taken back and their reversals included.</summary>
public sealed record GrantFact(int Id, string? ProgrammeKey, ImmutableArray<string> Ags, string? Project, FundingYear Year, ImmutableArray<GrantEntry> Entries);

/// <summary>One awarded entry of a grant; <see cref="SourceId"/> is the release that it rests on, originals in place of their copies, null for a decision or an imported row.</summary>
public sealed record GrantEntry(long Id, EntryAmount Amount, Basis Basis, DateOnly? EffectiveDate, long? SourceId, bool Stands);

/// <summary>How many units of a kind existed from one day to another, both included.</summary>
public sealed record RegisterSpan(UnitKind Kind, DateOnly? From, DateOnly? To, int Count);
