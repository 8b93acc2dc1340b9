using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Releases;
using ProgramTracker.Data.Review;
using ProgramTracker.Data.Totals;
using static ProgramTracker.Data.Tests.Review.Stated;

namespace ProgramTracker.Data.Tests.Review;

/// <summary>The three sample releases about the Düsseldorf conference, through the real reading and the acceptance of the first start.</summary>
public sealed class FoundingReleasesTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task Rule03_ThreeReleasesAbout34000Euro_CountOnceAndTheConferenceIsNotFunded(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        foreach (var sample in SampleFiles.Read().Where(x => x.Name.Contains("-integrationskonferenz", StringComparison.Ordinal)))
        {
            var input = new ReleaseInput { Content = sample.Content, FileName = sample.Name, PublishedOn = sample.PublishedOn, Issuer = sample.Issuer };
            var taken = ReviewScenario.Value(await database.Get<ReleaseIntake>().TakeInAsync(Actor.SampleData, input, CancellationToken.None));
            ReviewScenario.Value(await database.Get<ReviewCommands>().AcceptUnambiguousAsync(Actor.SampleData, taken.ReleaseId!.Value, CancellationToken.None));
        }

        await using var context = database.Open();
        var grant = await context.Grants.Include(x => x.Programme).Include(x => x.Evidence).SingleAsync();
        Assert.Equal(("komm-in", YearBucket.Unknown, 3), (grant.Programme!.Key, grant.YearBucket, grant.Evidence.Count));
        var entry = await context.LedgerEntries.Include(x => x.Transaction).SingleAsync();
        Assert.Equal((3_400_000, Düsseldorf, Basis.Announced, "Beispieldaten"), (entry.Cents, entry.Ags, entry.Basis, entry.Transaction!.ActorName));
        var question = new TotalQuestion { Place = new PlaceScope.Unit(Düsseldorf), ProgrammeId = grant.ProgrammeId };
        var total = (await database.Get<TotalQueries>().TotalAsync(Actor.LocalUser, question, CancellationToken.None)).Total;
        Assert.Equal((3_400_000, true, 1), (total.Cents, total.IsAnnouncedOnly, total.Grants));

        var conference = await context.Events.Include(x => x.Names).Include(x => x.Children).Include(x => x.Evidence).SingleAsync(x => x.Kind == EventKind.Conference);
        Assert.Equal(("2011-01-27", Düsseldorf, 3, 3), (conference.DateText, conference.Ags, conference.Children.Count, conference.Evidence.Count));
        Assert.Contains(conference.Names, x => x.Folded.StartsWith("integrationsgipfel", StringComparison.Ordinal));
        Assert.All(conference.Children, x => Assert.Equal(EventKind.Workshop, x.Kind));
        var participations = await context.Participations.ToListAsync();
        Assert.NotEmpty(participations);
        Assert.All(participations, x => Assert.Equal((Düsseldorf, grant.ProgrammeId, "2005"), (x.Ags, x.ProgrammeId, x.SinceText)));
    }
}
