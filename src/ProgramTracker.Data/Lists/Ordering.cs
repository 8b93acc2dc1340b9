using System.Linq.Expressions;

namespace ProgramTracker.Data.Lists;

internal static class Ordering
{
    /// <summary>Orders by a key, after what orders already; rows without a value come last, on both engines and in both directions.</summary>
    public static IQueryable<T> By<T, TKey>(this IQueryable<T> rows, Expression<Func<T, TKey>> key, bool isDescending = false)
    {
        if (default(TKey) is null)
        {
            var isMissing = Expression.Lambda<Func<T, bool>>(Expression.Equal(key.Body, Expression.Constant(null, typeof(TKey))), key.Parameters);
            rows = Next(rows, isMissing, false);
        }

        return Next(rows, key, isDescending);
    }

    private static IOrderedQueryable<T> Next<T, TKey>(IQueryable<T> rows, Expression<Func<T, TKey>> key, bool isDescending) => (IsOrdered(rows), isDescending) switch
    {
        (true, true) => ((IOrderedQueryable<T>)rows).ThenByDescending(key),
        (true, false) => ((IOrderedQueryable<T>)rows).ThenBy(key),
        (false, true) => rows.OrderByDescending(key),
        _ => rows.OrderBy(key),
    };

    private static bool IsOrdered<T>(IQueryable<T> rows) => typeof(IOrderedQueryable<T>).IsAssignableFrom(rows.Expression.Type);
}
