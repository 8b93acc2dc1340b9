using System.Collections.Immutable;

namespace ProgramTracker.Core.Imports;

/// <summary>Proposes what the columns of a list mean, from its headers and from what all its cells tell about numbers and dates.</summary>
/// <remarks>
/// A column whose own cells decide nothing is read like the other columns of the file, and <see cref="ColumnEvidence.IsBorrowed"/> says so; where no column decides, a
/// person does. Fed row by row, so that a long list is never held.
/// </remarks>
public sealed class MappingProposal
{
    private const int Examples = 3;

    private readonly ImmutableArray<string> _headers;
    private readonly NumberEvidence[] _numbers;
    private readonly DateEvidence[] _dates;
    private readonly List<string>[] _examples;

    public MappingProposal(ImmutableArray<string> headers)
    {
        _headers = headers;
        _numbers = [.. headers.Select(_ => new NumberEvidence())];
        _dates = [.. headers.Select(_ => new DateEvidence())];
        _examples = [.. headers.Select(_ => new List<string>())];
    }

    public void Add(SourceRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        for (var i = 0; i < _headers.Length; i++)
        {
            var cell = row[i];
            if (cell.IsEmpty)
            {
                continue;
            }

            if (_examples[i].Count < Examples && !_examples[i].Contains(cell.ToString()))
            {
                _examples[i].Add(cell.ToString());
            }

            if (cell.Kind == CellKind.Text && cell.Text!.Any(char.IsAsciiDigit))
            {
                _numbers[i].Add(cell.Text!);
                _dates[i].Add(cell.Text!);
            }
        }
    }

    /// <summary>The columns as their headers name them; the first of two that name the same is taken.</summary>
    public ColumnMapping Propose()
    {
        var taken = new HashSet<(GrantField, int?)>();
        var columns = _headers.Select((header, index) =>
        {
            var column = ColumnHeaders.Recognise(index, header);
            return column.Field is { } field && !taken.Add((field, column.Year)) ? new MappedColumn(index, header, null) : column;
        });
        return Read(new ColumnMapping([.. columns]));
    }

    /// <summary>The mapping with the styles that its columns' cells tell; what a person has set already stays.</summary>
    public ColumnMapping Read(ColumnMapping mapping)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        return new ColumnMapping([.. mapping.Columns.Select(column => column.Field switch
        {
            { } field when field.Measure() is not null => column with { Numbers = column.Numbers ?? Evidence(mapping, column.Index).Numbers },
            { } field when field.IsDate() => column with { Dates = column.Dates ?? _dates[column.Index].Order },
            _ => column,
        })]);
    }

    /// <summary>What keeps a mapping from being used, with what only the cells can tell.</summary>
    public IEnumerable<MappingFault> Faults(ColumnMapping mapping)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        foreach (var fault in mapping.Faults())
        {
            yield return fault;
        }

        foreach (var column in mapping.Columns)
        {
            if (column.Field?.Measure() is not null && column.Numbers is null && _numbers[column.Index].Verdict is NumberVerdict.Open or NumberVerdict.Mixed)
            {
                yield return new MappingFault(_numbers[column.Index].Verdict == NumberVerdict.Mixed ? MappingFaultReason.NumberStylesMixed : MappingFaultReason.NumberStyleOpen, column.Index);
            }

            if (column.Field?.IsDate() == true && column.Dates is null && _dates[column.Index].IsOpen)
            {
                yield return new MappingFault(MappingFaultReason.DateOrderOpen, column.Index);
            }
        }
    }

    public ColumnEvidence Evidence(ColumnMapping mapping, int index)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        var own = _numbers[index];
        var style = StyleOf(own.Verdict);
        var isBorrowed = false;
        if (own.Verdict == NumberVerdict.Open)
        {
            var others = mapping.Sums.Select(column => StyleOf(_numbers[column.Index].Verdict)).OfType<NumberStyle>().Distinct().ToList();
            (style, isBorrowed) = (others is [var only] ? only : null, others.Count == 1);
        }

        return new ColumnEvidence([.. _examples[index]], own.Verdict, style, isBorrowed, own.GermanExample ?? own.EnglishExample ?? own.AmbiguousExample, _dates[index].OpenExample);
    }

    private static NumberStyle? StyleOf(NumberVerdict verdict) => verdict switch
    {
        NumberVerdict.German => NumberStyle.German,
        NumberVerdict.English => NumberStyle.English,
        _ => null,
    };
}

/// <summary>What the cells of a column tell: some of them, how it writes numbers and by which cell that shows; <see cref="IsBorrowed"/> where other columns decided.</summary>
public sealed record ColumnEvidence(ImmutableArray<string> Examples, NumberVerdict Verdict, NumberStyle? Numbers, bool IsBorrowed, string? NumberExample, string? DateExample);
