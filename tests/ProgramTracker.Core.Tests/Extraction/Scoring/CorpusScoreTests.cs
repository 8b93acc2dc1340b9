using System.Globalization;
using Xunit.Abstractions;

namespace ProgramTracker.Core.Tests.Extraction.Scoring;

/// <summary>How well the extraction reads the corpora, facet by facet. The floors only go up: a rule that costs more than it gains shows here.</summary>
public sealed class CorpusScoreTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("dev", "amount 0.99, qualifier 0.99, role 0.99, counted 0.96, programmeOfAmount 0.86, recipients 0.99, grant 0.98, programme 0.95, municipality 0.99, municipalityRole 0.89, event 0.98, eventDate 0.97, person 0.99, count 0.98")]
    [InlineData("own", "amount 0.99, qualifier 0.99, role 0.96, counted 0.98, programmeOfAmount 0.85, recipients 0.96, grant 0.98, programme 0.97, municipality 0.98, municipalityRole 0.95, event 0.96, eventDate 0.95, person 0.98, count 0.95")]
    [InlineData("read", "amount 0.99, qualifier 0.99, role 0.98, counted 0.96, programmeOfAmount 0.91, recipients 0.98, grant 0.98, programme 0.99, municipality 0.99, municipalityRole 0.98, event 0.98, eventDate 0.99, person 0.99, count 0.99")]
    [InlineData("other", "amount 0.96, qualifier 0.99, role 0.98, counted 0.97, programmeOfAmount 0.80, recipients 0.98, grant 0.95, programme 0.93, municipality 0.98, municipalityRole 0.93, event 0.89, eventDate 0.95, person 0.97, count 0.97")]
    public void Extraction_OfCorpus_KeepsItsFloors(string corpus, string floors)
    {
        var score = new ReleaseScore(new ComparedNames(CorpusFolder.Reference("nrw-units.csv"), CorpusFolder.Reference("aliases.csv")));
        var releases = 0;
        foreach (var id in CorpusFolder.Ids(corpus))
        {
            score.Add(id, CorpusFolder.Gold(corpus, id), CorpusFolder.Predicted(corpus, id));
            releases++;
        }

        foreach (var note in score.Notes)
        {
            output.WriteLine(note);
        }

        output.WriteLine(score.Table(releases));
        Assert.True(releases >= 30);
        Assert.All(floors.Split(", "), floor =>
        {
            var parts = floor.Split(' ');
            var least = double.Parse(parts[1], CultureInfo.InvariantCulture);
            Assert.True(score[parts[0]].F1 >= least, string.Create(CultureInfo.InvariantCulture, $"{corpus} {parts[0]}: {score[parts[0]].F1:F4} is below its floor {least}"));
        });
        Assert.Equal(ReleaseScore.Facets.Length, floors.Split(", ").Length);
    }
}
