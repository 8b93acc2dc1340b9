using System.Globalization;
using Microsoft.AspNetCore.Components;
using ProgramTracker.Data.Review;

namespace ProgramTracker.Web.Review;

/// <summary>Accepted statements that the new version does not have any longer; a person says that one stays true, takes it back, or goes to what stands in its place.</summary>
public sealed partial class LostStatements
{
    private LostStatement? _asked;
    private bool _isKept;

    [Inject]
    private StatementSentences Sentences { get; set; } = null!;

    [Parameter, EditorRequired]
    public IReadOnlyList<LostStatement> Lost { get; set; } = [];

    [Parameter, EditorRequired]
    public IReadOnlyList<StatementReview> Statements { get; set; } = [];

    [Parameter]
    public bool IsBusy { get; set; }

    [Parameter]
    public EventCallback<LostDecision> OnDecide { get; set; }

    /// <summary>Goes to the statement that is proposed in its place.</summary>
    [Parameter]
    public EventCallback<long> OnChoose { get; set; }

    private static string ItemId(int id) => string.Create(CultureInfo.InvariantCulture, $"verloren-{id}");

    private StatementReview? InPlace(int id) => Statements.FirstOrDefault(statement => statement.Id == id);

    private async Task DecideAsync(LostStatement statement, string reason)
    {
        await OnDecide.InvokeAsync(new LostDecision(statement, _isKept, reason));
        _asked = null;
    }
}

/// <summary>What a person decided about a lost statement: it stays true, or it is taken back; and why.</summary>
public sealed record LostDecision(LostStatement Statement, bool IsKept, string Reason);
