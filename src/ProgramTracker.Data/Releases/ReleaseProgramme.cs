using ProgramTracker.Data.Programmes;

namespace ProgramTracker.Data.Releases;

/// <summary>A programme that a release version names; <see cref="ProgrammeId"/> is null for one that the program does not know.</summary>
public sealed class ReleaseProgramme
{
    public int Id { get; set; }

    public int ReleaseVersionId { get; set; }

    public ReleaseVersion? ReleaseVersion { get; set; }

    public int? ProgrammeId { get; set; }

    public Programme? Programme { get; set; }

    public required string Name { get; set; }

    /// <summary>Where the text names it: a JSON list of [start, length].</summary>
    public required string SpansJson { get; set; }

    public required string RuleId { get; set; }
}
