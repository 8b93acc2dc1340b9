using System.CommandLine;
using ProgramTracker.Web.Hosting;

namespace ProgramTracker.Web.Commands;

/// <summary>The verb <c>start-empty</c>: makes the real database, which every later start uses. Where it exists already it is left as it is.</summary>
internal static class StartEmptyCommand
{
    public static Command Create()
    {
        var command = new Command("start-empty", "Makes the real, empty database; the next start uses it.");
        command.SetAction((_, cancellation) => ProgramHost.OnRealDataAsync(
            async services =>
            {
                await Console.Out.WriteLineAsync($"Real database: {services.GetRequiredService<DataStore>().Place}");
                return 0;
            },
            cancellation));
        return command;
    }
}
