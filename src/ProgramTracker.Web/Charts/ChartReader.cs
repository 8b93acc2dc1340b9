using Microsoft.Extensions.Localization;
using ProgramTracker.Core.Access;
using ProgramTracker.Data.Charts;
using ProgramTracker.Data.Municipalities;
using ProgramTracker.Data.Programmes;
using ProgramTracker.Data.Totals;
using ProgramTracker.Data.Verdicts;
using ProgramTracker.Web.Addressing;
using ProgramTracker.Web.Resources;

namespace ProgramTracker.Web.Charts;

/// <summary>Reads charts: each asks the queries that the pages' totals come from, so that what is drawn is what stands in their tables.</summary>
public sealed class ChartReader(
    TotalQueries totals,
    ChartQueries charts,
    ProgrammeQueries programmes,
    MunicipalityQueries municipalities,
    VerdictQueries verdicts,
    ChartMaker maker,
    IStringLocalizer<Texts> texts)
{
    /// <summary>Null where the municipality or the programme of the question is none, or the chart is of programmes only and names none.</summary>
    public async Task<Chart?> ReadAsync(Actor actor, ChartQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        var place = question.Ags is { } ags ? await municipalities.NameAsync(actor, ags, cancellationToken) : null;
        var programme = question.ProgrammeKey is { } key ? await programmes.NameAsync(actor, key, cancellationToken) : null;
        if ((question.Ags is not null && place is null) || (question.ProgrammeKey is not null && programme is null) || (question.Kind == ChartKind.Measures && programme is null))
        {
            return null;
        }

        var stand = question.AsOf is { } asked ? (await totals.StandAtAsync(actor, asked, cancellationToken)).Number : (long?)null;
        var asks = new TotalQuestion
        {
            Measure = question.Measure,
            ProgrammeId = programme?.Id,
            Place = place is null ? null : new PlaceScope.Unit(place.Ags),
            AsOf = stand,
        };
        var subject = new ChartSubject(question, string.Join(", ", new[] { place?.Name, programme?.Name }.Where(name => name is not null)) is { Length: > 0 } name ? name : texts["Map.AllProgrammes"].Value);
        return question.Kind switch
        {
            ChartKind.Years => maker.Years(
                subject,
                await totals.ByProgrammeAndYearAsync(actor, asks, cancellationToken),
                place is null ? await totals.ByPlaceAndYearAsync(actor, asks, cancellationToken) : null),
            ChartKind.Municipalities => maker.Municipalities(subject, await totals.ByPlaceAndYearAsync(actor, asks, cancellationToken)),
            ChartKind.Funders => maker.Funders(subject, await charts.ByFunderAsync(actor, asks, cancellationToken)),
            ChartKind.FirstTime => maker.FirstTime(subject, await charts.FirstTimesAsync(actor, asks, cancellationToken)),
            _ => maker.Measures(
                subject,
                await totals.ByProgrammeAndYearAsync(actor, asks with { Measure = Core.Ledger.Measure.Awarded }, cancellationToken),
                await totals.ByProgrammeAndYearAsync(actor, asks with { Measure = Core.Ledger.Measure.Disbursed }, cancellationToken),
                stand is null && place is null ? await verdicts.OfProgrammeAsync(actor, programme!.Key, cancellationToken) : JudgedFigures.None),
        };
    }
}
