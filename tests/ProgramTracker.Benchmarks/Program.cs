using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using ProgramTracker.Benchmarks;

if (args is ["quick"])
{
    QuickRun.Run(Console.Out);
    return;
}

if (args is ["import", ..])
{
    await ImportRun.RunAsync(args.Length > 1 && int.TryParse(args[1], out var rows) ? rows : 100_000, Console.Out);
    return;
}

if (args is ["timeline"])
{
    TimelineRun.Run(Console.Out);
    return;
}

if (args is ["lists", ..])
{
    await ListRun.RunAsync(args.Length > 1 && int.TryParse(args[1], out var listed) ? listed : 20_000, Console.Out);
    return;
}

if (args is ["page", ..])
{
    await PageRun.RunAsync(args.Length > 1 && int.TryParse(args[1], out var grants) ? grants : 20_000, Console.Out);
    return;
}

// The project that BenchmarkDotNet writes for each run turns our Directory.Build files off; without them it doesn't restore.
// What they demand of hand-written code is switched off for it instead.
MsBuildArgument[] arguments =
[
    new("/p:ImportDirectoryBuildProps=true"),
    new("/p:ImportDirectoryBuildTargets=true"),
    new("/p:TreatWarningsAsErrors=false"),
    new("/p:RunAnalyzers=false"),
];

BenchmarkSwitcher
    .FromAssembly(typeof(TimelineRun).Assembly)
    .Run(args, DefaultConfig.Instance.AddJob(Job.Default.WithArguments(arguments).AsDefault()));
