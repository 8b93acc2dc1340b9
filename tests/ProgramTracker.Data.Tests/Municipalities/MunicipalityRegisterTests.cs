using ProgramTracker.Core.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Municipalities;

namespace ProgramTracker.Data.Tests.Municipalities;

public sealed class MunicipalityRegisterTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task Resolve_KreisAachen_IsTheStaedteregionSinceThe21stOfOctober2009(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var register = database.Get<MunicipalityRegister>();

        var before = await register.ResolveAsync(Actor.LocalUser, "05354", new DateOnly(2009, 10, 20), CancellationToken.None);
        var after = await register.ResolveAsync(Actor.LocalUser, "05354", new DateOnly(2009, 10, 21), CancellationToken.None);
        var region = await register.ResolveAsync(Actor.LocalUser, "05334", new DateOnly(2009, 10, 21), CancellationToken.None);
        var regionBefore = await register.ResolveAsync(Actor.LocalUser, "05334", new DateOnly(2009, 10, 20), CancellationToken.None);

        Assert.Equal(("Kreis Aachen", "05334", true), (before!.Name, before.TodayAgs, before.IsFormer));
        Assert.Null(after);
        Assert.Equal(("Städteregion Aachen", false), (region!.Name, region.IsFormer));
        Assert.Null(regionBefore);
    }

    [Fact]
    public async Task Resolve_WithoutADay_FindsFormerAndPresentUnits()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);
        var register = database.Get<MunicipalityRegister>();

        Assert.Equal("05334002", (await register.ResolveAsync(Actor.LocalUser, "05313000", null, CancellationToken.None))?.TodayAgs);
        Assert.Equal("05111000", (await register.ResolveAsync(Actor.LocalUser, "05111000", null, CancellationToken.None))?.TodayAgs);
        Assert.Null(await register.ResolveAsync(Actor.LocalUser, "05999999", null, CancellationToken.None));
    }
}
