using System.Collections.Immutable;
using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Ledger;

namespace ProgramTracker.Core.Imports;

/// <summary>What a row of a grant list states, read and resolved. It holds no guess: what is not stated is null.</summary>
/// <remarks>
/// <see cref="Recipient"/> is an organisation; a municipality that gets the money itself is told by <see cref="Ags"/> alone. <see cref="Bucket"/> follows counting rule 7,
/// <see cref="Year"/> rule 10. <see cref="Entries"/> has one line for each sum that the row states; an empty cell is none (rule 1) and a zero is one.
/// </remarks>
public sealed record RowFacts
{
    public string? ReferenceNumber { get; init; }

    public Funder Funder { get; init; }

    public string? Authority { get; init; }

    public string? Programme { get; init; }

    public string? Recipient { get; init; }

    public PlaceBucket Bucket { get; init; } = PlaceBucket.Unlocated;

    /// <summary>Today's units; one for <see cref="PlaceBucket.Municipality"/>, several or none for <see cref="PlaceBucket.Several"/>.</summary>
    public ImmutableArray<string> Ags { get; init; } = [];

    public string? Project { get; init; }

    public YearRange? Period { get; init; }

    public FundingYear Year => FundingYear.Of(Period);

    public DateOnly? AwardDate { get; init; }

    public DateOnly? AwardFrom { get; init; }

    public DateOnly? AwardTo { get; init; }

    public ListedStatus? Status { get; init; }

    public ImmutableArray<RowEntry> Entries { get; init; } = [];

    /// <summary>The AGS that the row states where it does not exist any longer; the money is recorded under today's.</summary>
    public string? FormerAgs { get; init; }

    /// <summary>The one municipality in which the row counts.</summary>
    public string? OnlyAgs => Bucket == PlaceBucket.Municipality ? Ags[0] : null;
}

/// <summary>A sum that a row states for a measure, and the year in which it counts.</summary>
public sealed record RowEntry(Measure Measure, FundingYear Year, Amount Amount);

/// <summary>A row as it was read: its facts, or what is wrong with it; a row that adds up others, or one without a word, is neither.</summary>
public sealed record RowReading(SourceRow Row, RowFacts? Facts, ImmutableArray<RowFault> Faults)
{
    /// <summary>The row adds up others ("Summe") and is shown, never counted: its parts are rows of their own.</summary>
    public bool IsTotal { get; init; }

    /// <summary>The programme that the row names, also where something else in it cannot be read; null where it names none.</summary>
    public string? Programme { get; init; }

    /// <summary>Today's units that the row names in a way that can be read, also where something else in it cannot.</summary>
    public ImmutableArray<string> Ags { get; init; } = [];
}
