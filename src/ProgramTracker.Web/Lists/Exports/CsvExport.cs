using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using ProgramTracker.Web.Formatting;

namespace ProgramTracker.Web.Lists.Exports;

/// <summary>A list as CSV in UTF-8 with its mark: with semicolons and decimal commas in German, which German Excel opens by itself; with commas and points in English.</summary>
public static class CsvExport
{
    public const string ContentType = "text/csv; charset=utf-8";

    public static async Task WriteAsync(Stream stream, ListFile file, FileTable table, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(table);
        await using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await using var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = Format.IsEnglish ? "," : ";", NewLine = "\r\n" });
        foreach (var (header, _) in table.Headers)
        {
            csv.WriteField(FormulaGuard.Defuse(header));
        }

        await csv.NextRecordAsync();
        await foreach (var row in file.Rows.WithCancellation(cancellationToken))
        {
            foreach (var cell in table.Cells(row))
            {
                csv.WriteField(Write(cell));
            }

            await csv.NextRecordAsync();
        }

        await csv.FlushAsync();
    }

    private static string Write(CellValue value) => value switch
    {
        CellValue.Text text => FormulaGuard.Defuse(text.Words),
        CellValue.Money money => ((decimal)money.Cents / 100).ToString("0.00", Format.Culture),
        CellValue.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
        CellValue.Day day => day.Date.ToString(Format.IsEnglish ? "yyyy-MM-dd" : "dd.MM.yyyy", CultureInfo.InvariantCulture),
        _ => "",
    };
}
