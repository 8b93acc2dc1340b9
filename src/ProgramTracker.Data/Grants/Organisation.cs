using ProgramTracker.Data.Database;
using ProgramTracker.Data.Municipalities;

namespace ProgramTracker.Data.Grants;

/// <summary>Who receives grants: a municipality's own administration, an association, an institution.</summary>
/// <remarks>
/// Two organisations that turn out to be one are merged by <see cref="MergedIntoId"/>, which always names one that is not merged itself. The merged one keeps its grants and names, so that it
/// can be separated again; wherever it is shown, it goes by the name of the other.
/// </remarks>
public sealed class Organisation : IVersioned
{
    public int Id { get; set; }

    public required string Name { get; set; }

    public required string FoldedName { get; set; }

    public OrganisationKind Kind { get; set; }

    public string? Ags { get; set; }

    public Municipality? Municipality { get; set; }

    public int? MergedIntoId { get; set; }

    public Organisation? MergedInto { get; set; }

    public int Version { get; set; }

    public List<OrganisationName> Names { get; } = [];
}
