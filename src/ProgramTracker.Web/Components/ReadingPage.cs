using System.Globalization;
using Microsoft.AspNetCore.Components;
using ProgramTracker.Core.Access;
using ProgramTracker.Web.Access;

namespace ProgramTracker.Web.Components;

/// <summary>A page that is read: rendered once and complete, for an actor, and given up when the reader leaves before it is done.</summary>
public abstract class ReadingPage : ComponentBase
{
    [CascadingParameter]
    public HttpContext? Context { get; set; }

    [Inject]
    protected NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    protected Actor Actor => Current.Actor;

    protected CancellationToken Aborted => Context?.RequestAborted ?? CancellationToken.None;

    /// <summary>A page number of an address; anything else is the first page.</summary>
    protected static int PageOf(string? word) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1;

    /// <summary>A year of an address; anything else is no filter.</summary>
    protected static int? YearOf(string? word) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2200 ? year : null;
}
