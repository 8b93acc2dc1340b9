using Microsoft.Extensions.Configuration;
using ProgramTracker.Web.Embedding;
using ProgramTracker.Web.Hosting;

namespace ProgramTracker.Web.Tests.Embedding;

public sealed class EmbeddingOptionsTests
{
    [Theory]
    [InlineData(null, "'none'")]
    [InlineData("", "'none'")]
    [InlineData("https://intranet.example.org", "https://intranet.example.org")]
    [InlineData("https://intranet.example.org, http://portal:8080", "https://intranet.example.org http://portal:8080")]
    public void Hosts_AsSet_AreTheFrameAncestors(string? hosts, string ancestors) => Assert.Equal(ancestors, Read(hosts).FrameAncestors);

    [Theory]
    [InlineData("*")]
    [InlineData("intranet.example.org")]
    [InlineData("https://intranet.example.org/seite")]
    [InlineData("https://user@intranet.example.org")]
    [InlineData("javascript:alert(1)")]
    [InlineData("'self'")]
    public void Host_ThatIsNoOrigin_StopsTheStartAndNamesItsKey(string host)
    {
        var fault = Assert.Throws<SettingsException>(() => Read(host));
        Assert.Contains("Embedding:Hosts", Assert.Single(fault.Faults), StringComparison.Ordinal);
    }

    private static EmbeddingOptions Read(string? hosts) =>
        EmbeddingOptions.Read(new ConfigurationBuilder().AddInMemoryCollection([new(EmbeddingOptions.HostsKey, hosts)]).Build());
}
