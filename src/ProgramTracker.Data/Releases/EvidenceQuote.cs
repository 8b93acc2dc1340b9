using Microsoft.EntityFrameworkCore;

namespace ProgramTracker.Data.Releases;

/// <summary>The words of a release that prove something, with the sentence around them and the way to it.</summary>
/// <remarks><see cref="Sentence"/> is null where the text is gone (a withdrawn release); <see cref="QuoteStart"/> is measured in the sentence and negative where the quote is not in it.</remarks>
public sealed record EvidenceQuote
{
    public required int StatementId { get; init; }

    public required int ReleaseId { get; init; }

    public required string ReleaseTitle { get; init; }

    public required string Issuer { get; init; }

    public DateOnly? PublishedOn { get; init; }

    /// <summary>The version that states it, where that is not today's.</summary>
    public int? OldVersion { get; init; }

    public StatementKind Kind { get; init; }

    public required string Exact { get; init; }

    public string? Sentence { get; init; }

    public int QuoteStart { get; init; }
}

internal static class EvidenceQuotes
{
    public static async Task<IReadOnlyList<EvidenceQuote>> ToEvidenceAsync(this IQueryable<Statement> statements, CancellationToken cancellationToken) => await statements
        .OrderBy(x => x.Release!.PublishedOn)
        .ThenBy(x => x.ReleaseId)
        .ThenBy(x => x.Ordinal)
        .Select(x => new EvidenceQuote
        {
            StatementId = x.Id,
            ReleaseId = x.ReleaseId,
            ReleaseTitle = x.Release!.Title,
            Issuer = x.Release.Issuer,
            PublishedOn = x.Release.PublishedOn,
            OldVersion = x.ReleaseVersion!.Number == x.Release.CurrentVersion ? null : x.ReleaseVersion.Number,
            Kind = x.Kind,
            Exact = x.QuoteExact,
            Sentence = x.ReleaseVersion.Text!.Substring(x.SentenceStart, x.SentenceLength),
            QuoteStart = x.QuoteStart - x.SentenceStart,
        })
        .ToListAsync(cancellationToken);
}
