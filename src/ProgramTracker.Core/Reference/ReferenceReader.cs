using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace ProgramTracker.Core.Reference;

/// <summary>Reads the reference tables from their CSV files.</summary>
/// <remarks>The caller opens files by name; the reader closes them. A file without a needed column, or a number or date that is none, throws <see cref="FormatException"/> naming file and row: these files belong to the program.</remarks>
public static class ReferenceReader
{
    public const string UnitsFile = "nrw-units.csv";
    public const string PopulationFile = "nrw-population.csv";
    public const string SpellingsFile = "aliases.csv";
    public const string ChangesFile = "changes.csv";
    public const string ProgrammesFile = "programmes.csv";
    public const string ProgrammeSpellingsFile = "programme-spellings.csv";
    public const string ProgrammeFiguresFile = "programme-years.csv";
    public const string MinistriesFile = "ministries.csv";

    public static ReferenceTables Read(Func<string, TextReader> open)
    {
        ArgumentNullException.ThrowIfNull(open);
        return new ReferenceTables(
            Rows(open, UnitsFile, Unit),
            Rows(open, SpellingsFile, row => new UnitSpelling(row["alias"], row.Optional("ags"), row["kind"], row.Flag("needs_context"), row.Optional("note"))),
            Rows(open, ChangesFile, Change),
            [.. Rows(open, PopulationFile, Populations).SelectMany(figures => figures)],
            Programmes(open),
            Rows(open, ProgrammeFiguresFile, Figure),
            Rows(open, MinistriesFile, Ministry));
    }

    private static TerritorialUnit Unit(Row row) => new(
        row["ags"],
        row["name"],
        row["official_name"],
        row["kind"] switch
        {
            "Land" => UnitKind.Land,
            "Regierungsbezirk" => UnitKind.Regierungsbezirk,
            "Landschaftsverband" => UnitKind.Landschaftsverband,
            "Kreis" => UnitKind.Kreis,
            "Städteregion" => UnitKind.Städteregion,
            "kreisfreie Stadt" => UnitKind.KreisfreieStadt,
            "Stadt" => UnitKind.Stadt,
            "Gemeinde" => UnitKind.Gemeinde,
            var other => throw row.Fault($"unknown kind '{other}'"),
        },
        row.Optional("parent_ags"),
        row.Optional("regierungsbezirk"),
        row.Optional("population") is { } population ? int.Parse(population, CultureInfo.InvariantCulture) : null,
        row.Date("population_date"),
        row.Optional("area_km2") is { } area ? decimal.Parse(area, CultureInfo.InvariantCulture) : null,
        row.Number("lat"),
        row.Number("lon"));

    private static UnitChange Change(Row row) => new(
        row.Date("date"),
        row["date"],
        row["old_ags"],
        row["old_name"],
        row["new_ags"],
        row["new_name"],
        row["change_type"],
        row.Flag("ags_changed"),
        row.Optional("note"),
        row.Optional("source"));

    private static ImmutableArray<PopulationFigure> Populations(Row row) =>
    [
        .. row.Header.Where(column => column.Length >= 10 && char.IsAsciiDigit(column[0])).Select(column =>
        {
            var basis = column.Length > 11 ? column[11..] : "base" + (column[..4] is "2005" or "2009" ? "1987" : "2011");
            return row.Optional(column) is { } value
                ? new PopulationFigure(row["ags"], DateOnly.ParseExact(column[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture), basis, int.Parse(value, CultureInfo.InvariantCulture))
                : null;
        }).OfType<PopulationFigure>(),
    ];

    private static ImmutableArray<KnownProgramme> Programmes(Func<string, TextReader> open)
    {
        var spellings = Rows(open, ProgrammeSpellingsFile, row => (Key: row["programme"], Kind: row["kind"], Spelling: new ProgrammeSpelling(row["spelling"], row.Flag("needs_context"))))
            .ToLookup(row => row.Key, StringComparer.Ordinal);
        return Rows(open, ProgrammesFile, row =>
        {
            var own = spellings[row["id"]].ToList();
            var name = own.Find(spelling => spelling.Kind == "name").Spelling?.Spelling ?? row["name"];
            return new KnownProgramme(
                row["id"],
                name,
                row.Optional("long_name"),
                row.LeadingYear("start"),
                row.LeadingYear("end"),
                row.Optional("level"),
                [.. own.Select(spelling => spelling.Spelling)],
                new ProgrammeFacts(
                    row.Optional("start"),
                    row.Optional("end"),
                    row.Optional("ministry_at_the_time"),
                    row.Optional("budget"),
                    row.Optional("recipients_projects"),
                    row.Optional("what_it_funds"),
                    row.Optional("status_of_evidence"),
                    row.Optional("sources")));
        });
    }

    private static ProgrammeFigure Figure(Row row)
    {
        var isMoney = row["unit"].StartsWith("EUR", StringComparison.Ordinal);
        var value = decimal.Parse(row["value"], CultureInfo.InvariantCulture);
        return new ProgrammeFigure(row["programme"], row["year_or_date"], row["measure"], (long)(isMoney ? value * 100 : value), isMoney, row.Optional("unit"), row.Optional("scope"), row.Optional("source"));
    }

    private static MinistryTerm Ministry(Row row) => new(
        row.Date("from"),
        row["from"],
        row.Date("to"),
        row["abbreviation"],
        row["ministry"],
        row["minister"],
        row.Optional("state_secretary_or_commissioner"),
        row.Optional("evidence"),
        row.Optional("sources"));

    private static ImmutableArray<T> Rows<T>(Func<string, TextReader> open, string file, Func<Row, T> read)
    {
        using var reader = open(file);
        using var parser = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture) { TrimOptions = TrimOptions.Trim });
        if (!parser.Read() || parser.Record is not { } header)
        {
            throw new FormatException($"{file} is empty.");
        }

        header[0] = header[0].TrimStart('\uFEFF');
        var columns = header.Select((name, index) => (name, index)).ToDictionary(column => column.name, column => column.index, StringComparer.Ordinal);
        var rows = ImmutableArray.CreateBuilder<T>();
        while (parser.Read())
        {
            rows.Add(read(new Row(file, parser.Row, header, columns, parser.Record!)));
        }

        return rows.ToImmutable();
    }

    private sealed record Row(string File, int RowNumber, string[] Header, Dictionary<string, int> Columns, string[] Cells)
    {
        public string this[string column] => Columns.TryGetValue(column, out var index) && index < Cells.Length
            ? Cells[index]
            : throw Fault($"no column '{column}'");

        public string? Optional(string column) => this[column] is { Length: > 0 } value ? value : null;

        public bool Flag(string column) => this[column] == "yes";

        public DateOnly? Date(string column) =>
            DateOnly.TryParseExact(this[column], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

        public double? Number(string column) =>
            Optional(column) is { } value ? double.Parse(value, CultureInfo.InvariantCulture) : null;

        public int? LeadingYear(string column)
        {
            var text = this[column];
            return text.Length >= 4 && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
        }

        public FormatException Fault(string what) => new($"{File}, row {RowNumber}: {what}.");
    }
}
