using System.Globalization;
using ProgramTracker.Core.Extraction;

namespace ProgramTracker.Benchmarks;

/// <summary>The figures that matter in a few seconds, single-threaded: less exact than the full run, good enough to see a step.</summary>
/// <remarks>Rates are by processor time, which other programs on the machine lengthen little, and the best of several spells, when the code is compiled and the caches are warm.</remarks>
internal static class QuickRun
{
    private const int Spells = 8;

    private static readonly TimeSpan Spell = TimeSpan.FromSeconds(0.5);

    public static void Run(TextWriter output)
    {
        var before = Environment.CpuUsage.TotalTime;
        var extractor = Corpus.NewExtractor();
        var first = Environment.CpuUsage.TotalTime - before;
        before = Environment.CpuUsage.TotalTime;
        _ = Corpus.NewExtractor();
        Line(output, "start-up of tables and vocabulary", $"{first.TotalMilliseconds:F0} ms first, {(Environment.CpuUsage.TotalTime - before).TotalMilliseconds:F0} ms again");

        var (perSecond, bytes) = Measure(Corpus.Releases.Length, () => All(extractor));
        var characters = Corpus.Releases.Average(release => release.Text.Length);
        Line(output, $"corpus, {Corpus.Releases.Length} releases of {characters:F0} characters", $"{perSecond:F0} releases a second, {bytes / 1024:F0} KB allocated a release");

        foreach (var length in (int[])[10_000, 100_000, 1_000_000])
        {
            var text = Corpus.OfLength(length);
            extractor.Extract(text);
            var (runs, allocated) = Measure(1, () => extractor.Extract(text));
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

    private static (double PerSecond, double Bytes) Measure(int size, Action run)
    {
        double best = 0, bytes = 0;
        for (var i = 0; i < Spells; i++)
        {
            var done = 0;
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var start = Environment.CpuUsage.TotalTime;
            TimeSpan used;
            do
            {
                run();
                done += size;
                used = Environment.CpuUsage.TotalTime - start;
            }
            while (used < Spell);
            best = Math.Max(best, done / used.TotalSeconds);
            bytes = (double)(GC.GetAllocatedBytesForCurrentThread() - allocated) / done;
        }

        return (best, bytes);
    }

    private static void Line(TextWriter output, FormattableString what, FormattableString result) =>
        output.WriteLine($"{what.ToString(CultureInfo.InvariantCulture),-52}{result.ToString(CultureInfo.InvariantCulture)}");

    private static void Line(TextWriter output, string what, FormattableString result) => Line(output, (FormattableString)$"{what}", result);
}
