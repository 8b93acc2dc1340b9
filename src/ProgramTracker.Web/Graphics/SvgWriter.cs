using System.Globalization;
using System.Text;
using System.Xml;

namespace ProgramTracker.Web.Graphics;

/// <summary>Writes SVG that is well-formed and escaped, whatever the texts hold: for a page, where it stands in the document, or as a file.</summary>
/// <remarks>Attributes that are null are left out; numbers are written with at most one decimal. Characters that XML doesn't know are dropped.</remarks>
public sealed class SvgWriter : IDisposable
{
    public const string Namespace = "http://www.w3.org/2000/svg";

    private readonly StringBuilder _text = new();
    private readonly XmlWriter _xml;

    public SvgWriter() => _xml = XmlWriter.Create(_text, new XmlWriterSettings { OmitXmlDeclaration = true, ConformanceLevel = ConformanceLevel.Fragment, NewLineHandling = NewLineHandling.None });

    public static string Pixels(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    public void Open(string name, params ReadOnlySpan<(string Name, object? Value)> attributes)
    {
        _xml.WriteStartElement(name, Namespace);
        foreach (var (attribute, value) in attributes)
        {
            if (value is not null)
            {
                _xml.WriteAttributeString(attribute, Write(value));
            }
        }
    }

    public void Close() => _xml.WriteEndElement();

    public void Element(string name, params ReadOnlySpan<(string Name, object? Value)> attributes)
    {
        Open(name, attributes);
        Close();
    }

    /// <summary>An element with nothing but text in it.</summary>
    public void TextElement(string name, string text, params ReadOnlySpan<(string Name, object? Value)> attributes)
    {
        Open(name, attributes);
        _xml.WriteString(Clean(text));
        Close();
    }

    /// <summary>A list that assistive technology reads with its name; closed by <see cref="Close"/>.</summary>
    public void OpenList(string name, string? cssClass = null) => Open("g", ("role", "list"), ("aria-label", name), ("class", cssClass));

    /// <summary>An entry of a list: a link with its full name, or text alone where it leads nowhere. Closed by two calls of <see cref="Close"/>.</summary>
    public void OpenItem(string name, string? address, string? cssClass = null)
    {
        Open("g", ("role", "listitem"), ("class", cssClass));
        if (address is null)
        {
            Open("g", ("role", "img"), ("aria-label", name));
        }
        else
        {
            Open("a", ("href", address), ("aria-label", name));
        }

        TextElement("title", name);
    }

    public override string ToString()
    {
        _xml.Flush();
        return _text.ToString();
    }

    public void Dispose() => _xml.Dispose();

    private static string Write(object value) => value switch
    {
        double number => Pixels(number),
        int number => number.ToString(CultureInfo.InvariantCulture),
        _ => Clean((string)value),
    };

    private static string Clean(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!XmlConvert.IsXmlChar(text[i]))
            {
                return string.Concat(text.EnumerateRunes().Where(rune => rune.Value >= 0x10000 || (XmlConvert.IsXmlChar((char)rune.Value) && rune.Value != 0xFFFD)));
            }
        }

        return text;
    }
}
