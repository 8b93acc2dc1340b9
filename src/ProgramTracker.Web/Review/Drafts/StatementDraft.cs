using System.Globalization;
using ProgramTracker.Core.Extraction;

namespace ProgramTracker.Web.Review.Drafts;

/// <summary>A statement as a person is changing it: texts as typed, until they make a statement again.</summary>
/// <remarks>What the person cannot change here (quote, rule, reasons) stays that of <see cref="Original"/>. <see cref="Faults"/> names fields by their id, in the order of the form.</remarks>
public abstract class StatementDraft
{
    private readonly List<DraftFault> _faults = [];

    public abstract ExtractedStatement Original { get; }

    public IReadOnlyList<DraftFault> Faults => _faults;

    public bool IsChanged { get; private set; }

    public static StatementDraft Of(ExtractedStatement statement) => statement switch
    {
        FundingStatement funding => new FundingDraft(funding),
        EventStatement happening => new EventDraft(happening),
        CountStatement count => new CountDraft(count),
        PersonStatement person => new PersonDraft(person),
        ParticipationStatement participation => new ParticipationDraft(participation),
        _ => throw new ArgumentException($"There is no form for {statement.GetType().Name}.", nameof(statement)),
    };

    public void Touch() => IsChanged = true;

    /// <summary>The statement as typed, or null and <see cref="Faults"/>.</summary>
    public ExtractedStatement? Build()
    {
        _faults.Clear();
        var built = Read();
        return _faults.Count == 0 ? built : null;
    }

    public string? FaultOf(string field) => _faults.Find(fault => fault.Field == field)?.Text;

    /// <summary>Reads every field, so that all faults are named at once; the result is used only where there is none.</summary>
    protected abstract ExtractedStatement? Read();

    protected void Refuse(string field, string text) => _faults.Add(new DraftFault(field, text));

    protected string? Words(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

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
        var (from, to) = (Year(field, fromTyped), Year(field, toTyped));
        if (from > to)
        {
            Refuse(field, "Draft.YearsBackwards");
            return null;
        }

        return from is null && to is null ? null : new YearRange(from, to);
    }

    protected static string WriteYear(int? year) => year?.ToString("D4", CultureInfo.InvariantCulture) ?? "";

    private int? Year(string field, string? typed)
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
}

/// <summary>What is wrong with one field: its id, and the key of the text that says it.</summary>
public sealed record DraftFault(string Field, string Text);
