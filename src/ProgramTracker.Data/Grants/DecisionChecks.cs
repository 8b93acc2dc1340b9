using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Matching;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Review;

namespace ProgramTracker.Data.Grants;

/// <summary>Says what is wrong with a decision, an act or a correction as it was entered, before anything is read for it.</summary>
internal sealed class DecisionChecks(ReferenceLookup lookup, DateOnly today)
{
    private const int EarliestYear = 1946;
    private const int YearsAhead = 30;

    public CommandFailure? Check(DecisionInput input)
    {
        if (ReferenceNumbers.Fold(input.ReferenceNumber) is null)
        {
            return new CommandFailure(FailureReason.ReferenceNumberMissing);
        }

        if (Trimmed(input.Authority) is null)
        {
            return new CommandFailure(FailureReason.AuthorityMissing);
        }

        if (input.Lines.IsDefaultOrEmpty)
        {
            return new CommandFailure(FailureReason.AmountMissing);
        }

        if (input.Lines.DistinctBy(x => (x.Ags is { } ags ? lookup.Today(ags) : null, x.Year)).Count() < input.Lines.Length)
        {
            return new CommandFailure(FailureReason.LineTwice);
        }

        if (input.AwardFrom > input.AwardTo)
        {
            return new CommandFailure(FailureReason.DateOutOfRange, nameof(input.AwardTo));
        }

        if (input.Programme is { } programme && (programme.Key is { } key ? !lookup.Knows(key) : string.IsNullOrWhiteSpace(programme.Name) || lookup.IsAmbiguous(programme)))
        {
            return new CommandFailure(FailureReason.UnknownProgramme);
        }

        return Date(input.DecidedOn)
            ?? input.Lines.Select(line => Sum(line.Cents) ?? Place(line.Ags) ?? Year(line.Year)).FirstOrDefault(x => x is not null)
            ?? Parts(input)
            ?? input.BeneficiaryAgs.Select(Place).FirstOrDefault(x => x is not null)
            ?? Year(input.Period?.From) ?? Year(input.Period?.To)
            ?? Length(input.ReferenceNumber, Lengths.ReferenceNumber, nameof(input.ReferenceNumber))
            ?? Length(input.Authority, Lengths.Name, nameof(input.Authority))
            ?? Length(input.Organisation, Lengths.Name, nameof(input.Organisation))
            ?? Length(input.Project, Lengths.Note, nameof(input.Project))
            ?? Length(input.Programme?.Name, Lengths.Name, nameof(input.Programme))
            ?? Length(input.Note, Lengths.Note, nameof(input.Note));
    }

    public CommandFailure? Check(GrantActInput input) =>
        Sum(input.Cents) ?? Date(input.DecidedOn) ?? Place(input.Ags) ?? Year(input.Year) ?? Reason(input.Reason)
        ?? Length(input.ReferenceNumber, Lengths.ReferenceNumber, nameof(input.ReferenceNumber))
        ?? Length(input.Authority, Lengths.Name, nameof(input.Authority));

    public CommandFailure? Check(EntryCorrection input) => Sum(input.Cents) ?? Place(input.Ags) ?? Year(input.Year) ?? Reason(input.Reason);

    public static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static CommandFailure? Parts(DecisionInput input)
    {
        var sum = input.Lines.Aggregate((Int128)0, (sum, line) => sum + line.Cents);
        if (sum > StatementInput.LargestCents)
        {
            return new CommandFailure(FailureReason.AmountTooLarge);
        }

        var shares = input.Lines.Select(x => x.Share).OfType<int>().ToList();
        if (shares.Count > 0 && (shares.Count < input.Lines.Length || input.TotalCents is not > 0 || !Shares.AreWhole(shares)))
        {
            return new CommandFailure(FailureReason.SharesNotWhole);
        }

        var isTotal = input.TotalCents is not { } total
            || (shares.Count > 0 ? Shares.Split(total, shares).SequenceEqual(input.Lines.Select(x => x.Cents)) : sum == total);
        return isTotal ? null : new CommandFailure(FailureReason.PartsDiffer);
    }

    private static CommandFailure? Reason(string reason) =>
        string.IsNullOrWhiteSpace(reason) ? new CommandFailure(FailureReason.ReasonMissing) : Length(reason, Lengths.Note, nameof(reason));

    private static CommandFailure? Sum(long cents) => cents switch
    {
        <= 0 => new CommandFailure(FailureReason.AmountMissing),
        > StatementInput.LargestCents => new CommandFailure(FailureReason.AmountTooLarge),
        _ => null,
    };

    private CommandFailure? Place(string? ags) => ags is not null && lookup.Today(ags) is null ? new CommandFailure(FailureReason.UnknownMunicipality, ags) : null;

    private CommandFailure? Date(DateOnly date) =>
        date.Year < EarliestYear || date > today.AddDays(1) ? new CommandFailure(FailureReason.DateOutOfRange, nameof(DecisionInput.DecidedOn)) : null;

    private CommandFailure? Year(int? year) => year < EarliestYear || year > today.Year + YearsAhead ? new CommandFailure(FailureReason.YearOutOfRange) : null;

    private static CommandFailure? Length(string? text, int most, string field) => text?.Length > most ? new CommandFailure(FailureReason.TextTooLong, field) : null;
}
