using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Text;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Releases;

namespace ProgramTracker.Data.Review;

/// <summary>Checks what a person entered for a statement and brings it into the form in which it is kept: today's municipalities, known programmes, its own quote.</summary>
internal sealed class StatementInput(ReferenceLookup lookup, VersionStatements statements)
{
    /// <summary>A trillion euro: above it, somebody mistook the unit.</summary>
    public const long LargestCents = 100_000_000_000_000;

    /// <summary>What was entered with the quote, sentence, rule and reasons of what was found: a correction never moves the words it rests on.</summary>
    public CommandResult<ExtractedStatement> Corrected(Statement row, ExtractedStatement found, ExtractedStatement entered)
    {
        if (StatementPayload.KindOf(entered) != row.Kind)
        {
            return new CommandFailure(FailureReason.Invalid, nameof(Statement.Kind));
        }

        return Checked(row.KindIndex, Placed(entered, found.Quote, StatementColumns.SentenceOf(found), found.RuleId) with { Reasons = found.Reasons });
    }

    /// <summary>What was entered for words that a person marked.</summary>
    public CommandResult<ExtractedStatement> Added(TextSpan span, string text, ExtractedStatement entered)
    {
        if (span.Length == 0 || span.End > text.Length)
        {
            return new CommandFailure(FailureReason.SpanOutsideText);
        }

        var placed = Placed(entered, Quote.Of(text, span), SentenceAround(text, span), ReviewCommands.ByHandRule) with { Reasons = [] };
        return Checked(statements.NextIndex(StatementPayload.KindOf(entered)), placed is FundingStatement funding ? funding with { Restatements = [] } : placed);
    }

    private static ExtractedStatement Placed(ExtractedStatement entered, Quote quote, TextSpan sentence, string ruleId) => entered switch
    {
        FundingStatement x => x with { Quote = quote, Sentence = sentence, RuleId = ruleId },
        EventStatement x => x with { Quote = quote, Sentence = sentence, RuleId = ruleId },
        CountStatement x => x with { Quote = quote, Sentence = sentence, RuleId = ruleId },
        ParticipationStatement x => x with { Quote = quote, Sentence = sentence, RuleId = ruleId },
        _ => entered with { Quote = quote, RuleId = ruleId },
    };

    // The sentence as far as a person needs it: the marked words and what stands around them up to full stops or line ends.
    private static TextSpan SentenceAround(string text, TextSpan span)
    {
        var start = span.Start;
        while (start > 0 && text[start - 1] != '\n' && !(text[start - 1] == ' ' && start > 1 && text[start - 2] is '.' or '!' or '?'))
        {
            start--;
        }

        var end = span.End;
        while (end < text.Length && text[end] != '\n' && !(text[end - 1] is '.' or '!' or '?' && text[end] == ' '))
        {
            end++;
        }

        return TextSpan.FromBounds(start, end);
    }

    private CommandResult<ExtractedStatement> Checked(int ownIndex, ExtractedStatement entered) => entered switch
    {
        FundingStatement x => Checked(ownIndex, x),
        EventStatement x => Checked(ownIndex, x),
        ParticipationStatement x => Checked(x),
        CountStatement x => Programme(x.Programme) is { } failure ? failure : x.Value < 0 ? new CommandFailure(FailureReason.Invalid, nameof(x.Value)) : x,
        PersonStatement x => string.IsNullOrWhiteSpace(x.Name) ? new CommandFailure(FailureReason.NameMissing) : TooLong(x.Name, Lengths.Name, nameof(x.Name)) is { } failure ? failure : x,
        _ => throw new ArgumentOutOfRangeException(nameof(entered)),
    };

    private CommandResult<ExtractedStatement> Checked(int ownIndex, FundingStatement entered)
    {
        if (entered.Amount.Cents > LargestCents)
        {
            return new CommandFailure(FailureReason.AmountTooLarge);
        }

        if (!IsOther(StatementKind.Funding, ownIndex, entered.PartOf) || !IsOther(StatementKind.Funding, ownIndex, entered.SameFactAs))
        {
            return new CommandFailure(FailureReason.UnknownReference);
        }

        var failure = Programme(entered.Programme)
            ?? TooLong(entered.Project, Lengths.Note, nameof(entered.Project))
            ?? TooLong(entered.ReferenceNumber, Lengths.ReferenceNumber, nameof(entered.ReferenceNumber))
            ?? entered.Recipients.Select(Recipient).FirstOrDefault(x => x is not null);
        if (failure is not null)
        {
            return failure;
        }

        var amount = entered.Amount.Qualifier == AmountQualifier.Exact ? Amount.Exactly(entered.Amount.Cents) : entered.Amount;
        return lookup.Resolve(entered) with { Amount = amount.Cents == entered.Amount.Cents && entered.Amount.ConvertedFromDeutscheMark ? entered.Amount : amount };
    }

    private CommandResult<ExtractedStatement> Checked(int ownIndex, EventStatement entered)
    {
        if (string.IsNullOrWhiteSpace(entered.Title))
        {
            return new CommandFailure(FailureReason.TitleMissing);
        }

        if (!IsOther(StatementKind.Event, ownIndex, entered.Parent))
        {
            return new CommandFailure(FailureReason.UnknownReference);
        }

        if (entered is { Date: { } from, EndDate: { } to } && to.First < from.First)
        {
            return new CommandFailure(FailureReason.DateOutOfRange);
        }

        var failure = TooLong(entered.Title, Lengths.Title, nameof(entered.Title))
            ?? TooLong(entered.Place, Lengths.Name, nameof(entered.Place))
            ?? TooLong(entered.Organiser, Lengths.Name, nameof(entered.Organiser))
            ?? Place(entered.PlaceRef);
        if (failure is not null)
        {
            return failure;
        }

        return entered with { Title = entered.Title.Trim(), PlaceRef = entered.PlaceRef is { } place ? lookup.Resolve(place) : null };
    }

    private CommandResult<ExtractedStatement> Checked(ParticipationStatement entered)
    {
        var failure = Place(entered.Municipality) ?? Programme(entered.Programme);
        return failure is null ? entered with { Municipality = lookup.Resolve(entered.Municipality) } : failure;
    }

    private CommandFailure? Recipient(RecipientRef recipient) =>
        string.IsNullOrWhiteSpace(recipient.Name) ? new CommandFailure(FailureReason.NameMissing) : TooLong(recipient.Name, Lengths.Name, nameof(recipient.Name)) ?? Place(recipient.Place);

    private CommandFailure? Place(PlaceRef? place) =>
        place?.Ags is { } ags && lookup.Today(ags) is null ? new CommandFailure(FailureReason.UnknownMunicipality, ags) : null;

    private CommandFailure? Programme(ProgrammeRef? programme) => programme switch
    {
        null => null,
        { Key: { } key } when !lookup.Knows(key) => new CommandFailure(FailureReason.UnknownProgramme, key),
        { Name: var name } when string.IsNullOrWhiteSpace(name) => new CommandFailure(FailureReason.NameMissing),
        _ => TooLong(programme.Name, Lengths.Name, nameof(FundingStatement.Programme)),
    };

    private static CommandFailure? TooLong(string? text, int most, string field) => text?.Length > most ? new CommandFailure(FailureReason.TextTooLong, field) : null;

    private bool IsOther(StatementKind kind, int ownIndex, int? index) => index is null || (index != ownIndex && statements.Find(kind, index) is not null);
}
