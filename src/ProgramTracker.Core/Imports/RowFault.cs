using System.Collections.Immutable;

namespace ProgramTracker.Core.Imports;

/// <summary>Why a row of a list cannot be imported: the column's index (null where no single column is at fault), the reason, and what it could mean instead.</summary>
/// <remarks><see cref="Candidates"/> are AGS for an ambiguous place, row numbers for rows that contradict each other.</remarks>
public sealed record RowFault(RowFaultReason Reason, int? Column, string? Text = null)
{
    public ImmutableArray<string> Candidates { get; init; } = [];
}

/// <summary>Why a row cannot be imported: a closed list, shown with row and column; the numbers are stored.</summary>
public enum RowFaultReason
{
    /// <summary>No number in the style of its column.</summary>
    NumberUnreadable = 1,

    /// <summary>Its column has no decided style, and the cell needs one.</summary>
    NumberStyleOpen = 2,

    NegativeAmount = 3,

    /// <summary>More than two decimals of a euro: a formula's result that nobody can book.</summary>
    MoreThanCents = 4,

    AmountTooLarge = 5,
    OtherCurrency = 6,
    DateUnreadable = 7,

    /// <summary>Before 1946 or too far ahead.</summary>
    DateOutOfRange = 8,

    YearUnreadable = 9,
    YearOutOfRange = 10,
    PeriodBackwards = 11,
    StatusUnknown = 12,

    /// <summary>"abgelehnt" beside an awarded sum, "beantragt" beside a disbursed one.</summary>
    StatusContradictsAmount = 13,

    FunderUnknown = 14,
    PlaceUnknown = 15,

    /// <summary>The name fits several units; the candidates are their AGS.</summary>
    PlaceAmbiguous = 16,

    /// <summary>AGS and name mean different units.</summary>
    PlaceContradictsAgs = 17,

    AgsUnknown = 18,

    /// <summary>The key of a Regierungsbezirk or Landschaftsverband: nothing counts there.</summary>
    NotAMunicipality = 19,

    ProgrammeAmbiguous = 20,

    /// <summary>Neither recipient nor place.</summary>
    RecipientMissing = 21,

    TextTooLong = 22,

    /// <summary>Rows of one Aktenzeichen that name different funders, programmes or recipients.</summary>
    RowsContradict = 23,

    /// <summary>An error of the spreadsheet itself, like #REF!.</summary>
    CellBroken = 24,
}
