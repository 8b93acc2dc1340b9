namespace ProgramTracker.Core.Amounts;

/// <summary>How a text qualifies a sum; the numbers are stored.</summary>
/// <remarks>"Über" is <see cref="MoreThan"/> only where it means more than: "ein Bescheid über 9.000 Euro" is <see cref="Exact"/>.</remarks>
public enum AmountQualifier
{
    Exact = 0,

    /// <summary>rund, etwa, circa</summary>
    About = 1,

    /// <summary>knapp, fast</summary>
    Almost = 2,

    /// <summary>über, mehr als</summary>
    MoreThan = 3,

    /// <summary>mindestens, ab</summary>
    AtLeast = 4,

    /// <summary>bis zu, maximal, höchstens</summary>
    UpTo = 5,
}
