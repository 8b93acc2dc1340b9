using ProgramTracker.Core.Reference;

namespace ProgramTracker.Web.Commands;

/// <summary>The reference tables that ship beside the program.</summary>
internal static class ReferenceFolder
{
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "reference");

    public static ReferenceTables Read() => ReferenceReader.Read(name => new StreamReader(System.IO.Path.Combine(Path, name)));
}
