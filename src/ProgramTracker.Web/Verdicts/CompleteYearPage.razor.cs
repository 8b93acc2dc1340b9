using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using ProgramTracker.Data.Programmes;
using ProgramTracker.Data.Verdicts;
using ProgramTracker.Web.Access;

namespace ProgramTracker.Web.Verdicts;

/// <summary>Marks a year of a programme complete, or no longer so, and says which verdicts changed by it.</summary>
public sealed partial class CompleteYearPage : IDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private HashSet<int> _complete = [];
    private string? _name;
    private ImmutableArray<ChangedVerdict> _changed = [];
    private string? _year;
    private bool _isFaulty;
    private bool _isBusy;
    private string? _failure;
    private string? _done;

    [Inject]
    private CompleteYearCommands Commands { get; set; } = null!;

    [Inject]
    private VerdictSentences Sentences { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private FailureTexts Failures { get; set; } = null!;

    [Inject]
    private ProgrammeQueries Programmes { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Parameter]
    public string Key { get; set; } = "";

    private bool IsComplete => Year is { } year && _complete.Contains(year);

    private int? Year => int.TryParse(_year, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2200 ? year : null;

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        _name = (await Programmes.NameAsync(Current.Actor, Key, _closing.Token))?.Name;
        if (_name is null)
        {
            Navigation.NotFound();
            return;
        }

        _complete = await ReadAsync();
    }

    private async Task<HashSet<int>> ReadAsync() => [.. await Programmes.CompleteYearsAsync(Current.Actor, Key, _closing.Token)];

    private async Task SaveAsync()
    {
        _isFaulty = Year is null;
        if (_isBusy || Year is not { } year)
        {
            return;
        }

        (_isBusy, _failure, _done) = (true, null, null);
        var seen = _complete.Contains(year);
        var marked = await Commands.MarkAsync(Current.Actor, Key, year, !seen, seen, _closing.Token);
        _isBusy = false;
        if (!marked.Succeeded)
        {
            // What somebody else marked is to be seen.
            (_failure, _complete) = (Failures.Of(marked.Failure), await ReadAsync());
            return;
        }

        _changed = marked.Value.Changed;
        _done = T[marked.Value.IsComplete ? "CompleteYear.Marked" : "CompleteYear.Unmarked", Format.Year(year)] + " " + Format.Plural("CompleteYear.Changed", _changed.Length);
        if (!_complete.Remove(year))
        {
            _complete.Add(year);
        }
    }
}
