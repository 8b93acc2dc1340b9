using ProgramTracker.Core.Matching;

namespace ProgramTracker.Core.Tests.Matching;

public class SeriesNamesTests
{
    [Theory]
    [InlineData("8. Integrationskongress NRW 2010", "Integrationskongress NRW")]
    [InlineData("Neunter Integrationskongress NRW", "Integrationskongress NRW")]
    [InlineData("Integrationskongress NRW", "Integrationskongress NRW")]
    [InlineData("Integrationskonferenz der Stadt Düsseldorf", "Integrationskonferenz der Stadt Düsseldorf")]
    [InlineData("Integrationskonferenz 2011", "Integrationskonferenz")]
    [InlineData("2. Integrationskonferenz am 27. Januar 2011", "Integrationskonferenz")]
    [InlineData("Fachtagung Nr. 3: Kommunale Integration", "Fachtagung Kommunale Integration")]
    [InlineData("Integrationsgipfel III", "Integrationsgipfel")]
    [InlineData("KOMM-IN-Konferenz 2010/2011", "KOMM-IN-Konferenz")]
    public void Of_ATitle_LeavesOutNumberAndYear(string title, string expected) => Assert.Equal(expected, SeriesNames.Of(title));

    [Theory]
    [InlineData("Workshop 2")]
    [InlineData("Konferenz")]
    [InlineData("2011")]
    [InlineData("Erste Fachtagung")]
    [InlineData("")]
    public void Of_ATitleThatOnlySaysTheKind_IsNone(string title) => Assert.Null(SeriesNames.Of(title));
}
