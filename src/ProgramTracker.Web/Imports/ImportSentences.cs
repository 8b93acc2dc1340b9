using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Localization;
using ProgramTracker.Core.Imports;
using ProgramTracker.Data.Imports;
using ProgramTracker.Web.Formatting;
using ProgramTracker.Web.Resources;

namespace ProgramTracker.Web.Imports;

/// <summary>Says in a sentence what an import does with a row, why it cannot be read, and what is still to be said about a column.</summary>
public sealed class ImportSentences(IStringLocalizer<Texts> texts, Format format)
{
    /// <summary>One sentence for each thing that is to be said about a row.</summary>
    public IEnumerable<string> Of(ImportRowView row, ColumnMapping mapping)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(mapping);
        foreach (var fault in row.Detail.Faults)
        {
            yield return Fault(fault, mapping, row.UnitNames);
        }

        if (row.Detail.Question is { } question)
        {
            yield return format.Name(question);
        }

        if (row.Detail.ReplacedCents is { } replaced)
        {
            yield return texts["ImportRow.Replaces", format.Money(replaced)];
        }

        foreach (var delta in row.Detail.Deltas)
        {
            yield return Delta(delta);
        }

        if (row.Detail.FormerAgs is { } former)
        {
            yield return texts["ImportRow.FormerAgs", former];
        }

        if (row.Detail.IsEqualToAnother)
        {
            yield return texts["ImportRow.EqualToAnother"];
        }
    }

    private string Fault(RowFault fault, ColumnMapping mapping, ImmutableDictionary<string, string> units)
    {
        var what = format.Name(fault.Reason);
        var header = fault.Column is { } index && index < mapping.Columns.Length ? mapping.Columns[index].Header : null;
        var sentence = (header, fault.Text) switch
        {
            ({ } column, { } text) => texts["ImportRow.FaultAt", column, text, what].Value,
            ({ } column, null) => texts["ImportRow.FaultIn", column, what].Value,
            _ => what,
        };
        return fault.Candidates.IsEmpty ? sentence : texts["ImportRow.Candidates", sentence, string.Join(", ", fault.Candidates.Select(x => units.TryGetValue(x, out var name) ? $"{name} ({x})" : x))];
    }

    public string MappingFault(MappingFault fault, ColumnMapping mapping)
    {
        ArgumentNullException.ThrowIfNull(fault);
        ArgumentNullException.ThrowIfNull(mapping);
        return fault.Column is { } index ? texts["ImportRow.FaultIn", mapping.Columns[index].Header, format.Name(fault.Reason)] : format.Name(fault.Reason);
    }

    public string Grant(GrantLabel grant)
    {
        ArgumentNullException.ThrowIfNull(grant);
        var parts = new[] { grant.Recipients, grant.Programme, grant.Project, grant.ReferenceNumber, grant.AwardedCents is { } cents ? format.Money(cents) : null };
        return string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }

    public string ListRow(ListRowView row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return texts["ImportRow.ListRow", row.FileName, row.RowNumber.ToString(CultureInfo.InvariantCulture), string.Join(" · ", row.Cells.Where(cell => cell.Length > 0))];
    }

    public string Progress(ImportProgress progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        return texts["Import.Progress", format.Name(progress.Phase), format.Count(progress.Done), format.Count(progress.Total)];
    }

    private string Delta(RowDelta delta)
    {
        var measure = format.Name(delta.Measure);
        return delta.BeforeCents == 0 && delta.AfterCents != 0 ? texts["ImportRow.Adds", measure, format.Money(delta.AfterCents)]
            : delta.BeforeCents == delta.AfterCents ? texts["ImportRow.Keeps", measure, format.Money(delta.AfterCents)]
            : texts["ImportRow.Changes", measure, format.Money(delta.BeforeCents), format.Money(delta.AfterCents), WithSign(delta.AfterCents - delta.BeforeCents)];
    }

    public string WithSign(long cents) => cents > 0 ? "+" + format.Money(cents) : format.Money(cents);
}
