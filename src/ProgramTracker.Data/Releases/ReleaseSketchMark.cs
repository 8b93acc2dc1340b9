namespace ProgramTracker.Data.Releases;

/// <summary>One mark of the sketch of a release version's text; releases that share many of them repeat each other's words.</summary>
public sealed class ReleaseSketchMark
{
    public int ReleaseVersionId { get; set; }

    public ReleaseVersion? ReleaseVersion { get; set; }

    public long Mark { get; set; }
}
