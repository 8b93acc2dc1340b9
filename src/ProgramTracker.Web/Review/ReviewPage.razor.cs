using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using ProgramTracker.Data.Releases;
using ProgramTracker.Data.Review;
using ProgramTracker.Web.Access;
using ProgramTracker.Web.Addressing;
using ProgramTracker.Web.Review.Drafts;
using ProgramTracker.Web.Review.Forms;

namespace ProgramTracker.Web.Review;

/// <summary>A release beside the statements found in it; a person agrees, changes, rejects or adds, by mouse or by keys.</summary>
/// <remarks>A refused decision leaves everything typed in its form; what others changed meanwhile is shown when the person asks for it or decides again.</remarks>
public sealed partial class ReviewPage : IAsyncDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private ElementReference _root;
    private ReviewScript? _script;
    private StatementDraft? _draft;
    private Marking? _adding;
    private Marking? _marked;
    private ReasonAsked? _asking;
    private ReviewPreview? _formPlan;
    private DraftSources _sources = DraftSources.None;
    private ImmutableDictionary<int, int> _picks = ImmutableDictionary<int, int>.Empty;
    private bool _isAllowed = true;
    private bool _isBusy;
    private bool _isStarting;
    private bool _keysAreOn = true;
    private bool _showChosen;
    private int? _next;
    private string? _focusNext;
    private string? _failure;
    private string _announcement = "";

    [Inject]
    private ReviewQueries Queries { get; set; } = null!;

    [Inject]
    private ReviewCommands Commands { get; set; } = null!;

    [Inject]
    private DraftSearch Searches { get; set; } = null!;

    [Inject]
    private StatementSentences Sentences { get; set; } = null!;

    [Inject]
    private FailureTexts Failures { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IJSRuntime Scripts { get; set; } = null!;

    [Parameter]
    public int Id { get; set; }

    /// <summary>The statement to begin with.</summary>
    [SupplyParameterFromQuery(Name = "aussage")]
    public int? StatementId { get; set; }

    private ReviewSession? Session { get; set; }

    private bool KeysListen => _script is not null && Session is not null && _keysAreOn && !IsTyping;

    private bool IsTyping => _draft is not null || _adding is not null || _asking is not null;

    private IReadOnlyList<(ReviewOrder Value, string Text)> Orders => [.. Enum.GetValues<ReviewOrder>().Select(order => (order, Format.Name(order)))];

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        _closing.Dispose();
        if (_script is not null)
        {
            await _script.DisposeAsync();
        }
    }

    /// <summary>A key of the review; the buttons stand for the same.</summary>
    [JSInvokable]
    public async Task PressAsync(string key)
    {
        if (Session is not { } session || _isBusy || IsTyping)
        {
            return;
        }

        switch (key)
        {
            case "j" or "k":
                Choose(() => session.Move(key == "j" ? 1 : -1));
                break;
            case "a" when session.Chosen is { } chosen && ReviewSession.Waits(chosen) && !chosen.Plan.NeedsPlace:
                await AcceptAsync(chosen);
                break;
            case "r" when session.Chosen is { } chosen && ReviewSession.Waits(chosen):
                AskReason(chosen, isUndo: false);
                break;
            case "u" when session.ToUndo() is { } last:
                session.Choose(last.Id);
                _showChosen = true;
                AskReason(last, isUndo: true);
                break;
            case "e" when session.Chosen is { State: not StatementState.Rejected } chosen:
                _draft = StatementDraft.Of(chosen.Content);
                _focusNext = "#aenderung";
                break;
        }

        StateHasChanged();
    }

    /// <summary>The person has marked words in the text, or nothing any longer (below zero).</summary>
    [JSInvokable]
    public void MarkAsync(int start, int end)
    {
        var text = Session?.Release.Text ?? "";
        _marked = start >= 0 && end > start && end <= text.Length ? new Marking(text[start..end], start) : null;
        StateHasChanged();
    }

    protected override async Task OnInitializedAsync()
    {
        _isAllowed = Current.Actor.EditsLedger;
        if (!_isAllowed)
        {
            return;
        }

        var release = await Queries.ReleaseAsync(Current.Actor, Id, null, _closing.Token);
        if (release is null)
        {
            Navigation.NotFound();
            return;
        }

        _sources = Searches.For(Current.Actor);
        Session = new ReviewSession(release, StatementId);
        _showChosen = StatementId is not null;
        _next = release.Waiting == 0 ? await Queries.NextAsync(Current.Actor, Id, _closing.Token) : null;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (Session is null)
        {
            return;
        }

        if (!_isStarting)
        {
            // Once only: a second script would press every key twice.
            _isStarting = true;
            _script = await ReviewScript.StartAsync(Scripts, _root, this, _closing.Token);
            StateHasChanged();
        }

        if (_script is null)
        {
            return;
        }

        if (_showChosen && Session.ChosenId is { } chosen)
        {
            _showChosen = false;
            await _script.ShowAsync(Addresses.StatementAnchor(chosen), StatementList.ItemId(chosen), Addresses.ReleaseReview(Id, chosen));
        }

        if (_focusNext is { } next)
        {
            _focusNext = null;
            await _script.FocusAsync(next);
        }
    }

    private void ChooseAsync(long id) => Choose(() => Session!.Choose((int)id));

    private void Choose(Action choose)
    {
        var before = Session!.ChosenId;
        if (_draft is { IsChanged: true })
        {
            _failure = T["Review.FinishFirst"];
            return;
        }

        choose();
        (_draft, _asking, _failure, _formPlan, _showChosen) = (null, null, null, null, true);
        if (Session.ChosenId != before)
        {
            _picks = ImmutableDictionary<int, int>.Empty;
            Announce();
        }

        _focusNext = Session.ChosenId is { } chosen ? "#" + StatementList.HeadId(chosen) : null;
    }

    private void Announce(string? done = null)
    {
        var now = Session!.Chosen is { } chosen ? T["Review.Announce", Session.Position, Session.Statements.Length, Sentences.Of(chosen.Content).ToString()].Value : "";
        _announcement = done is null ? now : $"{done} {now}";
    }

    private Task RefreshAsync() => WorkAsync(async () =>
    {
        _failure = null;
        await ReloadAsync();
    });

    private async Task ReloadAsync()
    {
        if (await Queries.ReleaseAsync(Current.Actor, Id, null, _closing.Token) is { } release)
        {
            Session!.Refresh(release);
            _next = release.Waiting == 0 ? await Queries.NextAsync(Current.Actor, Id, _closing.Token) : null;
        }
        else
        {
            _failure = T["FailureReason.NotFound"];
        }
    }

    private void OpenAddAsync()
    {
        _adding = _marked ?? new Marking(null, null);
        _focusNext = _marked is null ? "#wortlaut" : "#aussageart";
    }

    private void CloseForms()
    {
        (_draft, _adding, _asking, _failure, _formPlan) = (null, null, null, null, null);
        _focusNext = Session?.ChosenId is { } chosen ? "#" + StatementList.HeadId(chosen) : null;
    }

    private async Task WorkAsync(Func<Task> work)
    {
        if (_isBusy)
        {
            return;
        }

        (_isBusy, _failure) = (true, null);
        try
        {
            await work();
        }
        finally
        {
            _isBusy = false;
        }
    }

    /// <summary>Words that are marked in the text, and where.</summary>
    private sealed record Marking(string? Words, int? At);
}
