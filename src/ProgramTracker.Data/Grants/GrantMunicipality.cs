using ProgramTracker.Data.Municipalities;

namespace ProgramTracker.Data.Grants;

/// <summary>A beneficiary municipality of a grant, with its stated share in hundredths of a per cent where the source splits the money.</summary>
public sealed class GrantMunicipality
{
    public int GrantId { get; set; }

    public Grant? Grant { get; set; }

    public required string Ags { get; set; }

    public Municipality? Municipality { get; set; }

    public int? ShareBasisPoints { get; set; }
}
