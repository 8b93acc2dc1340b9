using Microsoft.Extensions.Localization;
using ProgramTracker.Web.Formatting;
using ProgramTracker.Web.Resources;

namespace ProgramTracker.Web.Ministries;

/// <summary>Says from when to when a ministry or a minister was in office, as exactly as it is known.</summary>
public sealed class MinistryWords(IStringLocalizer<Texts> texts, Format format)
{
    public string Time(DateOnly? from, string fromText, DateOnly? to)
    {
        var start = from is { } day ? format.Date(day) : fromText;
        return to is { } end ? texts["Ministry.FromTo", start, format.Date(end)] : texts["Ministry.ToThisDay", start];
    }
}
