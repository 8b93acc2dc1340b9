using Microsoft.Extensions.Localization;
using ProgramTracker.Web.Resources;

namespace ProgramTracker.Web.Lists.Exports;

/// <summary>The rows of a list as both kinds of file hold them: the columns that are seen, the exactness beside each sum, the group and the address of the row.</summary>
public sealed class FileTable
{
    private readonly ListFile _file;
    private readonly Uri _site;
    private readonly IStringLocalizer<Texts> _texts;

    public FileTable(ListFile file, Uri site, IStringLocalizer<Texts> texts)
    {
        ArgumentNullException.ThrowIfNull(file);
        (_file, _site, _texts) = (file, site, texts);
        var headers = new List<(string, ColumnType)>();
        if (file.GroupHeader is { } group)
        {
            headers.Add((texts["File.Group", group], ColumnType.Text));
        }

        foreach (var column in file.Columns)
        {
            headers.Add((column.Type == ColumnType.Money ? texts["File.Euros", column.Header] : column.Header, column.Type));
            if (column.Type == ColumnType.Money)
            {
                headers.Add((texts["File.ExactnessOf", column.Header], ColumnType.Text));
            }
        }

        headers.Add((texts["File.Address"], ColumnType.Text));
        Headers = headers;
    }

    public IReadOnlyList<(string Header, ColumnType Type)> Headers { get; }

    public IEnumerable<CellValue> Cells(FileRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (_file.GroupHeader is not null)
        {
            yield return new CellValue.Text(row.Group ?? "");
        }

        foreach (var (cell, column) in row.Cells.Zip(_file.Columns))
        {
            yield return cell is { Value: CellValue.Text text, Note: { } note } ? new CellValue.Text($"{text.Words} ({note})") : cell.Value;
            if (column.Type == ColumnType.Money)
            {
                yield return cell.Value is CellValue.Nothing ? cell.Value : new CellValue.Text(_texts[cell.IsRounded ? "File.Rounded" : "File.Exact"]);
            }
        }

        yield return new CellValue.Text(AddressOf(row.Address));
    }

    public string AddressOf(string path) => new Uri(_site, path).ToString();
}
