using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Text;
using ProgramTracker.Core.Totals;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Ledger;
using ProgramTracker.Data.Releases;
using ProgramTracker.Data.Review;
using ProgramTracker.Data.Totals;

namespace ProgramTracker.Data.Tests.Review;

/// <summary>Releases with given statements, and the decisions on them, as short as tests need them.</summary>
internal sealed class ReviewScenario(TestDatabase database)
{
    private int _releases;

    public ReviewCommands Commands => database.Get<ReviewCommands>();

    public static async Task<(TestDatabase Database, ReviewScenario Scenario)> OnAsync(DatabaseEngine engine)
    {
        var database = await TestDatabase.CreateAsync(engine);
        return (database, new ReviewScenario(database));
    }

    public Task<List<int>> ReleaseAsync(params ExtractedStatement[] statements) => ReleaseAsync(new DateOnly(2011, 1, 27), null, statements);

    /// <summary>Stores a release that states these things in this order; gives the ids of the statements.</summary>
    public async Task<List<int>> ReleaseAsync(DateOnly on, int? copyOfId, params ExtractedStatement[] statements)
    {
        var number = ++_releases;
        await using var context = database.Open();
        var at = database.Clock.Now.AddMinutes(number);
        var release = new Release
        {
            Title = $"Mitteilung {number}",
            Issuer = "Ministerium",
            FoldedIssuer = "ministerium",
            PublishedOn = on,
            Visibility = Visibility.Published,
            CopyOfId = copyOfId,
            RecordedAt = at,
            RecordedById = "test",
            RecordedBy = "Test",
        };
        var text = string.Join(" ", statements.Select(x => x.Quote.Exact + "."));
        var version = new ReleaseVersion
        {
            Release = release,
            Number = 1,
            Text = text,
            Encoding = "utf-8",
            Sha256 = number.ToString("x64", CultureInfo.InvariantCulture),
            TextSha256 = number.ToString("x64", CultureInfo.InvariantCulture),
            RecordedAt = at,
            RecordedById = "test",
            RecordedBy = "Test",
        };
        var programmes = await context.Programmes.ToDictionaryAsync(x => x.Key, x => x.Id);
        var indexes = new Dictionary<StatementKind, int>();
        var rows = new List<Statement>();
        var start = 0;
        foreach (var statement in statements)
        {
            var placed = statement with { Quote = Quote.Of(text, new TextSpan(start, statement.Quote.Exact.Length)) };
            start = placed.Quote.Span.End + 2;
            var kind = StatementPayload.KindOf(placed);
            var row = new Statement
            {
                Release = release,
                ReleaseVersion = version,
                Ordinal = rows.Count,
                KindIndex = indexes.TryGetValue(kind, out var index) ? index : 0,
                RuleId = placed.RuleId,
                QuoteExact = placed.Quote.Exact,
                QuotePrefix = placed.Quote.Prefix,
                QuoteSuffix = placed.Quote.Suffix,
                Reasons = string.Empty,
                PayloadJson = StatementPayload.Write(placed),
            };
            indexes[kind] = row.KindIndex + 1;
            var key = StatementColumns.ProgrammeOf(placed)?.Key;
            StatementColumns.Fill(row, placed, key is null ? null : programmes[key]);
            row.Municipalities.AddRange(StatementColumns.Municipalities(placed));
            rows.Add(row);
        }

        version.Statements.AddRange(rows);
        context.ReleaseVersions.Add(version);
        await context.SaveChangesAsync();
        return [.. rows.Select(x => x.Id)];
    }

    public async Task<int> ReleaseOfAsync(int statementId)
    {
        await using var context = database.Open();
        return await context.Statements.Where(x => x.Id == statementId).Select(x => x.ReleaseId).SingleAsync();
    }

    public async Task<int> VersionAsync(int statementId)
    {
        await using var context = database.Open();
        return await context.Statements.Where(x => x.Id == statementId).Select(x => x.Version).SingleAsync();
    }

    public async Task<CommandResult<ReviewResult>> TryAcceptAsync(int statementId, AcceptChoice? choice = null) =>
        await Commands.AcceptAsync(Actor.LocalUser, statementId, await VersionAsync(statementId), choice ?? AcceptChoice.AsProposed, CancellationToken.None);

    public async Task<ReviewResult> AcceptAsync(int statementId, AcceptChoice? choice = null) => Value(await TryAcceptAsync(statementId, choice));

    /// <summary>A release that states one thing, accepted as proposed.</summary>
    public async Task<ReviewResult> AcceptAsync(ExtractedStatement statement) => await AcceptAsync((await ReleaseAsync(statement))[0]);

    public async Task<ReviewResult> CorrectAsync(int statementId, ExtractedStatement corrected, AcceptChoice? choice = null) => Value(
        await Commands.CorrectAsync(Actor.LocalUser, statementId, await VersionAsync(statementId), corrected, choice ?? AcceptChoice.AsProposed, CancellationToken.None));

    public async Task<ReviewResult> UndoAsync(int statementId) =>
        Value(await Commands.UndoAsync(Actor.LocalUser, statementId, await VersionAsync(statementId), "Versehen", CancellationToken.None));

    public async Task<ReviewPreview> PreviewAsync(int statementId) =>
        (await database.Get<ReviewQueries>().PreviewAsync(Actor.LocalUser, statementId, null, CancellationToken.None))!;

    public async Task<ReleaseReview> ReviewAsync(int releaseId) =>
        (await database.Get<ReviewQueries>().ReleaseAsync(Actor.LocalUser, releaseId, null, CancellationToken.None))!;

    /// <summary>What a municipality, or everything, has awarded.</summary>
    public async Task<Total> TotalAsync(string? ags = null, Measure measure = Measure.Awarded)
    {
        var question = new TotalQuestion { Measure = measure, Place = ags is null ? null : new PlaceScope.Unit(ags) };
        return (await database.Get<TotalQueries>().TotalAsync(Actor.LocalUser, question, CancellationToken.None)).Total;
    }

    public async Task<List<LedgerEntry>> EntriesAsync()
    {
        await using var context = database.Open();
        return await context.LedgerEntries.Include(x => x.Transaction).OrderBy(x => x.Id).ToListAsync();
    }

    public async Task<List<Grant>> GrantsAsync()
    {
        await using var context = database.Open();
        return await context.Grants.Include(x => x.Municipalities).Include(x => x.Evidence).Include(x => x.Organisation).Include(x => x.Programme).OrderBy(x => x.Id).ToListAsync();
    }

    public static T Value<T>(CommandResult<T> result)
    {
        Assert.True(result.Succeeded, result.Failure?.ToString());
        return result.Value;
    }
}
