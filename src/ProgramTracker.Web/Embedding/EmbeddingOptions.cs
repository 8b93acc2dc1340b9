using ProgramTracker.Web.Hosting;

namespace ProgramTracker.Web.Embedding;

/// <summary>Which sites may show timelines, maps and charts in a frame of theirs. Setting: Embedding:Hosts, origins such as https://intranet.example.org with spaces between; none by default.</summary>
public sealed record EmbeddingOptions(IReadOnlyList<string> Hosts)
{
    public const string HostsKey = "Embedding:Hosts";

    /// <summary>The sources of the header's frame-ancestors.</summary>
    public string FrameAncestors => Hosts.Count == 0 ? "'none'" : string.Join(' ', Hosts);

    /// <exception cref="SettingsException">One of them is no origin: https or http, a host, a port where it needs one, and nothing else.</exception>
    public static EmbeddingOptions Read(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var hosts = (configuration[HostsKey] ?? "").Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries);
        var faults = hosts.Where(host => !IsOrigin(host)).Select(host => $"{HostsKey}: \"{host}\" must be an origin such as https://intranet.example.org.").ToList();
        return faults.Count == 0 ? new EmbeddingOptions(hosts) : throw new SettingsException(faults);
    }

    private static bool IsOrigin(string host) =>
        Uri.TryCreate(host, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && string.Equals(uri.GetLeftPart(UriPartial.Authority), host.TrimEnd('/'), StringComparison.OrdinalIgnoreCase) && uri.UserInfo.Length == 0;
}
