namespace ProgramTracker.Data.Lists;

internal static class Batches
{
    /// <summary>How many rows a file reads at once: enough to be quick, few enough to be held.</summary>
    public const int Size = 500;

    /// <summary>The rows in the order of their ids; what is no longer there is left out.</summary>
    public static IReadOnlyList<T> InOrderOf<T, TId>(this IEnumerable<T> rows, IReadOnlyList<TId> ids, Func<T, TId> idOf)
        where TId : notnull
    {
        var byId = rows.ToDictionary(idOf);
        return [.. ids.Where(byId.ContainsKey).Select(id => byId[id])];
    }
}
