using System.IO.Compression;
using System.Xml;

namespace ProgramTracker.Data.Imports;

/// <summary>Finds the cells of a sheet whose formula ended in an error (#REF!, #DIV/0!): the reader of workbooks gives them as empty, and an empty cell states something else.</summary>
internal static class XlsxErrors
{
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string WorkbookPart = "xl/workbook.xml";

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreWhitespace = true, IgnoreComments = true };

    /// <summary>Rows and columns of the error cells of a sheet, from 1, with the error's own word.</summary>
    public static IReadOnlyDictionary<(int Row, int Column), string> Of(byte[] content, int sheet)
    {
        using var archive = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
        var ids = Attributes(archive, WorkbookPart, "sheet", reader => reader.GetAttribute("id", Relationships)).ToList();
        var parts = Attributes(archive, "xl/_rels/workbook.xml.rels", "Relationship", reader => (Id: reader.GetAttribute("Id"), Target: reader.GetAttribute("Target"))).ToList();
        var target = sheet < ids.Count ? parts.Find(x => x.Id == ids[sheet]).Target : null;
        return target is null ? new Dictionary<(int, int), string>() : Errors(archive, target.StartsWith('/') ? target[1..] : "xl/" + target);
    }

    private static Dictionary<(int Row, int Column), string> Errors(ZipArchive archive, string part)
    {
        var errors = new Dictionary<(int, int), string>();
        if (archive.GetEntry(part) is not { } entry)
        {
            return errors;
        }

        using var stream = entry.Open();
        using var reader = XmlReader.Create(stream, Settings);
        int row = 0, column = 0;
        var isError = false;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (reader.LocalName)
            {
                case "row":
                    row = int.TryParse(reader.GetAttribute("r"), out var number) ? number : row + 1;
                    column = 0;
                    break;
                case "c":
                    column = ColumnOf(reader.GetAttribute("r")) ?? column + 1;
                    isError = reader.GetAttribute("t") == "e";
                    if (isError)
                    {
                        errors[(row, column)] = "#";
                    }

                    break;
                case "v" when isError:
                    errors[(row, column)] = reader.ReadElementContentAsString();
                    isError = false;
                    break;
            }
        }

        return errors;
    }

    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var letter in (reference ?? string.Empty).TakeWhile(char.IsAsciiLetterUpper).Take(3))
        {
            column = (column * 26) + letter - 'A' + 1;
        }

        return column == 0 ? null : column;
    }

    private static IEnumerable<T> Attributes<T>(ZipArchive archive, string part, string element, Func<XmlReader, T> read)
    {
        if (archive.GetEntry(part) is not { } entry)
        {
            yield break;
        }

        using var stream = entry.Open();
        using var reader = XmlReader.Create(stream, Settings);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == element)
            {
                yield return read(reader);
            }
        }
    }
}
