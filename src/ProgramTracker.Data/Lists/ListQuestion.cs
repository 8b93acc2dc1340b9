namespace ProgramTracker.Data.Lists;

/// <summary>What a list is asked: which rows, in which order, and in which groups if in any.</summary>
/// <remarks>Rows without a value stand last in either direction. Groups come first in the order, in their own one, so that each stands together.</remarks>
public sealed record ListQuestion<TFilter, TSort, TGroup>(TFilter Filter, TSort Sort, bool IsDescending = false, TGroup? Group = null)
    where TSort : struct, Enum
    where TGroup : struct, Enum
{
    /// <summary>The head number whose entries count, where a file answers for the page that led to it; null is the past that the filter asks for, else the newest.</summary>
    public long? Head { get; init; }
}
