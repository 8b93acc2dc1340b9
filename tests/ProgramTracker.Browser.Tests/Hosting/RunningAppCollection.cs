namespace ProgramTracker.Browser.Tests.Hosting;

/// <summary>One app and one browser for all tests; they run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class RunningAppCollection : ICollectionFixture<RunningApp>
{
    public const string Name = "Running app";
}
