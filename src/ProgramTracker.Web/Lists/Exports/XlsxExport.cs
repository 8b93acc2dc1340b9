using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.Extensions.Localization;
using ProgramTracker.Web.Resources;

namespace ProgramTracker.Web.Lists.Exports;

/// <summary>A list as a workbook: a sheet of typed cells, and one that says what it answers, as of when, by which rules and from which sources.</summary>
/// <remarks>
/// Written part after part and never read back, so that twenty thousand rows need no more memory than twenty. The library's own packages keep every part until they
/// close; so the parts are its elements, and the archive and the three short parts that hold it together are written here.
/// </remarks>
public static class XlsxExport
{
    public const string ContentType = PartType + ".sheet";

    private const string PartType = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const string ContentTypes = $"""
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
          <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
          <Override PartName="/xl/workbook.xml" ContentType="{PartType}.sheet.main+xml"/>
          <Override PartName="/xl/styles.xml" ContentType="{PartType}.styles+xml"/>
          <Override PartName="/xl/sheet1.xml" ContentType="{PartType}.worksheet+xml"/>
          <Override PartName="/xl/sheet2.xml" ContentType="{PartType}.worksheet+xml"/>
        </Types>
        """;

    private const string RootRelationships = $"""
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
          <Relationship Id="workbook" Type="{Relationships}/officeDocument" Target="xl/workbook.xml"/>
        </Relationships>
        """;

    private const string WorkbookRelationships = $"""
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
          <Relationship Id="styles" Type="{Relationships}/styles" Target="styles.xml"/>
          <Relationship Id="sheet1" Type="{Relationships}/worksheet" Target="sheet1.xml"/>
          <Relationship Id="sheet2" Type="{Relationships}/worksheet" Target="sheet2.xml"/>
        </Relationships>
        """;

    private const int SourceBatch = 200;

    public static async Task WriteAsync(Stream stream, ListFile file, FileTable table, IStringLocalizer<Texts> texts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(texts);
        await using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        await PackAsync(archive, "[Content_Types].xml", ContentTypes, cancellationToken);
        await PackAsync(archive, "_rels/.rels", RootRelationships, cancellationToken);
        await PackAsync(archive, "xl/_rels/workbook.xml.rels", WorkbookRelationships, cancellationToken);
        Write(await archive.CreateEntry("xl/workbook.xml").OpenAsync(cancellationToken), new Workbook(new Sheets(
            new Sheet { Name = file.Title, SheetId = 1, Id = "sheet1" },
            new Sheet { Name = texts["File.About"].Value, SheetId = 2, Id = "sheet2" })));
        Write(await archive.CreateEntry("xl/styles.xml").OpenAsync(cancellationToken), SheetWriter.Styles());
        using (var sheet = new SheetWriter(await archive.CreateEntry("xl/sheet1.xml").OpenAsync(cancellationToken), table.Headers.Select(x => WidthOf(x.Type)), isTable: true))
        {
            sheet.Row(table.Headers.Select(x => (CellValue)new CellValue.Text(x.Header)), isHeader: true);
            await foreach (var row in file.Rows.WithCancellation(cancellationToken))
            {
                sheet.Row(table.Cells(row));
            }
        }

        using (var sheet = new SheetWriter(await archive.CreateEntry("xl/sheet2.xml").OpenAsync(cancellationToken), [34, 60, 16, 50, 50], isTable: false))
        {
            WriteAbout(sheet, file, texts);
            await WriteSourcesAsync(sheet, file, table, texts, cancellationToken);
        }
    }

    private static async Task PackAsync(ZipArchive archive, string name, string xml, CancellationToken cancellationToken)
    {
        await using var stream = await archive.CreateEntry(name).OpenAsync(cancellationToken);
        await stream.WriteAsync(Encoding.UTF8.GetBytes(xml), cancellationToken);
    }

    private static void Write(Stream stream, OpenXmlElement element)
    {
        using (stream)
        {
            using var writer = OpenXmlWriter.Create(stream);
            writer.WriteElement(element);
        }
    }

    private static void WriteAbout(SheetWriter sheet, ListFile file, IStringLocalizer<Texts> texts)
    {
        foreach (var fact in file.Facts)
        {
            sheet.Row([new CellValue.Text(fact.Name), fact.Value]);
        }

        foreach (var (rule, index) in file.Rules.Select((rule, index) => (rule, index)))
        {
            sheet.Row([new CellValue.Text(index == 0 ? texts["File.Rules"] : ""), new CellValue.Text(rule)]);
        }

        sheet.Row([]);
        sheet.Row(
            new[] { "File.Row", "File.Source", "File.SourceDay", "File.Address", "File.SourceUrl" }.Select(key => (CellValue)new CellValue.Text(texts[key])),
            isHeader: true);
    }

    private static async Task WriteSourcesAsync(SheetWriter sheet, ListFile file, FileTable table, IStringLocalizer<Texts> texts, CancellationToken cancellationToken)
    {
        var batch = new List<FileRow>(SourceBatch);
        await foreach (var row in file.Rows.WithCancellation(cancellationToken))
        {
            batch.Add(row);
            if (batch.Count == SourceBatch)
            {
                await WriteSourcesAsync(sheet, batch, file, table, texts);
                batch.Clear();
            }
        }

        if (batch.Count > 0)
        {
            await WriteSourcesAsync(sheet, batch, file, table, texts);
        }
    }

    private static async Task WriteSourcesAsync(SheetWriter sheet, List<FileRow> rows, ListFile file, FileTable table, IStringLocalizer<Texts> texts)
    {
        var sources = (await file.Sources(rows)).ToLookup(x => x.RowId);
        foreach (var row in rows)
        {
            if (!sources.Contains(row.Id))
            {
                sheet.Row([new CellValue.Text(row.Name), new CellValue.Text(texts["File.NoSource"]), new CellValue.Nothing(), new CellValue.Text(table.AddressOf(row.Address))]);
            }

            foreach (var source in sources[row.Id])
            {
                sheet.Row(
                [
                    new CellValue.Text(row.Name),
                    new CellValue.Text(source.Title),
                    source.Day is { } day ? new CellValue.Day(day) : new CellValue.Nothing(),
                    new CellValue.Text(table.AddressOf(source.Address)),
                    source.Url is { } url ? new CellValue.Text(url) : new CellValue.Nothing(),
                ]);
            }
        }
    }

    private static int WidthOf(ColumnType type) => type switch
    {
        ColumnType.Text => 40,
        ColumnType.Money => 18,
        _ => 14,
    };
}
