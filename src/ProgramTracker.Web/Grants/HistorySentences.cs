using System.Collections.Immutable;
using Microsoft.Extensions.Localization;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Ledger;
using ProgramTracker.Web.Formatting;
using ProgramTracker.Web.Ledger;
using ProgramTracker.Web.Resources;

namespace ProgramTracker.Web.Grants;

/// <summary>Tells in a sentence what happened to a grant: "Ina Berger hat 30.000 € bewilligt in 34.000 € bewilligt berichtigt."</summary>
public sealed class HistorySentences(IStringLocalizer<Texts> texts, Format format, EntrySentences entries)
{
    public string Of(GrantHappening happening)
    {
        ArgumentNullException.ThrowIfNull(happening);
        return happening.Kind switch
        {
            GrantHappeningKind.Recorded => texts["History.Recorded", happening.By],
            GrantHappeningKind.EvidenceJoined => texts["History.EvidenceJoined", happening.By],
            GrantHappeningKind.EvidenceTakenBack => texts["History.EvidenceTakenBack", happening.By],
            GrantHappeningKind.JoinedInto => texts["History.JoinedInto", happening.By],
            GrantHappeningKind.TookIn => texts["History.TookIn", happening.By],
            GrantHappeningKind.SeparatedFrom => texts["History.SeparatedFrom", happening.By],
            GrantHappeningKind.GaveBack => texts["History.GaveBack", happening.By],
            GrantHappeningKind.Linked => texts["History.Linked", happening.By],
            GrantHappeningKind.Unlinked => texts["History.Unlinked", happening.By],
            GrantHappeningKind.ToldApart => texts["History.ToldApart", happening.By],
            _ => OfEntries(happening),
        };
    }

    /// <summary>What the entries added up to afterwards; null where none were written.</summary>
    public string? After(GrantHappening happening)
    {
        ArgumentNullException.ThrowIfNull(happening);
        return happening.SumsAfter.IsEmpty
            ? null
            : texts["History.After", string.Join(", ", happening.SumsAfter.Select(x => format.Money(x.Cents) + " " + format.Name(x.Measure)))].Value;
    }

    private string OfEntries(GrantHappening happening)
    {
        var (by, written, before) = (happening.By, Sums(happening.Written), Sums(happening.TakenBack));
        return happening switch
        {
            { Reason: EntryReasons.Announced } => texts["History.Announced", by, written],
            { Reason: EntryReasons.Decided, TakenBack.IsEmpty: true } => texts["History.DecidedNew", by, written, Decision(happening)],
            { Reason: EntryReasons.Decided } => texts["History.Decided", by, written, Decision(happening), before],
            { Reason: EntryReasons.Raised } => texts["History.Raised", by, written, Decision(happening)],
            { Reason: EntryReasons.Reduced } => texts["History.Reduced", by, written, Decision(happening)],
            { Reason: EntryReasons.Disbursed } => texts["History.Disbursed", by, written],
            { Reason: EntryReasons.Repaid } => texts["History.Repaid", by, written],
            { Reason: EntryReasons.OwnShare } => texts["History.OwnShare", by, written],
            { Reason: EntryReasons.Listed, TakenBack.IsEmpty: true } => texts["History.ListedNew", by, written, List(happening)],
            { Reason: EntryReasons.Listed, Written.IsEmpty: false } => texts["History.Listed", by, written, List(happening), before],
            { Reason: EntryReasons.ListChanged, TakenBack.IsEmpty: false, Written.IsEmpty: false } => texts["History.ListChanged", by, before, written, List(happening)],
            { Written.IsEmpty: true } => texts["History.TakenBack", by, before],
            { TakenBack.IsEmpty: true } => texts["History.Written", by, written],
            { Reason: EntryReasons.SourceMarked } => texts["History.SourceMarked", by, before, written],
            { Reason: EntryReasons.BetterKnown } => texts["History.BetterKnown", by, before, written],
            _ => texts["History.Corrected", by, before, written],
        };
    }

    // The same sum in another place or year is told with them, else the sentence would say nothing.
    private string Sums(ImmutableArray<EntryRow> rows) => string.Join(
        ", ",
        rows.OrderBy(x => x.Measure).Select(x => rows.Length > 1 ? entries.SumOf(x) + " (" + entries.SlotOf(x) + ")" : entries.SumOf(x)).Distinct());

    private static string List(GrantHappening happening) => happening.Written.Select(x => x.ImportedRow).FirstOrDefault(x => x is not null) ?? Format.Nothing;

    private string Decision(GrantHappening happening)
    {
        var decided = happening.Written.FirstOrDefault(x => x.DecidedOn is not null);
        var day = format.Date(decided?.DecidedOn);
        return decided?.DecisionReference is { } number ? texts["History.DecisionWithNumber", number, day] : texts["History.DecisionOf", day];
    }
}
