namespace ProgramTracker.Core.Amounts;

/// <summary>What a stated sum is (Geldart); the numbers are stored. Only a counted <see cref="Grant"/> can become an award.</summary>
public enum FundingRole
{
    /// <summary>To named recipients or a named project.</summary>
    Grant = 0,

    /// <summary>A programme's envelope, or a sum for unnamed recipients.</summary>
    ProgrammeVolume = 1,

    /// <summary>A running total over a longer time.</summary>
    Cumulative = 2,

    /// <summary>What the recipient pays itself.</summary>
    OwnShare = 3,

    /// <summary>Money of others than the issuer.</summary>
    OtherFunding = 4,

    /// <summary>A rate: per head, per project, a minimum or maximum for each.</summary>
    PerUnit = 5,

    /// <summary>Total cost, an increase, investment that follows.</summary>
    NotFunding = 6,
}
