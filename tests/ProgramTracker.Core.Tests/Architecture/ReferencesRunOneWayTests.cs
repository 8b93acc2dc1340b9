using System.Xml.Linq;

namespace ProgramTracker.Core.Tests.Architecture;

/// <summary>Web → Migrations.* → Data → Core, read from the project files.</summary>
public sealed class ReferencesRunOneWayTests
{
    private static readonly string Root = FindRoot();

    [Theory]
    [InlineData("src/ProgramTracker.Core", "")]
    [InlineData("src/ProgramTracker.Data", "ProgramTracker.Core")]
    [InlineData("db/ProgramTracker.Migrations.Sqlite", "ProgramTracker.Data")]
    [InlineData("db/ProgramTracker.Migrations.SqlServer", "ProgramTracker.Data")]
    [InlineData("src/ProgramTracker.Web", "ProgramTracker.Migrations.SqlServer, ProgramTracker.Migrations.Sqlite")]
    [InlineData("src/Microsoft.SqlServer.Server", "")]
    public void Project_Always_ReferencesOnlyTheNextOne(string folder, string expected)
    {
        var references = ReadItems(folder, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')));
        Assert.Equal(expected, string.Join(", ", references.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Core_Always_TakesNoPackageButTheCsvReader()
    {
        Assert.Equal(["CsvHelper"], ReadItems("src/ProgramTracker.Core", "PackageReference"));
        Assert.Empty(ReadItems("src/ProgramTracker.Core", "FrameworkReference"));
    }

    [Fact]
    public void Data_Always_KnowsNoWebFrameworkAndNoKit()
    {
        Assert.Empty(ReadItems("src/ProgramTracker.Data", "FrameworkReference"));
        Assert.DoesNotContain(ReadItems("src/ProgramTracker.Data", "PackageReference"), package => package.StartsWith("Radzen", StringComparison.Ordinal));
    }

    [Fact]
    public void Projects_Always_AreTheOnesWhoseReferencesAreHeldHere()
    {
        var projects = new[] { "src", "db" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.csproj", SearchOption.AllDirectories))
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Order(StringComparer.Ordinal);

        Assert.Equal(
            [
                "Microsoft.SqlServer.Server",
                "ProgramTracker.Core",
                "ProgramTracker.Data",
                "ProgramTracker.Migrations.SqlServer",
                "ProgramTracker.Migrations.Sqlite",
                "ProgramTracker.Web",
            ],
            projects);
    }

    private static IEnumerable<string> ReadItems(string folder, string item)
    {
        var project = Path.Combine(Root, folder, Path.GetFileName(folder) + ".csproj");
        return XDocument.Load(project).Descendants(item).Select(element => (string)element.Attribute("Include")!);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ProgramTracker.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No folder above the tests holds ProgramTracker.sln.");
        }

        return folder.FullName;
    }
}
