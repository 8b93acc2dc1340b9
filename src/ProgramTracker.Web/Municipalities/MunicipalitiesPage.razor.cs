using Microsoft.AspNetCore.Components;

namespace ProgramTracker.Web.Municipalities;

/// <summary>All Gemeinden and towns, or all Kreise: two lists, because they are two counts.</summary>
public sealed partial class MunicipalitiesPage
{
    [Inject]
    private MunicipalityListKind Kind { get; set; } = null!;
}
