using ProgramTracker.Core.Reference;

namespace ProgramTracker.Data.Reference;

/// <summary>The reference tables that ship inside the assembly.</summary>
public static class ReferenceFiles
{
    private static readonly Lazy<ReferenceTables> Tables = new(() => ReferenceReader.Read(Open));

    /// <summary>Read once; safe to share.</summary>
    public static ReferenceTables All => Tables.Value;

    public static TextReader Open(string name) => new StreamReader(
        typeof(ReferenceFiles).Assembly.GetManifestResourceStream("reference/" + name)
        ?? throw new ArgumentException($"There is no reference table '{name}'.", nameof(name)));
}
