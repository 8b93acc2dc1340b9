using Microsoft.AspNetCore.Components;

namespace ProgramTracker.Web.Controls.Fields;

/// <summary>What every field of a form has: a label, a hint before it, and what is wrong with it after it, both read out with the field.</summary>
public abstract class FieldBase : ComponentBase
{
    /// <summary>The id of the control; a form moves the focus there.</summary>
    [Parameter, EditorRequired]
    public string Id { get; set; } = "";

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    [Parameter]
    public string? Hint { get; set; }

    [Parameter]
    public string? Fault { get; set; }

    [Parameter]
    public bool IsOptional { get; set; }

    [Parameter]
    public bool Disabled { get; set; }

    protected string HintId => Id + "-hinweis";

    protected string FaultId => Id + "-fehler";

    protected string? Invalid => Fault is null ? null : "true";

    protected string? DescribedBy => (Hint, Fault) switch
    {
        (null, null) => null,
        (null, _) => FaultId,
        (_, null) => HintId,
        _ => $"{HintId} {FaultId}",
    };
}
