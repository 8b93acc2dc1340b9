using System.Collections.Immutable;

namespace ProgramTracker.Web.Charts;

/// <summary>A scale from zero to a round value that nothing exceeds, with round steps: 1, 2 or 5 and zeros.</summary>
public sealed record ChartScale(long Top, ImmutableArray<long> Steps)
{
    public const int MostSteps = 5;

    /// <summary>The smallest scale of at most <see cref="MostSteps"/> steps that holds the largest value; values are not negative.</summary>
    public static ChartScale Of(long largest, bool isMoney)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(largest);
        var unit = isMoney ? 100L : 1L;
        var step = unit;
        for (var power = unit; ; power *= 10)
        {
            foreach (var factor in (ReadOnlySpan<int>)[1, 2, 5])
            {
                step = power * factor;
                if (step >= (largest + MostSteps - 1) / MostSteps)
                {
                    var count = (int)Math.Max(1, (largest + step - 1) / step);
                    return new ChartScale(step * count, [.. Enumerable.Range(0, count + 1).Select(i => step * i)]);
                }
            }
        }
    }

    /// <summary>The pixels that stand for a value; what is below zero has none.</summary>
    public double Of(long value, double length) => value <= 0 ? 0 : length * value / Top;
}
