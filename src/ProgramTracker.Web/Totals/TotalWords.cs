using Microsoft.Extensions.Localization;
using ProgramTracker.Core.Totals;
using ProgramTracker.Web.Formatting;
using ProgramTracker.Web.Resources;

namespace ProgramTracker.Web.Totals;

/// <summary>Says of a total what it rests on, and between which bounds it lies where it is rounded.</summary>
public sealed class TotalWords(IStringLocalizer<Texts> texts, Format format)
{
    /// <summary>Null where nothing is recorded.</summary>
    public string? Basis(Total total)
    {
        ArgumentNullException.ThrowIfNull(total);
        if (total.Cents is null)
        {
            return null;
        }

        var basis = (total.AnnouncedCents, total.DecidedCents) switch
        {
            (_, 0) => texts["Total.Announced"].Value,
            (0, _) => texts["Total.Decided"].Value,
            _ => texts["Total.AnnouncedAndDecided", format.Money(total.AnnouncedCents), format.Money(total.DecidedCents)].Value,
        };
        return total.IsRounded ? basis + " · " + Bounds(total) : basis;
    }

    private string Bounds(Total total) => total.UpperCents is { } upper
        ? texts["Total.Between", format.Money(total.LowerCents), format.Money(upper)]
        : texts["Total.AtLeast", format.Money(total.LowerCents)];
}
