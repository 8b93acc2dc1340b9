using Microsoft.Extensions.Localization;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Grants;
using ProgramTracker.Web.Formatting;
using ProgramTracker.Web.Resources;

namespace ProgramTracker.Web.Grants;

/// <summary>A recorded grant in one line, as a person needs it to choose among several.</summary>
public static class OptionLine
{
    public static string Of(GrantOption option, IStringLocalizer<Texts> texts, Format format)
    {
        ArgumentNullException.ThrowIfNull(option);
        ArgumentNullException.ThrowIfNull(format);
        var parts = new List<string?> { option.Recipients, option.Programme, option.Project, option.ReferenceNumber, format.RoundedMoney(option.AwardedCents, option.IsRounded) };
        parts.Add(option.Basis is { } basis ? format.Name(basis) : null);
        parts.Add(Year(option.Year, texts, format));
        return string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }

    public static string Year(FundingYear year, IStringLocalizer<Texts> texts, Format format) => year.Bucket switch
    {
        YearBucket.Unknown => texts["Plan.YearUnknown"],
        YearBucket.Several => texts["Plan.YearsSeveral"],
        _ => format.Year(year.Year!.Value),
    };
}
