using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Totals;
using ProgramTracker.Data.Totals;

namespace ProgramTracker.Web.Components.Pages.Start;

/// <summary>One funding year of the totals by programme, most money first, with the sum of all years beside it.</summary>
/// <remarks>Without a year that was asked for it is this year's; where nothing stands in that, the latest that has something. <see cref="Year"/> is null where no entry has a stated year.</remarks>
public sealed record YearMoney(int? Year, Total? Sum, IReadOnlyList<YearMoneyRow> Rows, int? Before, int? After)
{
    public static YearMoney Of(TotalsTable table, int? asked, int thisYear)
    {
        ArgumentNullException.ThrowIfNull(table);
        var years = table.Columns.Where(x => x is { Bucket: YearBucket.Stated, Year: not null }).Select(x => x.Year!.Value).Order().ToList();
        int? year = asked is { } wanted ? wanted : years.Contains(thisYear) ? thisYear : years.Where(x => x <= thisYear).Select(x => (int?)x).LastOrDefault() ?? (years.Count > 0 ? years[0] : null);
        var column = table.Columns.ToList().FindIndex(x => x.Bucket == YearBucket.Stated && x.Year == year);
        return new YearMoney(
            year,
            column < 0 ? null : table.Sum.Cells[column],
            column < 0 ? [] : [.. table.Rows.Where(x => x.Cells[column].Amount is not null).Select(x => new YearMoneyRow(x, x.Cells[column])).OrderByDescending(x => x.OfYear.Cents).ThenBy(x => x.Row.Name, StringComparer.Ordinal)],
            years.Where(x => x < year).Select(x => (int?)x).LastOrDefault(),
            years.Where(x => x > year).Select(x => (int?)x).FirstOrDefault());
    }
}

public sealed record YearMoneyRow(TotalsRow Row, Total OfYear);
