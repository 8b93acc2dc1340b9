namespace ProgramTracker.Data.Programmes;

/// <summary>A dated figure about a programme from a public source: a control figure, compared with the ledger and never added to it.</summary>
/// <remarks><see cref="Value"/> is cents where <see cref="IsMoney"/>, else a plain number. <see cref="DateText"/> is as exact as the source ("2017-08").</remarks>
public sealed class ProgrammeFigureRow
{
    public int Id { get; set; }

    public int ProgrammeId { get; set; }

    public Programme? Programme { get; set; }

    public required string DateText { get; set; }

    public int? Year { get; set; }

    public required string Measure { get; set; }

    public long Value { get; set; }

    public bool IsMoney { get; set; }

    public string? Unit { get; set; }

    public string? Scope { get; set; }

    public string? Source { get; set; }

    /// <summary>Comes from the reference tables; the others were entered by a person.</summary>
    public bool IsReference { get; set; }
}
