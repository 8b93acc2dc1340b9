namespace ProgramTracker.Core.Extraction;

/// <summary>A person with the office in which the release names them. The name is without academic title; the office is literal.</summary>
public sealed record PersonStatement : ExtractedStatement
{
    public required string Name { get; init; }

    public string? Office { get; init; }
}
