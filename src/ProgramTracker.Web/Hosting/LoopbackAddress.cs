namespace ProgramTracker.Web.Hosting;

/// <summary>Where the app listens when nobody says where.</summary>
/// <remarks>Only this machine can reach it: opening it to a network is a decision (<c>--urls</c>, <c>ASPNETCORE_URLS</c> and the like).</remarks>
public static class LoopbackAddress
{
    public const string Default = "http://127.0.0.1:5080";

    private static readonly string[] OtherSettings = [WebHostDefaults.ServerUrlsKey, WebHostDefaults.HttpPortsKey, WebHostDefaults.HttpsPortsKey];

    public static void UseLoopbackUnlessTold(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var told = Array.Exists(OtherSettings, key => !string.IsNullOrEmpty(builder.Configuration[key]))
            || builder.Configuration.GetSection("Kestrel:Endpoints").Exists();
        if (!told)
        {
            builder.WebHost.UseUrls(Default);
        }
    }
}
