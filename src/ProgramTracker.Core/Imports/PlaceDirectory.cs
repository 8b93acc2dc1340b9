using System.Collections.Immutable;
using System.Globalization;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Reference;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Imports;

/// <summary>Finds the municipality or Kreis that a cell names, by its AGS or its name, among today's units and those of former times.</summary>
/// <remarks>
/// An AGS may have lost its leading zero in a spreadsheet, be the five digits of a kreisfreie Stadt or the twelve of a Regionalschlüssel. A former unit is answered with
/// today's, and the answer says so. A name that several units share ("Herford" is a town and, officially, a Kreis) is answered with all of them: nobody chooses silently.
/// </remarks>
public sealed class PlaceDirectory
{
    private const string NorthRhineWestphalia = "05";

    /// <summary>Thüringen has the highest key of the sixteen Länder.</summary>
    private const int LastLand = 16;

    private readonly Dictionary<string, PlaceUnit> _units;
    private readonly Dictionary<string, ImmutableArray<string>> _names;

    private PlaceDirectory(Dictionary<string, PlaceUnit> units, Dictionary<string, ImmutableArray<string>> names)
    {
        _units = units;
        _names = names;
    }

    public static PlaceDirectory Of(IEnumerable<PlaceUnit> units, IEnumerable<(string Spelling, string Ags)> spellings)
    {
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(spellings);
        var known = units.ToDictionary(unit => unit.Ags, StringComparer.Ordinal);
        var directory = new PlaceDirectory(known, []);
        var named = known.Values.Where(unit => IsPlace(unit.Kind)).SelectMany(unit => new[] { (Name: unit.Name, unit.Ags), (Name: unit.OfficialName, unit.Ags) })
            .Concat(spellings.Where(spelling => known.TryGetValue(spelling.Ags, out var unit) && IsPlace(unit.Kind)).Select(spelling => (Name: spelling.Spelling, spelling.Ags)));
        foreach (var group in named.GroupBy(name => Folding.Fold(name.Name), StringComparer.Ordinal))
        {
            // A former unit beside the one of today that follows it is one place.
            directory._names[group.Key] = [.. group.Select(name => directory.TodayOf(name.Ags)).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
        }

        return directory;
    }

    public string NameOf(string ags) => _units.TryGetValue(ags, out var unit) ? unit.Name : ags;

    public PlaceAnswer ByAgs(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        if (digits.Length == 0 || text.Any(char.IsLetter))
        {
            return RowFaultReason.AgsUnknown;
        }

        // The spreadsheet took the number for a number.
        digits = digits.Length is 4 or 7 or 11 && digits[0] == '5' ? "0" + digits : digits;
        var ags = digits.Length == 12 ? digits[..5] + digits[9..] : digits;
        if (ags.Length is 2 or 5 or 8 && !ags.StartsWith(NorthRhineWestphalia, StringComparison.Ordinal) && int.Parse(ags[..2], CultureInfo.InvariantCulture) is >= 1 and <= LastLand)
        {
            return new PlaceAnswer(PlaceBucket.Outside, null);
        }

        if (ags.Length == 8 && ags.EndsWith("000", StringComparison.Ordinal) && !_units.ContainsKey(ags))
        {
            ags = ags[..5];
        }

        if (ags.Length == 5 && !_units.ContainsKey(ags) && _units.ContainsKey(ags + "000"))
        {
            ags += "000";
        }

        if (ags == NorthRhineWestphalia)
        {
            return new PlaceAnswer(PlaceBucket.Land, null);
        }

        if (!_units.TryGetValue(ags, out var unit))
        {
            return RowFaultReason.AgsUnknown;
        }

        return !IsPlace(unit.Kind) ? RowFaultReason.NotAMunicipality
            : TodayOf(ags) is { } today ? new PlaceAnswer(PlaceBucket.Municipality, today) { FormerAgs = today == ags ? null : ags }
            : RowFaultReason.AgsUnknown;
    }

    public PlaceAnswer ByName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (CellWords.Place(name) is { } bucket)
        {
            return new PlaceAnswer(bucket, null);
        }

        return _names.TryGetValue(Folding.Fold(name), out var found)
            ? found switch
            {
                [var only] => new PlaceAnswer(PlaceBucket.Municipality, only),
                [] => RowFaultReason.PlaceUnknown,
                _ => new PlaceAnswer(PlaceBucket.Unlocated, null) { Fault = RowFaultReason.PlaceAmbiguous, Candidates = found },
            }
            : RowFaultReason.PlaceUnknown;
    }

    /// <summary>True where a name could be this unit's, alone or among others.</summary>
    public bool CouldBe(string name, string ags) => _names.TryGetValue(Folding.Fold(name), out var found) && found.Contains(ags);

    private static bool IsPlace(UnitKind kind) => kind is not (UnitKind.Land or UnitKind.Regierungsbezirk or UnitKind.Landschaftsverband);

    private string? TodayOf(string ags)
    {
        for (var steps = 0; steps < 10 && _units.TryGetValue(ags, out var unit); steps++)
        {
            if (!unit.IsFormer)
            {
                return ags;
            }

            if (unit.SuccessorAgs is not { } successor)
            {
                return null;
            }

            ags = successor;
        }

        return null;
    }
}

/// <summary>A unit of the register as the directory needs it.</summary>
public sealed record PlaceUnit(string Ags, string Name, string OfficialName, UnitKind Kind, bool IsFormer, string? SuccessorAgs);

/// <summary>Where a cell says the money goes, or why it cannot be told.</summary>
public sealed record PlaceAnswer(PlaceBucket Bucket, string? Ags)
{
    public RowFaultReason? Fault { get; init; }

    /// <summary>The AGS that the name could mean.</summary>
    public ImmutableArray<string> Candidates { get; init; } = [];

    /// <summary>The AGS that was stated, where it does not exist any longer.</summary>
    public string? FormerAgs { get; init; }

    public static implicit operator PlaceAnswer(RowFaultReason fault) => new(PlaceBucket.Unlocated, null) { Fault = fault };
}
