using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Reference;
using ProgramTracker.Core.Verdicts;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Ledger;

namespace ProgramTracker.Data.Verdicts;

/// <summary>Reads what figures are judged by, of the programmes, places and grants they ask about; a fixed number of statements, and sums made by the database.</summary>
internal sealed class FactsReader(TrackerContext context, Actor actor, DateTime now)
{
    // A database takes only so many parameters: where more is asked about, all of it is read.
    private const int MostNamed = 500;

    private IQueryable<LedgerEntry> Awarded => context.LedgerEntries.AsNoTracking().VisibleTo(actor, now).Where(x => x.Measure == Measure.Awarded);

    /// <summary>Facts for judging <paramref name="figures"/>, which say what is asked about, against <paramref name="stated"/>.</summary>
    /// <remarks>With neighbours, also the grants at the same places under the same programmes: for figures that name no grant.</remarks>
    public async Task<VerdictFacts> ReadAsync(IReadOnlyCollection<StatedFigure> figures, FiguresOfReleases stated, bool withNeighbours, CancellationToken cancellationToken)
    {
        var keys = figures.Select(x => x.Question.ProgrammeKey).OfType<string>().Distinct().ToList();
        var ags = figures.SelectMany(x => x.Question.Ags).Distinct().ToList();
        var grantIds = figures.SelectMany(x => x.GrantIds).Distinct().ToList();
        var years = await context.ProgrammeYears.AsNoTracking().Where(x => keys.Contains(x.Programme!.Key))
            .Select(x => new { x.Id, x.Programme!.Key, x.Year, x.IsComplete, x.BudgetCents })
            .ToListAsync(cancellationToken);
        var controls = await context.ProgrammeFigures.AsNoTracking().Where(x => keys.Contains(x.Programme!.Key))
            .Select(x => new { Row = x, x.Programme!.Key })
            .ToListAsync(cancellationToken);
        return new VerdictFacts
        {
            Cells = keys.Count == 0 && ags.Count == 0 ? [] : await CellsAsync(keys, ags, cancellationToken),
            Grants = await GrantsAsync(grantIds, withNeighbours ? keys : [], ags, cancellationToken),
            CompleteYears = [.. years.Where(x => x.IsComplete).Select(x => (x.Key, x.Year))],
            Stated =
            [
                .. stated.All,
                .. controls.Select(x => ControlFigures.Of(x.Row, x.Key, stated.SourceByUrl)).OfType<StatedFigure>(),
                .. years.Where(x => x.BudgetCents is not null).Select(x => ControlFigures.Budget(x.Id, x.Key, x.Year, x.BudgetCents!.Value)),
            ],
            Register = [.. await RegisterAsync(cancellationToken)],
        };
    }

    private async Task<ImmutableArray<LedgerCell>> CellsAsync(List<string> keys, List<string> ags, CancellationToken cancellationToken)
    {
        var asked = keys.Count > MostNamed ? Awarded : Awarded.Where(x => keys.Contains(x.Programme!.Key) || ags.Contains(x.Ags!));
        var sums = await asked
            .GroupBy(x => new { x.Programme!.Key, x.Bucket, x.Ags, x.YearBucket, x.Year, x.EffectiveDate })
            .Select(group => new
            {
                group.Key,
                Cents = group.Sum(x => x.Cents),
                Rounded = group.Sum(x => x.RoundedCents),
                Lower = group.Sum(x => x.LowerCents),
                Upper = group.Sum(x => x.UpperCents),
                OpenUpper = group.Sum(x => x.OpenUpper),
                Effect = group.Sum(x => x.Effect),
                Entries = group.Count(),
                Grants = group.Select(x => x.GrantId).Distinct().Count(),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. sums.Select(x => new LedgerCell(
                x.Key.Key,
                x.Key.Bucket,
                x.Key.Ags,
                RecordedGrants.YearOf(x.Key.YearBucket, x.Key.Year),
                x.Key.EffectiveDate,
                new EntryAmount(x.Cents, x.Rounded, x.Lower, x.Upper, x.OpenUpper, x.Effect),
                x.Entries,
                x.Grants)),
        ];
    }

    private async Task<ImmutableArray<GrantFact>> GrantsAsync(List<int> ids, List<string> keys, List<string> ags, CancellationToken cancellationToken)
    {
        if (ids.Count == 0 && (keys.Count == 0 || ags.Count == 0))
        {
            return [];
        }

        var active = context.Grants.AsNoTracking().VisibleTo(actor, now).Where(x => x.Status == GrantStatus.Active);
        var grants = ids.Count > MostNamed
            ? active.Where(x => x.Evidence.Any())
            : active.Where(x => ids.Contains(x.Id) || (keys.Contains(x.Programme!.Key) && x.Municipalities.Any(m => ags.Contains(m.Ags))));
        var rows = await grants
            .Select(x => new { x.Id, x.Programme!.Key, x.Project, x.YearBucket, x.Year, Ags = x.Municipalities.Select(m => m.Ags).ToList() })
            .AsSplitQuery()
            .ToListAsync(cancellationToken);
        var entries = (await Awarded.Where(x => grants.Any(g => g.Id == x.GrantId))
            .Select(x => new
            {
                x.Id,
                x.GrantId,
                x.Basis,
                x.EffectiveDate,
                Amount = new EntryAmount(x.Cents, x.RoundedCents, x.LowerCents, x.UpperCents, x.OpenUpper, x.Effect),
                Source = x.Basis == Basis.Announced && x.StatementId != null ? (long?)(x.Statement!.Release!.CopyOf!.CorrectsId ?? x.Statement.Release.Corrects!.CorrectsId ?? x.Statement.Release.CopyOfId ?? x.Statement.Release.CorrectsId ?? x.Statement.ReleaseId) : null,
                Stands = x.ReversesEntryId == null && !context.LedgerEntries.Any(y => y.ReversesEntryId == x.Id),
            })
            .ToListAsync(cancellationToken)).ToLookup(x => x.GrantId);
        return
        [
            .. rows.Select(x => new GrantFact(x.Id, x.Key, [.. x.Ags], x.Project, RecordedGrants.YearOf(x.YearBucket, x.Year), [
                .. entries[x.Id].OrderBy(e => e.Id).Select(e => new GrantEntry(e.Id, e.Amount, e.Basis, e.EffectiveDate, e.Source, e.Stands)),
            ])),
        ];
    }

    private async Task<IEnumerable<RegisterSpan>> RegisterAsync(CancellationToken cancellationToken) => (await context.Municipalities.AsNoTracking()
        .Where(x => x.Kind != UnitKind.Land && x.Kind != UnitKind.Regierungsbezirk && x.Kind != UnitKind.Landschaftsverband)
        .GroupBy(x => new { x.Kind, x.ValidFrom, x.ValidTo })
        .Select(x => new { x.Key.Kind, x.Key.ValidFrom, x.Key.ValidTo, Count = x.Count() })
        .ToListAsync(cancellationToken)).Select(x => new RegisterSpan(x.Kind, x.ValidFrom, x.ValidTo, x.Count));
}
