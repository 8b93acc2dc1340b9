using System.Globalization;
using ProgramTracker.Core.Extraction;

namespace ProgramTracker.Web.Controls.Fields;

/// <summary>What a person is filling in: texts as typed, until they can be read. <see cref="Faults"/> names fields by their id, in the order of the form.</summary>
public abstract class FormDraft
{
    private readonly List<DraftFault> _faults = [];

    public IReadOnlyList<DraftFault> Faults => _faults;

    public bool IsChanged { get; private set; }

    public void Touch() => IsChanged = true;

    public string? FaultOf(string field) => _faults.Find(fault => fault.Field == field)?.Text;

    protected static string? Words(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    protected static string WriteYear(int? year) => year?.ToString("D4", CultureInfo.InvariantCulture) ?? "";

    /// <summary>Reads every field, so that all faults are named at once; null where there is one.</summary>
    protected T? ReadAll<T>(Func<T?> read)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(read);
        _faults.Clear();
        var result = read();
        return _faults.Count == 0 ? result : null;
    }

    protected void Refuse(string field, string text) => _faults.Add(new DraftFault(field, text));

    protected string Required(string field, string? typed)
    {
        if (Words(typed) is { } words)
        {
            return words;
        }

        Refuse(field, "Draft.Required");
        return "";
    }

    protected YearRange? Years(string field, string? fromTyped, string? toTyped)
    {
        var (from, to) = (ReadYear(field, fromTyped), ReadYear(field, toTyped));
        if (from > to)
        {
            Refuse(field, "Draft.YearsBackwards");
            return null;
        }

        return from is null && to is null ? null : new YearRange(from, to);
    }

    protected int? ReadYear(string field, string? typed)
    {
        if (Words(typed) is not { } words)
        {
            return null;
        }

        if (int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2200)
        {
            return year;
        }

        Refuse(field, "Draft.Year");
        return null;
    }

    /// <summary>A day as a date field of the browser writes it.</summary>
    protected DateOnly? Day(string field, string? typed)
    {
        if (Words(typed) is not { } words)
        {
            return null;
        }

        if (DateOnly.TryParseExact(words, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        Refuse(field, "Draft.Date");
        return null;
    }
}

/// <summary>What is wrong with one field: its id, and the key of the text that says it.</summary>
public sealed record DraftFault(string Field, string Text);
