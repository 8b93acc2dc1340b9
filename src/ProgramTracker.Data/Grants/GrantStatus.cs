namespace ProgramTracker.Data.Grants;

/// <summary>Whether a grant counts among the grants; the numbers are stored.</summary>
public enum GrantStatus
{
    Active = 0,

    /// <summary>Is the same as another one, which <see cref="Grant.MergedIntoId"/> names.</summary>
    Merged = 1,

    /// <summary>Its only reason was taken back: the acceptance was undone, or the release withdrawn. Its entries add up to nothing.</summary>
    Void = 2,
}
