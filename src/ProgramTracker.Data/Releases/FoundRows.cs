using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Text;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Releases;

/// <summary>Turns what was found in a release into rows: proposed statements, and the municipalities and programmes it names.</summary>
internal static class FoundRows
{
    public static async Task AddAsync(TrackerContext context, ReleaseVersion version, ReadRelease read, CancellationToken cancellationToken)
    {
        var programmes = await context.Programmes.Select(x => new { x.Key, x.Id }).ToDictionaryAsync(x => x.Key, x => x.Id, cancellationToken);
        int? ProgrammeId(ProgrammeRef? programme) => programme?.Key is { } key && programmes.TryGetValue(key, out var id) ? id : null;
        var ordinal = 0;
        foreach (var (statement, kindIndex) in read.Statements())
        {
            var row = new Statement
            {
                Release = version.Release,
                ReleaseVersion = version,
                Ordinal = ordinal++,
                KindIndex = kindIndex,
                PayloadJson = StatementPayload.Write(statement),
                RuleId = statement.RuleId,
                QuoteExact = statement.Quote.Exact,
                QuotePrefix = statement.Quote.Prefix,
                QuoteSuffix = statement.Quote.Suffix,
                Reasons = string.Empty,
            };
            StatementColumns.Fill(row, statement, ProgrammeId(StatementColumns.ProgrammeOf(statement)));
            row.Municipalities.AddRange(StatementColumns.Municipalities(statement));
            version.Statements.Add(row);
        }

        version.Municipalities.AddRange(read.Extracted.Municipalities.Select(mention => new ReleaseMunicipality
        {
            Ags = mention.Place.Ags,
            Name = mention.Place.Name,
            Role = mention.Role,
            IsOutside = mention.Place.IsOutside,
            SpansJson = Spans(mention.Spans),
            RuleId = mention.RuleId,
        }));
        version.Programmes.AddRange(read.Extracted.Programmes.Select(mention => new ReleaseProgramme
        {
            ProgrammeId = ProgrammeId(mention.Programme),
            Name = mention.Programme.Name,
            SpansJson = Spans(mention.Spans),
            RuleId = mention.RuleId,
        }));
    }

    public static IReadOnlyList<TextSpan> ReadSpans(string json) =>
        [.. JsonSerializer.Deserialize<int[][]>(json)!.Select(span => new TextSpan(span[0], span[1]))];

    private static string Spans(IEnumerable<TextSpan> spans) => JsonSerializer.Serialize(spans.Select(span => new[] { span.Start, span.Length }));
}
