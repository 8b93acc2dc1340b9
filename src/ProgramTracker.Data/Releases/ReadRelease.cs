using System.Security.Cryptography;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Releases;
using ProgramTracker.Core.Text;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Releases;

/// <summary>A release file as it was read: checked, decoded, extracted. Nothing of it is stored yet.</summary>
internal sealed record ReadRelease(ReleaseInput Input, string Sha256, string Encoding, ExtractedRelease Extracted)
{
    public const int MaximumBytes = ReleaseDecoder.LongestInBytes;

    private static readonly TimeZoneInfo German = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    /// <summary>What it was read with; a former version is read again with the same.</summary>
    public required ReleaseExtractor Extractor { get; init; }

    public string Text => Extracted.Text.Text;

    public string TextSha256 { get; } = Hash(System.Text.Encoding.UTF8.GetBytes(Folding.Fold(Extracted.Text.Text)));

    public DateOnly? PublishedOn => Input.PublishedOn ?? Extracted.Header.PublishedOn;

    public string? Issuer => Cut(string.IsNullOrWhiteSpace(Input.Issuer) ? Extracted.Header.Issuer : Input.Issuer.Trim(), Lengths.Name);

    public string Title => Cut(Extracted.Header.Title, Lengths.Title) ?? Cut(FirstLine(Text), Lengths.Title)!;

    /// <summary>The end of the Sperrfrist in UTC; the text states German local time.</summary>
    public DateTime? EmbargoUntil => Extracted.Header.Embargo?.Until is { } until ? ToUtc(DateTime.SpecifyKind(until, DateTimeKind.Unspecified)) : null;

    public bool EmbargoUnread => Extracted.Header.Embargo is { Until: null };

    public static CommandResult<ReadRelease> Read(ReleaseInput input, ReleaseExtractor extractor)
    {
        var bytes = input.Content.Span;
        if (bytes.IsEmpty)
        {
            return new CommandFailure(FailureReason.Empty);
        }

        if (bytes.Length > MaximumBytes)
        {
            return new CommandFailure(FailureReason.TooLarge);
        }

        var decoded = ReleaseDecoder.Decode(bytes);
        if (decoded.Text is not { } text)
        {
            return new CommandFailure(decoded.Refusal switch
            {
                ReleaseRefusal.Empty => FailureReason.Empty,
                ReleaseRefusal.TooLarge => FailureReason.TooLarge,
                _ => FailureReason.Binary,
            });
        }

        var extracted = extractor.Extract(new ReleaseSource(text, input.PublishedOn, string.IsNullOrWhiteSpace(input.Issuer) ? null : input.Issuer.Trim()));
        return new ReadRelease(input, Hash(bytes), EncodingOf(bytes), extracted) { Extractor = extractor };
    }

    public IntakeResult ToResult(IntakeOutcome outcome) => new(outcome)
    {
        Title = Title,
        PublishedOn = PublishedOn,
        Issuer = Issuer,
        EmbargoUntil = EmbargoUntil,
        EmbargoUnread = EmbargoUnread,
        Statements = Statements().Count(),
    };

    /// <summary>Every statement with its index among those of its kind, in the order of the text.</summary>
    public IEnumerable<(ExtractedStatement Statement, int KindIndex)> Statements()
    {
        IEnumerable<ExtractedStatement>[] kinds = [Extracted.Funding, Extracted.Events, Extracted.Counts, Extracted.People, Extracted.Participations];
        return kinds.SelectMany(kind => kind.Select((statement, index) => (statement, index)))
            .OrderBy(x => x.statement.Quote.Span.Start)
            .ThenBy(x => (int)StatementPayload.KindOf(x.statement));
    }

    // An hour that the change to summer time leaves out is taken as the one after it.
    private static DateTime ToUtc(DateTime german) => TimeZoneInfo.ConvertTimeToUtc(German.IsInvalidTime(german) ? german.AddHours(1) : german, German);

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static string EncodingOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            return "utf-8-bom";
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return "utf-16";
        }

        return System.Text.Unicode.Utf8.IsValid(bytes) ? "utf-8" : "windows-1252";
    }

    private static string FirstLine(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault(line => line.Length > 0) ?? text.Trim();

    private static string? Cut(string? text, int length) => text is null || text.Length <= length ? text : text[..(length - 1)] + "…";
}
