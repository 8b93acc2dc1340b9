namespace ProgramTracker.Data.Releases;

/// <summary>One number of the sketch of a release version, by which a very similar text is recognised, see <see cref="Core.Releases.TextSketch"/>.</summary>
public sealed class ReleaseSketch
{
    public int ReleaseVersionId { get; set; }

    public ReleaseVersion? ReleaseVersion { get; set; }

    public long Hash { get; set; }
}
