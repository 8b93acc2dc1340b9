namespace ProgramTracker.Browser.Tests.Hosting;

/// <summary>One app with an empty database and one browser for all tests that put something in.</summary>
[CollectionDefinition(Name)]
public sealed class EmptyAppCollection : ICollectionFixture<EmptyApp>
{
    public const string Name = "Empty app";
}
