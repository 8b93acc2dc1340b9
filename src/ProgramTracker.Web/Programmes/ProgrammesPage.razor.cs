using Microsoft.AspNetCore.Components;

namespace ProgramTracker.Web.Programmes;

/// <summary>All programmes, as the address asks for them; those with money first.</summary>
public sealed partial class ProgrammesPage
{
    [Inject]
    private ProgrammeListKind Kind { get; set; } = null!;
}
