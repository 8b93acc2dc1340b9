using ProgramTracker.Core.Extraction;

namespace ProgramTracker.Core.Ledger;

/// <summary>The year in which an entry counts: the stated Förder- or Haushaltsjahr, "Jahr unbekannt" or "mehrere Jahre" (counting rule 10).</summary>
/// <remarks>Never the year of the release. A sum for several years without yearly shares counts in <see cref="Several"/>; both of these are columns of their own and neither is zero.</remarks>
public readonly record struct FundingYear
{
    private FundingYear(YearBucket bucket, int? year)
    {
        Bucket = bucket;
        Year = year;
    }

    public static FundingYear Unknown => new(YearBucket.Unknown, null);

    public static FundingYear Several => new(YearBucket.Several, null);

    public YearBucket Bucket { get; }

    public int? Year { get; }

    public static FundingYear Stated(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1900);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 2200);
        return new FundingYear(YearBucket.Stated, year);
    }

    public static FundingYear Of(YearRange? period) => period switch
    {
        null => Unknown,
        { SingleYear: { } year } => Stated(year),
        _ => Several,
    };
}

/// <summary>Which column of a table by year an entry stands in; the numbers are stored.</summary>
public enum YearBucket
{
    Stated = 0,
    Unknown = 1,
    Several = 2,
}
