using BenchmarkDotNet.Attributes;
using ProgramTracker.Core.Extraction;

namespace ProgramTracker.Benchmarks;

/// <summary>What a release of the corpus costs on one core; nothing is kept from one extraction to the next.</summary>
[MemoryDiagnoser]
public class ExtractionBenchmarks
{
    private readonly ReleaseExtractor _extractor = Corpus.NewExtractor();
    private int _next;

    [Benchmark(Description = "one release of the corpus")]
    public ExtractedRelease Release()
    {
        _next = (_next + 1) % Corpus.Releases.Length;
        return _extractor.Extract(Corpus.Releases[_next]);
    }

    [Benchmark(Description = "start-up: reference tables and vocabulary")]
    public ReleaseExtractor StartUp() => Corpus.NewExtractor();
}

/// <summary>The time for a text grows with its length and no faster.</summary>
[MemoryDiagnoser]
public class GrowthBenchmarks
{
    private readonly ReleaseExtractor _extractor = Corpus.NewExtractor();
    private ReleaseSource _source = new("");

    [Params(10_000, 100_000, 1_000_000)]
    public int Characters { get; set; }

    [GlobalSetup]
    public void Prepare() => _source = Corpus.OfLength(Characters);

    [Benchmark]
    public ExtractedRelease Text() => _extractor.Extract(_source);
}
