using ProgramTracker.Core.Ledger;
using ProgramTracker.Web.Charts;

namespace ProgramTracker.Web.Addressing;

/// <summary>What a chart shows, as an address can say it: of one programme, one municipality or Kreis, both, or everything.</summary>
public sealed record ChartQuestion
{
    public ChartKind Kind { get; init; }

    public string? Ags { get; init; }

    public string? ProgrammeKey { get; init; }

    public Measure Measure { get; init; } = Measure.Awarded;

    public DateTime? AsOf { get; init; }

    /// <summary>Null where the word names no kind of chart.</summary>
    public static ChartQuestion? Read(string? kind, IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return ParseKind(kind) is { } known
            ? new ChartQuestion
            {
                Kind = known,
                Ags = query["kommune"].ToString() is { Length: > 0 } ags ? ags : null,
                ProgrammeKey = query["programm"].ToString() is { Length: > 0 } programme ? programme : null,
                Measure = Addresses.ParseMeasure(query["messgroesse"]),
                AsOf = Addresses.ParseMoment(query["stand"]),
            }
            : null;
    }

    public static string KindWord(ChartKind kind) => kind switch
    {
        ChartKind.Years => "jahre",
        ChartKind.Municipalities => "kommunen",
        ChartKind.Measures => "messgroessen",
        ChartKind.Funders => "geldgeber",
        _ => "erstmals",
    };

    private static ChartKind? ParseKind(string? word) => Enum.GetValues<ChartKind>().Where(kind => KindWord(kind) == word).Select(kind => (ChartKind?)kind).FirstOrDefault();
}
