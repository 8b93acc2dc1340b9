namespace ProgramTracker.Data.Releases;

/// <summary>What became of an accepted statement whose words a later version does not have any longer; the numbers are stored.</summary>
public enum LostState
{
    /// <summary>Waits for a person; what was accepted stands until then.</summary>
    Open = 0,

    /// <summary>A person said that it stays true.</summary>
    Kept = 1,

    /// <summary>A person took its acceptance back.</summary>
    TakenBack = 2,

    /// <summary>A statement of the later version was accepted in its place.</summary>
    Replaced = 3,
}
