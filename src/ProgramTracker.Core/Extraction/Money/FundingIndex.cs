using System.Collections.Immutable;

namespace ProgramTracker.Core.Extraction.Money;

/// <summary>Finds the first place, programme or date at or behind a token without walking through all of them.</summary>
internal sealed class FundingIndex(FundingReading reading)
{
    public int PlaceFrom(int token) => From(reading.Places, token, static place => place.FirstToken);

    public int ProgrammeFrom(int token) => From(reading.Programmes, token, static programme => programme.FirstToken);

    public int DateFrom(int token) => From(reading.Dates, token, static date => date.FirstToken);

    /// <summary>The programme that a token is part of the name of, or -1.</summary>
    public int ProgrammeAt(int token)
    {
        var i = ProgrammeFrom(token + 1) - 1;
        return i >= 0 && reading.Programmes[i].LastToken >= token ? i : -1;
    }

    public bool IsPlace(int token)
    {
        var i = PlaceFrom(token + 1) - 1;
        return i >= 0 && reading.Places[i].LastToken >= token;
    }

    private static int From<T>(ImmutableArray<T> items, int token, Func<T, int> first)
    {
        var (low, high) = (0, items.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (first(items[middle]) < token)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
