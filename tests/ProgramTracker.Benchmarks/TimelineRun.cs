using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Web.Formatting;
using ProgramTracker.Web.Timeline;

namespace ProgramTracker.Benchmarks;

/// <summary>How long the server takes to place and draw a timeline of 5,000 items, single-threaded, by processor time; the best of several spells.</summary>
internal static class TimelineRun
{
    private const int Items = 5_000;
    private const int Spells = 20;

    public static void Run(TextWriter output)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("de-DE");
        using var services = new ServiceCollection().AddLogging().AddLocalization().AddSingleton<Format>().AddSingleton<TimelineItems>().AddSingleton<TimelineSvg>().BuildServiceProvider();
        var items = services.GetRequiredService<TimelineItems>();
        var drawer = services.GetRequiredService<TimelineSvg>();
        var band = new TimelineBand("05111000", "Düsseldorf", "/kommunen/05111000", [.. Enumerable.Range(0, Items).Select(Item)]);
        Measure(output, "whole", null);
        Measure(output, "two years", TimeWindow.OfYears(2009, 2010));
        Measure(output, "two months", TimeWindow.Parse("2009-03", "2009-04"));

        void Measure(TextWriter to, string name, TimeWindow? window)
        {
            var (best, length) = (double.MaxValue, 0);
            for (var i = 0; i < Spells; i++)
            {
                var before = Environment.CpuUsage.TotalTime;
                var picture = TimelineLayout.Of([band], [], new TimelineSettings { Today = new DateOnly(2026, 6, 1), Window = window, NameGroup = items.NameOf, AddressOfGroup = (_, _, _) => "/zeitachse" });
                length = drawer.Draw(picture, "satz").Length;
                best = Math.Min(best, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
            }

            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Items:N0} items, {name,-12} {best,8:F1} ms, {length / 1024d,8:F0} KB of SVG"));
        }
    }

    private static TimelineItem Item(int number)
    {
        var day = new DateOnly(1995, 1, 1).AddDays(number * 7919 % 11_000);
        var lane = (TimelineLane)(1 + (number % 5));
        return new TimelineItem(lane, $"Zuwendung Nummer {number} mit einem Namen", $"/zuwendungen/{number}", new PartialDate(day), number % 4 == 0 ? new PartialDate(day.AddDays(400)) : null, Cents: 1_000_00 + number);
    }
}
