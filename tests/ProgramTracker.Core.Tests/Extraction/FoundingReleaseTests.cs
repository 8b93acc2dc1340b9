using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Extraction;

namespace ProgramTracker.Core.Tests.Extraction;

/// <summary>The example with most of the traps: money for a project and not for the conference it is announced at, a year that is not stated, damaged characters.</summary>
public sealed class FoundingReleaseTests
{
    private static readonly ExtractedRelease Release = CorpusFolder.Extractor.Extract(new ReleaseSource(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "samples", "008-duesseldorf-integrationskonferenz.txt")), new DateOnly(2011, 1, 27)));

    [Fact]
    public void Funding_IsOneCountedGrantForTheProject()
    {
        var statement = Assert.Single(Release.Funding);
        Assert.Equal("34.000 Euro", statement.Quote.Exact);
        Assert.Equal(Amount.Exactly(34_000_00), statement.Amount);
        Assert.Equal(FundingRole.Grant, statement.Role);
        Assert.True(statement.IsCounted);
        Assert.Equal("KOMM-IN NRW", statement.Programme?.Name);
        Assert.Equal("05111000", Assert.Single(statement.Recipients).Place?.Ags);
        Assert.Equal("interkulturelle Öffnung der Verwaltung", statement.Project);
        Assert.Null(statement.Period);
    }

    [Fact]
    public void Events_AreOneConferenceWithItsThreeWorkshops()
    {
        var conference = Assert.Single(Release.Events, e => e.Parent is null);
        Assert.Equal("Integrationskonferenz der Stadt Düsseldorf", conference.Title);
        Assert.Equal("2011-01-27", conference.Date?.ToString());
        Assert.Equal("Düsseldorf", conference.Place);
        Assert.Equal("Integrationsgipfel", Assert.Single(conference.OtherNames));
        Assert.Equal(3, Release.Events.Count(e => e is { Kind: EventKind.Workshop, Parent: not null }));
        Assert.Equal(4, Release.Events.Length);
    }

    [Fact]
    public void Others_ArePersonCityAndParticipation()
    {
        Assert.Contains(Release.People, p => p.Name == "Zülfiye Kaykin" && p.Office!.StartsWith("Staatssekretärin", StringComparison.Ordinal));
        Assert.Equal(MunicipalityRole.Recipient, Assert.Single(Release.Municipalities, m => m.Place.Ags == "05111000").Role);
        Assert.Equal("2005", Assert.Single(Release.Participations).Since?.ToString());
    }
}
