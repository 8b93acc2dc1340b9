using System.Globalization;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Reference;

/// <summary>What a person enters about a ministry under one minister. Both days are included; an open end is null.</summary>
public sealed record MinistryInput
{
    public required string Abbreviation { get; init; }

    public required string Ministry { get; init; }

    public required string Minister { get; init; }

    public string? StateSecretaries { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    internal CommandFailure? Check()
    {
        (string Field, string? Text)[] needed = [(nameof(Abbreviation), Abbreviation), (nameof(Ministry), Ministry), (nameof(Minister), Minister)];
        if (needed.FirstOrDefault(x => string.IsNullOrWhiteSpace(x.Text)) is { Field: { } missing })
        {
            return new CommandFailure(FailureReason.NameMissing, missing);
        }

        (string Field, string? Text, int Most)[] texts =
            [(nameof(Abbreviation), Abbreviation, Lengths.Key), (nameof(Ministry), Ministry, Lengths.Name), (nameof(Minister), Minister, Lengths.Name), (nameof(StateSecretaries), StateSecretaries, Lengths.Note)];
        if (texts.FirstOrDefault(x => x.Text?.Trim().Length > x.Most) is { Field: { } tooLong })
        {
            return new CommandFailure(FailureReason.TextTooLong, tooLong);
        }

        return To < From || From?.Year < 1900 || To?.Year > 2200 ? new CommandFailure(FailureReason.DateOutOfRange, nameof(To)) : null;
    }

    internal void WriteTo(MinistryPeriod row)
    {
        (row.Abbreviation, row.Ministry, row.Minister) = (Abbreviation.Trim(), Ministry.Trim(), Minister.Trim());
        row.FoldedMinistry = FoldedColumn.Of(row.Ministry);
        row.StateSecretaries = string.IsNullOrWhiteSpace(StateSecretaries) ? null : StateSecretaries.Trim();

        // The source's own words ("2002") stay while the day itself is not entered.
        if (From is { } from && row.FromDay != from)
        {
            row.FromText = from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        (row.FromDay, row.ToDay) = (From, To);
    }

    internal static object Describe(MinistryPeriod row) => new { row.Abbreviation, row.Ministry, row.Minister, row.StateSecretaries, From = row.FromText, To = row.ToDay };
}
