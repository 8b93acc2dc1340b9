using System.Globalization;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Data.Releases;

/// <summary>Copies out of a statement what queries ask for into the columns of its row.</summary>
public static class StatementColumns
{
    /// <summary>Everything that stands as a column of the row itself; <paramref name="programmeId"/> is the known programme that the statement names, if any.</summary>
    /// <remarks>The municipalities of the statement are rows of their own, see <see cref="Municipalities"/>.</remarks>
    public static void Fill(Statement row, ExtractedStatement statement, int? programmeId)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(statement);
        var sentence = SentenceOf(statement);
        row.Kind = StatementPayload.KindOf(statement);
        row.RuleId = statement.RuleId;
        (row.QuoteStart, row.QuoteLength) = (statement.Quote.Span.Start, statement.Quote.Span.Length);
        (row.QuoteExact, row.QuotePrefix, row.QuoteSuffix) = (statement.Quote.Exact, statement.Quote.Prefix, statement.Quote.Suffix);
        (row.SentenceStart, row.SentenceLength) = (sentence.Start, sentence.Length);
        row.Reasons = string.Join(',', statement.Reasons.Select(reason => ((int)reason).ToString(CultureInfo.InvariantCulture)));
        row.IsSure = statement.IsSure;
        row.ProgrammeId = programmeId;

        var funding = statement as FundingStatement;
        row.Cents = funding?.Amount.Cents;
        row.LowerCents = funding?.Amount.LowerCents;
        row.UpperCents = funding?.Amount.UpperCents;
        row.Qualifier = funding?.Amount.Qualifier;
        row.Role = funding?.Role;
        row.IsCounted = funding is { IsCounted: true };

        var count = statement as CountStatement;
        row.CountValue = count?.Value;
        row.CountUnit = count?.Unit;
        var period = funding?.Period ?? count?.Period;
        row.PeriodFrom = period?.From;
        row.PeriodTo = period?.To;

        row.EventDay = (statement as EventStatement)?.Date?.First;
        row.PersonName = (statement as PersonStatement)?.Name;
    }

    /// <summary>A row for every municipality that the statement names as recipient, venue or participant, once each.</summary>
    public static IEnumerable<StatementMunicipality> Municipalities(ExtractedStatement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        var (places, role) = statement switch
        {
            FundingStatement funding => (funding.Recipients.Select(recipient => recipient.Place).OfType<PlaceRef>(), MunicipalityRole.Recipient),
            EventStatement { PlaceRef: { } place } => ([place], MunicipalityRole.Venue),
            ParticipationStatement participation => ([participation.Municipality], MunicipalityRole.Recipient),
            _ => (Enumerable.Empty<PlaceRef>(), MunicipalityRole.Mentioned),
        };
        return places.DistinctBy(place => (place.Ags, place.Name)).Select(place => new StatementMunicipality { Ags = place.Ags, Name = place.Name, Role = role });
    }

    /// <summary>The programme that a statement names, if it is of a kind that names one.</summary>
    public static ProgrammeRef? ProgrammeOf(ExtractedStatement statement) => statement switch
    {
        FundingStatement funding => funding.Programme,
        CountStatement count => count.Programme,
        ParticipationStatement participation => participation.Programme,
        _ => null,
    };

    public static TextSpan SentenceOf(ExtractedStatement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return statement switch
        {
            FundingStatement funding => funding.Sentence,
            EventStatement stated => stated.Sentence,
            CountStatement count => count.Sentence,
            ParticipationStatement participation => participation.Sentence,
            _ => statement.Quote.Span,
        };
    }
}
