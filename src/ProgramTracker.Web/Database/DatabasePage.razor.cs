using Microsoft.AspNetCore.Components;
using ProgramTracker.Data.Access;
using ProgramTracker.Web.Access;
using ProgramTracker.Web.Addressing;
using ProgramTracker.Web.Hosting;

namespace ProgramTracker.Web.Database;

/// <summary>Says which database the program shows and changes between the samples and the real one.</summary>
public sealed partial class DatabasePage : IDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private bool _isUnderstood;
    private bool _isMissing;
    private bool _isBusy;
    private string? _fault;

    [Inject]
    private DataStore Store { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private ILogger<DatabasePage> Log { get; set; } = null!;

    private bool IsAllowed => Current.Actor.Has(CommandRight.Administer);

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    private async Task ChangeAsync()
    {
        _isMissing = !_isUnderstood;
        if (_isMissing || _isBusy || !IsAllowed)
        {
            return;
        }

        (_isBusy, _fault) = (true, null);
        StateHasChanged();
        try
        {
            await (Store.ShowsSamples ? Store.UseRealAsync(_closing.Token) : Store.UseSamplesAsync(_closing.Token));
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogFailed(Log, error);
            (_isBusy, _fault) = (false, T["Database.Failed"]);
            return;
        }

        // This circuit began on the other database; a new page begins on the one that is selected now.
        Navigation.NavigateTo(Addresses.Home, forceLoad: true);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The database could not be changed.")]
    private static partial void LogFailed(ILogger log, Exception error);
}
