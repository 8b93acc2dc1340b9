using System.Collections.Immutable;
using ProgramTracker.Core.Extraction;

namespace ProgramTracker.Core.Ledger;

/// <summary>What accepting a funding statement will write: the grants it announces and their entries, before anything is looked up or stored.</summary>
/// <remarks>
/// Only a counted statement makes grants (counting rules 3 and 4). One named municipality: one grant there. A sum for each of several: one grant each. One sum for
/// several without shares: one grant in <see cref="PlaceBucket.Several"/> (rule 7). The funding year is the stated one or unknown or several (rule 10).
/// An organisation counts in the municipality the text gives for it, else it is unlocated. A place with several candidates is refused: a person chooses first.
/// A part counts only where its whole does not (a total, a ceiling): money counts by the whole or by its parts.
/// </remarks>
public sealed record AnnouncementPlan(ImmutableArray<PlannedGrant> Grants, AnnouncementRefusal? Refusal)
{
    /// <summary>Why nothing is counted; set where <see cref="Refusal"/> says that the statement is not counted or states nothing.</summary>
    public NotCountedReason? NotCounted { get; private init; }

    /// <summary>The plan of a statement that is part of no other.</summary>
    public static AnnouncementPlan Of(FundingStatement statement) => Of(statement, null);

    /// <summary>The plan of a statement; <paramref name="whole"/> is the one it is a part of, or null where there is none or that one was rejected.</summary>
    public static AnnouncementPlan Of(FundingStatement statement, FundingStatement? whole)
    {
        ArgumentNullException.ThrowIfNull(statement);
        if (statement.WhyNotCounted(whole) is { } reason)
        {
            return Refuse(reason == NotCountedReason.Zero ? AnnouncementRefusal.ZeroAmount : AnnouncementRefusal.NotCounted) with { NotCounted = reason };
        }

        if (statement.Recipients.Any(r => r.Place is { IsAmbiguous: true }))
        {
            return Refuse(AnnouncementRefusal.AmbiguousPlace);
        }

        var amount = EntryAmount.Of(statement.Amount);
        var year = FundingYear.Of(statement.Period);
        if (statement.IsForEach && statement.Recipients.Length > 1)
        {
            return new AnnouncementPlan([.. statement.Recipients.Select(recipient => Grant(statement, [recipient], amount, year))], null);
        }

        return new AnnouncementPlan([Grant(statement, statement.Recipients, amount, year)], null);
    }

    private static AnnouncementPlan Refuse(AnnouncementRefusal reason) => new([], reason);

    private static PlannedGrant Grant(FundingStatement statement, ImmutableArray<RecipientRef> recipients, EntryAmount amount, FundingYear year)
    {
        var places = recipients.Select(r => r.Place).OfType<PlaceRef>().DistinctBy(p => p.Ags ?? p.Name).ToImmutableArray();
        var known = places.Where(p => p.Ags is not null).Select(p => p.Ags!).ToImmutableArray();
        var (bucket, ags) = (places, known) switch
        {
            ([], _) => (PlaceBucket.Unlocated, null),
            (_, []) => (PlaceBucket.Outside, null),
            ([_], [var single]) => (PlaceBucket.Municipality, single),
            _ => (PlaceBucket.Several, (string?)null),
        };
        return new PlannedGrant(
            statement.Funder,
            statement.Programme,
            recipients,
            known,
            statement.Project,
            statement.ReferenceNumber,
            statement.Period,
            [new PlannedEntry(Measure.Awarded, amount, bucket, ags, year)]);
    }
}

/// <summary>A grant that a statement announces.</summary>
public sealed record PlannedGrant(
    Funder Funder,
    ProgrammeRef? Programme,
    ImmutableArray<RecipientRef> Recipients,
    ImmutableArray<string> BeneficiaryAgs,
    string? Project,
    string? ReferenceNumber,
    YearRange? Period,
    ImmutableArray<PlannedEntry> Entries);

/// <summary>An entry that a statement will write.</summary>
public sealed record PlannedEntry(Measure Measure, EntryAmount Amount, PlaceBucket Bucket, string? Ags, FundingYear Year);

/// <summary>Why a statement writes no entry.</summary>
public enum AnnouncementRefusal
{
    /// <summary>A control figure: programme volume, ceiling, conditional or cumulative sum, total beside its parts, part of what counts, twin of another.</summary>
    NotCounted = 0,

    ZeroAmount = 1,

    /// <summary>The recipient's name fits several municipalities.</summary>
    AmbiguousPlace = 2,
}
