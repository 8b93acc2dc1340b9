using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Web.Formatting;
using ProgramTracker.Web.Resources;
using ProgramTracker.Web.Review.Drafts;

namespace ProgramTracker.Web.Review.Forms;

/// <summary>What the forms of all kinds of statements share: ids of fields, faults in words, the searches.</summary>
public abstract class DraftFormBase<TDraft> : ComponentBase
    where TDraft : StatementDraft
{
    [Inject]
    protected IStringLocalizer<Texts> Words { get; set; } = null!;

    [Inject]
    protected Format Formats { get; set; } = null!;

    [Parameter, EditorRequired]
    public TDraft Draft { get; set; } = null!;

    [CascadingParameter]
    public DraftSources Sources { get; set; } = DraftSources.None;

    protected static string Id(string field) => DraftSources.FieldId(field);

    protected string? Fault(string field) => Draft.FaultOf(field) is { } key ? Words[key].Value : null;

    protected IReadOnlyList<(T Value, string Text)> Choices<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => (value, Formats.Name(value)))];

    protected void Change(Action change)
    {
        change();
        Draft.Touch();
    }
}

/// <summary>Where the forms look things up: the searches for places and programmes, and the other statements of the same release by their index.</summary>
public sealed record DraftSources
{
    public static readonly DraftSources None = new();

    public Func<string, CancellationToken, Task<IReadOnlyList<Found<RecipientRef>>>> Recipients { get; init; } = (_, _) => Task.FromResult<IReadOnlyList<Found<RecipientRef>>>([]);

    public Func<string, CancellationToken, Task<IReadOnlyList<Found<RecipientRef>>>> Municipalities { get; init; } = (_, _) => Task.FromResult<IReadOnlyList<Found<RecipientRef>>>([]);

    public Func<string, CancellationToken, Task<IReadOnlyList<Found<ProgrammeRef>>>> Programmes { get; init; } = (_, _) => Task.FromResult<IReadOnlyList<Found<ProgrammeRef>>>([]);

    public IReadOnlyList<(int Index, string Text)> OtherFunding { get; init; } = [];

    public IReadOnlyList<(int Index, string Text)> OtherEvents { get; init; } = [];

    public static string FieldId(string field) => "feld-" + field.ToLowerInvariant();
}
