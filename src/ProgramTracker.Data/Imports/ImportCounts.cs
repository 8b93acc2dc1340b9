using System.Collections.Immutable;
using ProgramTracker.Core.Ledger;

namespace ProgramTracker.Data.Imports;

/// <summary>What a file does, in numbers: its rows by outcome, and what becomes of each measure.</summary>
public sealed record ImportCounts
{
    public const int MostMissingRows = 500;

    public int Rows { get; init; }

    public int New { get; init; }

    public int Joins { get; init; }

    public int Changed { get; init; }

    public int Unchanged { get; init; }

    public int Errors { get; init; }

    public int Choices { get; init; }

    public int LeftOut { get; init; }

    public int Totals { get; init; }

    /// <summary>Rows that the list had for the years of this file, and that are not in it.</summary>
    public int Missing { get; init; }

    /// <summary>The first <see cref="MostMissingRows"/> of those, by the id of the list's row.</summary>
    public ImmutableArray<int> MissingRows { get; init; } = [];

    /// <summary>Grants that are made.</summary>
    public int Grants { get; init; }

    /// <summary>Names of programmes that nobody knows yet and that are made.</summary>
    public ImmutableArray<string> NewProgrammes { get; init; } = [];

    /// <summary>The sums of all rows that count, and by how much the ledger changes.</summary>
    public ImmutableArray<ListedSum> Sums { get; init; } = [];

    public bool HasOpenRows => Errors + Choices > 0;

    public int this[RowOutcome outcome] => outcome switch
    {
        RowOutcome.New => New,
        RowOutcome.Joins => Joins,
        RowOutcome.Changed => Changed,
        RowOutcome.Unchanged => Unchanged,
        RowOutcome.Error => Errors,
        RowOutcome.Choice => Choices,
        RowOutcome.LeftOut => LeftOut,
        _ => Totals,
    };
}

/// <summary>A measure over a whole file: what its rows state, and the difference to what the ledger had.</summary>
public sealed record ListedSum(Measure Measure, long Cents, long Delta);

/// <summary>How far a long step has come.</summary>
public sealed record ImportProgress(ImportPhase Phase, int Done, int Total);

public enum ImportPhase
{
    Reading = 0,
    Comparing = 1,
    Storing = 2,
    Booking = 3,
}
