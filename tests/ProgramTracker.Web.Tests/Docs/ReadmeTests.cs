using System.Reflection;
using Microsoft.AspNetCore.Components;
using ProgramTracker.Data.Database;
using ProgramTracker.Web.Commands;
using ProgramTracker.Web.Embedding;
using ProgramTracker.Web.Hosting;
using ProgramTracker.Web.Tests.Hosting;

namespace ProgramTracker.Web.Tests.Docs;

/// <summary>What the program offers stands in the README.</summary>
public sealed class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(RepositoryFolder.Path, "README.md"));

    public static TheoryData<string> Pages => new(typeof(Program).Assembly.GetTypes()
        .SelectMany(type => type.GetCustomAttributes<RouteAttribute>())
        .Select(route => route.Template));

    public static TheoryData<string> Verbs => new(CommandRoot.Create().Subcommands
        .SelectMany(verb => verb.Options.Select(option => option.Name).Where(name => name is not ("--help" or "--version")).Prepend(verb.Name)));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_WithAnAddress_IsNamed(string address) => Assert.Contains($"`{address}`", Readme, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Verbs))]
    public void VerbOrOption_OfTheCommandLine_IsNamed(string name) => Assert.Contains(name, Readme, StringComparison.Ordinal);

    [Theory]
    [InlineData(DataOptions.FolderKey)]
    [InlineData($"{DatabaseOptions.Section}:{nameof(DatabaseOptions.Engine)}")]
    [InlineData($"{DatabaseOptions.Section}:{nameof(DatabaseOptions.Path)}")]
    [InlineData($"{DatabaseOptions.Section}:{nameof(DatabaseOptions.ConnectionString)}")]
    [InlineData(EmbeddingOptions.HostsKey)]
    [InlineData(LoopbackAddress.Default)]
    public void Setting_ThatIsRead_IsNamed(string key) => Assert.Contains($"`{key}`", Readme, StringComparison.Ordinal);

    [Fact]
    public void Pictures_Shown_AreThere()
    {
        foreach (var picture in Readme.Split("](").Skip(1).Select(rest => rest[..rest.IndexOf(')', StringComparison.Ordinal)]).Where(path => path.EndsWith(".png", StringComparison.Ordinal)))
        {
            Assert.True(File.Exists(Path.Combine(RepositoryFolder.Path, picture)), picture);
        }
    }
}
