using System.Collections.Immutable;
using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Totals;
using ProgramTracker.Data.Events;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Municipalities;
using ProgramTracker.Data.Releases;

namespace ProgramTracker.Data.Programmes;

/// <summary>A programme with what its page shows beside its totals; lists are cut and say how many there are.</summary>
public sealed record ProgrammeView
{
    public required int Id { get; init; }

    public required string Key { get; init; }

    public required string Name { get; init; }

    public string? LongName { get; init; }

    public int? StartYear { get; init; }

    public int? EndYear { get; init; }

    public string? Level { get; init; }

    /// <summary>The programme that this one turned out to be; what was recorded under this one before is still shown as of an earlier moment.</summary>
    public ProgrammeChoice? MergedInto { get; init; }

    /// <summary>What the reference table says in words, by column; only what it knows.</summary>
    public ImmutableArray<ProgrammeNote> Notes { get; init; } = [];

    public ImmutableArray<string> Spellings { get; init; } = [];

    /// <summary>Control figures: compared with the ledger, never added to it (counting rule 4).</summary>
    public ImmutableArray<ProgrammeFigureView> Figures { get; init; } = [];

    public ImmutableArray<ControlStatement> ControlStatements { get; init; } = [];

    public ImmutableArray<ParticipationRow> Participations { get; init; } = [];

    public ImmutableArray<GrantRow> Grants { get; init; } = [];

    public int GrantCount { get; init; }

    public ImmutableArray<EventRow> Events { get; init; } = [];

    public int EventCount { get; init; }

    public ImmutableArray<ReleaseRow> Releases { get; init; } = [];

    public int ReleaseCount { get; init; }

    /// <summary>Gemeinden and Kreise that have an award, two counts.</summary>
    public int MunicipalitiesReached { get; init; }

    public int KreiseReached { get; init; }

    /// <summary>How many Gemeinden and Kreise the register has for that day.</summary>
    public int MunicipalityCount { get; init; }

    public int KreisCount { get; init; }

    public ImmutableArray<int> CompleteYears { get; init; } = [];
}

public enum ProgrammeNoteKind
{
    Funds = 0,
    Ministry = 1,
    Duration = 2,
    Evidence = 3,
    Sources = 4,
}

public sealed record ProgrammeNote(ProgrammeNoteKind Kind, string Text);

/// <summary>A dated figure from the reference table; cents where <see cref="IsMoney"/>.</summary>
public sealed record ProgrammeFigureView(string DateText, string Measure, long Value, bool IsMoney, string? Unit, string? Scope, string? Source);

/// <summary>An accepted sum that is no award: programme volume, ceiling, running total; or an accepted count.</summary>
public sealed record ControlStatement
{
    public required StatementKind Kind { get; init; }

    public FundingRole? Role { get; init; }

    public long? Cents { get; init; }

    public AmountQualifier? Qualifier { get; init; }

    public long? Count { get; init; }

    public CountUnit? CountUnit { get; init; }

    public int? PeriodFrom { get; init; }

    public int? PeriodTo { get; init; }

    public required EvidenceQuote Evidence { get; init; }
}

/// <summary>A programme as lists show it, with what was awarded under it.</summary>
public sealed record ProgrammeRow(int Id, string Key, string Name, string? LongName, int? StartYear, int? EndYear, int Grants, int Releases, Total Total)
{
    public string? Level { get; init; }

    /// <summary>The ministry at the time, in words.</summary>
    public string? Ministry { get; init; }
}

/// <summary>A programme by key and name.</summary>
public sealed record ProgrammeChoice(int Id, string Key, string Name);
