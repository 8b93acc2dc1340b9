using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Reference;
using ProgramTracker.Core.Search;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Events;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Municipalities;
using ProgramTracker.Data.Programmes;

namespace ProgramTracker.Data.Search;

/// <summary>Finds things by their names, folded: every word and phrase must stand in one of them. In order: the very name, one that begins so, another name of the thing, the rest.</summary>
internal sealed class NameSearch(TrackerContext context, Actor actor, SearchWords words, DateTime now)
{
    private readonly string _whole = words.Whole;

    public IQueryable<Municipality> Municipalities(string ags)
    {
        // Former units are found by their key and name too: the page of one says what became of it.
        var units = context.Municipalities.AsNoTracking().Where(x => x.Kind != UnitKind.Land && x.Kind != UnitKind.Regierungsbezirk && x.Kind != UnitKind.Landschaftsverband);
        var found = units;
        foreach (var word in words.Parts)
        {
            found = found.Where(x => x.FoldedName.Contains(word) || context.MunicipalityNames.Any(name => name.Ags == x.Ags && name.Folded.Contains(word)));
        }

        return found.Union(units.Where(x => x.Ags == ags));
    }

    public IQueryable<Municipality> InOrder(IQueryable<Municipality> found) => found
        .OrderBy(x => x.ValidTo != null)
        .ThenBy(x => x.FoldedName == _whole ? 0 : context.MunicipalityNames.Any(name => name.Ags == x.Ags && name.Folded == _whole) ? 1 : x.FoldedName.StartsWith(_whole) ? 2 : 3)
        .ThenBy(x => x.FoldedName.Length).ThenBy(x => x.FoldedName).ThenBy(x => x.Ags);

    public IQueryable<Programme> Programmes()
    {
        // The names of a programme that became part of another lead to that one.
        var found = context.Programmes.AsNoTracking().Where(x => x.MergedIntoId == null);
        foreach (var word in words.Parts)
        {
            found = found.Where(x => x.FoldedName.Contains(word)
                || context.ProgrammeNames.Any(name => (name.ProgrammeId == x.Id || name.Programme!.MergedIntoId == x.Id) && name.Folded.Contains(word)));
        }

        return found;
    }

    public IQueryable<Programme> InOrder(IQueryable<Programme> found) => found
        .OrderBy(x => x.FoldedName == _whole ? 0 : x.Names.Any(name => name.Folded == _whole) ? 1 : x.FoldedName.StartsWith(_whole) ? 2 : 3)
        .ThenBy(x => x.FoldedName).ThenBy(x => x.Id);

    public IQueryable<Grant> Grants()
    {
        var found = context.Grants.AsNoTracking().VisibleTo(actor, now).Where(x => x.Status == GrantStatus.Active);
        var seesPeople = actor.SeesInternal;
        foreach (var word in words.Parts)
        {
            found = found.Where(x => x.FoldedProject!.Contains(word)
                || x.FoldedReferenceNumber!.Contains(word)
                || ((x.Organisation!.FoldedName.Contains(word) || x.Organisation.MergedInto!.FoldedName.Contains(word)) && (seesPeople || x.Organisation.Kind != OrganisationKind.NaturalPerson))
                || x.Programme!.FoldedName.Contains(word)
                || x.Municipalities.Any(m => m.Municipality!.FoldedName.Contains(word)));
        }

        return found;
    }

    public IQueryable<Grant> InOrder(IQueryable<Grant> found) => found
        .OrderBy(x => x.FoldedReferenceNumber == _whole ? 0 : x.FoldedProject == _whole ? 1 : x.FoldedProject!.Contains(_whole) ? 2 : 3)
        .ThenByDescending(x => x.Id);

    public IQueryable<Event> Events()
    {
        var found = context.Events.AsNoTracking().VisibleTo(actor, now).Where(x => !x.IsVoid);
        foreach (var word in words.Parts)
        {
            found = found.Where(x => x.FoldedTitle.Contains(word) || x.Names.Any(name => name.Folded.Contains(word)) || x.Municipality!.FoldedName.Contains(word) || x.Series!.FoldedName.Contains(word));
        }

        return found;
    }

    public IQueryable<Event> InOrder(IQueryable<Event> found) => found
        .OrderBy(x => x.FoldedTitle == _whole ? 0 : x.Names.Any(name => name.Folded == _whole) ? 1 : x.FoldedTitle.StartsWith(_whole) ? 2 : 3)
        .ThenByDescending(x => x.FirstDay).ThenBy(x => x.Id);

    /// <summary>Only who receives a grant that the actor sees; natural persons only for staff.</summary>
    public IQueryable<Organisation> Organisations()
    {
        var grants = context.Grants.AsNoTracking().VisibleTo(actor, now).Where(x => x.Status == GrantStatus.Active);
        var seesPeople = actor.SeesInternal;
        var found = context.Organisations.AsNoTracking()
            .Where(x => x.MergedIntoId == null && (seesPeople || x.Kind != OrganisationKind.NaturalPerson) && grants.Any(g => g.OrganisationId == x.Id || g.Organisation!.MergedIntoId == x.Id));
        foreach (var word in words.Parts)
        {
            found = found.Where(x => x.FoldedName.Contains(word)
                || x.Names.Any(name => name.Folded.Contains(word))
                || context.Organisations.Any(m => m.MergedIntoId == x.Id && m.FoldedName.Contains(word)));
        }

        return found;
    }

    public IQueryable<Organisation> InOrder(IQueryable<Organisation> found) => found
        .OrderBy(x => x.FoldedName == _whole ? 0 : x.FoldedName.StartsWith(_whole) ? 1 : 2)
        .ThenBy(x => x.FoldedName).ThenBy(x => x.Id);
}
