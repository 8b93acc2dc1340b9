using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Releases;

/// <summary>One text of a release: the original byte for byte, and the normalised text on which all positions are measured.</summary>
/// <remarks>Both are null once the release is withdrawn; <see cref="Sha256"/> (of the original bytes, lower-case hexadecimal) stays and recognises the file.</remarks>
public sealed class ReleaseVersion : IRecorded
{
    public int Id { get; set; }

    public int ReleaseId { get; set; }

    public Release? Release { get; set; }

    public int Number { get; set; }

    public byte[]? Original { get; set; }

    public string? FileName { get; set; }

    public required string Encoding { get; set; }

    public required string Sha256 { get; set; }

    /// <summary>SHA-256 of the folded text: the same words in another encoding or with other line ends have the same.</summary>
    public string TextSha256 { get; set; } = string.Empty;

    /// <summary>Text and original are gone. The same file may then come in again, as a further version.</summary>
    public bool IsWithdrawn { get; set; }

    public string? Text { get; set; }

    /// <summary>What was mended in the text: a JSON list of <see cref="Core.Releases.TextRepair"/>.</summary>
    public string? RepairsJson { get; set; }

    public DateTime RecordedAt { get; set; }

    public required string RecordedById { get; set; }

    public required string RecordedBy { get; set; }

    public List<ReleaseSketch> Sketch { get; } = [];

    public List<Statement> Statements { get; } = [];

    public List<ReleaseMunicipality> Municipalities { get; } = [];

    public List<ReleaseProgramme> Programmes { get; } = [];
}
