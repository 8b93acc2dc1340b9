using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Releases;
using ProgramTracker.Web.Access;
using ProgramTracker.Web.Addressing;

namespace ProgramTracker.Web.Releases.Intake;

/// <summary>Takes one pasted text in: first shows what it says of itself, then stores it with date and issuer as they stand in the fields.</summary>
/// <remarks>
/// The text stays in the box whatever happens: it is only ever read from there, and streamed, since a message of a circuit is too small for it. For the same reason
/// the box has no events of its own: each would send its value along.
/// </remarks>
public sealed partial class PasteIntake : IAsyncDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private ElementReference _text;
    private IJSObjectReference? _script;
    private IntakeResult? _read;
    private byte[] _content = [];
    private string? _date;
    private string? _issuer;
    private bool _dateIsTyped;
    private bool _issuerIsTyped;
    private bool _bringBack;
    private ReleaseRelation? _relation;
    private string? _address;
    private bool _isSubmitted;
    private bool _isBusy;
    private string? _fault;

    /// <summary>The release whose changed text this is; it keeps its date and its issuer.</summary>
    [Parameter]
    public int? VersionOf { get; set; }

    [Inject]
    private ReleaseIntake Intake { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private FailureTexts Failures { get; set; } = null!;

    [Inject]
    private IJSRuntime Scripts { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <summary>The text was read and may be taken in; else the next step is to read it (again).</summary>
    private bool IsOpen => _read is { } read && (_bringBack || read.Outcome is not (IntakeOutcome.Known or IntakeOutcome.KnownWithdrawn));

    private DateOnly? Date => DateOnly.TryParseExact(_date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private ReleaseRelation? Relation => VersionOf is { } id ? ReleaseRelation.VersionOf(id) : _relation;

    private bool IsVersion => Relation is { Kind: ReleaseRelationKind.VersionOf };

    private bool AsksRelation => VersionOf is null && _read is { Similar.IsEmpty: false, CopyOfId: null };

    private bool IsAddressBad => !string.IsNullOrWhiteSpace(_address) && !(Uri.TryCreate(_address.Trim(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https");

    private ReleaseInput Input => new()
    {
        Content = _content,
        SourceUrl = string.IsNullOrWhiteSpace(_address) ? null : _address.Trim(),
        Relation = Relation,
        AsksAboutSimilar = true,
    };

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        _closing.Dispose();
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

    // What was asked for stays said once it is entered: a hint of another length would move the button from under the pointer.
    private string DateHint => _read?.PublishedOn is null ? "Intake.DateAsked" : _dateIsTyped ? "Intake.Typed" : "Intake.Stated";

    private string IssuerHint => string.IsNullOrWhiteSpace(_read?.Issuer) ? "Intake.IssuerAsked" : _issuerIsTyped ? "Intake.Typed" : "Intake.Stated";

    private Task PreviewAsync() => WorkAsync(async () =>
    {
        await ReadTextAsync();
        if (_content.Length == 0)
        {
            (_read, _fault) = (null, null);
            return;
        }

        Show(await Intake.PreviewAsync(Current.Actor, Input, _closing.Token));
    });

    private async Task SubmitAsync()
    {
        if (!IsOpen)
        {
            await PreviewAsync();
            if (_content.Length == 0)
            {
                _fault = T["FailureReason.Empty"];
            }

            return;
        }

        _isSubmitted = true;
        if ((!IsVersion && (Date is null || string.IsNullOrWhiteSpace(_issuer))) || (AsksRelation && Relation is null) || IsAddressBad)
        {
            return;
        }

        await WorkAsync(async () =>
        {
            await ReadTextAsync();
            var taken = await Intake.TakeInAsync(Current.Actor, Input with { PublishedOn = Date, Issuer = _issuer, BringBack = _bringBack }, _closing.Token);
            if (taken is { Succeeded: true, Value: { Outcome: IntakeOutcome.Stored or IntakeOutcome.NewVersion, ReleaseId: { } id } })
            {
                Navigation.NavigateTo(Addresses.ReleaseReview(id), forceLoad: true);
                return;
            }

            Show(taken);
        });
    }

    private void Show(CommandResult<IntakeResult> result)
    {
        if (!result.Succeeded)
        {
            (_read, _fault) = (null, Failures.Of(result.Failure));
            return;
        }

        // What a person has typed wins over what the text says.
        var read = result.Value;
        _read = read;
        _bringBack &= read.Outcome == IntakeOutcome.KnownWithdrawn;
        _fault = null;
        if (_relation is { Kind: not ReleaseRelationKind.None } && read.Similar.All(similar => similar.ReleaseId != _relation.ReleaseId))
        {
            _relation = null;
        }

        if (!_dateIsTyped)
        {
            _date = read.PublishedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        if (!_issuerIsTyped)
        {
            _issuer = read.Issuer;
        }
    }

    private async Task ReadTextAsync()
    {
        _script ??= await Scripts.InvokeAsync<IJSObjectReference>("import", _closing.Token, "/js/intake.js");
        if (await _script.InvokeAsync<bool>("isEmpty", _closing.Token, _text))
        {
            _content = [];
            return;
        }

        var stream = await _script.InvokeAsync<IJSStreamReference>("textOf", _closing.Token, _text);
        await using (stream)
        {
            if (stream.Length > ReleaseIntake.MaximumBytes)
            {
                // One byte too many is refused by the intake like any file; the rest need not travel.
                _content = new byte[ReleaseIntake.MaximumBytes + 1];
                return;
            }

            await using var content = await stream.OpenReadStreamAsync(ReleaseIntake.MaximumBytes + 1, _closing.Token);
            using var kept = new MemoryStream();
            await content.CopyToAsync(kept, _closing.Token);
            _content = kept.ToArray();
        }
    }

    private async Task WorkAsync(Func<Task> work)
    {
        if (_isBusy)
        {
            return;
        }

        _isBusy = true;
        try
        {
            await work();
        }
        finally
        {
            _isBusy = false;
        }
    }
}
