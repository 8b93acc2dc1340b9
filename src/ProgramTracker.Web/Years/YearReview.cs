using System.Collections.Immutable;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Totals;
using ProgramTracker.Core.Verdicts;
using ProgramTracker.Data.Charts;
using ProgramTracker.Data.Events;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Lists;
using ProgramTracker.Data.Releases;
using ProgramTracker.Data.Totals;
using ProgramTracker.Data.Verdicts;
using ProgramTracker.Web.Charts;

namespace ProgramTracker.Web.Years;

/// <summary>One year of a programme or a municipality: money with that stated funding year, and what took place or was said in it.</summary>
/// <remarks>
/// Money without a stated year is in no year; <see cref="Undated"/> says how much that is. <see cref="Stated"/> are control figures about the year (a programme's only), which
/// are compared with the ledger and never added. <see cref="Contradictions"/> is null for those who may not see them.
/// </remarks>
public sealed record YearReview
{
    public required string Name { get; init; }

    public required string Address { get; init; }

    public required int Year { get; init; }

    public bool IsProgramme { get; init; }

    /// <summary>What counts for a Kreis alone, without its towns, and the sheet says so.</summary>
    public bool IsKreis { get; init; }

    public ImmutableArray<Total> Totals { get; init; } = [];

    public Total Undated { get; init; } = Total.Empty;

    /// <summary>The awarded money of the year by place or by programme.</summary>
    public required TotalsTable Split { get; init; }

    public ImmutableArray<JudgedFigure> Stated { get; init; } = [];

    /// <summary>Municipalities that were given money under the programme for the first time; or programmes that the municipality had money of for the first time.</summary>
    public ImmutableArray<FirstTime> FirstRecipients { get; init; } = [];

    public ImmutableArray<TotalsRow> FirstProgrammes { get; init; } = [];

    public required ListPage<GrantRow> Grants { get; init; }

    public required ListPage<EventRow> Events { get; init; }

    public required ListPage<ReleaseRow> Releases { get; init; }

    public IReadOnlyList<ContradictionRow>? Contradictions { get; init; }

    public Chart? Chart { get; init; }

    public required LedgerStand Stand { get; init; }

    /// <summary>The years that have something, to go from one to the next.</summary>
    public ImmutableArray<int> Years { get; init; } = [];

    public Total Awarded => Totals.First(total => total.Measure == Measure.Awarded);
}
