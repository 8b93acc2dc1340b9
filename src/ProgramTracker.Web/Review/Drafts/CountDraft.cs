using System.Globalization;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Web.Formatting;

namespace ProgramTracker.Web.Review.Drafts;

/// <summary>A stated number as a person is changing it.</summary>
public sealed class CountDraft : StatementDraft
{
    private readonly CountStatement _original;

    public CountDraft(CountStatement original)
    {
        ArgumentNullException.ThrowIfNull(original);
        _original = original;
        (Value, Unit, Noun, Programme) = (original.Value.ToString("N0", Format.Culture), original.Unit, original.Noun, original.Programme);
        (YearFrom, YearTo) = (WriteYear(original.Period?.From), WriteYear(original.Period?.To));
        (IsFirstTime, IsCumulative) = (original.IsFirstTime, original.IsCumulative);
    }

    public override ExtractedStatement Original => _original;

    public string? Value { get; set; }

    public CountUnit Unit { get; set; }

    public string? Noun { get; set; }

    public ProgrammeRef? Programme { get; set; }

    public string? YearFrom { get; set; }

    public string? YearTo { get; set; }

    public bool IsFirstTime { get; set; }

    public bool IsCumulative { get; set; }

    protected override ExtractedStatement Read()
    {
        if (!long.TryParse(Value?.Trim(), NumberStyles.AllowThousands, Format.Culture, out var value) || value < 0)
        {
            Refuse(nameof(Value), "Draft.Number");
        }

        var noun = Required(nameof(Noun), Noun);
        return _original with
        {
            Value = value,
            Unit = Unit,
            Noun = noun,
            Programme = Programme,
            Period = Years(nameof(YearFrom), YearFrom, YearTo),
            IsFirstTime = IsFirstTime,
            IsCumulative = IsCumulative,
        };
    }
}
