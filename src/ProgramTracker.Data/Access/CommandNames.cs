namespace ProgramTracker.Data.Access;

/// <summary>The names under which decisions on statements and grants are recorded. They are stored and shown: a name is never given a second meaning.</summary>
public static class CommandNames
{
    public const string AcceptStatement = nameof(AcceptStatement);
    public const string CorrectStatement = nameof(CorrectStatement);
    public const string RejectStatement = nameof(RejectStatement);
    public const string AddStatement = nameof(AddStatement);
    public const string AcceptSure = nameof(AcceptSure);
    public const string AcceptUnambiguous = nameof(AcceptUnambiguous);
    public const string UndoStatement = nameof(UndoStatement);
    public const string KeepLost = nameof(KeepLost);
    public const string CreateProgramme = nameof(CreateProgramme);
    public const string ChangeProgramme = nameof(ChangeProgramme);
    public const string AddProgrammeSpelling = nameof(AddProgrammeSpelling);
    public const string RemoveProgrammeSpelling = nameof(RemoveProgrammeSpelling);
    public const string AddProgrammeFigure = nameof(AddProgrammeFigure);
    public const string RemoveProgrammeFigure = nameof(RemoveProgrammeFigure);
    public const string MergeProgramme = nameof(MergeProgramme);
    public const string ChangeOrganisation = nameof(ChangeOrganisation);
    public const string AddOrganisationName = nameof(AddOrganisationName);
    public const string RemoveOrganisationName = nameof(RemoveOrganisationName);
    public const string MergeOrganisation = nameof(MergeOrganisation);
    public const string SeparateOrganisation = nameof(SeparateOrganisation);
    public const string AddSpelling = nameof(AddSpelling);
    public const string RemoveSpelling = nameof(RemoveSpelling);
    public const string AddMinistryTerm = nameof(AddMinistryTerm);
    public const string ChangeMinistryTerm = nameof(ChangeMinistryTerm);
    public const string RemoveMinistryTerm = nameof(RemoveMinistryTerm);
    public const string EnterDecision = nameof(EnterDecision);
    public const string SetEventSeries = nameof(SetEventSeries);
    public const string RaiseAward = nameof(RaiseAward);
    public const string ReduceAward = nameof(ReduceAward);
    public const string RecordDisbursement = nameof(RecordDisbursement);
    public const string RecordRepayment = nameof(RecordRepayment);
    public const string RecordOwnShare = nameof(RecordOwnShare);
    public const string CorrectEntry = nameof(CorrectEntry);
    public const string DecideContradiction = nameof(DecideContradiction);
    public const string ReopenContradiction = nameof(ReopenContradiction);
    public const string MarkYearComplete = nameof(MarkYearComplete);
    public const string UploadList = nameof(UploadList);
    public const string PreviewImport = nameof(PreviewImport);
    public const string DiscardImport = nameof(DiscardImport);
    public const string ImportGrants = nameof(ImportGrants);
    public const string JoinGrants = nameof(JoinGrants);
    public const string SeparateGrants = nameof(SeparateGrants);
    public const string DistinguishGrants = nameof(DistinguishGrants);
    public const string LinkGrants = nameof(LinkGrants);
    public const string UnlinkGrants = nameof(UnlinkGrants);
    public const string MarkSource = nameof(MarkSource);
    public const string SaveView = nameof(SaveView);
    public const string RenameView = nameof(RenameView);
    public const string DeleteView = nameof(DeleteView);
}
