using System.Buffers;

namespace ProgramTracker.Web.Lists.Exports;

/// <summary>Keeps a spreadsheet from taking a text for a formula: an apostrophe goes before a text that begins as one does.</summary>
/// <remarks>What begins a formula: = + - @, the full-width forms of these, and the tab and line ends that some programs skip before they look. Texts from releases and lists can hold anything.</remarks>
public static class FormulaGuard
{
    private static readonly SearchValues<char> Beginnings = SearchValues.Create("=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20");

    public static string Defuse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length > 0 && Beginnings.Contains(text[0]) ? "'" + text : text;
    }
}
