using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Releases;
using ProgramTracker.Data.Releases;
using ProgramTracker.Data.Review;
using ProgramTracker.Web.Review.Drafts;
using ProgramTracker.Web.Review.Forms;

namespace ProgramTracker.Web.Review;

/// <summary>The statements of a release, each a sentence to agree with; the one at hand is open, with its doubts, its buttons and what accepting will do.</summary>
public sealed partial class StatementList
{
    [Inject]
    private StatementSentences Sentences { get; set; } = null!;

    [Parameter, EditorRequired]
    public ReviewSession Session { get; set; } = null!;

    [Parameter]
    public bool IsBusy { get; set; }

    /// <summary>The statement at hand while it is being changed.</summary>
    [Parameter]
    public StatementDraft? Draft { get; set; }

    /// <summary>The decision that waits for its reason.</summary>
    [Parameter]
    public ReviewPage.ReasonAsked? Asked { get; set; }

    [Parameter]
    public EventCallback<string> OnReason { get; set; }

    [Parameter]
    public DraftSources Sources { get; set; } = DraftSources.None;

    [Parameter]
    public ImmutableDictionary<int, int> Picks { get; set; } = ImmutableDictionary<int, int>.Empty;

    [Parameter]
    public EventCallback<ImmutableDictionary<int, int>> PicksChanged { get; set; }

    [Parameter]
    public EventCallback<long> OnChoose { get; set; }

    /// <summary>A decision or a step, by the key that stands for it.</summary>
    [Parameter]
    public EventCallback<string> OnPress { get; set; }

    [Parameter]
    public EventCallback OnSave { get; set; }

    [Parameter]
    public EventCallback OnCancel { get; set; }

    public static string ItemId(int id) => string.Create(CultureInfo.InvariantCulture, $"pruefung-{id}");

    public static string HeadId(int id) => string.Create(CultureInfo.InvariantCulture, $"pruefung-{id}-satz");

    private static string Css(StatementKind kind) => kind.ToString().ToLowerInvariant();

    private StatementSentence SentenceOf(StatementReview statement) => statement.Content is EventStatement { Parent: { } parent } happening
        ? Sentences.Of(happening, TitleOf(parent))
        : Sentences.Of(statement.Content);

    private string? FormerOf(StatementReview statement, FormerStatement former) => (former.IsReplaced, statement.State, former.Relocation) switch
    {
        (true, _, _) => T["Review.FormerReplaced", former.VersionNumber, Sentences.Of(former.Content).ToString()].Value,
        (_, StatementState.Proposed, _) => null,
        (_, _, RelocationOutcome.FoundAgain) => T["Review.TakenOver", former.VersionNumber].Value,
        (_, _, RelocationOutcome.Moved) => T["Review.TakenOverMoved", former.VersionNumber].Value,
        _ => null,
    };

    private string? TitleOf(int kindIndex) => Session.Release.Statements
        .Where(other => other.KindIndex == kindIndex).Select(other => other.Content).OfType<EventStatement>().FirstOrDefault()?.Title;

    private DraftSources SourcesFor(StatementReview statement) => Sources with
    {
        OtherFunding = Others<FundingStatement>(statement),
        OtherEvents = Others<EventStatement>(statement),
    };

    private List<(int Index, string Text)> Others<T>(StatementReview statement)
        where T : ExtractedStatement =>
        [.. Session.Release.Statements
            .Where(other => other.Id != statement.Id && other.Content is T && other.State != StatementState.Rejected)
            .Select(other => (other.KindIndex, SentenceOf(other).ToString()))];
}
