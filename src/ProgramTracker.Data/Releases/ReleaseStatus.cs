namespace ProgramTracker.Data.Releases;

/// <summary>Whether a release is evidence or was withdrawn; the numbers are stored. Of a withdrawn one the text is gone, hash and reason stay.</summary>
public enum ReleaseStatus
{
    Active = 0,
    Withdrawn = 1,
}
