using System.Collections.Immutable;
using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction;

/// <summary>A sum of money that a release states.</summary>
/// <remarks>
/// <see cref="ExtractedStatement.Quote"/> is the bare amount without its qualifier word; <see cref="Sentence"/> is the fullest sentence that states it, and
/// <see cref="Restatements"/> are further places that say the same in the same form. A twin in another form (rounded beside exact) is a statement of its own
/// with <see cref="SameFactAs"/>. Indexes point into <see cref="ExtractedRelease.Funding"/>.
/// </remarks>
public sealed record FundingStatement : ExtractedStatement
{
    public required Amount Amount { get; init; }

    public required FundingRole Role { get; init; }

    public required TextSpan Sentence { get; init; }

    public ImmutableArray<Quote> Restatements { get; init; } = [];

    public ProgrammeRef? Programme { get; init; }

    public ImmutableArray<RecipientRef> Recipients { get; init; } = [];

    /// <summary>What the money is for, in the text's words without quotation marks.</summary>
    public string? Project { get; init; }

    /// <summary>Only where the text ties the money to years; never the year of the release by default (counting rule 10).</summary>
    public YearRange? Period { get; init; }

    /// <summary>Reference number (Aktenzeichen) where the text gives one.</summary>
    public string? ReferenceNumber { get; init; }

    /// <summary>Who gives the money, where the text says it.</summary>
    public Funder Funder { get; init; } = Funder.Unknown;

    /// <summary>Per year.</summary>
    public bool IsAnnual { get; init; }

    /// <summary>Not yet granted.</summary>
    public bool IsConditional { get; init; }

    /// <summary>The sum goes to each of the recipients.</summary>
    public bool IsForEach { get; init; }

    /// <summary>A sum whose parts the text also states.</summary>
    public bool IsTotal { get; init; }

    /// <summary>A change, not a sum ("ein Plus von").</summary>
    public bool IsDelta { get; init; }

    /// <summary>The former value in "von … auf …".</summary>
    public bool IsPrevious { get; init; }

    public bool IsTotalCost { get; init; }

    public bool FromTable { get; init; }

    /// <summary>The unit stands at a later number ("von 455 auf 700 Millionen").</summary>
    public bool IsElliptical { get; init; }

    /// <summary>The index of the statement that this one is a part of.</summary>
    public int? PartOf { get; init; }

    /// <summary>The index of the statement that says the same with another sum or spelling; set on the less exact one only.</summary>
    public int? SameFactAs { get; init; }

    /// <summary>bis zu, maximal, höchstens: a ceiling never becomes an award (counting rule 4).</summary>
    public bool IsCeiling => Amount.Qualifier == AmountQualifier.UpTo;

    /// <summary>New money for someone named, to be added up once: the only kind of statement that can become an award. Not where it is a part of one that counts already; that only the whole can tell.</summary>
    public bool IsCounted =>
        Role == FundingRole.Grant && !IsCeiling && !IsConditional && !IsTotal && !IsDelta && !IsPrevious && SameFactAs is null;
}
