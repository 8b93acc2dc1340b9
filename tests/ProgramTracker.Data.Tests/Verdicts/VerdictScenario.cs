using System.Text;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Releases;
using ProgramTracker.Data.Review;
using ProgramTracker.Data.Verdicts;

namespace ProgramTracker.Data.Tests.Verdicts;

/// <summary>Releases in words, read and accepted as they are in the program, and what is judged of them.</summary>
internal sealed class VerdictScenario(TestDatabase database)
{
    public const string March2009 = "KOMM-IN NRW setzt neue Schwerpunkte\n\nSeit April 2005, als KOMM-IN NRW anlief, haben sich 86 Kommunen mit zusammen 213 Projekten beteiligt.";
    public const string April2010 = "Fünf Jahre KOMM-IN NRW\n\nIm März 2009 zählte das Programm KOMM-IN NRW 212 Projekte in 86 Kommunen.";
    public const string Ministry = "Ministerium für Generationen, Familie, Frauen und Integration";

    public static readonly Actor Editor = Actor.LocalUser;
    public static readonly Actor Reader = new("leser", "Leser", ActorRole.Reader);

    public ContradictionQueries Contradictions => database.Get<ContradictionQueries>();

    public ContradictionCommands Commands => database.Get<ContradictionCommands>();

    public static async Task<(TestDatabase Database, VerdictScenario Scenario)> OnAsync(DatabaseEngine engine)
    {
        var database = await TestDatabase.CreateAsync(engine);
        return (database, new VerdictScenario(database));
    }

    /// <summary>Takes a release in and accepts all that it states and asks no person.</summary>
    public async Task<int> ReleaseAsync(string on, string text, string issuer = Ministry)
    {
        var taken = await database.Get<ReleaseIntake>().TakeInAsync(
            Editor,
            new ReleaseInput { Content = Encoding.UTF8.GetBytes(text), FileName = "text.txt", PublishedOn = DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture), Issuer = issuer },
            CancellationToken.None);
        var release = taken.Value!.ReleaseId!.Value;
        Assert.True((await database.Get<ReviewCommands>().AcceptAllSureAsync(Editor, release, CancellationToken.None)).Succeeded);
        return release;
    }

    public async Task<JudgedFigures> JudgeAsync(int releaseId, Actor? actor = null) =>
        await database.Get<VerdictQueries>().OfReleaseAsync(actor ?? Editor, releaseId, CancellationToken.None);

    public async Task<ContradictionList> ListAsync(ContradictionState state = ContradictionState.Open) =>
        (await Contradictions.ListAsync(Editor, new ContradictionFilter { State = state }, 1, CancellationToken.None))!;

    public async Task<CommandResult<int>> DecideAsync(ContradictionRow row, int seenVersion = 0) => await Commands.DecideAsync(
        Editor, row.Contradiction.Key, row.Contradiction.Fingerprint, ContradictionOutcome.Corrected, "Tippfehler in der Bilanz.", seenVersion, CancellationToken.None);

    public async Task<List<CommandRecord>> RecordsAsync(string command)
    {
        await using var context = database.Open();
        return await context.CommandRecords.AsNoTracking().Where(x => x.Command == command).OrderBy(x => x.Id).ToListAsync();
    }
}
