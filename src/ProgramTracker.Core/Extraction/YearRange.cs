namespace ProgramTracker.Core.Extraction;

/// <summary>Whole years, both included; null is an open side. Refused: an end before the start.</summary>
public sealed record YearRange
{
    public YearRange(int? from, int? to)
    {
        if (from > to)
        {
            throw new ArgumentException($"{from}..{to} ends before it starts.", nameof(to));
        }

        From = from;
        To = to;
    }

    public int? From { get; }

    public int? To { get; }

    public static YearRange Of(int year) => new(year, year);

    /// <summary>The one year it names, or null where it names several or is open.</summary>
    public int? SingleYear => From == To ? From : null;
}
