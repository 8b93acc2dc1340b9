using Bunit;
using Microsoft.AspNetCore.Components;
using ProgramTracker.Web.Components.Pages;
using ProgramTracker.Web.Tests.Hosting;

namespace ProgramTracker.Web.Tests.Connection;

public sealed class ConnectionPageTests : PageContext
{
    public ConnectionPageTests() => SetRendererInfo(new RendererInfo("Server", isInteractive: true));

    [Fact]
    public void Status_BeforeAClick_SaysNothingCameYet()
    {
        var page = Render<ConnectionPage>();
        page.Find("[role=status]").MarkupMatches("""<p role="status">Noch keine Antwort.</p>""");
    }

    [Fact]
    public void Status_AfterTwoClicks_CountsTwoAnswers()
    {
        var page = Render<ConnectionPage>();
        page.Find("button").Click();
        page.Find("button").Click();
        page.Find("[role=status]").MarkupMatches("""<p role="status">Der Server hat geantwortet, Antworten: 2.</p>""");
    }
}
