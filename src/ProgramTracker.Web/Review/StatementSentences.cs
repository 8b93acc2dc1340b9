using System.Collections.Immutable;
using Microsoft.Extensions.Localization;
using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Web.Formatting;
using ProgramTracker.Web.Resources;

namespace ProgramTracker.Web.Review;

/// <summary>Puts statements into words: "34.000 € bewilligt · KOMM-IN NRW · an Düsseldorf · für „…“ · Jahr nicht genannt".</summary>
/// <remarks>Says what the statement holds and nothing else; a part that the release leaves open is named where it decides how money counts (recipient, year).</remarks>
public sealed class StatementSentences(IStringLocalizer<Texts> texts, Format format)
{
    public StatementSentence Of(ExtractedStatement statement) => statement switch
    {
        FundingStatement funding => Of(funding),
        EventStatement happening => Of(happening, null),
        CountStatement count => Of(count),
        PersonStatement person => new StatementSentence(person.Name, Some(person.Office)),
        ParticipationStatement participation => Of(participation),
        _ => throw new ArgumentException($"There are no words for {statement.GetType().Name}.", nameof(statement)),
    };

    public StatementSentence Of(FundingStatement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        var parts = ImmutableArray.CreateBuilder<string>();
        parts.Add(What(statement));
        if (statement.Programme is { } programme)
        {
            parts.Add(programme.Name);
        }

        if (Recipients(statement) is { } recipients)
        {
            parts.Add(recipients);
        }

        if (!string.IsNullOrWhiteSpace(statement.Project))
        {
            parts.Add(texts["Statement.For", statement.Project]);
        }

        if (statement.Funder != Funder.Unknown)
        {
            parts.Add(texts["Statement.MoneyOf", format.Name(statement.Funder)]);
        }

        if (statement.ReferenceNumber is { } number)
        {
            parts.Add(texts["Statement.ReferenceNumber", number]);
        }

        if (statement.Period is { } period)
        {
            parts.Add(format.Years(period.From, period.To));
        }
        else if (statement.Role == FundingRole.Grant)
        {
            parts.Add(texts["Statement.YearNotStated"]);
        }

        parts.AddRange(Conditions(statement));
        return new StatementSentence(format.Stated(statement.Amount), parts.ToImmutable());
    }

    /// <summary><paramref name="parentTitle"/> is the title of the event it belongs to, which the statement itself only names by its index.</summary>
    public StatementSentence Of(EventStatement statement, string? parentTitle)
    {
        ArgumentNullException.ThrowIfNull(statement);
        var parts = ImmutableArray.CreateBuilder<string>();
        parts.Add(format.Name(statement.Kind));
        parts.Add(statement.Date is null ? texts["Statement.DateNotStated"] : format.Dates(statement.Date, statement.EndDate));
        if ((statement.Place ?? statement.PlaceRef?.Name) is { } place)
        {
            parts.Add(texts["Statement.In", place]);
        }

        if (statement.Organiser is { } organiser)
        {
            parts.Add(texts["Statement.Organiser", organiser]);
        }

        if (parentTitle is not null)
        {
            parts.Add(texts["Statement.BelongsTo", parentTitle]);
        }

        if (!statement.OtherNames.IsEmpty)
        {
            parts.Add(texts["Statement.AlsoCalled", string.Join(", ", statement.OtherNames.Select(Quoted))]);
        }

        if (statement.IsVirtual)
        {
            parts.Add(texts["Statement.Virtual"]);
        }

        return new StatementSentence(statement.Title, parts.ToImmutable());
    }

    private StatementSentence Of(CountStatement statement)
    {
        var parts = ImmutableArray.CreateBuilder<string>();
        parts.Add(Quoted(statement.Noun));
        parts.Add(format.Name(statement.Unit));
        parts.AddRange(Some(statement.Programme?.Name));
        if (statement.Period is { } period)
        {
            parts.Add(format.Years(period.From, period.To));
        }

        if (statement.IsFirstTime)
        {
            parts.Add(texts["Statement.FirstTime"]);
        }

        if (statement.IsCumulative)
        {
            parts.Add(texts["Statement.RunningTotal"]);
        }

        return new StatementSentence(format.Count(statement.Value), parts.ToImmutable());
    }

    private StatementSentence Of(ParticipationStatement statement) => new(
        statement.Municipality.Name,
        [
            texts["Statement.TakesPart", statement.Programme.Name],
            statement.Since is { } since ? texts["Format.Since", format.Date(since)] : texts["Statement.SinceNotStated"],
        ]);

    private string What(FundingStatement statement) => statement switch
    {
        { IsTotalCost: true } => texts["Statement.TotalCost"],
        { IsDelta: true } => texts["Statement.Change"],
        { IsPrevious: true } => texts["Statement.FormerValue"],
        { Role: FundingRole.Grant, IsConditional: true } => texts["Statement.Promised"],
        { Role: FundingRole.Grant, IsCeiling: true } => texts["Statement.Ceiling"],
        { Role: FundingRole.Grant } => texts["Statement.Awarded"],
        _ => format.Name(statement.Role),
    };

    private string? Recipients(FundingStatement statement)
    {
        if (statement.Recipients.IsEmpty)
        {
            return statement.Role == FundingRole.Grant ? texts["Statement.RecipientNotStated"].Value : null;
        }

        var names = Enumerated(statement.Recipients.Select(Recipient));
        return texts[statement.IsForEach && statement.Recipients.Length > 1 ? "Statement.ToEach" : "Statement.To", names].Value;
    }

    private string Recipient(RecipientRef recipient) => recipient switch
    {
        { Place.IsAmbiguous: true } => texts["Statement.WhichOne", recipient.Name],
        { IsMunicipality: false, Place: { } place } => $"{recipient.Name} ({place.Name})",
        _ => recipient.Name,
    };

    private IEnumerable<string> Conditions(FundingStatement statement)
    {
        if (statement.IsAnnual)
        {
            yield return texts["Statement.Annual"];
        }

        if (statement.IsTotal)
        {
            yield return texts["Statement.Total"];
        }

        if (statement.PartOf is not null)
        {
            yield return texts["Statement.Part"];
        }

        if (statement.SameFactAs is not null)
        {
            yield return texts["Statement.SameFact"];
        }

        if (statement.Amount.ConvertedFromDeutscheMark)
        {
            yield return texts["Statement.FromDeutscheMark"];
        }
    }

    private string Enumerated(IEnumerable<string> names)
    {
        var all = names.ToArray();
        return all.Length < 2 ? string.Concat(all) : texts["Statement.And", string.Join(", ", all[..^1]), all[^1]].Value;
    }

    private string Quoted(string words) => texts["Statement.Quoted", words].Value;

    private static ImmutableArray<string> Some(string? words) => string.IsNullOrWhiteSpace(words) ? [] : [words];
}
