using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace ProgramTracker.Core.Verdicts;

/// <summary>A number that the register does not have and that is right in the way its authors count; a row of known-readings.csv.</summary>
public sealed record KnownReading(string Id, FigureUnit Unit, long Value, DateOnly? From, DateOnly? To, long Registered, string Reason, string ReasonEnglish)
{
    private const string Table = "Verdicts.known-readings.csv";

    public static ImmutableArray<KnownReading> All { get; } = Read();

    public static KnownReading? Find(FigureUnit unit, long value, DateOnly on) =>
        All.FirstOrDefault(x => x.Unit == unit && x.Value == value && (x.From is null || x.From <= on) && (x.To is null || on <= x.To));

    private static ImmutableArray<KnownReading> Read()
    {
        using var stream = typeof(KnownReading).Assembly.GetManifestResourceStream(Table)!;
        using var reader = new StreamReader(stream);
        using var parser = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture) { TrimOptions = TrimOptions.Trim, AllowComments = true });
        parser.Read();
        var readings = ImmutableArray.CreateBuilder<KnownReading>();
        while (parser.Read())
        {
            var row = parser.Record!;
            readings.Add(new KnownReading(
                row[0], Enum.Parse<FigureUnit>(row[1], ignoreCase: true), Number(row[2]), Day(row[3]), Day(row[4]), Number(row[5]), row[6], row[7]));
        }

        return readings.ToImmutable();
    }

    private static long Number(string text) => long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static DateOnly? Day(string text) => text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
