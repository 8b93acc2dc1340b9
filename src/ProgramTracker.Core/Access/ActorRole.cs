namespace ProgramTracker.Core.Access;

/// <summary>What an <see cref="Actor"/> may do; the numbers are stored.</summary>
public enum ActorRole
{
    Reader = 0,
    MunicipalCoordinator = 1,
    PressOfficer = 2,
    MinistryEditor = 3,
    Administrator = 4,
}
