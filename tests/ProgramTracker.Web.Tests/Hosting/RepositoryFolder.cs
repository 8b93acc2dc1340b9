namespace ProgramTracker.Web.Tests.Hosting;

/// <summary>Where the sources are: the folder above the tests that holds the solution.</summary>
internal static class RepositoryFolder
{
    public static string Path { get; } = Find();

    public static string Web => System.IO.Path.Combine(Path, "src", "ProgramTracker.Web");

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "ProgramTracker.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No folder above the tests holds ProgramTracker.sln.");
        }

        return folder.FullName;
    }
}
