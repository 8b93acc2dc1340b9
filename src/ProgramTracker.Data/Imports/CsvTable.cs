using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using ProgramTracker.Core.Imports;
using ProgramTracker.Data.Access;

namespace ProgramTracker.Data.Imports;

/// <summary>Reads CSV: separator and encoding are told by the content.</summary>
internal static class CsvTable
{
    private const int LongestField = 32_000;
    private const int RowsToTell = 20;

    private static readonly string[] Separators = [";", ",", "\t"];
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static Func<IEnumerable<SourceRow>> Open(byte[] content)
    {
        var encoding = EncodingOf(content);
        var separator = SeparatorOf(content, encoding);
        return () => Read(content, encoding, separator);
    }

    private static Encoding EncodingOf(byte[] content)
    {
        if (content.AsSpan().StartsWith(Encoding.Unicode.Preamble))
        {
            return Encoding.Unicode;
        }

        if (content.AsSpan().StartsWith(Encoding.BigEndianUnicode.Preamble))
        {
            return Encoding.BigEndianUnicode;
        }

        // No list holds a zero byte; old workbooks, PDFs and archives do.
        if (content.AsSpan().Contains((byte)0) || content.AsSpan().StartsWith("%PDF"u8))
        {
            throw new UnreadableListException(FailureReason.ListUnreadable, string.Empty);
        }

        try
        {
            StrictUtf8.GetCharCount(content);
            return StrictUtf8;
        }
        catch (DecoderFallbackException)
        {
            return Windows1252;
        }
    }

    // The separator with which the most headers are known; where none tells, the one that makes the most columns.
    private static string SeparatorOf(byte[] content, Encoding encoding) => Separators
        .Select(separator =>
        {
            var rows = Read(content, encoding, separator).Take(RowsToTell).ToList();
            return (Separator: separator, Known: rows.Select(row => ColumnHeaders.Known(row.Cells.Select(cell => cell.ToString()))).DefaultIfEmpty().Max(), Columns: rows.Select(row => row.Cells.Length).DefaultIfEmpty().Max());
        })
        .OrderByDescending(choice => choice.Known).ThenByDescending(choice => choice.Columns)
        .First().Separator;

    private static IEnumerable<SourceRow> Read(byte[] content, Encoding encoding, string separator)
    {
        using var reader = new StreamReader(new MemoryStream(content, writable: false), encoding, detectEncodingFromByteOrderMarks: true);
        using var parser = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = separator,
            BadDataFound = null,
            IgnoreBlankLines = false,
            MaxFieldSize = LongestField,
            TrimOptions = TrimOptions.Trim,
        });
        for (var number = 1; Next(parser); number++)
        {
            yield return new SourceRow(number, [.. parser.Record!.Take(GrantListFile.MaximumColumns).Select(SourceCell.Of)]);
        }
    }

    private static bool Next(CsvParser parser)
    {
        try
        {
            return parser.Read();
        }
        catch (CsvHelperException)
        {
            throw new UnreadableListException(FailureReason.ListUnreadable, parser.Row.ToString(CultureInfo.InvariantCulture));
        }
    }
}
