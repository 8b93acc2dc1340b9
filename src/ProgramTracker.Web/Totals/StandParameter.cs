using System.Globalization;
using ProgramTracker.Core.Access;
using ProgramTracker.Data.Totals;
using ProgramTracker.Web.Addressing;
using ProgramTracker.Web.Formatting;

namespace ProgramTracker.Web.Totals;

/// <summary>The moment a page's totals were asked for (<c>stand=</c>), and the state of the ledger it means.</summary>
/// <remarks>Without a moment, or with one that cannot be read, the state is today's and <see cref="Asked"/> is null.</remarks>
public sealed record StandParameter(DateTime? Asked, LedgerStand? Stand)
{
    public static readonly StandParameter Today = new(null, null);

    /// <summary>The head number to ask with; null is today.</summary>
    public long? Number => Stand?.Number;

    /// <summary>What was recorded until the moment that was asked for; null is today.</summary>
    public LedgerStand? Past => Asked is { } asked && Stand is { } stand ? stand with { At = asked } : null;

    /// <summary>The day in Germany, as a date field writes it.</summary>
    public string? Day => Asked is { } asked ? Write(GermanTime.DayOf(asked)) : null;

    public string Latest(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return Write(GermanTime.DayOf(clock.GetUtcNow().UtcDateTime));
    }

    public static async Task<StandParameter> ReadAsync(string? word, TotalQueries totals, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(totals);
        return Addresses.ParseMoment(word) is { } asked ? new StandParameter(asked, await totals.StandAtAsync(actor, asked, cancellationToken)) : Today;
    }

    private static string Write(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
