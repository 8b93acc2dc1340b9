using ProgramTracker.Core.Access;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Tests.Database;
using ProgramTracker.Data.Totals;

namespace ProgramTracker.Data.Tests.Lists;

/// <summary>Lists as far as SQL Server's own command, in every order and grouping.</summary>
public sealed class SqlServerListTests
{
    private static readonly Actor[] Actors = [Actor.LocalUser, new("leser", "Leser", ActorRole.Reader)];

    [Fact]
    public async Task Grants_InEveryOrderAndGroup_AreTransactSql()
    {
        var recorder = new SqlServerRecorder();
        var queries = new GrantListQueries(recorder, TimeProvider.System);
        var filter = new GrantFilter
        {
            Past = new LedgerStand(3, DateTime.UnixEpoch),
            Words = "integration",
            ProgrammeKey = "komm-in",
            Ags = "05111000",
            Year = FundingYear.Stated(2011),
            FromYear = 2005,
            ToYear = 2012,
            Funder = Funder.Land,
            Basis = Basis.Announced,
            HasAmount = true,
        };
        foreach (var actor in Actors)
        {
            foreach (var sort in Enum.GetValues<GrantSort>())
            {
                await queries.PageAsync(actor, new(filter, sort, true), 1, CancellationToken.None);
                await queries.PageAsync(actor, new(new GrantFilter { Place = PlaceBucket.Several, IsWithoutProgramme = true }, sort), 2, CancellationToken.None);
            }

            foreach (var group in Enum.GetValues<GrantGroup>())
            {
                await queries.PageAsync(actor, new(filter, GrantSort.Amount, false, group), 1, CancellationToken.None);
            }

            await foreach (var batch in queries.AllAsync(actor, new(filter, GrantSort.Amount), CancellationToken.None))
            {
                Assert.Empty(batch);
            }

            await queries.SourcesAsync(actor, [1, 2], CancellationToken.None);
            await queries.ChoicesAsync(actor, CancellationToken.None);
        }

        AssertTransactSql(recorder, 100);
    }

    private static void AssertTransactSql(SqlServerRecorder recorder, int atLeast)
    {
        Assert.True(recorder.Commands.Count >= atLeast, $"Only {recorder.Commands.Count} commands were made.");
        Assert.All(recorder.Commands, sql => Assert.Empty(TransactSql.Faults(sql)));
    }
}
