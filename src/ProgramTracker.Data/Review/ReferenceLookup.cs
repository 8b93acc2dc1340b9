using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Reference;
using ProgramTracker.Core.Text;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Programmes;

namespace ProgramTracker.Data.Review;

/// <summary>The programmes and municipalities that statements can name, read once for one command or page.</summary>
internal sealed class ReferenceLookup
{
    private readonly Dictionary<string, Unit> _units;
    private readonly Dictionary<string, KnownName> _byKey;
    private readonly Dictionary<string, HashSet<KnownName>> _bySpelling;
    private readonly Dictionary<int, int> _mergedInto;

    private ReferenceLookup(Dictionary<string, Unit> units, Dictionary<string, KnownName> byKey, Dictionary<string, HashSet<KnownName>> bySpelling, Dictionary<int, int> mergedInto)
    {
        _units = units;
        _byKey = byKey;
        _bySpelling = bySpelling;
        _mergedInto = mergedInto;
    }

    public static async Task<ReferenceLookup> LoadAsync(TrackerContext context, CancellationToken cancellationToken)
    {
        var units = await context.Municipalities.AsNoTracking()
            .Select(x => new Unit(x.Ags, x.Name, x.Kind, x.ValidTo != null, x.SuccessorAgs))
            .ToListAsync(cancellationToken);
        var programmes = await context.Programmes.AsNoTracking().Select(x => new { x.Id, x.Key, x.Name, x.FoldedName, x.MergedIntoId }).ToListAsync(cancellationToken);
        var spellings = await context.ProgrammeNames.AsNoTracking().Where(x => !x.NeedsContext).Select(x => new { x.ProgrammeId, x.Folded }).ToListAsync(cancellationToken);

        // A merged programme is the one that it was merged into, by its key and by its names.
        var known = programmes.Where(x => x.MergedIntoId is null).ToDictionary(x => x.Id, x => new KnownName(x.Id, x.Key, x.Name));
        var names = programmes.ToDictionary(x => x.Id, x => known[x.MergedIntoId ?? x.Id]);
        return new ReferenceLookup(
            units.ToDictionary(x => x.Ags, StringComparer.Ordinal),
            programmes.ToDictionary(x => x.Key, x => names[x.Id], StringComparer.Ordinal),
            programmes.Select(x => (x.FoldedName, x.Id)).Concat(spellings.Select(x => (FoldedName: x.Folded, Id: x.ProgrammeId)))
                .GroupBy(x => x.FoldedName, x => names[x.Id], StringComparer.Ordinal)
                .ToDictionary(x => x.Key, x => x.ToHashSet(), StringComparer.Ordinal),
            programmes.Where(x => x.MergedIntoId is not null).ToDictionary(x => x.Id, x => x.MergedIntoId!.Value));
    }

    /// <summary>The known programme that a text means, by its key or by a spelling that only one programme has.</summary>
    public KnownName? Programme(ProgrammeRef? reference)
    {
        if (reference is null)
        {
            return null;
        }

        return reference.Key is { } key && _byKey.TryGetValue(key, out var known) ? known : Spelt(reference.Name) is [var only] ? only : null;
    }

    /// <summary>True where the text's own name could mean several known programmes.</summary>
    public bool IsAmbiguous(ProgrammeRef? reference) => reference is { Name: var name } && Programme(reference) is null && Spelt(name).Count > 1;

    /// <summary>The programme under which money of a programme is recorded today: itself, or the one that it was merged into.</summary>
    public int? Today(int? programmeId) => programmeId is { } id && _mergedInto.TryGetValue(id, out var into) ? into : programmeId;

    public bool Knows(string programmeKey) => _byKey.ContainsKey(programmeKey);

    /// <summary>A programme that this command has added.</summary>
    public void Add(Programme programme)
    {
        var known = new KnownName(programme.Id, programme.Key, programme.Name);
        _byKey.Add(known.Key, known);
        if (!_bySpelling.TryGetValue(programme.FoldedName, out var same))
        {
            _bySpelling.Add(programme.FoldedName, same = []);
        }

        same.Add(known);
    }

    /// <summary>Today's unit for an AGS of today or of a former unit; null where it is unknown or no municipality or Kreis.</summary>
    public string? Today(string ags)
    {
        for (var steps = 0; steps < 10 && _units.TryGetValue(ags, out var unit); steps++)
        {
            if (!unit.IsFormer)
            {
                return unit.Kind is UnitKind.Land or UnitKind.Regierungsbezirk or UnitKind.Landschaftsverband ? null : ags;
            }

            if (unit.SuccessorAgs is not { } successor)
            {
                return null;
            }

            ags = successor;
        }

        return null;
    }

    public string NameOf(string ags) => _units.TryGetValue(ags, out var unit) ? unit.Name : ags;

    /// <summary>The place with today's unit and its name; unchanged where it is outside, ambiguous or unknown.</summary>
    public PlaceRef Resolve(PlaceRef place) =>
        place.Ags is { } ags && Today(ags) is { } today && today != ags ? place with { Ags = today, Name = NameOf(today) } : place;

    /// <summary>The statement with today's units and the key of the known programme, as matching and entries need it.</summary>
    public FundingStatement Resolve(FundingStatement statement) => statement with
    {
        Programme = Resolve(statement.Programme),
        Recipients = [.. statement.Recipients.Select(recipient => recipient.Place is { } place ? recipient with { Place = Resolve(place) } : recipient)],
    };

    public ProgrammeRef? Resolve(ProgrammeRef? reference) =>
        reference is null ? null : Programme(reference) is { } known ? new ProgrammeRef(known.Name, known.Key) : reference with { Key = null };

    /// <summary>The id of the programme that a statement names, where it is known.</summary>
    public int? ProgrammeId(ProgrammeRef? reference) => Programme(reference)?.Id;

    /// <summary>The names of recipients as one line: what a person reads where a grant is offered.</summary>
    public static string Line(ImmutableArray<RecipientRef> recipients) => string.Join(", ", recipients.Select(recipient => recipient.Name));

    /// <summary>A short stable word for the address of a programme that so far had none.</summary>
    public string FreeKey(string name)
    {
        var words = Folding.Fold(name).Replace(' ', '-');
        var key = words.Length > Lengths.Key - 4 ? words[..(Lengths.Key - 4)].TrimEnd('-') : words;
        key = key.Length == 0 ? "programm" : key;
        var free = key;
        for (var i = 2; _byKey.ContainsKey(free); i++)
        {
            free = FormattableString.Invariant($"{key}-{i}");
        }

        return free;
    }

    private List<KnownName> Spelt(string name) => _bySpelling.TryGetValue(FoldedColumn.Of(name), out var known) ? [.. known] : [];

    internal sealed record KnownName(int Id, string Key, string Name);

    private sealed record Unit(string Ags, string Name, UnitKind Kind, bool IsFormer, string? SuccessorAgs);
}
