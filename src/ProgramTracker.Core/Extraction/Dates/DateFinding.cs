using System.Collections.Immutable;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Dates;

/// <summary>One place in a text that states a time.</summary>
/// <remarks>
/// <see cref="From"/> and <see cref="To"/> are both included and equal for a single day, month or year; null is an open or unknown side. A relative time that can't be resolved
/// (no date of publication) has both null and <see cref="IsRelative"/>. A time of day alone is no finding.
/// </remarks>
public sealed record DateFinding(
    int FirstToken,
    int LastToken,
    TextSpan Span,
    PartialDate? From,
    PartialDate? To,
    DateSense Sense,
    bool IsRelative,
    ImmutableArray<CertaintyReason> Reasons)
{
    /// <summary>The one day it names, or null.</summary>
    public DateOnly? Day => Sense == DateSense.Day ? From?.AsDay : null;

    /// <summary>The years it covers, both included; null where it names none.</summary>
    public YearRange? Years => From is null && To is null ? null : new YearRange(From?.Year, To?.Year);
}

/// <summary>What kind of time is stated.</summary>
public enum DateSense
{
    Day = 0,
    Month = 1,
    Year = 2,

    /// <summary>Both ends stated ("von 2018 bis Ende 2022", "2018/2019").</summary>
    Range = 3,

    /// <summary>Open end ("seit 2005").</summary>
    Since = 4,

    /// <summary>Open start ("bis 2013").</summary>
    Until = 5,

    /// <summary>A funding or budget year that the text names as such ("Förderjahr 2010", "Haushaltsjahr 2024").</summary>
    FundingYear = 6,
}
