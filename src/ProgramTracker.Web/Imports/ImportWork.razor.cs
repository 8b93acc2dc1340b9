using Microsoft.AspNetCore.Components;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Imports;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Imports;
using ProgramTracker.Web.Access;
using ProgramTracker.Web.Addressing;

namespace ProgramTracker.Web.Imports;

/// <summary>The work on a draft. It holds columns, options and a page of questions, never the rows: those stay in the database and are shown by the page around it.</summary>
public sealed partial class ImportWork : IAsyncDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private CancellationTokenSource? _step;
    private ImportView? _view;
    private DraftColumns? _columns;
    private ImportOptions _options = ImportOptions.None;
    private int? _listId;
    private IReadOnlyList<AmbiguousPlace> _places = [];
    private IReadOnlyList<ImportRowView> _questions = [];
    private RowCandidates _candidates = new([], []);
    private ImportProgress? _progress;
    private ColumnMapping? _chosen;
    private bool _isBusy;
    private bool _isChanged;
    private string? _failure;

    [Inject]
    private GrantImportQueries Queries { get; set; } = null!;

    [Inject]
    private GrantImportCommands Commands { get; set; } = null!;

    [Inject]
    private ImportSentences Sentences { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private FailureTexts Failures { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Parameter, EditorRequired]
    public int ImportId { get; set; }

    private IReadOnlyList<(int? Value, string Text)> Lists =>
        [(null, T["ImportWork.NewList"]), .. _view!.Lists.OrderByDescending(x => x.HasSameColumns).Select(x => ((int?)x.Id, x.HasSameColumns ? x.Name : T["ImportWork.OtherColumns", x.Name].Value))];

    private IReadOnlyList<(Funder Value, string Text)> Funders => [.. Enum.GetValues<Funder>().Select(funder => (funder, Format.Name(funder)))];

    /// <summary>The preview shows what the fields say now.</summary>
    private bool IsPreviewed => _view is { Counts: not null } && !_isChanged && _columns is { Faults.Length: 0 };

    private bool CanImport => _view?.Counts is { } counts && (!counts.HasOpenRows || _options.LeavesOutFaulty);

    private string Effect => (IsPreviewed, _view!.Counts) switch
    {
        (false, null) => T["ImportWork.LookFirst"],
        (false, _) => T["ImportWork.LookAgain"],
        (true, { HasOpenRows: true } counts) when !_options.LeavesOutFaulty => T["ImportWork.Open", OpenOf(counts)],
        (true, { } counts) when counts.New + counts.Joins + counts.Changed == 0 => T["ImportWork.Nothing"],
        (true, { HasOpenRows: true } counts) => T["ImportWork.ReadyWithout", Format.Plural("Import.Rows", counts.New + counts.Joins + counts.Changed), OpenOf(counts)],
        (_, { } counts) => T["ImportWork.Ready", Format.Plural("Import.Rows", counts.New + counts.Joins + counts.Changed)],
        _ => "",
    };

    private string OpenOf(ImportCounts counts) => string.Join(
        ", ",
        new[] { counts.Errors > 0 ? Format.Plural("ImportWork.Faulty", counts.Errors) : null, counts.Choices > 0 ? Format.Plural("ImportWork.Undecided", counts.Choices) : null }.OfType<string>());

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        _closing.Dispose();
    }

    protected override async Task OnInitializedAsync() => await LoadAsync();

    private async Task LoadAsync()
    {
        _view = await Queries.FindAsync(Current.Actor, ImportId, _closing.Token);
        if (_view is not { State: ImportState.Draft } view)
        {
            _view = null;
            return;
        }

        (_options, _listId, _isChanged) = (view.Options, view.ListId, false);
        _columns = await Task.Run(() => Queries.ColumnsAsync(Current.Actor, ImportId, view.Mapping, _closing.Token), _closing.Token);
        _chosen = _columns?.Mapping;
        _places = view.Counts is { Errors: > 0 } ? await Queries.AmbiguousPlacesAsync(Current.Actor, ImportId, _closing.Token) : [];
        _questions = view.Counts is { Choices: > 0 } ? (await Queries.RowsAsync(Current.Actor, ImportId, RowOutcome.Choice, 1, _closing.Token)).Items : [];
        _candidates = await Queries.CandidatesAsync(Current.Actor, _questions, _closing.Token);
    }

    private IReadOnlyList<(string Value, string Text)> UnitsOf(AmbiguousPlace place) => [("", T["ImportWork.NotDecided"]), .. place.Units.Select(x => (x.Ags, $"{x.Name} ({x.Ags})"))];

    private void Change(Action change)
    {
        change();
        _isChanged = true;
    }

    // What a column means decides which cells need a style; the styles told by cells are told anew. Whoever is quick makes the next choice while the cells are
    // still read for the last one: each choice stands on all before it, and what was read for an earlier one is no longer shown.
    private async Task ChangeColumnAsync(MappedColumn column)
    {
        var before = _chosen!.Columns[column.Index];
        var kept = before.Field == column.Field ? column : column with { Numbers = null, Dates = null };
        var mapping = new ColumnMapping(_chosen.Columns.SetItem(column.Index, kept));
        (_chosen, _isChanged) = (mapping, true);
        var read = await Task.Run(() => Queries.ColumnsAsync(Current.Actor, ImportId, mapping, _closing.Token), _closing.Token);
        if (ReferenceEquals(_chosen, mapping) && read is not null)
        {
            (_columns, _chosen) = (read, read.Mapping);
        }
    }

    private void ChoosePlace(AmbiguousPlace place, string ags) =>
        Change(() => _options = _options with { Places = ags.Length == 0 ? _options.Places.Remove(place.Folded) : _options.Places.SetItem(place.Folded, ags) });

    private void ChooseRow((int Row, RowChoice? Choice) chosen) =>
        Change(() => _options = _options with { Choices = chosen.Choice is { } choice ? _options.Choices.SetItem(chosen.Row, choice) : _options.Choices.Remove(chosen.Row) });

    private void Cancel() => _step?.Cancel();

    private Task PreviewAsync() => WorkAsync(async (progress, cancellation) =>
    {
        var request = new ImportRequest(ImportId, _listId, _chosen!, _options);
        return (await Commands.PreviewAsync(Current.Actor, request, progress, cancellation)).Failure;
    });

    private Task ImportAsync() => WorkAsync(async (progress, cancellation) => (await Commands.ImportAsync(Current.Actor, ImportId, _view!.Version, progress, cancellation)).Failure);

    private async Task DiscardAsync()
    {
        if (_isBusy)
        {
            return;
        }

        var discarded = await Commands.DiscardAsync(Current.Actor, ImportId, _closing.Token);
        if (discarded.Succeeded)
        {
            Navigation.NavigateTo(Addresses.Imports, forceLoad: true);
            return;
        }

        _failure = Failures.Of(discarded.Failure);
    }

    // A long step runs beside the circuit, so that its page stays alive, tells how far it is and can stop it; leaving the page stops it too.
    private async Task WorkAsync(Func<IProgress<ImportProgress>, CancellationToken, Task<CommandFailure?>> work)
    {
        if (_isBusy)
        {
            return;
        }

        (_isBusy, _failure, _progress) = (true, null, null);
        using var step = CancellationTokenSource.CreateLinkedTokenSource(_closing.Token);
        _step = step;
        try
        {
            var failure = await Task.Run(() => work(new ShownProgress(this), step.Token), step.Token);
            if (failure is null)
            {
                Navigation.NavigateTo(Addresses.Import(ImportId), forceLoad: true);
                return;
            }

            await LoadAsync();
            _failure = Failures.Of(failure);
            _isChanged = failure.Reason == FailureReason.PreviewOutdated;
        }
        catch (OperationCanceledException) when (!_closing.IsCancellationRequested)
        {
            _failure = T["ImportWork.Cancelled"];
        }
        finally
        {
            (_isBusy, _step) = (false, null);
        }
    }

    private sealed class ShownProgress(ImportWork work) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => _ = work.InvokeAsync(() =>
        {
            work._progress = value;
            work.StateHasChanged();
        });
    }
}
