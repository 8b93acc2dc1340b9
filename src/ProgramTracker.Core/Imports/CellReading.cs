namespace ProgramTracker.Core.Imports;

/// <summary>What a cell says, nothing, or why it cannot be read.</summary>
public readonly record struct CellReading<T>
{
    public static readonly CellReading<T> Nothing;

    private CellReading(T? value, RowFaultReason? fault)
    {
        Value = value;
        Fault = fault;
    }

    public T? Value { get; }

    public RowFaultReason? Fault { get; }

    public static implicit operator CellReading<T>(T value) => new(value, null);

    public static implicit operator CellReading<T>(RowFaultReason fault) => new(default, fault);
}
