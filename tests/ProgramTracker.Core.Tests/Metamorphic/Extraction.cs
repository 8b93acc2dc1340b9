using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Reference;

namespace ProgramTracker.Core.Tests.Metamorphic;

/// <summary>One extractor for all tests; building it takes a moment and it is only read.</summary>
internal static class Extraction
{
    private static readonly Lazy<ReferenceTables> ReferenceTables = new(() => ReferenceReader.Read(name => File.OpenText(Path.Combine(AppContext.BaseDirectory, "reference", name))));

    private static readonly Lazy<ReleaseExtractor> Shared = new(() => ReleaseExtractor.Of(Tables));

    public static ReferenceTables Tables => ReferenceTables.Value;

    public static ReleaseExtractor Extractor => Shared.Value;
}
