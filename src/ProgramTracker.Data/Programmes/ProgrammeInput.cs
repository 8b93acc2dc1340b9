using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Programmes;

/// <summary>What a person enters about a programme. Years are inclusive; null is unknown or open.</summary>
public sealed record ProgrammeInput
{
    public required string Name { get; init; }

    public string? LongName { get; init; }

    public int? StartYear { get; init; }

    public int? EndYear { get; init; }

    public string? Level { get; init; }

    /// <summary>The responsible ministry or ministries, in words.</summary>
    public string? Ministry { get; init; }

    internal CommandFailure? Check()
    {
        if (string.IsNullOrWhiteSpace(Name))
        {
            return new CommandFailure(FailureReason.NameMissing, nameof(Name));
        }

        if (StartYear is < 1900 or > 2200 || EndYear is < 1900 or > 2200 || EndYear < StartYear)
        {
            return new CommandFailure(FailureReason.YearOutOfRange, StartYear is < 1900 or > 2200 ? nameof(StartYear) : nameof(EndYear));
        }

        (string Field, string? Text, int Most)[] texts = [(nameof(Name), Name, Lengths.Name), (nameof(LongName), LongName, Lengths.Title), (nameof(Level), Level, 100), (nameof(Ministry), Ministry, Lengths.Facts)];
        return texts.Where(x => x.Text?.Trim().Length > x.Most).Select(x => new CommandFailure(FailureReason.TextTooLong, x.Field)).FirstOrDefault();
    }

    internal void WriteTo(Programme row)
    {
        row.Name = Name.Trim();
        row.FoldedName = FoldedColumn.Of(row.Name);
        (row.LongName, row.Level, row.MinistryText) = (Words(LongName), Words(Level), Words(Ministry));
        (row.StartYear, row.EndYear) = (StartYear, EndYear);
    }

    internal static object Describe(Programme row) => new { row.Name, row.LongName, row.StartYear, row.EndYear, row.Level, Ministry = row.MinistryText };

    private static string? Words(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
