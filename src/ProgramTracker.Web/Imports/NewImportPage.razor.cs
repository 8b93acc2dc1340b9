using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using ProgramTracker.Data.Imports;
using ProgramTracker.Web.Access;
using ProgramTracker.Web.Addressing;

namespace ProgramTracker.Web.Imports;

/// <summary>Takes the file of a grant list in; everything after that is on the page of the draft.</summary>
public sealed partial class NewImportPage : IAsyncDisposable
{
    private const int Piece = 128 * 1024;

    private readonly CancellationTokenSource _closing = new();
    private bool _isBusy;
    private int _percent;
    private string? _fault;

    [Inject]
    private GrantImportCommands Commands { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private FailureTexts Failures { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        _closing.Dispose();
    }

    private async Task UploadAsync(InputFileChangeEventArgs chosen)
    {
        if (_isBusy || chosen.FileCount == 0)
        {
            return;
        }

        _fault = chosen.File.Size > GrantListFile.MaximumBytes ? T["FailureReason.ListTooLarge"].Value : null;
        if (_fault is not null)
        {
            return;
        }

        (_isBusy, _percent) = (true, 0);
        try
        {
            var content = await ReadAsync(chosen.File);
            var uploaded = await Task.Run(() => Commands.UploadAsync(Current.Actor, chosen.File.Name, content, null, _closing.Token), _closing.Token);
            if (uploaded.Succeeded)
            {
                Navigation.NavigateTo(Addresses.Import(uploaded.Value.ImportId), forceLoad: true);
                return;
            }

            _fault = Failures.Of(uploaded.Failure);
        }
        finally
        {
            _isBusy = false;
        }
    }

    private async Task<byte[]> ReadAsync(IBrowserFile file)
    {
        await using var stream = file.OpenReadStream(GrantListFile.MaximumBytes, _closing.Token);
        var content = new byte[file.Size];
        for (var done = 0; done < content.Length;)
        {
            var read = await stream.ReadAsync(content.AsMemory(done, Math.Min(Piece, content.Length - done)), _closing.Token);
            if (read == 0)
            {
                return content[..done];
            }

            done += read;
            var percent = (int)(100L * done / content.Length);
            if (percent >= _percent + 5)
            {
                _percent = percent;
                StateHasChanged();
            }
        }

        return content;
    }
}
