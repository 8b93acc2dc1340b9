using System.Collections.Immutable;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Extraction;

namespace ProgramTracker.Data.Grants;

/// <summary>A Zuwendungsbescheid as a person enters it: for a recorded grant that so far is only announced, or for a new one.</summary>
/// <remarks>
/// With a <see cref="GrantId"/> goes the <see cref="GrantVersion"/> that was seen; what is null then stays as the grant has it. A new grant needs an authority, an
/// Aktenzeichen and a recipient: an organisation, or municipalities in <see cref="BeneficiaryAgs"/> or in the lines. <see cref="Lines"/> are the sums by municipality and
/// year, at least one; a line without a municipality counts where the grant counts, one without a year in the grant's year. Lines must add up to <see cref="TotalCents"/>
/// where the decision states one. Shares, if one line has one, stand in all of them, add up to 100 % and divide that total (counting rule 7).
/// <see cref="Visibility"/> is for a new grant.
/// </remarks>
public sealed record DecisionInput
{
    public int? GrantId { get; init; }

    public int GrantVersion { get; init; }

    public required string ReferenceNumber { get; init; }

    public required string Authority { get; init; }

    public required DateOnly DecidedOn { get; init; }

    public Funder Funder { get; init; } = Funder.Land;

    public ProgrammeRef? Programme { get; init; }

    public string? Organisation { get; init; }

    public ImmutableArray<string> BeneficiaryAgs { get; init; } = [];

    public string? Project { get; init; }

    public YearRange? Period { get; init; }

    public DateOnly? AwardFrom { get; init; }

    public DateOnly? AwardTo { get; init; }

    public required ImmutableArray<DecisionLine> Lines { get; init; }

    /// <summary>The whole sum as the decision states it; null where it states its parts only.</summary>
    public long? TotalCents { get; init; }

    public string? Note { get; init; }

    public Visibility Visibility { get; init; }

    public DecisionFile? File { get; init; }
}

/// <summary>A sum of a decision; null is "where" or "in the year in which the grant counts".</summary>
public sealed record DecisionLine(string? Ags, int? Year, long Cents)
{
    /// <summary>The share of the total by which the sum was found, in hundredths of a percent; null for a sum that is stated itself.</summary>
    public int? Share { get; init; }
}

/// <summary>A file as it was uploaded; its kind is read from its content, never from its name.</summary>
public sealed record DecisionFile(string Name, ReadOnlyMemory<byte> Content);

/// <summary>A later act or payment on a recorded grant: Erhöhung, Teilwiderruf, Auszahlung, Rückzahlung, Eigenanteil. <see cref="Cents"/> is above zero; the command says which way it counts.</summary>
public sealed record GrantActInput
{
    public required int GrantId { get; init; }

    public required int GrantVersion { get; init; }

    public required long Cents { get; init; }

    public required DateOnly DecidedOn { get; init; }

    /// <summary>The municipality whose part it is; null is where the grant counts.</summary>
    public string? Ags { get; init; }

    /// <summary>The funding year it belongs to; null is the grant's.</summary>
    public int? Year { get; init; }

    public string? ReferenceNumber { get; init; }

    public string? Authority { get; init; }

    public required string Reason { get; init; }

    public DecisionFile? File { get; init; }
}

/// <summary>What a decided entry should have said; null is where, or in the year in which, the grant counts.</summary>
public sealed record EntryCorrection(long EntryId, long Cents, string? Ags, int? Year, string Reason);
