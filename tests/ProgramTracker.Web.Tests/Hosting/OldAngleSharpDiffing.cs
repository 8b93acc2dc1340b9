#if OLD_ANGLESHARP_DIFFING
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace ProgramTracker.Web.Tests.Hosting;

/// <summary>bunit asks for a later AngleSharp.Diffing than there is; the one beside the tests does. See Directory.PackageSource.targets.</summary>
internal static class OldAngleSharpDiffing
{
    private const string Name = "AngleSharp.Diffing";

    [ModuleInitializer]
    internal static void AnswerWithTheOneBesideTheTests() =>
        AssemblyLoadContext.Default.Resolving += (context, asked) =>
            asked.Name == Name ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, Name + ".dll")) : null;
}
#endif
