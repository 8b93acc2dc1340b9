namespace ProgramTracker.Data.Grants;

/// <summary>Another name under which an organisation receives grants.</summary>
public sealed class OrganisationName
{
    public int Id { get; set; }

    public int OrganisationId { get; set; }

    public Organisation? Organisation { get; set; }

    public required string Name { get; set; }

    public required string Folded { get; set; }
}
