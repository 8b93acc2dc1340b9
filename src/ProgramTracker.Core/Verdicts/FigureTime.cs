namespace ProgramTracker.Core.Verdicts;

/// <summary>The days on which a figure may hold: one day, or all those of a month or year where no more is stated. A yearly figure holds at latest at the end of its year.</summary>
internal readonly record struct FigureTime(DateOnly First, DateOnly Last)
{
    /// <summary>Null where neither the text nor its date says when.</summary>
    public static FigureTime? Of(FigureQuestion question)
    {
        if (question.AsOf is not { } stated)
        {
            return null;
        }

        var first = stated.First;
        var last = stated switch
        {
            { Day: not null } => first,
            { Month: not null } => first.AddMonths(1).AddDays(-1),
            _ => first.AddYears(1).AddDays(-1),
        };
        if (!question.IsCumulative && question.Years?.SingleYear is { } year && new DateOnly(year, 12, 31) is var end && first > end)
        {
            return new FigureTime(end, end);
        }

        return new FigureTime(first, last);
    }

    public bool Overlaps(FigureTime other) => First <= other.Last && other.First <= Last;

    public bool IsBefore(FigureTime other) => Last < other.First;
}
