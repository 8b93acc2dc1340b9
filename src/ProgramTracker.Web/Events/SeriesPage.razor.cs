using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using ProgramTracker.Data.Events;
using ProgramTracker.Web.Access;
using ProgramTracker.Web.Addressing;

namespace ProgramTracker.Web.Events;

/// <summary>Says which series an event belongs to; what other titles propose is ticked only by a person.</summary>
public sealed partial class SeriesPage : IDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private readonly HashSet<int> _chosen = [];
    private ImmutableArray<EventRow> _candidates = [];
    private string? _title;
    private string? _name;
    private int _version;
    private bool _isInSeries;
    private bool _isMissing;
    private bool _isBusy;
    private string? _failure;

    [Inject]
    private EventQueries Queries { get; set; } = null!;

    [Inject]
    private EventSeriesCommands Commands { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private FailureTexts Failures { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Parameter]
    public int Id { get; set; }

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        if (await Queries.FindAsync(Current.Actor, Id, _closing.Token) is not { IsVoid: false } view)
        {
            Navigation.NotFound();
            return;
        }

        (_title, _version, _candidates, _isInSeries) = (view.Row.Title, view.RowVersion, view.SeriesCandidates, view.Series is not null);
        _name = view.Series?.Name ?? view.ProposedSeries;
    }

    private void Choose(int id, bool isChosen)
    {
        if (isChosen)
        {
            _chosen.Add(id);
        }
        else
        {
            _chosen.Remove(id);
        }
    }

    private string LabelOf(EventRow row) => string.Join(" · ", new[] { row.Title, Format.Dates(row.Date, row.EndDate), row.MunicipalityName ?? row.Place }.Where(part => !string.IsNullOrEmpty(part)));

    private Task SaveAsync()
    {
        _isMissing = string.IsNullOrWhiteSpace(_name);
        return _isMissing ? Task.CompletedTask : SetAsync(_name);
    }

    private Task RemoveAsync() => SetAsync(null);

    private async Task SetAsync(string? name)
    {
        if (_isBusy)
        {
            return;
        }

        (_isBusy, _failure) = (true, null);
        var set = await Commands.SetAsync(Current.Actor, Id, _version, name, name is null ? [] : [.. _chosen], _closing.Token);
        _isBusy = false;
        if (!set.Succeeded)
        {
            _failure = Failures.Of(set.Failure!);
            return;
        }

        Navigation.NavigateTo(Addresses.Event(Id), forceLoad: true);
    }
}
