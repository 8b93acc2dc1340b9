using System.Diagnostics.CodeAnalysis;

namespace ProgramTracker.Data.Access;

/// <summary>What a command gives back: its value, or the reason why it changed nothing. Both convert to it, so that a command returns either.</summary>
public sealed record CommandResult<T>
{
    private CommandResult(T? value, CommandFailure? failure)
    {
        Value = value;
        Failure = failure;
    }

    public T? Value { get; }

    public CommandFailure? Failure { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool Succeeded => Failure is null;

    public static implicit operator CommandResult<T>(T value) => new(value, null);

    public static implicit operator CommandResult<T>(CommandFailure failure) => new(default, failure);
}
