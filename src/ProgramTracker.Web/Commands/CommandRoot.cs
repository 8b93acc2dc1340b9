using System.CommandLine;

namespace ProgramTracker.Web.Commands;

/// <summary>The program's verbs. Without one the program serves its pages, so that <c>dotnet run</c> and hosts that start it plainly need to know nothing.</summary>
/// <remarks>A new verb is one line in <see cref="Create"/>. Options before any verb (<c>--urls …</c>, <c>--Section:Key=…</c>) are settings of the host and go to serving as they are.</remarks>
public static class CommandRoot
{
    public const string ServeVerb = "serve";

    /// <summary>Runs what the arguments ask for and returns the exit status; <paramref name="serve"/> gets the arguments that are left for the host.</summary>
    public static async Task<int> RunAsync(string[] args, Func<string[], Task> serve, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(serve);
        if (args is [] || (args[0].StartsWith('-') && args[0] is not ("--help" or "-h" or "-?" or "--version")))
        {
            await serve(args);
            return 0;
        }

        if (args[0] == ServeVerb && !args.Contains("--help"))
        {
            await serve(args[1..]);
            return 0;
        }

        return await Create().Parse(args).InvokeAsync(cancellationToken: cancellation);
    }

    public static RootCommand Create() => new("ProgramTracker: reads press releases about public funding and keeps what they state, each cent with its sentence.")
    {
        new Command(ServeVerb, "Serves the pages (what happens without a verb). Settings follow as --Key=value, the address as --urls.") { TreatUnmatchedTokensAsErrors = false },
        ExtractCommand.Create(),
        ImportCommand.Create(),
        ImportGrantsCommand.Create(),
        StartEmptyCommand.Create(),
    };
}
