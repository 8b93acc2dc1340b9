using System.Collections.Immutable;

namespace ProgramTracker.Core.Imports;

/// <summary>What each column of a list means and how it is to be read, as a person confirmed it.</summary>
/// <remarks>
/// Two columns may state the same measure only for two different years ("bewilligt 2010", "bewilligt 2011"); every other field stands in one column.
/// <see cref="Faults"/> says what is still open; a mapping with faults is read for a preview of cells, never for an import.
/// </remarks>
public sealed record ColumnMapping(ImmutableArray<MappedColumn> Columns)
{
    public MappedColumn? Of(GrantField field) => Columns.FirstOrDefault(column => column.Field == field);

    public IEnumerable<MappedColumn> Sums => Columns.Where(column => column.Field?.Measure() is not null);

    public IEnumerable<MappingFault> Faults()
    {
        foreach (var twice in Columns.Where(column => column.Field is not null).GroupBy(column => (column.Field, column.Year)).Where(group => group.Count() > 1))
        {
            yield return new MappingFault(MappingFaultReason.FieldTwice, twice.Last().Index);
        }

        foreach (var measure in Sums.GroupBy(column => column.Field).Where(group => group.Any(column => column.Year is null) && group.Any(column => column.Year is not null)))
        {
            yield return new MappingFault(MappingFaultReason.YearAndTotal, measure.First(column => column.Year is null).Index);
        }

        if (!Sums.Any())
        {
            yield return new MappingFault(MappingFaultReason.NoSum, null);
        }

        if (!Columns.Any(column => column.Field is GrantField.Recipient or GrantField.Place or GrantField.Ags))
        {
            yield return new MappingFault(MappingFaultReason.NoRecipient, null);
        }
    }
}

/// <summary>A column with its meaning. <see cref="Numbers"/> and <see cref="Dates"/> are null where nothing in the column needs them, or nobody has decided yet.</summary>
/// <remarks><see cref="Year"/> is the funding year that the header of a column of sums names; its sums count in that year and not in the row's.</remarks>
public sealed record MappedColumn(int Index, string Header, GrantField? Field)
{
    public NumberStyle? Numbers { get; init; }

    public DateOrder? Dates { get; init; }

    public MoneyUnit Unit { get; init; }

    public int? Year { get; init; }
}

/// <summary>What keeps a mapping from being used; <see cref="Column"/> is its index, null where a column is missing.</summary>
public sealed record MappingFault(MappingFaultReason Reason, int? Column);

/// <summary>Why a mapping cannot be used yet: a closed list.</summary>
public enum MappingFaultReason
{
    /// <summary>No column states a sum.</summary>
    NoSum = 1,

    /// <summary>No column says who gets the money.</summary>
    NoRecipient = 2,

    /// <summary>Two columns state the same.</summary>
    FieldTwice = 3,

    /// <summary>A measure stands in columns by year and in one for all years: both would count.</summary>
    YearAndTotal = 4,

    /// <summary>"1.234" could be a thousand or one and a bit, and no other cell of the file tells.</summary>
    NumberStyleOpen = 5,

    /// <summary>Some cells are written the German way, some the English.</summary>
    NumberStylesMixed = 6,

    /// <summary>"03/04/2010" could be in March or in April, and no other cell tells.</summary>
    DateOrderOpen = 7,
}
