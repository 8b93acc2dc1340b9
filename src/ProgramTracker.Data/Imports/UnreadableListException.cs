using ProgramTracker.Data.Access;

namespace ProgramTracker.Data.Imports;

/// <summary>A file that breaks off while it is read: damaged, too long, or made to fill the memory.</summary>
internal sealed class UnreadableListException(FailureReason reason, string detail) : Exception(detail)
{
    public FailureReason Reason { get; } = reason;
}
