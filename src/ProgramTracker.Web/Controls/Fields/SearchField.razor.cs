using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;

namespace ProgramTracker.Web.Controls.Fields;

/// <summary>A field that searches while one types and hands over what is chosen; then it is empty for the next.</summary>
/// <remarks>
/// Follows the combobox pattern: arrows move, Enter chooses, Escape closes. An answer that a later one has overtaken is dropped. The field's text is the browser's alone
/// and only ever cleared from here: written back while one types, it would swallow letters.
/// </remarks>
public sealed partial class SearchField<TItem> : IAsyncDisposable
{
    private IReadOnlyList<TItem> _found = [];
    private string _words = "";
    private string _announcement = "";
    private int _active = -1;
    private bool _isClosed;
    private CancellationTokenSource? _search;
    private ElementReference _input;
    private IJSObjectReference? _script;

    [Inject]
    private IJSRuntime Scripts { get; set; } = null!;

    [Parameter, EditorRequired]
    public Func<string, CancellationToken, Task<IReadOnlyList<TItem>>> Search { get; set; } = null!;

    [Parameter, EditorRequired]
    public RenderFragment<TItem> ItemTemplate { get; set; } = null!;

    [Parameter, EditorRequired]
    public EventCallback<TItem> OnChosen { get; set; }

    /// <summary>What is typed but not chosen; a form may take it as a new name.</summary>
    [Parameter]
    public EventCallback<string> OnTyped { get; set; }

    private string ListId => Id + "-liste";

    private bool IsOpen => _found.Count > 0 && !_isClosed;

    public async ValueTask DisposeAsync()
    {
        _search?.Dispose();
        if (_script is not null)
        {
            try
            {
                await _script.DisposeAsync();
            }
            catch (JSDisconnectedException)
            {
                // The browser is gone, and the script with it.
            }
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            // Keeps Enter from sending the form and the arrows from moving the cursor while the list is open.
            _script = await Scripts.InvokeAsync<IJSObjectReference>("import", CancellationToken.None, "/js/combobox.js");
        }
    }

    private string OptionId(int index) => $"{Id}-{index}";

    private async Task TypeAsync(ChangeEventArgs change)
    {
        _words = (string?)change.Value ?? "";
        await OnTyped.InvokeAsync(_words);
        if (_search is not null)
        {
            await _search.CancelAsync();
            _search.Dispose();
        }

        var search = _search = new CancellationTokenSource();
        var token = search.Token;
        try
        {
            var found = _words.Trim().Length < 2 ? [] : await Search(_words.Trim(), token);
            if (!token.IsCancellationRequested)
            {
                (_found, _active, _isClosed) = (found, found.Count > 0 ? 0 : -1, false);
                _announcement = _words.Trim().Length < 2 ? "" : (found.Count == 0 ? T["Field.FoundNone"].Value : Format.Plural("Field.Found", found.Count));
            }
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            // A later letter asks anew.
        }
    }

    private async Task KeyAsync(KeyboardEventArgs key)
    {
        switch (key.Key)
        {
            case "ArrowDown" when _found.Count > 0:
                (_isClosed, _active) = (false, (_active + 1) % _found.Count);
                break;
            case "ArrowUp" when _found.Count > 0:
                (_isClosed, _active) = (false, (_active + _found.Count - 1) % _found.Count);
                break;
            case "Enter" when IsOpen && _active >= 0:
                await ChooseAsync(_found[_active]);
                break;
            case "Escape":
                Close();
                break;
        }
    }

    private void Close() => _isClosed = true;

    private async Task ChooseAsync(TItem item)
    {
        (_found, _words, _active, _announcement) = ([], "", -1, "");
        if (_script is not null)
        {
            await _script.InvokeVoidAsync("clear", CancellationToken.None, _input);
        }

        await OnChosen.InvokeAsync(item);
    }
}
