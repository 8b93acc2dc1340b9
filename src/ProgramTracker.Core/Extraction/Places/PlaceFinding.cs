using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Places;

/// <summary>One place in a text that names a municipality or Kreis.</summary>
/// <remarks>The tokens include a type word ("Stadt Köln", "Kreises Gütersloh"); of a hyphenated word ("Köln-Mülheim") <see cref="Span"/> is the town's part only.</remarks>
public sealed record PlaceFinding(int FirstToken, int LastToken, TextSpan Span, PlaceRef Place, PlaceCue Cue, string RuleId);

/// <summary>What stands around a place name; a hint for its role, not the role itself.</summary>
public enum PlaceCue
{
    None = 0,

    /// <summary>"Düsseldorf, 24. September 2010", "sagte heute in Düsseldorf".</summary>
    Dateline = 1,

    /// <summary>"in Bochum", "nach Lüdinghausen", "ins Steinfurter Kreishaus": where something is.</summary>
    Location = 2,

    /// <summary>"Oberbürgermeister der Stadt Solingen": the name belongs to somebody's office or body.</summary>
    Office = 3,

    /// <summary>"Duisburg-Hochfeld": a district, which names the town.</summary>
    District = 4,

    /// <summary>"die Kölner Verwaltung".</summary>
    Demonym = 5,

    /// <summary>"Nittenau (Landkreis Schwandorf)": the bracket says where the place before it lies.</summary>
    Bracket = 6,

    /// <summary>A place on a line of its own or in a table's cell.</summary>
    Cell = 7,
}
