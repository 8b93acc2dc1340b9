using System.IO.Compression;
using System.Text;
using ProgramTracker.Core.Imports;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Imports;

namespace ProgramTracker.Data.Tests.Imports;

public sealed class GrantListFileTests
{
    public static TheoryData<string, byte[]> Csv => new()
    {
        { "semicolon, UTF-8", Encoding.UTF8.GetBytes("Empfänger;Bewilligt\nStadt Köln;1,50\n") },
        { "semicolon, UTF-8 with BOM", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("Empfänger;Bewilligt\nStadt Köln;1,50\n")] },
        { "comma, quoted", Encoding.UTF8.GetBytes("Empfänger,Bewilligt\n\"Stadt Köln\",\"1,50\"\n") },
        { "tab, Windows line ends", Encoding.UTF8.GetBytes("Empfänger\tBewilligt\r\nStadt Köln\t1,50\r\n") },
        { "Windows-1252", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes("Empfänger;Bewilligt\nStadt Köln;1,50\n") },
        { "UTF-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("Empfänger\tBewilligt\nStadt Köln\t1,50\n")] },
    };

    [Theory]
    [MemberData(nameof(Csv))]
    public void Csv_OfAnyKind_IsRead(string kind, byte[] content)
    {
        var file = Open(content);

        Assert.True(file.Headers is ["Empfänger", "Bewilligt"], kind);
        var row = Assert.Single(file.Rows());
        Assert.Equal((2, "Stadt Köln", "1,50"), (row.Number, row[0].Text, row[1].Text));
    }

    [Fact]
    public void TitleAboveAndBlankRows_KeepTheNumbersOfTheSpreadsheet()
    {
        var file = Open(Encoding.UTF8.GetBytes("Zuwendungsliste 2010;;\n;;\nEmpfänger;Bewilligt;\n;;\nStadt Köln;1;\n\"zwei\nZeilen\";2;\n"));

        Assert.Equal(3, file.HeaderRow);
        Assert.Equal([5, 6], file.Rows().Select(x => x.Number));
    }

    [Fact]
    public void Xlsx_TypedCellsFormulasAndErrors_AreReadAsTheSpreadsheetHasThem()
    {
        var file = Open(Workbook(
            """
            <row r="1"><c r="A1" t="inlineStr"><is><t>Empfänger</t></is></c><c r="B1" t="inlineStr"><is><t>Bewilligt</t></is></c><c r="C1" t="inlineStr"><is><t>Bescheid vom</t></is></c><c r="D1" t="inlineStr"><is><t>AGS</t></is></c></row>
            <row r="2"><c r="A2" t="inlineStr"><is><t>Stadt Köln</t></is></c><c r="B2"><f>1000+234.56</f><v>1234.56</v></c><c r="C2" s="1"><v>40485</v></c><c r="D2"><v>5315000</v></c></row>
            <row r="4"><c r="A4" t="inlineStr"><is><t>Stadt Bonn</t></is></c><c r="B4" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>
            """));

        Assert.Equal(["Empfänger", "Bewilligt", "Bescheid vom", "AGS"], file.Headers.ToArray());
        var rows = file.Rows().ToList();
        Assert.Equal([2, 4], rows.Select(x => x.Number));
        Assert.Equal((SourceCell.Of(1234.56m), SourceCell.Of(new DateOnly(2010, 11, 3)), SourceCell.Of(5315000m)), (rows[0][1], rows[0][2], rows[0][3]));
        Assert.Equal(CellKind.Broken, rows[1][1].Kind);
    }

    public static TheoryData<FailureReason, byte[]> Refused => new()
    {
        { FailureReason.FileEmpty, [] },
        { FailureReason.ListWithoutHeader, Encoding.UTF8.GetBytes("\n\n;;\n") },
        { FailureReason.ListUnreadable, Encoding.ASCII.GetBytes("%PDF-1.7 Bescheid") },
        { FailureReason.ListUnreadable, [0xD0, 0xCF, 0x11, 0xE0, 0, 0, 0, 0] },
        { FailureReason.ListUnreadable, [.. "PK\u0003\u0004"u8, 1, 2, 3, 4] },
        { FailureReason.ListUnreadable, Archive(("anderes.txt", "kein Arbeitsblatt")) },
        { FailureReason.ListUnreadable, Workbook("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Empfänger") },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void File_ThatIsNoList_IsRefusedWithItsReason(FailureReason reason, byte[] content)
    {
        Assert.Equal(reason, GrantListFile.Open(content).Failure?.Reason);
    }

    [Fact]
    public void File_LargerThanAllowed_IsRefusedUnread() => Assert.Equal(FailureReason.ListTooLarge, GrantListFile.Open(new byte[GrantListFile.MaximumBytes + 1]).Failure?.Reason);

    [Fact]
    public void Archive_MadeToFillTheMemory_IsRefused()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.CreateEntry("xl/workbook.xml");
            using var bomb = archive.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();
            var piece = new byte[1024 * 1024];
            for (var i = 0; i < 600; i++)
            {
                bomb.Write(piece);
            }
        }

        Assert.InRange(stream.Length, 1, GrantListFile.MaximumBytes);
        Assert.Equal(FailureReason.ListTooLarge, GrantListFile.Open(stream.ToArray()).Failure?.Reason);
    }

    private static GrantListFile Open(byte[] content)
    {
        var opened = GrantListFile.Open(content);
        Assert.True(opened.Succeeded, opened.Failure?.ToString());
        return opened.Value;
    }

    private static byte[] Workbook(string rows) => Archive(
        ("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>"""),
        ("_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"""),
        ("xl/workbook.xml", """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Liste" sheetId="1" r:id="rId1"/></sheets></workbook>"""),
        ("xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>"""),
        ("xl/styles.xml", """<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>"""),
        ("xl/worksheets/sheet1.xml", $"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>"""));

    private static byte[] Archive(params (string Name, string Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name, CompressionLevel.Fastest).Open());
                writer.Write(content);
            }
        }

        return stream.ToArray();
    }
}
