using System.Diagnostics;
using System.Globalization;
using ProgramTracker.Core.Extraction;

namespace ProgramTracker.Benchmarks;

/// <summary>The figures that matter in a few seconds, single-threaded: less exact than the full run, good enough to see a step.</summary>
/// <remarks>Rates are by processor time, which other programs on the machine do not lengthen; the wall clock stands beside it for the corpus.</remarks>
internal static class QuickRun
{
    private static readonly TimeSpan Spell = TimeSpan.FromSeconds(1.5);

    public static void Run(TextWriter output)
    {
        var watch = Stopwatch.StartNew();
        var extractor = Corpus.NewExtractor();
        var first = watch.Elapsed;
        watch.Restart();
        _ = Corpus.NewExtractor();
        Line(output, "start-up of tables and vocabulary", $"{first.TotalMilliseconds:F0} ms first, {watch.Elapsed.TotalMilliseconds:F0} ms again");

        Measure(Corpus.Releases.Length, () => All(extractor));
        Measure(Corpus.Releases.Length, () => All(extractor));
        var (perSecond, byClock, bytes) = Measure(Corpus.Releases.Length, () => All(extractor));
        var characters = Corpus.Releases.Average(release => release.Text.Length);
        Line(output, $"corpus, {Corpus.Releases.Length} releases of {characters:F0} characters", $"{perSecond:F0} releases a second ({byClock:F0} by the clock), {bytes / 1024:F0} KB allocated a release");

        foreach (var length in (int[])[10_000, 100_000, 1_000_000])
        {
            var text = Corpus.OfLength(length);
            extractor.Extract(text);
            var (runs, _, allocated) = Measure(1, () => extractor.Extract(text));
            Line(output, $"one text of {length / 1000:N0} KB", $"{runs * length / 1e6:F2} MB a second, {allocated / length:F0} bytes allocated a character");
        }
    }

    private static void All(ReleaseExtractor extractor)
    {
        foreach (var release in Corpus.Releases)
        {
            extractor.Extract(release);
        }
    }

    private static (double PerSecond, double ByClock, double Bytes) Measure(int size, Action run)
    {
        var done = 0;
        var before = GC.GetAllocatedBytesForCurrentThread();
        var processor = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        do
        {
            run();
            done += size;
        }
        while (watch.Elapsed < Spell);
        var used = (Environment.CpuUsage.TotalTime - processor).TotalSeconds;
        return (done / used, done / watch.Elapsed.TotalSeconds, (double)(GC.GetAllocatedBytesForCurrentThread() - before) / done);
    }

    private static void Line(TextWriter output, FormattableString what, FormattableString result) =>
        output.WriteLine($"{what.ToString(CultureInfo.InvariantCulture),-52}{result.ToString(CultureInfo.InvariantCulture)}");

    private static void Line(TextWriter output, string what, FormattableString result) => Line(output, (FormattableString)$"{what}", result);
}
