using System.Globalization;
using Microsoft.AspNetCore.Components;
using ProgramTracker.Web.Addressing;
using ProgramTracker.Web.Formatting;

namespace ProgramTracker.Web.Lists;

/// <summary>The filters of a list as one form whose fields are the address; folded away on a phone, and with them grouping and columns.</summary>
public sealed partial class ListFilters
{
    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Parameter, EditorRequired]
    public string Path { get; set; } = "";

    [Parameter, EditorRequired]
    public ListShape Shape { get; set; } = null!;

    [Parameter, EditorRequired]
    public ListState State { get; set; } = null!;

    private int ActiveCount => State.Filters.Count;

    private string Today => Write(GermanTime.DayOf(Clock.GetUtcNow().UtcDateTime));

    private static string? DayOf(string? value) => Addresses.ParseMoment(value) is { } moment ? Write(GermanTime.DayOf(moment)) : null;

    private static string Write(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
