using Microsoft.Extensions.Configuration;
using ProgramTracker.Data.Database;
using ProgramTracker.Web.Hosting;

namespace ProgramTracker.Web.Tests.Hosting;

public sealed class DataOptionsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("programtracker-data-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void AtStart_EmptyFolder_IsTheSamples()
    {
        var options = Read();

        Assert.Equal(Path.Combine(_folder.FullName, "data", "samples.db"), options.AtStart.Path);
    }

    [Fact]
    public void AtStart_RealDataThere_IsTheRealData()
    {
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "data"));
        File.WriteAllBytes(Path.Combine(_folder.FullName, "data", "programtracker.db"), []);

        Assert.Equal(Path.Combine(_folder.FullName, "data", "programtracker.db"), Read().AtStart.Path);
    }

    [Fact]
    public void AtStart_NamedDatabase_IsThatOneAndNeverSamples()
    {
        var options = Read(("Database:Path", "elsewhere/grants.db"));

        Assert.Equal(Path.Combine(_folder.FullName, "elsewhere", "grants.db"), options.AtStart.Path);
        Assert.Equal(options.Real, options.AtStart);
    }

    [Fact]
    public void AtStart_SqlServer_TakesItsConnectionString()
    {
        var options = Read(("Database:Engine", "sqlserver"), ("Database:ConnectionString", "Server=db;Database=x"));

        Assert.Equal((DatabaseEngine.SqlServer, "Server=db;Database=x"), (options.AtStart.Engine, options.AtStart.ConnectionString));
    }

    [Theory]
    [InlineData("Database:Engine", "Oracle", "Database:Engine")]
    [InlineData("Database:Engine", "SqlServer", "Database:ConnectionString")]
    [InlineData("Database:Engine", "Sqlite", "Database:Path")]
    public void Read_UnusableSetting_NamesTheKeyToSet(string key, string value, string named)
    {
        var fault = Assert.Throws<SettingsException>(() => Read((key, value)));

        Assert.Contains(named, fault.Message, StringComparison.Ordinal);
    }

    private DataOptions Read(params (string Key, string Value)[] settings) => DataOptions.Read(
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => new KeyValuePair<string, string?>(setting.Key, setting.Value)).Append(new("Data:Folder", "data")))
            .Build(),
        _folder.FullName);
}
