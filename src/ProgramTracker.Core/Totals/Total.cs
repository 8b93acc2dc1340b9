using ProgramTracker.Core.Ledger;

namespace ProgramTracker.Core.Totals;

/// <summary>The answer to "how much": the sum of signed entries of one measure, with what a reader must know beside it.</summary>
/// <remarks>
/// Cents, signed. Null <see cref="Amount"/> means that no entry exists: shown as a dash, never as zero (counting rule 8). <see cref="AnnouncedCents"/> and
/// <see cref="DecidedCents"/> split the sum by basis. <see cref="Grants"/> counts all grants the question covers, <see cref="GrantsWithAmount"/> those among them that have an amount in this measure.
/// </remarks>
public sealed record Total
{
    public static readonly Total Empty = new();

    public Measure Measure { get; init; } = Measure.Awarded;

    public EntryAmount? Amount { get; init; }

    public long AnnouncedCents { get; init; }

    public long DecidedCents { get; init; }

    public int Grants { get; init; }

    public int GrantsWithAmount { get; init; }

    public int Entries { get; init; }

    public long? Cents => Amount?.Cents;

    /// <summary>Rests at least in part on qualified sums: shown as "rund".</summary>
    public bool IsRounded => Amount is { RoundedCents: not 0 };

    /// <summary>The part of the sum that was stated in DM and is converted at 1.95583 (counting rule 15).</summary>
    public long ConvertedCents => Amount?.ConvertedCents ?? 0;

    /// <summary>Lower bound in cents, or null where there is nothing.</summary>
    public long? LowerCents => Amount?.LowerCents;

    /// <summary>Upper bound in cents, or null where there is nothing or the bound is open.</summary>
    public long? UpperCents => Amount is { OpenUpper: <= 0 } amount ? amount.UpperCents : null;

    /// <summary>Rests on releases alone: shown with "laut Pressemitteilung".</summary>
    public bool IsAnnouncedOnly => Amount is not null && DecidedCents == 0 && AnnouncedCents != 0;
}
