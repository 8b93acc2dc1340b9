namespace ProgramTracker.Core.Extraction;

/// <summary>Whose money it is; the numbers are stored. Bund and Land money for one project are two grants of one project.</summary>
public enum Funder
{
    Unknown = 0,
    Land = 1,
    Bund = 2,
    Eu = 3,
    Kreis = 4,
    Other = 5,
}
