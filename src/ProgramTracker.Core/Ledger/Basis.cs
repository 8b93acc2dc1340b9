namespace ProgramTracker.Core.Ledger;

/// <summary>What a ledger entry rests on; the numbers are stored. A decision replaces an announcement by a reversing entry and a new one.</summary>
public enum Basis
{
    /// <summary>Only a release says so; shown as "laut Pressemitteilung".</summary>
    Announced = 0,

    /// <summary>A Zuwendungsbescheid or an imported list.</summary>
    Decided = 1,
}
