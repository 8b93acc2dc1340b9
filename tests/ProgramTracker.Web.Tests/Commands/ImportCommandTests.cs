using System.Text;
using Microsoft.Extensions.DependencyInjection;
using ProgramTracker.Data.Releases;
using ProgramTracker.Tests.Hosting;
using ProgramTracker.Web.Commands;

namespace ProgramTracker.Web.Tests.Commands;

[Collection(CommandLineCollection.Name)]
public sealed class ImportCommandTests : IDisposable
{
    private const string Dated = "Bescheid für Rheine\n\n10. August 2017\n\nDie Stadt Rheine bekommt 1.000 Euro für ihre Innenstadt.\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("programtracker-import-");
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        _output.Dispose();
        _error.Dispose();
    }

    [Fact]
    public async Task Import_FilesOfAllKinds_TakesWhatItCanAndNamesTheRest()
    {
        await using var app = new AppFactory();
        Write("a.txt", Dated);
        Write("b.txt", "Ohne Datum bleibt offen, wann das war.\n");
        File.WriteAllBytes(Path.Combine(_folder.FullName, "c.txt"), []);

        var status = await ImportAsync(app, ReleaseManifest.Empty, issuer: "Bezirksregierung Münster");

        Assert.Equal(1, status);
        Assert.Equal("1 taken in, 0 as new versions, 0 known already, 2 left out.", _output.ToString().Trim());
        Assert.Contains("b.txt: no date", _error.ToString(), StringComparison.Ordinal);
        Assert.Contains("c.txt: ", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_SameFolderAgain_RecognisesEveryFile()
    {
        await using var app = new AppFactory();
        Write("a.txt", Dated);
        await ImportAsync(app, ReleaseManifest.Empty, issuer: "Bezirksregierung Münster");
        _output.GetStringBuilder().Clear();

        var status = await ImportAsync(app, ReleaseManifest.Empty, issuer: "Bezirksregierung Münster");

        Assert.Equal(0, status);
        Assert.Equal("0 taken in, 0 as new versions, 1 known already, 0 left out.", _output.ToString().Trim());
    }

    [Fact]
    public async Task Import_WithManifest_TakesDateAndIssuerFromIt()
    {
        await using var app = new AppFactory();
        Write("b.txt", "Ohne Datum: Die Stadt Rheine bekommt 1.000 Euro für ihre Innenstadt.\n");
        var manifest = ReleaseManifest.Read(new StringReader("file,publishedOn,issuer\nb.txt,2017-08-10,Bezirksregierung Münster\n"));

        Assert.Equal(0, await ImportAsync(app, manifest, issuer: null));
        Assert.Equal("1 taken in, 0 as new versions, 0 known already, 0 left out.", _output.ToString().Trim());
    }

    private async Task<int> ImportAsync(AppFactory app, ReleaseManifest manifest, string? issuer)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var files = _folder.GetFiles("*.txt").Select(file => file.FullName).Order(StringComparer.Ordinal).ToList();
        return await ImportCommand.ImportAsync(scope.ServiceProvider.GetRequiredService<ReleaseIntake>(), files, manifest, null, issuer, _output, _error, CancellationToken.None);
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text, Encoding.UTF8);
}
