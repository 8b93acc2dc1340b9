using System.Collections.Immutable;
using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Matching;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Imports;

/// <summary>Reads rows of a list by a mapping: what a row states, or everything that is wrong with it, each fault with its column.</summary>
/// <remarks>
/// A place that the row names twice (AGS and name) must be the same. Without a place, a recipient that is the name of a municipality is that municipality. Several places
/// in one cell are parted by semicolons. The status must fit the sums: nothing pending, rejected, withdrawn or revoked has an award.
/// </remarks>
public sealed class RowReader(ColumnMapping mapping, PlaceDirectory places, RowDefaults defaults, DateOnly today)
{
    private const int NameLength = 300;
    private const int ProjectLength = 1000;
    private const int NumberLength = 100;

    private readonly MappedColumn[] _sums = [.. mapping.Sums];

    public RowReading Read(SourceRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (IsTotal(row))
        {
            return new RowReading(row, null, []) { IsTotal = true };
        }

        var faults = ImmutableArray.CreateBuilder<RowFault>();
        foreach (var column in mapping.Columns.Where(column => column.Field is not null && row[column.Index].Kind == CellKind.Broken))
        {
            faults.Add(new RowFault(RowFaultReason.CellBroken, column.Index, row[column.Index].Text));
        }

        var (period, from, to) = (Year(row, faults), Day(row, GrantField.AwardFrom, faults), Day(row, GrantField.AwardTo, faults));
        if (from > to)
        {
            faults.Add(new RowFault(RowFaultReason.PeriodBackwards, mapping.Of(GrantField.AwardTo)?.Index));
        }

        var number = Text(row, GrantField.ReferenceNumber, NumberLength, faults);
        var place = Place(row, faults);
        var facts = new RowFacts
        {
            ReferenceNumber = ReferenceNumbers.Fold(number) is null ? null : number,
            Funder = FunderOf(row, faults),
            Authority = Text(row, GrantField.Authority, NameLength, faults),
            Programme = Text(row, GrantField.Programme, NameLength, faults) ?? defaults.Programme,
            Recipient = place.Recipient,
            Bucket = place.Bucket,
            Ags = place.Ags,
            FormerAgs = place.FormerAgs,
            Project = Text(row, GrantField.Project, ProjectLength, faults),
            Period = period,
            AwardDate = Day(row, GrantField.AwardDate, faults),
            AwardFrom = from,
            AwardTo = to,
            Status = StatusOf(row, faults),
            Entries = Entries(row, FundingYear.Of(period), faults),
        };
        CheckStatus(facts, faults);
        return new RowReading(row, faults.Count > 0 ? null : facts, faults.DrainToImmutable()) { Programme = facts.Programme, Ags = facts.Ags };
    }

    // The word stands in the first cell, or in the one that names the recipient; a project may well begin with "Gesamt".
    private bool IsTotal(SourceRow row)
    {
        var first = row.Cells.FirstOrDefault(cell => !cell.IsEmpty);
        var named = mapping.Columns.Where(column => column.Field is GrantField.Recipient or GrantField.Place or GrantField.ReferenceNumber).Select(column => row[column.Index]);
        return named.Prepend(first).Any(cell => cell.Kind == CellKind.Text && CellWords.IsTotal(cell.Text!));
    }

    private string? Text(SourceRow row, GrantField field, int most, ImmutableArray<RowFault>.Builder faults)
    {
        if (mapping.Of(field) is not { } column || row[column.Index] is not { IsEmpty: false, Kind: not CellKind.Broken } cell)
        {
            return null;
        }

        var text = cell.ToString();
        if (text.Length > most)
        {
            faults.Add(new RowFault(RowFaultReason.TextTooLong, column.Index));
            return null;
        }

        return text is "-" or "–" ? null : text;
    }

    private T? Read<T>(SourceRow row, MappedColumn? column, Func<SourceCell, CellReading<T>> read, ImmutableArray<RowFault>.Builder faults)
    {
        if (column is null || row[column.Index] is not { Kind: not CellKind.Broken } cell)
        {
            return default;
        }

        var reading = read(cell);
        if (reading.Fault is { } fault)
        {
            faults.Add(new RowFault(fault, column.Index, cell.ToString()));
        }

        return reading.Value;
    }

    private DateOnly? Day(SourceRow row, GrantField field, ImmutableArray<RowFault>.Builder faults) =>
        Read<DateOnly?>(row, mapping.Of(field), cell => DateCells.Read(cell, mapping.Of(field)!.Dates, today), faults);

    private YearRange? Year(SourceRow row, ImmutableArray<RowFault>.Builder faults) => Read(row, mapping.Of(GrantField.Year), cell => YearCells.Read(cell, today), faults);

    private Funder FunderOf(SourceRow row, ImmutableArray<RowFault>.Builder faults) => Read<Funder?>(
        row,
        mapping.Of(GrantField.Funder),
        cell => cell.IsEmpty ? CellReading<Funder?>.Nothing : CellWords.Funder(cell.ToString()) is { } known ? known : RowFaultReason.FunderUnknown,
        faults) ?? defaults.Funder;

    private ListedStatus? StatusOf(SourceRow row, ImmutableArray<RowFault>.Builder faults) => Read<ListedStatus?>(
        row,
        mapping.Of(GrantField.Status),
        cell => cell.IsEmpty ? CellReading<ListedStatus?>.Nothing : CellWords.Status(cell.ToString()) is { } known ? known : RowFaultReason.StatusUnknown,
        faults);

    private ImmutableArray<RowEntry> Entries(SourceRow row, FundingYear year, ImmutableArray<RowFault>.Builder faults)
    {
        var entries = ImmutableArray.CreateBuilder<RowEntry>();
        foreach (var column in _sums)
        {
            if (Read<Amount>(row, column, cell => MoneyCells.Read(cell, column.Numbers, column.Unit), faults) is { } amount)
            {
                entries.Add(new RowEntry(column.Field!.Value.Measure()!.Value, column.Year is { } stated ? FundingYear.Stated(stated) : year, amount));
            }
        }

        return entries.ToImmutable();
    }

    private void CheckStatus(RowFacts facts, ImmutableArray<RowFault>.Builder faults)
    {
        if (facts.Status is null or ListedStatus.Granted)
        {
            return;
        }

        var contradicted = facts.Entries.FirstOrDefault(entry => entry is { Measure: Measure.Awarded, Amount.Cents: > 0 })
            ?? facts.Entries.FirstOrDefault(entry => facts.Status != ListedStatus.Revoked && entry is { Measure: Measure.Disbursed, Amount.Cents: > 0 });
        if (contradicted is not null)
        {
            faults.Add(new RowFault(RowFaultReason.StatusContradictsAmount, mapping.Of(GrantField.Status)?.Index));
        }
    }

    private ReadPlace Place(SourceRow row, ImmutableArray<RowFault>.Builder faults)
    {
        var recipient = Text(row, GrantField.Recipient, NameLength, faults);
        var (agsColumn, nameColumn) = (mapping.Of(GrantField.Ags), mapping.Of(GrantField.Place));
        var ags = agsColumn is null || row[agsColumn.Index].Kind == CellKind.Broken ? string.Empty : row[agsColumn.Index].ToString();
        var name = Text(row, GrantField.Place, NameLength, faults) ?? string.Empty;
        var stated = ags.Length > 0
            ? Parts(ags).Select(part => (Answer: places.ByAgs(part), Column: agsColumn!.Index, Text: part)).ToList()
            : [.. Parts(name).Select(part => (Answer: ByName(part), Column: nameColumn!.Index, Text: part))];
        if (stated.Count == 0)
        {
            return recipient is null ? Refused(new RowFault(RowFaultReason.RecipientMissing, mapping.Of(GrantField.Recipient)?.Index)) : ByRecipient(recipient, faults);
        }

        foreach (var (answer, column, text) in stated.Where(part => part.Answer.Fault is not null))
        {
            faults.Add(new RowFault(answer.Fault!.Value, column, text) { Candidates = answer.Candidates });
        }

        if (stated is [{ Answer: { Fault: null, Ags: { } only } }] && ags.Length > 0 && name.Length > 0 && !places.CouldBe(name, only) && Parts(name).Count == 1)
        {
            faults.Add(new RowFault(RowFaultReason.PlaceContradictsAgs, nameColumn!.Index, name) { Candidates = [only] });
        }

        var known = stated.Select(part => part.Answer.Ags).OfType<string>().Distinct().ToImmutableArray();
        var bucket = stated.Count == 1 ? stated[0].Answer.Bucket : known.Length == 1 && stated.TrueForAll(part => part.Answer.Ags is not null) ? PlaceBucket.Municipality : PlaceBucket.Several;
        var isItself = recipient is not null && known is [var one] && places.CouldBe(recipient, one) && places.ByName(recipient).Ags == one;
        return new ReadPlace(isItself ? null : recipient, bucket, known, stated.Select(part => part.Answer.FormerAgs).FirstOrDefault(former => former is not null));

        ReadPlace Refused(RowFault fault)
        {
            faults.Add(fault);
            return new ReadPlace(null, PlaceBucket.Unlocated, [], null);
        }
    }

    private ReadPlace ByRecipient(string recipient, ImmutableArray<RowFault>.Builder faults)
    {
        var answer = ByName(recipient);
        if (answer is { Fault: null, Ags: { } ags })
        {
            return new ReadPlace(null, PlaceBucket.Municipality, [ags], answer.FormerAgs);
        }

        if (answer.Fault == RowFaultReason.PlaceAmbiguous)
        {
            faults.Add(new RowFault(RowFaultReason.PlaceAmbiguous, mapping.Of(GrantField.Recipient)!.Index, recipient) { Candidates = answer.Candidates });
        }

        return new ReadPlace(recipient, PlaceBucket.Unlocated, [], null);
    }

    private PlaceAnswer ByName(string name) => defaults.Places.TryGetValue(Folding.Fold(name), out var chosen) ? places.ByAgs(chosen) : places.ByName(name);

    private static List<string> Parts(string cell) => [.. cell.Split([';', '|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private sealed record ReadPlace(string? Recipient, PlaceBucket Bucket, ImmutableArray<string> Ags, string? FormerAgs);
}

/// <summary>What holds for every row that does not say otherwise.</summary>
public sealed record RowDefaults
{
    public static readonly RowDefaults None = new();

    public string? Programme { get; init; }

    public Funder Funder { get; init; } = Funder.Unknown;

    /// <summary>The AGS that a person chose for a name that several units share, by the folded name.</summary>
    public ImmutableDictionary<string, string> Places { get; init; } = ImmutableDictionary<string, string>.Empty;
}
