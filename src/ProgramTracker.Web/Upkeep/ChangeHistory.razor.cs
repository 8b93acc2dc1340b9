using System.Globalization;
using Microsoft.AspNetCore.Components;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Grants;

namespace ProgramTracker.Web.Upkeep;

/// <summary>Who changed what and when, newest first, each field with the value before and after.</summary>
public sealed partial class ChangeHistory
{
    private static readonly Dictionary<string, string> Commands = new(StringComparer.Ordinal)
    {
        [CommandNames.CreateProgramme] = "Change.Created",
        [CommandNames.ChangeProgramme] = "Change.Changed",
        [CommandNames.AddProgrammeSpelling] = "Change.SpellingAdded",
        [CommandNames.RemoveProgrammeSpelling] = "Change.SpellingRemoved",
        [CommandNames.AddProgrammeFigure] = "Change.BudgetAdded",
        [CommandNames.RemoveProgrammeFigure] = "Change.BudgetRemoved",
        [CommandNames.MergeProgramme] = "Change.Merged",
        [CommandNames.ChangeOrganisation] = "Change.Changed",
        [CommandNames.AddOrganisationName] = "Change.NameAdded",
        [CommandNames.RemoveOrganisationName] = "Change.NameRemoved",
        [CommandNames.MergeOrganisation] = "Change.Merged",
        [CommandNames.SeparateOrganisation] = "Change.Separated",
        [CommandNames.AddSpelling] = "Change.SpellingAdded",
        [CommandNames.RemoveSpelling] = "Change.SpellingRemoved",
        [CommandNames.AddMinistryTerm] = "Change.Created",
        [CommandNames.ChangeMinistryTerm] = "Change.Changed",
        [CommandNames.AcceptStatement] = "Change.CreatedInReview",
        [CommandNames.CorrectStatement] = "Change.CreatedInReview",
        [CommandNames.AddStatement] = "Change.CreatedInReview",
        [CommandNames.AcceptUnambiguous] = "Change.CreatedInReview",
        [CommandNames.EnterDecision] = "Change.CreatedInDecision",
    };

    private static readonly Dictionary<string, string> FieldNames = new(StringComparer.Ordinal)
    {
        ["Name"] = "ChangeField.Name",
        ["LongName"] = "ProgrammeUpkeep.LongName",
        ["StartYear"] = "ProgrammeUpkeep.StartYear",
        ["EndYear"] = "ProgrammeUpkeep.EndYear",
        ["Level"] = "ProgrammeUpkeep.Level",
        ["Ministry"] = "ChangeField.Ministry",
        ["MinistryText"] = "ChangeField.Ministry",
        ["Key"] = "ChangeField.Key",
        ["Spelling"] = "ChangeField.Spelling",
        ["NeedsContext"] = "ChangeField.NeedsContext",
        ["Year"] = "ChangeField.Year",
        ["BudgetCents"] = "ChangeField.Budget",
        ["Source"] = "ChangeField.Source",
        ["OtherName"] = "ChangeField.OtherName",
        ["Kind"] = "OrganisationUpkeep.Kind",
        ["Ags"] = "ChangeField.Ags",
        ["MergedInto"] = "ChangeField.MergedInto",
        ["Merged"] = "ChangeField.Merged",
        ["Reason"] = "ChangeField.Reason",
        ["Grants"] = "ChangeField.Grants",
        ["Entries"] = "ChangeField.Entries",
        ["Abbreviation"] = "MinistryUpkeep.Abbreviation",
        ["Minister"] = "MinistryUpkeep.Minister",
        ["StateSecretaries"] = "MinistryUpkeep.StateSecretaries",
        ["From"] = "MinistryUpkeep.From",
        ["FromDay"] = "MinistryUpkeep.From",
        ["FromText"] = "MinistryUpkeep.From",
        ["To"] = "MinistryUpkeep.To",
        ["ToDay"] = "MinistryUpkeep.To",
    };

    [Parameter, EditorRequired]
    public IReadOnlyList<ChangeRow> Changes { get; set; } = [];

    /// <summary>The key of the text that names a field; null where it has none.</summary>
    public static string? TextOf(string field) => FieldNames.GetValueOrDefault(field);

    private string Named(string command) => Commands.TryGetValue(command, out var text) ? T[text] : T["Change.Changed"];

    private string FieldName(string field) => TextOf(field) is { } text ? T[text] : field;

    private string Shown(string field, string? value) => (field, value) switch
    {
        (_, null) => Formatting.Format.Nothing,
        (_, "True") => T["Change.Yes"],
        (_, "False") => T["Change.No"],
        ("BudgetCents", _) when long.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var cents) => Format.Money(cents),
        ("Kind", _) when Enum.TryParse<OrganisationKind>(value, out var kind) => Format.Name(kind),
        _ => value,
    };
}
