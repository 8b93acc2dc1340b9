using ProgramTracker.Core.Matching;

namespace ProgramTracker.Core.Tests.Matching;

public class ProjectNamesTests
{
    [Theory]
    [InlineData("interkulturelle Öffnung der Verwaltung", "Interkulturelle Öffnung der Verwaltung")]
    [InlineData("interkulturelle Öffnung der Verwaltung", "die Verwaltung interkulturell zu öffnen")]
    [InlineData("Haus Harkotten", "Herrenhaus Harkotten")]
    [InlineData("digitales Zukunftslabor", "Digitale Zukunftslabore in Gelsenkirchen")]
    [InlineData("AWO", "AWO Köln")]
    public void Compare_SameWordsInOtherForms_IsSame(string one, string other)
    {
        Assert.Equal(ProjectAgreement.Same, ProjectNames.Compare(one, other));
        Assert.Equal(ProjectAgreement.Same, ProjectNames.Compare(other, one));
    }

    [Theory]
    [InlineData("Soziale Stadt Hochfeld", "Neubau des Feuerwehrhauses")]
    [InlineData("Bauabschnitt 2", "Bauabschnitt 3")]
    [InlineData("Neugestaltung des Platzes", "Sanierung der Sporthalle")]
    public void Compare_OtherWordsOrNumbers_IsDifferent(string one, string other) =>
        Assert.Equal(ProjectAgreement.Different, ProjectNames.Compare(one, other));

    [Theory]
    [InlineData(null, "Haus Harkotten")]
    [InlineData("", "")]
    [InlineData("für die", "Haus Harkotten")]
    public void Compare_NoNameOnOneSide_IsUnknown(string? one, string? other) =>
        Assert.Equal(ProjectAgreement.Unknown, ProjectNames.Compare(one, other));
}
