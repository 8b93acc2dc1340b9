using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using ProgramTracker.Data.Releases;
using ProgramTracker.Web.Access;

namespace ProgramTracker.Web.Releases.Intake;

/// <summary>Takes files in, one after the other: what a file says of itself is enough, else it asks; one bad file stops no other.</summary>
public sealed partial class FileIntake : IDisposable
{
    private const int MostFiles = 500;

    private readonly List<IntakeFile> _files = [];
    private readonly CancellationTokenSource _closing = new();
    private bool _isBusy;
    private bool _isStopped;
    private bool _tooMany;
    private int _done;
    private int _total;

    /// <summary>The release whose changed text a file holds; it keeps its date and its issuer.</summary>
    [Parameter]
    public int? VersionOf { get; set; }

    [Inject]
    private ReleaseIntake Intake { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private FailureTexts Failures { get; set; } = null!;

    private string Summary
    {
        get
        {
            var stored = _files.Count(file => file.StoredId is not null);
            var known = _files.Count(file => file.Result is { Succeeded: true, Value.Outcome: IntakeOutcome.Known or IntakeOutcome.KnownWithdrawn });
            var waiting = _files.Count(file => file.Waits);
            var refused = _files.Count(file => file.Result is { Succeeded: false });
            return T["Intake.Summary", Format.Count(stored), Format.Count(known), Format.Count(waiting), Format.Count(refused)];
        }
    }

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    private static DateOnly? DateOf(IntakeFile file) =>
        DateOnly.TryParseExact(file.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private async Task TakeInAsync(InputFileChangeEventArgs chosen)
    {
        _tooMany = chosen.FileCount > MostFiles;
        if (_tooMany || _isBusy || chosen.FileCount == 0)
        {
            return;
        }

        (_isBusy, _isStopped, _done, _total) = (true, false, 0, chosen.FileCount);
        try
        {
            foreach (var source in chosen.GetMultipleFiles(MostFiles))
            {
                if (_isStopped)
                {
                    break;
                }

                var file = new IntakeFile(_files.Count + 1, source.Name);
                _files.Add(file);
                file.Content = await ReadAsync(source);
                await StoreAsync(file);
                _done++;
                StateHasChanged();
            }
        }
        finally
        {
            _isBusy = false;
        }
    }

    private async Task AnswerAsync(IntakeFile file)
    {
        file.IsAsked = true;
        var isVersion = file.Relation is { Kind: ReleaseRelationKind.VersionOf };
        if (!_isBusy && (isVersion || (DateOf(file) is not null && !string.IsNullOrWhiteSpace(file.Issuer))) && (!file.AsksRelation || file.Relation is not null))
        {
            await StoreAsync(file);
        }
    }

    private async Task StoreAsync(IntakeFile file)
    {
        var input = new ReleaseInput
        {
            Content = file.Content,
            FileName = file.Name,
            PublishedOn = DateOf(file),
            Issuer = file.Issuer,
            Relation = VersionOf is { } id ? ReleaseRelation.VersionOf(id) : file.Relation,
            AsksAboutSimilar = true,
        };
        file.Result = await Intake.TakeInAsync(Current.Actor, input, _closing.Token);
        if (file.Waits)
        {
            file.Date ??= file.Result.Value!.PublishedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            file.Issuer ??= file.Result.Value!.Issuer;
        }
        else
        {
            file.Content = default;
        }
    }

    // What is larger than allowed is cut one byte beyond, so that the intake refuses it without the rest having travelled.
    private async Task<ReadOnlyMemory<byte>> ReadAsync(IBrowserFile file)
    {
        if (file.Size > ReleaseIntake.MaximumBytes)
        {
            return new byte[ReleaseIntake.MaximumBytes + 1];
        }

        await using var stream = file.OpenReadStream(ReleaseIntake.MaximumBytes, _closing.Token);
        using var kept = new MemoryStream((int)file.Size);
        await stream.CopyToAsync(kept, _closing.Token);
        return kept.ToArray();
    }

    private void Stop() => _isStopped = true;

    private string StateOf(IntakeFile file) => file.Result switch
    {
        null => T["Intake.Reading"],
        { Succeeded: false, Failure: { } failure } => T["Intake.Refused", Failures.Of(failure)],
        { Value.Outcome: IntakeOutcome.Stored } => T["Intake.Stored"],
        { Value.Outcome: IntakeOutcome.NewVersion } => T["Intake.NewVersion"],
        { Value.Outcome: IntakeOutcome.Known } => T["Intake.Known"],
        { Value.Outcome: IntakeOutcome.KnownWithdrawn } => T["Intake.KnownWithdrawn"],
        { Value: { NeedsRelation: true, NeedsDate: false, NeedsIssuer: false } } => T["Intake.NeedsRelation"],
        { Value: { NeedsDate: true, NeedsIssuer: true } } => T["Intake.NeedsBoth"],
        { Value.NeedsDate: true } => T["Intake.NeedsDate"],
        _ => T["Intake.NeedsIssuer"],
    };
}
