using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Matching;
using ProgramTracker.Core.Reference;
using ProgramTracker.Core.Text;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Events;
using ProgramTracker.Data.Grants;

namespace ProgramTracker.Data.Review;

/// <summary>What the search fields of the review and of the decision form offer: found by the beginning of a name or of one of its words, umlauts and case apart.</summary>
public sealed class ReviewLookups(IDbContextFactory<TrackerContext> factory)
{
    /// <summary>Municipalities and Kreise of today, also by other spellings of theirs.</summary>
    public async Task<IReadOnlyList<MunicipalityChoice>> MunicipalitiesAsync(Actor actor, string text, int take, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var (start, word) = Patterns(text);
        if (start.Length == 0)
        {
            return [];
        }

        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        return await context.Municipalities.AsNoTracking()
            .Where(x => x.ValidTo == null && x.Kind != UnitKind.Land && x.Kind != UnitKind.Regierungsbezirk && x.Kind != UnitKind.Landschaftsverband)
            .Where(x => (" " + x.FoldedName).Contains(word) || x.Ags == text
                || context.MunicipalityNames.Any(name => name.Ags == x.Ags && (" " + name.Folded).Contains(word)))
            .OrderBy(x => x.FoldedName == start ? 0 : x.FoldedName.StartsWith(start) ? 1 : 2).ThenBy(x => x.FoldedName).ThenBy(x => x.Ags)
            .Take(take)
            .Select(x => new MunicipalityChoice(x.Ags, x.Name, x.Kind, context.Municipalities.Where(k => k.Ags == x.KreisAgs).Select(k => k.Name).FirstOrDefault()))
            .ToListAsync(cancellationToken);
    }

    /// <summary>Organisations that are known from grants, with the municipality where they sit.</summary>
    public async Task<IReadOnlyList<OrganisationChoice>> OrganisationsAsync(Actor actor, string text, int take, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var (start, word) = Patterns(text);
        if (start.Length == 0 || !actor.EditsLedger)
        {
            return [];
        }

        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        return await context.Organisations.AsNoTracking()
            .Where(x => x.MergedIntoId == null && x.Kind != OrganisationKind.Municipality && (" " + x.FoldedName).Contains(word))
            .OrderBy(x => x.FoldedName.StartsWith(start) ? 0 : 1).ThenBy(x => x.FoldedName).ThenBy(x => x.Id)
            .Take(take)
            .Select(x => new OrganisationChoice(x.Name, x.Municipality == null ? null : new MunicipalityChoice(x.Municipality.Ags, x.Municipality.Name, x.Municipality.Kind, null)))
            .ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<ProgrammeChoice>> ProgrammesAsync(Actor actor, string text, int take, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var (start, word) = Patterns(text);
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        return await context.Programmes.AsNoTracking()
            .Where(x => x.MergedIntoId == null)
            .Where(x => (" " + x.FoldedName).Contains(word) || x.Names.Any(name => (" " + name.Folded).Contains(word)))
            .OrderBy(x => x.FoldedName.StartsWith(start) ? 0 : 1).ThenBy(x => x.FoldedName)
            .Take(take)
            .Select(x => new ProgrammeChoice(x.Id, x.Key, x.Name))
            .ToListAsync(cancellationToken);
    }

    /// <summary>Active grants by project, Aktenzeichen, organisation or municipality; with an AGS only those for that municipality.</summary>
    public async Task<IReadOnlyList<GrantOption>> GrantsAsync(Actor actor, string text, string? ags, int take, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.EditsLedger)
        {
            return [];
        }

        var (start, word) = Patterns(text);
        var number = ReferenceNumbers.Fold(text) ?? string.Empty;
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var ids = await context.Grants.AsNoTracking()
            .Where(x => x.Status == GrantStatus.Active && (ags == null || x.Municipalities.Any(m => m.Ags == ags)))
            .Where(x => start == string.Empty
                || (" " + x.FoldedProject).Contains(word)
                || (" " + x.Organisation!.FoldedName).Contains(word)
                || x.Municipalities.Any(m => (" " + m.Municipality!.FoldedName).Contains(word))
                || (number != string.Empty && x.FoldedReferenceNumber!.StartsWith(number)))
            .OrderByDescending(x => x.Id)
            .Select(x => x.Id)
            .Take(take)
            .ToListAsync(cancellationToken);
        var recorded = await RecordedGrants.LoadAsync(context, ids, cancellationToken);
        return [.. ids.Select(id => recorded.Option(id, false, []))];
    }

    public async Task<IReadOnlyList<EventOption>> EventsAsync(Actor actor, string text, int take, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.EditsLedger)
        {
            return [];
        }

        var (_, word) = Patterns(text);
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        return await context.Events.AsNoTracking()
            .Where(x => !x.IsVoid)
            .Where(x => (" " + x.FoldedTitle).Contains(word) || x.Names.Any(name => (" " + name.Folded).Contains(word)))
            .OrderByDescending(x => x.FirstDay).ThenByDescending(x => x.Id)
            .Take(take)
            .Select(x => new EventOption(x.Id, x.Title, x.DateText, x.Place, x.Parent!.Title))
            .ToListAsync(cancellationToken);
    }

    private static (string Start, string Word) Patterns(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = Folding.Fold(text);
        return (folded, " " + folded);
    }
}

/// <summary>A municipality or Kreis to choose; the Kreis tells two of the same name apart.</summary>
public sealed record MunicipalityChoice(string Ags, string Name, UnitKind Kind, string? KreisName);

/// <summary>An organisation to choose; <see cref="Seat"/> is where it sits, if that is known.</summary>
public sealed record OrganisationChoice(string Name, MunicipalityChoice? Seat);

public sealed record ProgrammeChoice(int Id, string Key, string Name);
