namespace ProgramTracker.Data.Lists;

/// <summary>One page of a list that was filtered, ordered and cut in the database; pages count from 1, <see cref="Total"/> is of all pages.</summary>
public sealed record ListPage<T>(IReadOnlyList<T> Items, int Total, int Page, int PageSize);

internal static class Paging
{
    public static IQueryable<T> OnPage<T>(this IQueryable<T> rows, int page, int pageSize) =>
        rows.Skip((int)Math.Min(int.MaxValue, (Math.Max(1L, page) - 1) * pageSize)).Take(pageSize);
}
