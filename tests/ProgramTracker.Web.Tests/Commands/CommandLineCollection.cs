namespace ProgramTracker.Web.Tests.Commands;

/// <summary>Runs alone: a verb builds a host in this process, and a factory of pages that starts at that moment would take it for its own.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class CommandLineCollection
{
    public const string Name = "Command line";
}
