namespace ProgramTracker.Web.Hosting;

/// <summary>Settings that the program cannot start with; every fault names the key to set.</summary>
public sealed class SettingsException(IReadOnlyList<string> faults) : Exception("The settings are not usable: " + string.Join(' ', faults))
{
    public IReadOnlyList<string> Faults { get; } = faults;
}
