using System.Collections.Immutable;
using ProgramTracker.Core.Imports;
using ProgramTracker.Data.Access;

namespace ProgramTracker.Data.Imports;

/// <summary>A grant list as a file: its headers, and its rows one after the other as often as they are asked for.</summary>
/// <remarks>
/// CSV with semicolon, comma or tab in UTF-8, UTF-16 or Windows-1252, or XLSX; told apart by content, never by name. The header is the row of the first
/// <see cref="RowsBeforeHeader"/> with the most known headers, else the first with several cells; what stands above it is a title, and blank rows are passed over.
/// </remarks>
public sealed class GrantListFile
{
    public const int MaximumBytes = 50 * 1024 * 1024;
    public const int MaximumRows = 200_000;
    public const int MaximumColumns = 200;

    internal const int RowsBeforeHeader = 20;

    private readonly Func<IEnumerable<SourceRow>> _rows;

    private GrantListFile(ImmutableArray<string> headers, int headerRow, Func<IEnumerable<SourceRow>> rows)
    {
        Headers = headers;
        HeaderRow = headerRow;
        _rows = rows;
    }

    public ImmutableArray<string> Headers { get; }

    /// <summary>The number of the header's row, from 1.</summary>
    public int HeaderRow { get; }

    public static CommandResult<GrantListFile> Open(byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (content.Length == 0)
        {
            return new CommandFailure(FailureReason.FileEmpty);
        }

        if (content.Length > MaximumBytes)
        {
            return new CommandFailure(FailureReason.ListTooLarge);
        }

        try
        {
            return XlsxTable.Fits(content) ? Of(XlsxTable.Open(content)) : Of(CsvTable.Open(content));
        }
        catch (UnreadableListException unreadable)
        {
            return new CommandFailure(unreadable.Reason, unreadable.Message);
        }
    }

    /// <summary>The rows below the header that say something. Throws <see cref="UnreadableListException"/> where the file breaks off or is too long.</summary>
    public IEnumerable<SourceRow> Rows()
    {
        var count = 0;
        foreach (var row in _rows())
        {
            if (row.Number <= HeaderRow || row.IsBlank)
            {
                continue;
            }

            if (++count > MaximumRows)
            {
                throw new UnreadableListException(FailureReason.ListTooLarge, string.Empty);
            }

            yield return row;
        }
    }

    private static CommandResult<GrantListFile> Of(Func<IEnumerable<SourceRow>>? rows)
    {
        var head = rows is null ? [] : rows().Take(RowsBeforeHeader).Where(row => !row.IsBlank).ToList();
        if (head.Count == 0)
        {
            return new CommandFailure(FailureReason.ListWithoutHeader);
        }

        // One known word may stand in any cell ("Projekt"); two in one row are headers.
        var header = head.Where(row => Known(row) > 1).MaxBy(Known) ?? head.Find(row => row.Cells.Count(cell => !cell.IsEmpty) > 1) ?? head[0];
        var cells = header.Cells;
        var width = cells.Length;
        while (width > 0 && cells[width - 1].IsEmpty)
        {
            width--;
        }

        return width is 0 or > MaximumColumns
            ? new CommandFailure(FailureReason.ListWithoutHeader)
            : new GrantListFile([.. cells.Take(width).Select(cell => cell.ToString())], header.Number, rows!);
    }

    private static int Known(SourceRow row) => ColumnHeaders.Known(row.Cells.Where(cell => cell.Kind == CellKind.Text).Select(cell => cell.Text!));
}
