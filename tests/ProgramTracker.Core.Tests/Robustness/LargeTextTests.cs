using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Tests.Metamorphic;
using Xunit.Abstractions;

namespace ProgramTracker.Core.Tests.Robustness;

/// <summary>Long and hostile texts end, and cost memory in proportion to their length. Time is measured by the benchmarks.</summary>
public sealed class LargeTextTests(ITestOutputHelper output)
{
    public static TheoryData<string> Hostile =>
    [
        "no space", "no space, digits", "no line break", "line breaks only", "spaces only", "amounts", "amounts in one sentence", "elliptical amounts", "quotes", "open quotes", "brackets", "towns", "Kreise in one list",
        "people", "workshops", "dates", "counts", "programmes", "table rows", "values on lines of their own", "capital words", "hyphens", "surrogates", "combining marks", "question marks", "the corpus",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void FourTimesTheTextCostsFourTimesTheMemory(string what)
    {
        // Small enough to be quick, large enough that anything quadratic stands out.
        var (small, large) = (Made(what, 50_000), Made(what, 200_000));
        Metamorphic.Extraction.Extractor.Extract(new ReleaseSource(small));
        var (few, many) = (Allocated(small), Allocated(large));
        output.WriteLine($"{what}: {few / 1024} KB, {many / 1024} KB");
        Assert.True(many < (few * 4 * 2) + 1_000_000, $"{what}: {few:N0} bytes for 50,000 characters, {many:N0} for 200,000");
    }

    [Theory]
    [InlineData("no space")]
    [InlineData("no space, digits")]
    [InlineData("the corpus")]
    [InlineData("capital words")]
    [InlineData("brackets")]
    public void AMillionCharactersEnd(string what) => SoundRelease.Check(Made(what, 1_000_000));

    [Fact]
    public void AHundredThousandAmountsEnd()
    {
        var release = SoundRelease.Check(string.Concat(Enumerable.Range(1, 100_000).Select(i => $"{i}.000 Euro, ")));
        Assert.True(release.Funding.Length > 50_000, $"{release.Funding.Length} sums");
    }

    [Fact]
    public void TwentyThousandQuotesEnd() => SoundRelease.Check(string.Concat(Enumerable.Range(1, 20_000).Select(i => $"Workshop „Thema {i}“ ")));

    private static long Allocated(string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Metamorphic.Extraction.Extractor.Extract(new ReleaseSource(text, new DateOnly(2020, 1, 1)));
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Made(string what, int length)
    {
        Func<int, string> piece = what switch
        {
            "no space" => _ => "Förderbescheidübergabe",
            "no space, digits" => i => $"{i % 10}",
            "no line break" => i => $"Die Stadt Köln erhält {i} Euro aus dem Programm „Nummer {i}“, sagte Minister Müller. ",
            "line breaks only" => _ => "\n",
            "spaces only" => _ => " ",
            "amounts" => i => $"Die Stadt Köln erhält {i}.000 Euro. ",
            "amounts in one sentence" => i => $"{i}.000 Euro und ",
            "elliptical amounts" => i => $"{i}.000, ",
            "quotes" => i => $"„Titel {i}“ ",
            "open quotes" => i => $"„Titel {i} ",
            "brackets" => i => i % 3 == 0 ? "(" : "((",
            "towns" => i => i % 2 == 0 ? "Köln, " : "Bonn und ",
            "Kreise in one list" => i => i == 0 ? "die Kreise Soest" : ", Unna, Coesfeld",
            "people" => i => $"Minister Hans Müller und Staatssekretärin Petra Schmidt{(char)('a' + (i % 26))}, ",
            "workshops" => i => $"Workshop „Thema {i}“, Konferenz „Tagung {i}“. ",
            "dates" => i => $"am {(i % 28) + 1}. März {2000 + (i % 25)}, gestern und am kommenden Montag ",
            "counts" => i => $"{i} Projekte in {i} Städten und Kreisen. ",
            "programmes" => i => $"Förderprogramm „Nummer {i}“ und Landesprogramm Vielfalt {i}. ",
            "table rows" => i => $"Kommune {i} | {i}.000 Euro |\n",
            "values on lines of their own" => i => $"Celle, Stadt |\n{i}.101 € |\n|\n",
            "capital words" => _ => "Köln Bonn Hamm Essen Minister ",
            "hyphens" => _ => "-Köln-Mülheim",
            "surrogates" => i => i % 2 == 0 ? "\uD83D" : "\uDE00\uD83D\uDE00 ",
            "combining marks" => _ => "a\u0301\u0302\u0303",
            "question marks" => i => $"?Titel {i}? ",
            "the corpus" => i => GoldRelease.All[i % GoldRelease.All.Count].Text + "\n\n",
            _ => throw new ArgumentOutOfRangeException(nameof(what)),
        };
        return string.Create(length, piece, static (text, make) =>
        {
            var at = 0;
            for (var i = 0; at < text.Length; i++)
            {
                var next = make(i);
                var taken = Math.Min(next.Length, text.Length - at);
                next.AsSpan(0, taken).CopyTo(text[at..]);
                at += taken;
            }
        });
    }
}
