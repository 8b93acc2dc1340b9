using System.Globalization;
using Microsoft.AspNetCore.Components;
using ProgramTracker.Data.Releases;
using ProgramTracker.Data.Search;
using ProgramTracker.Web.Addressing;

namespace ProgramTracker.Web.Releases;

/// <summary>Says of a release that it is a copy of another, or corrects it; releases that repeat its words are proposed, a person decides.</summary>
public sealed partial class SourcePage
{
    private const int FoundItems = 8;

    private ReleaseView? _release;
    private readonly List<Choice> _choices = [];
    private SourceRelation _relation;
    private int? _otherId;
    private string? _reason;
    private bool _isMissing;
    private bool _isOtherMissing;

    [Inject]
    private ReleaseQueries Queries { get; set; } = null!;

    [Inject]
    private ReleaseRelationQueries Relation { get; set; } = null!;

    [Inject]
    private ReleaseRelationCommands Commands { get; set; } = null!;

    [Inject]
    private SearchQueries Searches { get; set; } = null!;

    [Parameter]
    public int Id { get; set; }

    private IReadOnlyList<(SourceRelation Value, string Text)> Relations => [.. Enum.GetValues<SourceRelation>().Select(relation => (relation, Format.Name(relation)))];

    protected override async Task OnInitializedAsync()
    {
        if (!Actor.EditsLedger)
        {
            return;
        }

        // Its words are not shown here and need not be kept for the page's time.
        _release = await Queries.FindAsync(Actor, Id, null, Closing) is { Status: ReleaseStatus.Active } found ? found with { Text = null, Statements = [] } : null;
        if (_release is not { } release)
        {
            Navigation.NotFound();
            return;
        }

        _relation = release.CopyOf is not null ? SourceRelation.CopyOf : release.Corrects is not null ? SourceRelation.Corrects : SourceRelation.None;
        if ((release.CopyOf ?? release.Corrects) is { } other)
        {
            _otherId = other.Id;
            _choices.Add(new Choice(other.Id, other.Title, About(other.Issuer, other.PublishedOn)));
        }

        foreach (var similar in await Relation.SimilarAsync(Actor, Id, Closing))
        {
            if (similar.ReleaseId != _otherId)
            {
                _choices.Add(new Choice(similar.ReleaseId, similar.Title, T["Source.Similar", About(similar.Issuer, similar.PublishedOn), Math.Round(100 * similar.Likeness)]));
            }
        }
    }

    private string About(string issuer, DateOnly? day) => issuer + ", " + Format.Date(day);

    private async Task<IReadOnlyList<SearchHit>> SearchAsync(string words, CancellationToken cancellationToken)
    {
        var found = await Searches.FindAsync(Actor, new SearchRequest(words) { Only = SearchSubject.Release, Take = FoundItems }, cancellationToken);
        return [.. found.Kinds.Where(kind => kind.Subject == SearchSubject.Release).SelectMany(kind => kind.Hits).Where(hit => hit.Key != Id.ToString(CultureInfo.InvariantCulture))];
    }

    private void Choose(SearchHit hit)
    {
        _otherId = int.Parse(hit.Key, CultureInfo.InvariantCulture);
        if (!_choices.Exists(choice => choice.Id == _otherId))
        {
            _choices.Add(new Choice(_otherId.Value, hit.Title, Format.Date(hit.Date)));
        }
    }

    private async Task SaveAsync()
    {
        _isMissing = string.IsNullOrWhiteSpace(_reason);
        _isOtherMissing = _relation != SourceRelation.None && _otherId is null;
        if (_isMissing || _isOtherMissing || IsBusy || _release is not { } release)
        {
            return;
        }

        (IsBusy, Failure) = (true, null);
        var input = new SourceInput(Id, release.RowVersion, _relation, _relation == SourceRelation.None ? null : _otherId, _reason!);
        var marked = await Commands.MarkAsync(Actor, input, Closing);
        IsBusy = false;
        if (!marked.Succeeded)
        {
            Failure = Failures.Of(marked.Failure);
            return;
        }

        Navigation.NavigateTo(Addresses.Release(Id), forceLoad: true);
    }

    private sealed record Choice(int Id, string Title, string About);
}
