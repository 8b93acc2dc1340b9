using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace ProgramTracker.Web.Commands;

/// <summary>What a manifest says about files: CSV with the columns file, publishedOn, issuer, sourceUrl, of which only the first is needed.</summary>
/// <remarks>Files are named without folder and compared without case; an empty field is "not known". A date that is none, or a missing first column, throws <see cref="FormatException"/> with the row.</remarks>
public sealed class ReleaseManifest
{
    public static readonly ReleaseManifest Empty = new([]);

    private readonly Dictionary<string, Entry> _entries;

    private ReleaseManifest(Dictionary<string, Entry> entries) => _entries = entries;

    public Entry? For(string path) => _entries.GetValueOrDefault(Path.GetFileName(path));

    public static ReleaseManifest Read(TextReader reader)
    {
        var entries = new Dictionary<string, Entry>(StringComparer.OrdinalIgnoreCase);
        using var csv = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture) { TrimOptions = TrimOptions.Trim, AllowComments = true });
        if (!csv.Read() || csv.Record is not { } head || Array.IndexOf(head, "file") is not (>= 0 and var file))
        {
            throw new FormatException("The manifest has no column 'file'.");
        }

        int date = Array.IndexOf(head, "publishedOn"), issuer = Array.IndexOf(head, "issuer"), source = Array.IndexOf(head, "sourceUrl");
        while (csv.Read())
        {
            var row = csv.Record!;
            string? Field(int column) => column >= 0 && column < row.Length && row[column].Length > 0 ? row[column] : null;
            if (Field(file) is not { } name)
            {
                continue;
            }

            DateOnly? publishedOn = null;
            if (Field(date) is { } stated)
            {
                publishedOn = DateOnly.TryParseExact(stated, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                    ? day
                    : throw new FormatException($"The manifest's row {csv.Row} has a date that is none: {stated}. Dates are written YYYY-MM-DD.");
            }

            entries[Path.GetFileName(name)] = new Entry(publishedOn, Field(issuer), Field(source));
        }

        return new ReleaseManifest(entries);
    }

    public sealed record Entry(DateOnly? PublishedOn, string? Issuer, string? SourceUrl);
}
