namespace ProgramTracker.Data.Grants;

/// <summary>What a recipient is; the numbers are stored. A natural person is shown to signed-in staff only.</summary>
public enum OrganisationKind
{
    Unknown = 0,
    Municipality = 1,
    Association = 2,
    Institution = 3,
    Company = 4,
    NaturalPerson = 5,
}
