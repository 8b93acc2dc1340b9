using Bunit;
using ProgramTracker.Data.Releases;
using ProgramTracker.Web.Releases.Intake;
using ProgramTracker.Web.Tests.Hosting;

namespace ProgramTracker.Web.Tests.Releases.Intake;

public sealed class RelationFieldTests : PageContext
{
    private static readonly SimilarRelease[] Similar =
    [
        new(7, "Geld für Köln", "Ministerium", new DateOnly(2011, 1, 27), true, 0.93),
        new(9, "Geld für Bonn", "Ministerium", null, false, 0.61),
    ];

    [Fact]
    public void Field_OfSimilarReleases_ChoosesNothingByItself()
    {
        var field = Render<RelationField>(parameters => parameters.Add(x => x.Id, "v").Add(x => x.Similar, Similar));

        Assert.Equal(7, field.FindAll("input[type=radio]").Count);
        Assert.Empty(field.FindAll("input[checked]"));
        Assert.Equal(["Was ist dieser Text zu „Geld für Köln“?", "Was ist dieser Text zu „Geld für Bonn“?"], field.FindAll("legend").Select(x => x.TextContent));
        Assert.Contains("von derselben Adresse", field.Markup, StringComparison.Ordinal);
        Assert.Contains("61 % gleiche Wortfolgen", field.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("v-7-1", ReleaseRelationKind.VersionOf, 7)]
    [InlineData("v-9-2", ReleaseRelationKind.CopyOf, 9)]
    [InlineData("v-9-3", ReleaseRelationKind.Corrects, 9)]
    [InlineData("v-eigene", ReleaseRelationKind.None, 0)]
    public void Choice_OfAPerson_IsTold(string option, ReleaseRelationKind kind, int release)
    {
        ReleaseRelation? chosen = null;
        var field = Render<RelationField>(parameters => parameters.Add(x => x.Id, "v").Add(x => x.Similar, Similar).Add(x => x.ValueChanged, value => chosen = value));

        field.Find("#" + option).Change(true);

        Assert.Equal((kind, release), (chosen!.Kind, chosen.ReleaseId));
    }
}
