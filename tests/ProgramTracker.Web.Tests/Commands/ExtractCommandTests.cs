using System.Text.Json;
using ProgramTracker.Web.Commands;

namespace ProgramTracker.Web.Tests.Commands;

[Collection(CommandLineCollection.Name)]
public sealed class ExtractCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("programtracker-extract-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Extract_OfFolder_WritesAFileEachAndNamesTheOneThatFails()
    {
        Write("001.txt", "Die Stadt Ahlen erhält heute 50.000 Euro.");
        Write("002.txt", "Die Stadt Hagen erhält 60.000 Euro.");
        await File.WriteAllBytesAsync(PathOf("003.txt"), [0x25, 0x50, 0x44, 0x46, 0, 0, 0, 1]);
        Write("manifest.csv", "file,publishedOn\n001.txt,2021-05-04\n");

        Assert.Equal(1, await RunAsync("extract", _folder.FullName, "--manifest", PathOf("manifest.csv"), "--out", PathOf("out")));
        Assert.Equal(["001.json", "002.json"], Directory.GetFiles(PathOf("out")).Select(Path.GetFileName).Order());
        var release = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(PathOf("out"), "001.json"))).RootElement;
        Assert.Equal("2021-05-04", release.GetProperty("publishedOn").GetString());
        Assert.Equal("Ahlen", release.GetProperty("amounts")[0].GetProperty("recipients")[0].GetString());
        Assert.Equal(50_000, release.GetProperty("amounts")[0].GetProperty("value").GetInt32());
    }

    [Fact]
    public async Task Extract_OfFolder_AllReadable_IsZero()
    {
        Write("001.txt", "Die Stadt Ahlen erhält 50.000 Euro.");
        Assert.Equal(0, await RunAsync("extract", _folder.FullName, "--out", PathOf("out")));
    }

    [Theory]
    [InlineData("--published", "4. Mai 2021")]
    [InlineData("--manifest", "missing.csv")]
    public async Task Extract_WrongCall_IsTwo(string option, string value)
    {
        Write("001.txt", "Die Stadt Ahlen erhält 50.000 Euro.");
        Assert.Equal(2, await RunAsync("extract", PathOf("001.txt"), option, value));
    }

    [Fact]
    public async Task NoVerb_Serves()
    {
        string[] served = [];
        Task Serve(string[] left)
        {
            served = left;
            return Task.CompletedTask;
        }

        Assert.Equal(0, await CommandRoot.RunAsync(["--urls", "http://127.0.0.1:0"], Serve));
        Assert.Equal(["--urls", "http://127.0.0.1:0"], served);
        Assert.Equal(0, await CommandRoot.RunAsync(["serve", "--urls", "http://127.0.0.1:0"], Serve));
        Assert.Equal(["--urls", "http://127.0.0.1:0"], served);
    }

    private static Task<int> RunAsync(params string[] arguments) => CommandRoot.RunAsync(arguments, _ => throw new InvalidOperationException("A verb must not serve."));

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    private void Write(string name, string text) => File.WriteAllText(PathOf(name), text);
}
