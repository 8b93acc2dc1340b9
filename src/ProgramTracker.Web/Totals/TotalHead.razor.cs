using Microsoft.AspNetCore.Components;
using ProgramTracker.Core.Totals;
using ProgramTracker.Web.Addressing;

namespace ProgramTracker.Web.Totals;

/// <summary>The one strong number of a page with its meaning, what it rests on, what is missing, and the way to its proof.</summary>
public sealed partial class TotalHead
{
    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Parameter, EditorRequired]
    public Total Total { get; set; } = Total.Empty;

    /// <summary>Measure and scope in words.</summary>
    [Parameter, EditorRequired]
    public string Meaning { get; set; } = "";

    [Parameter]
    public string? PerHead { get; set; }

    /// <summary>Statements in review that could still change it; null for those who may not see them.</summary>
    [Parameter]
    public int? Waiting { get; set; }

    /// <summary>Accepted statements that no grant rests on; null for those who may not see them.</summary>
    [Parameter]
    public int? Unlinked { get; set; }

    /// <summary>Rows of grant lists that belong to no grant yet; null for those who may not see them.</summary>
    [Parameter]
    public int? UnmatchedRows { get; set; }

    /// <summary>What stands behind these counts.</summary>
    [Parameter]
    public string OpenAddress { get; set; } = Addresses.Open;

    /// <summary>The page itself, which the form asks again with other choices.</summary>
    [Parameter, EditorRequired]
    public string Address { get; set; } = "";

    [Parameter, EditorRequired]
    public string EntriesAddress { get; set; } = "";

    [Parameter, EditorRequired]
    public StandParameter AsOf { get; set; } = StandParameter.Today;

    private string? Basis
    {
        get
        {
            if (Total.Cents is null)
            {
                return null;
            }

            var basis = (Total.AnnouncedCents, Total.DecidedCents) switch
            {
                (_, 0) => T["Total.Announced"].Value,
                (0, _) => T["Total.Decided"].Value,
                _ => T["Total.AnnouncedAndDecided", Format.Money(Total.AnnouncedCents), Format.Money(Total.DecidedCents)].Value,
            };
            return Total.IsRounded ? basis + " · " + Bounds : basis;
        }
    }

    private string Bounds => Total.UpperCents is { } upper
        ? T["Total.Between", Format.Money(Total.LowerCents), Format.Money(upper)]
        : T["Total.AtLeast", Format.Money(Total.LowerCents)];
}
