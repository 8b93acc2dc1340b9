namespace ProgramTracker.Core.Imports;

/// <summary>Gathers what the cells of a column tell about how it writes numbers.</summary>
/// <remarks>
/// "1.234,5", "34,5" and "1.234.567" are German, "1,234.5", "34.5" and "1,234,567" English; "1.234" and "1,234" could be either and decide nothing, plain digits need no
/// decision. One cell is never read by itself: either the column has evidence, or a person says it.
/// </remarks>
public sealed class NumberEvidence
{
    public int German { get; private set; }

    public int English { get; private set; }

    public int Ambiguous { get; private set; }

    /// <summary>The first cell of each sort, to be shown beside the decision.</summary>
    public string? GermanExample { get; private set; }

    public string? EnglishExample { get; private set; }

    public string? AmbiguousExample { get; private set; }

    public NumberVerdict Verdict => (German, English, Ambiguous) switch
    {
        ( > 0, > 0, _) => NumberVerdict.Mixed,
        ( > 0, _, _) => NumberVerdict.German,
        (_, > 0, _) => NumberVerdict.English,
        (_, _, > 0) => NumberVerdict.Open,
        _ => NumberVerdict.NotNeeded,
    };

    public void Add(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        switch (Judge(MoneyText.DigitsOf(text)))
        {
            case NumberVerdict.German:
                German++;
                GermanExample ??= text;
                break;
            case NumberVerdict.English:
                English++;
                EnglishExample ??= text;
                break;
            case NumberVerdict.Open:
                Ambiguous++;
                AmbiguousExample ??= text;
                break;
        }
    }

    private static NumberVerdict Judge(ReadOnlySpan<char> digits)
    {
        int point = digits.LastIndexOf('.'), comma = digits.LastIndexOf(',');
        if (point < 0 && comma < 0)
        {
            return NumberVerdict.NotNeeded;
        }

        if (point >= 0 && comma >= 0)
        {
            return comma > point ? NumberVerdict.German : NumberVerdict.English;
        }

        var (last, isPoint) = point >= 0 ? (point, true) : (comma, false);
        if (digits.IndexOf(isPoint ? '.' : ',') != last)
        {
            return isPoint ? NumberVerdict.German : NumberVerdict.English;
        }

        var couldGroup = digits.Length - last - 1 == 3 && last is >= 1 and <= 3 && digits[0] != '0';
        return couldGroup ? NumberVerdict.Open : isPoint ? NumberVerdict.English : NumberVerdict.German;
    }
}

/// <summary>What the cells of a column tell about its numbers.</summary>
public enum NumberVerdict
{
    /// <summary>No cell has a point or a comma.</summary>
    NotNeeded = 0,

    German = 1,
    English = 2,

    /// <summary>Every cell with a separator could be read both ways.</summary>
    Open = 3,

    /// <summary>Some cells are German, some English.</summary>
    Mixed = 4,
}
