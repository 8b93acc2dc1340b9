using System.IO.Compression;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using ProgramTracker.Core.Imports;
using ProgramTracker.Data.Access;

namespace ProgramTracker.Data.Imports;

/// <summary>Reads XLSX: the first sheet that has known headers, formulas by the value that the spreadsheet last gave them, dates and numbers as typed.</summary>
/// <remarks>An archive is unpacked once for its size alone before anything is read from it: what would fill the memory is refused.</remarks>
internal static class XlsxTable
{
    private const long MostUnpacked = 512L * 1024 * 1024;
    private const int MostEntries = 2_000;

    // The reader asks for Windows-1252 before it looks at the file, also where everything is Unicode.
    static XlsxTable() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static bool Fits(ReadOnlySpan<byte> content) => content.StartsWith("PK\u0003\u0004"u8);

    /// <summary>Null where no sheet has a row.</summary>
    public static Func<IEnumerable<SourceRow>>? Open(byte[] content)
    {
        return Guarded(() =>
        {
            CheckSize(content);
            var sheet = SheetOf(content);
            if (sheet is not { } chosen)
            {
                return (Func<IEnumerable<SourceRow>>?)null;
            }

            var errors = XlsxErrors.Of(content, chosen);
            return () => Read(content, chosen, errors);
        });
    }

    private static void CheckSize(byte[] content)
    {
        using var archive = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
        if (archive.Entries.Count > MostEntries || archive.GetEntry("xl/workbook.xml") is null)
        {
            throw new UnreadableListException(FailureReason.ListUnreadable, string.Empty);
        }

        // What an entry says of its own size may be a lie: only unpacking tells.
        var buffer = new byte[81_920];
        var unpacked = 0L;
        foreach (var entry in archive.Entries)
        {
            using var stream = entry.Open();
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                unpacked += read;
                if (unpacked > MostUnpacked)
                {
                    throw new UnreadableListException(FailureReason.ListTooLarge, string.Empty);
                }
            }
        }
    }

    private static int? SheetOf(byte[] content)
    {
        using var reader = Reader(content);
        int? first = null;
        for (var sheet = 0; ; sheet++)
        {
            var head = Rows(reader).Take(GrantListFile.RowsBeforeHeader).ToList();
            if (head.Exists(row => ColumnHeaders.Known(row.Cells.Select(cell => cell.ToString())) > 1))
            {
                return sheet;
            }

            first ??= head.Exists(row => !row.IsBlank) ? sheet : null;
            if (!reader.NextResult())
            {
                return first;
            }
        }
    }

    private static IEnumerable<SourceRow> Read(byte[] content, int sheet, IReadOnlyDictionary<(int Row, int Column), string> errors)
    {
        using var reader = Guarded(() => Reader(content));
        for (var i = 0; i < sheet; i++)
        {
            reader.NextResult();
        }

        foreach (var row in Rows(reader))
        {
            yield return errors.Count == 0
                ? row
                : row with { Cells = [.. row.Cells.Select((cell, i) => errors.TryGetValue((row.Number, i + 1), out var error) ? SourceCell.Broken(error) : cell)] };
        }
    }

    private static IEnumerable<SourceRow> Rows(IExcelDataReader reader)
    {
        for (var number = 1; Guarded(reader.Read); number++)
        {
            var cells = new SourceCell[Math.Min(reader.FieldCount, GrantListFile.MaximumColumns)];
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = Cell(reader, i);
            }

            yield return new SourceRow(number, [.. cells]);
        }
    }

    private static IExcelDataReader Reader(byte[] content) => ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(content, writable: false));

    private static SourceCell Cell(IExcelDataReader reader, int column)
    {
        return reader.GetValue(column) switch
        {
            null => SourceCell.Empty,
            string text => SourceCell.Of(text),
            DateTime moment => SourceCell.Of(DateOnly.FromDateTime(moment)),
            double number when Math.Abs(number) < 1e20 => SourceCell.Of((decimal)number),
            double or TimeSpan => SourceCell.Broken("#NUM"),
            int number => SourceCell.Of(number),
            bool flag => SourceCell.Of(flag ? "ja" : "nein"),
            var other => SourceCell.Of(other.ToString()),
        };
    }

    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception damaged) when (damaged is InvalidDataException or ExcelReaderException or System.Xml.XmlException or IOException or FormatException or ArgumentException or InvalidOperationException or NullReferenceException or IndexOutOfRangeException)
        {
            throw new UnreadableListException(FailureReason.ListUnreadable, string.Empty);
        }
    }
}
