using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Imports;
using ProgramTracker.Data.Releases;

namespace ProgramTracker.Data.Totals;

/// <summary>What could still change a total: the statements and the rows of grant lists behind the counts beside it. Only for those who may see what is not decided.</summary>
public sealed class OpenQueries(IDbContextFactory<TrackerContext> factory, TimeProvider clock)
{
    public const int ShownItems = 200;

    /// <summary>Of several questions (the lines of a Kreis) what stands behind any of them; null for those who may not see it.</summary>
    public async Task<OpenStatements?> FindAsync(Actor actor, IReadOnlyList<TotalQuestion> questions, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(questions);
        if (!actor.SeesInternal)
        {
            return null;
        }

        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var waiting = new Dictionary<int, EvidenceQuote>();
        var unlinked = new Dictionary<int, EvidenceQuote>();
        var rows = new Dictionary<(int, int), OpenRow>();
        foreach (var question in questions)
        {
            var selection = new EntrySelection(context, actor, question, now);
            foreach (var quote in await selection.Waiting().OrderBy(x => x.Id).Take(ShownItems).ToEvidenceAsync(cancellationToken))
            {
                waiting[quote.StatementId] = quote;
            }

            foreach (var quote in await selection.Unlinked().OrderBy(x => x.Id).Take(ShownItems).ToEvidenceAsync(cancellationToken))
            {
                unlinked[quote.StatementId] = quote;
            }

            foreach (var row in await new OpenRows(context, actor).FindAsync(question, ShownItems, cancellationToken))
            {
                rows[(row.ImportId, row.Row.Number)] = row;
            }
        }

        return new OpenStatements([.. waiting.Values], [.. unlinked.Values]) { Rows = actor.EditsLedger ? [.. rows.Values] : null };
    }
}

/// <summary>Statements that nobody decided on, and accepted ones that no grant rests on.</summary>
public sealed record OpenStatements(IReadOnlyList<EvidenceQuote> Waiting, IReadOnlyList<EvidenceQuote> Unlinked)
{
    /// <summary>Rows of grant lists that belong to no grant yet; null for those who don't edit the ledger.</summary>
    public IReadOnlyList<OpenRow>? Rows { get; init; }
}
