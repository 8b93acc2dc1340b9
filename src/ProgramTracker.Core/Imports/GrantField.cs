namespace ProgramTracker.Core.Imports;

/// <summary>What a column of a grant list states; the numbers are stored in remembered mappings. A column without one is kept as evidence and read for nothing.</summary>
public enum GrantField
{
    /// <summary>Aktenzeichen</summary>
    ReferenceNumber = 0,

    Funder = 1,

    /// <summary>Bewilligungsbehörde</summary>
    Authority = 2,

    Programme = 3,
    Recipient = 4,
    Ags = 5,

    /// <summary>The name of a municipality or Kreis.</summary>
    Place = 6,

    Project = 7,
    Applied = 8,
    Awarded = 9,
    Disbursed = 10,
    OwnShare = 11,

    /// <summary>The day of the decision: from when on the entries are in force.</summary>
    AwardDate = 12,

    /// <summary>First day of the Bewilligungszeitraum.</summary>
    AwardFrom = 13,

    /// <summary>Last day of the Bewilligungszeitraum.</summary>
    AwardTo = 14,

    /// <summary>Förder- or Haushaltsjahr: a year, or several as "2010-2012".</summary>
    Year = 15,

    Status = 16,
}

public static class GrantFieldExtensions
{
    /// <summary>The measure that a column of sums states; null for the others.</summary>
    public static Ledger.Measure? Measure(this GrantField field) => field switch
    {
        GrantField.Applied => Ledger.Measure.Applied,
        GrantField.Awarded => Ledger.Measure.Awarded,
        GrantField.Disbursed => Ledger.Measure.Disbursed,
        GrantField.OwnShare => Ledger.Measure.OwnShare,
        _ => null,
    };

    public static bool IsDate(this GrantField field) => field is GrantField.AwardDate or GrantField.AwardFrom or GrantField.AwardTo;
}
