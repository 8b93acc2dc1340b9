using Microsoft.Extensions.Localization;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Releases;
using ProgramTracker.Web.Formatting;
using ProgramTracker.Web.Resources;

namespace ProgramTracker.Web.Access;

/// <summary>Says why a command changed nothing: what happened, what was kept, what to do; and who was faster, where that is known.</summary>
public sealed class FailureTexts(IStringLocalizer<Texts> texts, Format format)
{
    public string Of(CommandFailure failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return failure switch
        {
            { Reason: FailureReason.ChangedMeanwhile or FailureReason.AlreadyDecided, ChangedBy: { } who, ChangedAt: { } at } => texts["Failure.ChangedBy", who, format.Moment(at), What(failure.ChangedCommand)],
            { Reason: FailureReason.PreviewOutdated, ChangedBy: { } who, ChangedAt: { } at } => texts["Failure.PreviewOutdatedBy", who, format.Moment(at), What(failure.ChangedCommand)],
            _ => format.Name(failure.Reason),
        };
    }

    private string What(string? command) => texts[command switch
    {
        CommandNames.AcceptStatement or CommandNames.AcceptSure or CommandNames.AcceptUnambiguous => "Failure.Accepted",
        CommandNames.CorrectStatement => "Failure.Corrected",
        CommandNames.RejectStatement => "Failure.Rejected",
        CommandNames.UndoStatement => "Failure.Undone",
        CommandNames.KeepLost => "Failure.KeptLost",
        ReleaseIntake.Command => "Failure.NewVersionTaken",
        CommandNames.EnterDecision => "Failure.DecisionEntered",
        CommandNames.ImportGrants => "Failure.ListImported",
        _ => "Failure.Changed",
    }];
}
