using Microsoft.Extensions.Localization;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Grants;
using ProgramTracker.Web.Formatting;
using ProgramTracker.Web.Resources;

namespace ProgramTracker.Web.Grants;

/// <summary>How a grant is called where it has no name of its own: by its project, else by whom it is for.</summary>
public static class GrantNames
{
    private const int NamedPlaces = 3;

    public static string Title(GrantRow grant, IStringLocalizer<Texts> texts) => grant switch
    {
        { Project: { Length: > 0 } project } => project,
        { Recipient: { Length: > 0 } recipient } => texts["Grants.ForRecipient", recipient],
        { Places: [var place] } => texts["Grants.ForRecipient", place.Name],
        { Places: [var first, _, ..] } => texts["Grants.ForPlaces", first.Name, grant.Places.Length - 1],
        { ReferenceNumber: { } number } => texts["Grants.ByNumber", number],
        _ => texts["Grants.Unnamed"],
    };

    /// <summary>The towns it is for; more than three are counted.</summary>
    public static string Places(GrantRow grant, IStringLocalizer<Texts> texts, Format format) => grant.Places.Length switch
    {
        0 => grant.Bucket == PlaceBucket.Municipality ? Formatting.Format.Nothing : format.Name(grant.Bucket),
        <= NamedPlaces => string.Join(", ", grant.Places.Select(place => place.Name)),
        _ => texts["Grants.PlacesAndMore", string.Join(", ", grant.Places.Take(NamedPlaces - 1).Select(place => place.Name)), grant.Places.Length - NamedPlaces + 1],
    };

    /// <summary>The stated year, the years the money is tied to, or that no year is stated.</summary>
    public static string Years(GrantRow grant, IStringLocalizer<Texts> texts, Format format) => grant switch
    {
        { YearBucket: YearBucket.Stated, Year: { } year } => format.Year(year),
        { PeriodFrom: not null } or { PeriodTo: not null } => format.Years(grant.PeriodFrom, grant.PeriodTo),
        { YearBucket: YearBucket.Several } => texts["Totals.SeveralYears"],
        _ => texts["Totals.NoYear"],
    };
}
