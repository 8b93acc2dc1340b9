using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace ProgramTracker.Web.Review;

/// <summary>The review's script: tells the page of keys and marked words, shows places and moves the focus. Quiet once the browser is gone.</summary>
public sealed class ReviewScript : IAsyncDisposable
{
    private readonly IJSObjectReference _module;
    private readonly IJSObjectReference _running;
    private readonly DotNetObjectReference<ReviewPage> _page;

    private ReviewScript(IJSObjectReference module, IJSObjectReference running, DotNetObjectReference<ReviewPage> page) => (_module, _running, _page) = (module, running, page);

    public static async Task<ReviewScript> StartAsync(IJSRuntime scripts, ElementReference root, ReviewPage page, CancellationToken cancellationToken)
    {
        var module = await scripts.InvokeAsync<IJSObjectReference>("import", cancellationToken, "/js/review.js");
        var reference = DotNetObjectReference.Create(page);
        return new ReviewScript(module, await module.InvokeAsync<IJSObjectReference>("start", cancellationToken, root, reference), reference);
    }

    public Task ShowAsync(string quoteId, string statementId, string address) => TryAsync(async () =>
    {
        await _module.InvokeVoidAsync("show", quoteId, statementId);
        await _module.InvokeVoidAsync("address", address);
    });

    /// <summary>The first field inside, where the element is no field itself.</summary>
    public Task FocusAsync(string selector) => TryAsync(async () => await _module.InvokeVoidAsync("focus", selector));

    public async ValueTask DisposeAsync()
    {
        await TryAsync(async () =>
        {
            await _running.InvokeVoidAsync("stop");
            await _running.DisposeAsync();
            await _module.DisposeAsync();
        });
        _page.Dispose();
    }

    private static async Task TryAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (JSDisconnectedException)
        {
            // Nothing is left to show or to stop.
        }
    }
}
