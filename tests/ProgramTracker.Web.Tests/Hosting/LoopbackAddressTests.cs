using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using ProgramTracker.Web.Hosting;

namespace ProgramTracker.Web.Tests.Hosting;

public sealed class LoopbackAddressTests
{
    [Fact]
    public void Address_NobodySays_IsLoopbackOnly() => Assert.Equal("http://127.0.0.1:5080", AddressAfter([]));

    [Theory]
    [InlineData("--urls=http://0.0.0.0:8080", "http://0.0.0.0:8080")]
    [InlineData("--http_ports=8080", null)]
    [InlineData("--Kestrel:Endpoints:Http:Url=http://0.0.0.0:8080", null)]
    public void Address_Told_IsLeftAlone(string argument, string? expected) => Assert.Equal(expected, AddressAfter([argument]));

    private static string? AddressAfter(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.UseLoopbackUnlessTold();
        return builder.WebHost.GetSetting(WebHostDefaults.ServerUrlsKey);
    }
}
