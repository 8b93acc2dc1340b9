using Microsoft.Extensions.Localization;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Ledger;
using ProgramTracker.Web.Formatting;
using ProgramTracker.Web.Resources;

namespace ProgramTracker.Web.Ledger;

/// <summary>Says in a sentence what an entry did: "34.000 € bewilligt, laut Pressemitteilung vom 27.01.2011."</summary>
public sealed class EntrySentences(IStringLocalizer<Texts> texts, Format format)
{
    public string Of(EntryRow entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var sum = SumOf(entry);
        var what = entry switch
        {
            { ReversesEntryId: not null } => texts["Entry.Reversed", sum].Value,
            { DecisionId: not null, Cents: < 0 } => texts["Entry.ReducedByDecision", sum, Decision(entry)].Value,
            { DecisionId: not null } => texts["Entry.ByDecision", sum, Decision(entry)].Value,
            { ImportedRow: { } row } => texts["Entry.ByList", sum, row].Value,
            { Evidence.PublishedOn: { } day } => texts["Entry.ByReleaseOf", sum, format.Date(day)].Value,
            _ => texts["Entry.ByRelease", sum].Value,
        };
        var place = entry.Bucket == PlaceBucket.Municipality ? entry.MunicipalityName : format.Name(entry.Bucket);
        var year = entry.YearBucket switch
        {
            YearBucket.Stated => format.Year(entry.Year!.Value),
            YearBucket.Several => texts["Totals.SeveralYears"].Value,
            _ => texts["Totals.NoYear"].Value,
        };
        return texts["Entry.Sentence", what, place ?? Format.Nothing, year, ReasonOf(entry.Reason), entry.RecordedBy];
    }

    /// <summary>The sum and what it is: "rund 34.000 € bewilligt (aus DM umgerechnet)".</summary>
    public string SumOf(EntryRow entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var sum = format.Qualified(entry.Qualifier, Math.Abs(entry.Cents)) + " " + format.Name(entry.Measure);
        return entry.IsConverted ? texts["Entry.Converted", sum] : sum;
    }

    /// <summary>Where an entry counts: place and funding year.</summary>
    public string SlotOf(EntryRow entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var place = entry.Bucket == PlaceBucket.Municipality ? entry.MunicipalityName : format.Name(entry.Bucket);
        return place + ", " + entry.YearBucket switch
        {
            YearBucket.Stated => format.Year(entry.Year!.Value),
            YearBucket.Several => texts["Totals.SeveralYears"].Value,
            _ => texts["Totals.NoYear"].Value,
        };
    }

    /// <summary>The reason in the page's language, and what a person added in their own words.</summary>
    private string ReasonOf(string stored)
    {
        var (reason, note) = EntryReasons.Read(stored);
        var words = reason switch
        {
            EntryReasons.Announced => texts["EntryReason.Announced"].Value,
            EntryReasons.BetterKnown => texts["EntryReason.BetterKnown"].Value,
            EntryReasons.StatementCorrected => texts["EntryReason.StatementCorrected"].Value,
            EntryReasons.StatementUndone => texts["EntryReason.StatementUndone"].Value,
            EntryReasons.NewVersion => texts["EntryReason.NewVersion"].Value,
            EntryReasons.ProgrammeMerged => texts["EntryReason.ProgrammeMerged"].Value,
            EntryReasons.Decided => texts["EntryReason.Decided"].Value,
            EntryReasons.Raised => texts["EntryReason.Raised"].Value,
            EntryReasons.Reduced => texts["EntryReason.Reduced"].Value,
            EntryReasons.Disbursed => texts["EntryReason.Disbursed"].Value,
            EntryReasons.Repaid => texts["EntryReason.Repaid"].Value,
            EntryReasons.OwnShare => texts["EntryReason.OwnShare"].Value,
            EntryReasons.Joined => texts["EntryReason.Joined"].Value,
            EntryReasons.Separated => texts["EntryReason.Separated"].Value,
            EntryReasons.SourceMarked => texts["EntryReason.SourceMarked"].Value,
            EntryReasons.EntryCorrected => texts["EntryReason.EntryCorrected"].Value,
            EntryReasons.Listed => texts["EntryReason.Listed"].Value,
            EntryReasons.ListChanged => texts["EntryReason.ListChanged"].Value,
            _ => null,
        };
        return words is null ? stored : note is null ? words : words + " (" + note + ")";
    }

    private string Decision(EntryRow entry)
    {
        var kind = entry.DecisionKind is { } known ? format.Name(known) : texts["Entry.Decision"].Value;
        return entry.DecidedOn is { } day ? texts["Entry.DecisionOf", kind, format.Date(day)] : kind;
    }
}
