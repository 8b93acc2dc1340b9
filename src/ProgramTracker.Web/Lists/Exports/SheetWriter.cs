using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ProgramTracker.Web.Lists.Exports;

/// <summary>Writes one sheet row after row: numbers as numbers, days as days, texts in place and never as formulas.</summary>
internal sealed class SheetWriter : IDisposable
{
    // The most that a cell may hold.
    private const int LongestText = 32_767;

    private const uint HeaderStyle = 1;
    private const uint MoneyStyle = 2;
    private const uint DayStyle = 3;

    private readonly Stream _stream;
    private readonly OpenXmlWriter _writer;
    private readonly bool _isTable;
    private uint _rows;
    private int _columns;

    public SheetWriter(Stream stream, IEnumerable<int> widths, bool isTable)
    {
        (_stream, _isTable) = (stream, isTable);
        _writer = OpenXmlWriter.Create(stream);
        _writer.WriteStartElement(new Worksheet());
        if (isTable)
        {
            _writer.WriteElement(new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        }

        _writer.WriteElement(new Columns(widths.Select((width, index) => new Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = width, CustomWidth = true })));
        _writer.WriteStartElement(new SheetData());
    }

    public static Stylesheet Styles() => new(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, ApplyFont = true },
            new CellFormat { NumberFormatId = 4, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true }));

    public void Row(IEnumerable<CellValue> cells, bool isHeader = false)
    {
        _writer.WriteStartElement(new Row { RowIndex = ++_rows });
        var columns = 0;
        foreach (var cell in cells)
        {
            columns++;
            if (CellOf(cell, isHeader) is { } written)
            {
                written.CellReference = Reference(columns) + _rows.ToString(CultureInfo.InvariantCulture);
                _writer.WriteElement(written);
            }
        }

        _columns = Math.Max(_columns, columns);
        _writer.WriteEndElement();
    }

    public void Dispose()
    {
        _writer.WriteEndElement();
        if (_isTable && _rows > 0)
        {
            _writer.WriteElement(new AutoFilter { Reference = string.Create(CultureInfo.InvariantCulture, $"A1:{Reference(_columns)}{_rows}") });
        }

        _writer.WriteEndElement();
        _writer.Dispose();
        _stream.Dispose();
    }

    private static Cell? CellOf(CellValue value, bool isHeader) => value switch
    {
        CellValue.Text { Words: { Length: > 0 } words } => new Cell(new InlineString(new Text(Fit(FormulaGuard.Defuse(words))) { Space = SpaceProcessingModeValues.Preserve }))
        {
            DataType = CellValues.InlineString,
            StyleIndex = isHeader ? HeaderStyle : 0,
        },
        CellValue.Money money => Number(((decimal)money.Cents / 100).ToString(CultureInfo.InvariantCulture), MoneyStyle),
        CellValue.Number number => Number(number.Value.ToString(CultureInfo.InvariantCulture), 0),
        CellValue.Day day => Number(day.Date.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture), DayStyle),
        _ => null,
    };

    private static Cell Number(string text, uint style) => new(new DocumentFormat.OpenXml.Spreadsheet.CellValue(text)) { DataType = CellValues.Number, StyleIndex = style };

    // XML holds no control characters, and a lone half of a pair is none of its characters either.
    private static string Fit(string text)
    {
        var fit = text.Length <= LongestText ? text : text[..LongestText];
        return fit.All(XmlConvert.IsXmlChar) ? fit : string.Concat(fit.EnumerateRunes().Where(rune => rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value)).Select(rune => rune.ToString()));
    }

    private static string Reference(int column)
    {
        var letters = "";
        for (var left = column; left > 0; left = (left - 1) / 26)
        {
            letters = (char)('A' + ((left - 1) % 26)) + letters;
        }

        return letters;
    }
}
