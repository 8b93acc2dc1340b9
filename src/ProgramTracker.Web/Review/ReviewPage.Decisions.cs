using ProgramTracker.Core.Extraction;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Review;
using ProgramTracker.Web.Review.Forms;

namespace ProgramTracker.Web.Review;

/// <summary>The decisions of the review, each through its command; what is refused stays as it was typed.</summary>
public sealed partial class ReviewPage
{
    /// <summary>What a form that makes a statement goes with: what the person picked after several had fitted.</summary>
    private AcceptChoice FormChoice => _formPlan is { } plan ? PlanView.ChoiceOf(plan, _picks) : AcceptChoice.AsProposed;

    private Task AcceptAsync(StatementReview statement) =>
        DecideAsync(statement, "Review.Accepted", () => Commands.AcceptAsync(Current.Actor, statement.Id, statement.Version, PlanView.ChoiceOf(statement.Plan, _picks), _closing.Token));

    private void AskReason(StatementReview statement, bool isUndo)
    {
        _asking = new ReasonAsked(statement, isUndo, T[isUndo ? "Review.UndoReason" : "Review.RejectReason"]);
        _focusNext = "#begruendung";
    }

    private async Task GiveReasonAsync(string reason)
    {
        if (_asking is not { } asked)
        {
            return;
        }

        var (statement, isUndo, _) = asked;
        await (isUndo
            ? DecideAsync(statement, "Review.Undone", () => Commands.UndoAsync(Current.Actor, statement.Id, statement.Version, reason, _closing.Token), isUndo: true)
            : DecideAsync(statement, "Review.Rejected", () => Commands.RejectAsync(Current.Actor, statement.Id, statement.Version, reason, _closing.Token)));
    }

    private async Task SaveAsync()
    {
        if (_draft is not { } draft || Session?.Chosen is not { } chosen)
        {
            return;
        }

        if (draft.Build() is not { } statement)
        {
            _focusNext = "#" + DraftSources.FieldId(draft.Faults[0].Field);
            return;
        }

        await DecideAsync(chosen, "Review.Corrected", async () =>
        {
            var corrected = await Commands.CorrectAsync(Current.Actor, chosen.Id, chosen.Version, statement, FormChoice, _closing.Token);
            await AskAmongAsync(corrected, () => Queries.PreviewAsync(Current.Actor, chosen.Id, statement, _closing.Token));
            return corrected;
        });
    }

    private Task AddAsync(ExtractedStatement statement) => WorkAsync(async () =>
    {
        var added = await Commands.AddAsync(Current.Actor, Session!.Release.ReleaseVersionId, statement.Quote.Span, statement, FormChoice, _closing.Token);
        await AskAmongAsync(added, () => Queries.PreviewAddedAsync(Current.Actor, Session.Release.ReleaseVersionId, statement, _closing.Token));
        if (Refused(added))
        {
            return;
        }

        (_adding, _marked, _formPlan, _picks) = (null, null, null, _picks.Clear());
        await ReloadAsync();
        Session!.Choose(added.Value!.StatementId);
        _showChosen = true;
        Announce(T["Review.Added"]);
    });

    private Task DecideLostAsync(LostDecision decision) => WorkAsync(async () =>
    {
        var (statement, isKept, reason) = decision;
        var decided = isKept
            ? await Commands.KeepLostAsync(Current.Actor, statement.Id, statement.Version, reason, _closing.Token)
            : await Commands.UndoAsync(Current.Actor, statement.Id, statement.Version, reason, _closing.Token);
        if (Refused(decided))
        {
            return;
        }

        await ReloadAsync();
        Announce(T[isKept ? "Versions.Kept" : "Review.Undone"]);
    });

    private Task AcceptSureAsync() => WorkAsync(async () =>
    {
        var accepted = await Commands.AcceptAllSureAsync(Current.Actor, Id, _closing.Token);
        if (Refused(accepted))
        {
            return;
        }

        await ReloadAsync();
        Announce(Format.Plural("Review.AcceptedMany", accepted.Value!.Accepted.Length));
    });

    private Task DecideAsync(StatementReview statement, string said, Func<Task<CommandResult<ReviewResult>>> decide, bool isUndo = false) => WorkAsync(async () =>
    {
        var decided = await decide();
        if (Refused(decided))
        {
            return;
        }

        (_draft, _asking, _formPlan, _picks) = (null, null, null, _picks.Clear());
        await ReloadAsync();
        if (isUndo)
        {
            Session!.Choose(statement.Id);
        }
        else
        {
            Session!.Decided(statement.Id);
        }

        _showChosen = true;
        _focusNext = Session.ChosenId is { } chosen ? "#" + StatementList.HeadId(chosen) : null;
        Announce(Session.Release.Waiting == 0 ? $"{T[said]} {T["Review.NothingWaits"]}" : T[said]);
    });

    // What is typed fits several that are recorded: shows them, so that the next try says which.
    private async Task AskAmongAsync(CommandResult<ReviewResult> result, Func<Task<ReviewPreview?>> preview)
    {
        if (result is { Succeeded: false, Failure.Reason: FailureReason.ChoiceNeeded or FailureReason.TargetUnfit })
        {
            (_formPlan, _picks) = (await preview(), _picks.Clear());
        }
    }

    private bool Refused<TValue>(CommandResult<TValue> result)
    {
        _failure = result.Succeeded ? null : Failures.Of(result.Failure);
        return !result.Succeeded;
    }

    /// <summary>A decision that waits for its reason.</summary>
    public sealed record ReasonAsked(StatementReview Statement, bool IsUndo, string Proposed);
}
