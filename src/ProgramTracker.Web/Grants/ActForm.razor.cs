using Microsoft.AspNetCore.Components;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Grants;
using ProgramTracker.Web.Access;

namespace ProgramTracker.Web.Grants;

/// <summary>Records what follows a decision: a reduction, a disbursement, a repayment, an own share. Each is an entry of its own and stays visible (counting rule 11).</summary>
public sealed partial class ActForm : IDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private ActDraft _draft = new();
    private bool _isBusy;
    private string? _failure;
    private string? _done;

    [Inject]
    private GrantActCommands Commands { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private FailureTexts Failures { get; set; } = null!;

    [Parameter, EditorRequired]
    public int GrantId { get; set; }

    /// <summary>The version of the grant that the person sees.</summary>
    [Parameter, EditorRequired]
    public int GrantVersion { get; set; }

    /// <summary>Tells the page that the grant has another version now.</summary>
    [Parameter]
    public EventCallback OnRecorded { get; set; }

    private IReadOnlyList<(GrantAct Value, string Text)> Kinds => [.. Enum.GetValues<GrantAct>().Select(act => (act, Format.Name(act)))];

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    private string? Fault(string field) => _draft.FaultOf(field) is { } key ? T[key].Value : null;

    private async Task SaveAsync()
    {
        if (_isBusy || _draft.Build(GrantId, GrantVersion) is not { } input)
        {
            return;
        }

        (_isBusy, _failure, _done) = (true, null, null);
        var kind = _draft.Kind;
        var recorded = await RecordAsync(kind, input);
        _isBusy = false;
        if (!recorded.Succeeded)
        {
            _failure = Failures.Of(recorded.Failure);
            return;
        }

        _done = T["Act.Done", Format.Name(kind), Format.Money(recorded.Value.BeforeCents), Format.Money(recorded.Value.AfterCents)];
        _draft = new ActDraft();
        await OnRecorded.InvokeAsync();
    }

    private Task<CommandResult<RecordedAct>> RecordAsync(GrantAct kind, GrantActInput input) => kind switch
    {
        GrantAct.Reduction => Commands.ReduceAwardAsync(Current.Actor, input, _closing.Token),
        GrantAct.Increase => Commands.RaiseAwardAsync(Current.Actor, input, _closing.Token),
        GrantAct.Disbursement => Commands.RecordDisbursementAsync(Current.Actor, input, _closing.Token),
        GrantAct.Repayment => Commands.RecordRepaymentAsync(Current.Actor, input, _closing.Token),
        GrantAct.OwnShare => Commands.RecordOwnShareAsync(Current.Actor, input, _closing.Token),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
