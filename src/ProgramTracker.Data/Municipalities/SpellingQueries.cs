using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Reference;
using ProgramTracker.Core.Text;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Lists;

namespace ProgramTracker.Data.Municipalities;

/// <summary>Reads the spellings of municipalities for those who keep them up to date.</summary>
public sealed class SpellingQueries(IDbContextFactory<TrackerContext> factory)
{
    public const int PageSize = 50;

    /// <summary>Municipalities and Kreise of today by name or spelling; with <paramref name="onlyOwn"/> those with a spelling of our own.</summary>
    public async Task<ListPage<SpelledMunicipality>> ListAsync(Actor actor, string? words, bool onlyOwn, int page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.EditsLedger)
        {
            return new ListPage<SpelledMunicipality>([], 0, page, PageSize);
        }

        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var units = context.Municipalities.AsNoTracking()
            .Where(x => x.ValidTo == null && x.Kind != UnitKind.Land && x.Kind != UnitKind.Regierungsbezirk && x.Kind != UnitKind.Landschaftsverband);
        if (words is { Length: > 0 } && Folding.Fold(words) is { Length: > 0 } folded)
        {
            units = units.Where(x => x.FoldedName.Contains(folded) || context.MunicipalityNames.Any(n => n.Ags == x.Ags && n.Folded.Contains(folded)));
        }

        if (onlyOwn)
        {
            units = units.Where(x => context.MunicipalityNames.Any(n => n.Ags == x.Ags && !n.IsReference));
        }

        var total = await units.CountAsync(cancellationToken);
        var rows = await units.OrderBy(x => x.FoldedName).ThenBy(x => x.Ags).OnPage(page, PageSize)
            .Select(x => new SpelledMunicipality(
                x.Ags,
                x.Name,
                x.Kind,
                context.MunicipalityNames.Count(n => n.Ags == x.Ags),
                context.MunicipalityNames.Count(n => n.Ags == x.Ags && !n.IsReference)))
            .ToListAsync(cancellationToken);
        return new ListPage<SpelledMunicipality>(rows, total, page, PageSize);
    }

    /// <summary>Null where there is no such municipality, or the actor may not change spellings.</summary>
    public async Task<MunicipalitySpellings?> FindAsync(Actor actor, string ags, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.EditsLedger)
        {
            return null;
        }

        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var unit = await context.Municipalities.AsNoTracking().Where(x => x.Ags == ags).Select(x => new { x.Ags, x.Name, x.Version }).SingleOrDefaultAsync(cancellationToken);
        return unit is null
            ? null
            : new MunicipalitySpellings(unit.Ags, unit.Name, unit.Version,
                [.. await context.MunicipalityNames.AsNoTracking().Where(x => x.Ags == ags).OrderBy(x => x.IsReference).ThenBy(x => x.Folded).ThenBy(x => x.Id)
                    .Select(x => new Programmes.SpellingRow(x.Id, x.Spelling, x.NeedsContext, x.IsReference)).ToListAsync(cancellationToken)]);
    }
}

public sealed record SpelledMunicipality(string Ags, string Name, UnitKind Kind, int Spellings, int Own);

/// <summary>A municipality with its spellings, our own first. <see cref="Version"/> goes back with every change.</summary>
public sealed record MunicipalitySpellings(string Ags, string Name, int Version, ImmutableArray<Programmes.SpellingRow> Spellings);
