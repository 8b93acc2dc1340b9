using ProgramTracker.Core.Access;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Totals;
using ProgramTracker.Core.Verdicts;
using ProgramTracker.Data.Charts;
using ProgramTracker.Data.Events;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Lists;
using ProgramTracker.Data.Municipalities;
using ProgramTracker.Data.Programmes;
using ProgramTracker.Data.Releases;
using ProgramTracker.Data.Totals;
using ProgramTracker.Data.Verdicts;
using ProgramTracker.Web.Addressing;
using ProgramTracker.Web.Charts;
using ProgramTracker.Web.Formatting;
using ProgramTracker.Web.Totals;

namespace ProgramTracker.Web.Years;

/// <summary>Puts a year together from the queries that the pages themselves ask.</summary>
public sealed class YearReader(
    TotalQueries totals,
    ChartQueries charts,
    GrantListQueries grants,
    EventAgendaQueries events,
    ReleaseListQueries releases,
    VerdictQueries verdicts,
    ContradictionQueries contradictions,
    ProgrammeQueries programmes,
    MunicipalityQueries municipalities,
    ChartMaker maker,
    TimeProvider clock)
{
    /// <summary>Whether a number can be a funding year.</summary>
    public static bool Knows(int year) => year is >= 1900 and <= 2200;

    /// <summary>Null where no programme has the key.</summary>
    public async Task<YearReview?> OfProgrammeAsync(Actor actor, string key, int year, StandParameter asOf, CancellationToken cancellationToken)
    {
        if (await programmes.NameAsync(actor, key, cancellationToken) is not { } programme)
        {
            return null;
        }

        var question = new TotalQuestion { ProgrammeId = programme.Id, AsOf = asOf.Number };
        var places = await totals.ByPlaceAndYearAsync(actor, question, cancellationToken);
        var first = await charts.FirstTimesAsync(actor, question, cancellationToken);
        // Judged and contradicted is what is known today: a past moment has neither.
        var judged = asOf.Number is null ? await verdicts.OfProgrammeAsync(actor, key, cancellationToken) : JudgedFigures.None;
        var open = asOf.Number is null ? await contradictions.ListAsync(actor, new ContradictionFilter { ProgrammeKey = key }, 1, cancellationToken) : null;
        var review = await WithListsAsync(actor, new GrantFilter { ProgrammeKey = key, Past = asOf.Past }, question, places, year, cancellationToken);
        return review with
        {
            Name = programme.Name,
            Address = Addresses.Programme(key),
            IsProgramme = true,
            Stated = [.. judged.Figures.Where(x => IsAbout(x.Figure, year)).OrderBy(x => x.Figure.Source.Kind != SourceKind.Release).DistinctBy(x => (x.Figure.Question.Unit, x.Figure.Question.Kind, x.Figure.Question.IsFirstTime, x.Figure.Value.Value, x.Figure.Value.Qualifier))],
            FirstRecipients = [.. first.Recipients.Where(x => x.Year == year)],
            Contradictions = open is null ? null : [.. open.Page.Items.Where(row => IsAbout(row.Contradiction.Figure, year) || row.Contradiction.Figure.Question.AsOf?.Year == year)],
            Chart = maker.Years(
                new ChartSubject(new ChartQuestion { Kind = ChartKind.Years, ProgrammeKey = key, AsOf = asOf.Asked }, programme.Name),
                places with { Rows = places.IsEmpty ? [] : [places.Sum with { Key = key, ProgrammeId = programme.Id, Name = programme.Name }] },
                places),
        };
    }

    /// <summary>Null where the key names no municipality or Kreis.</summary>
    public async Task<YearReview?> OfMunicipalityAsync(Actor actor, string ags, int year, StandParameter asOf, CancellationToken cancellationToken)
    {
        if (await municipalities.NameAsync(actor, ags, cancellationToken) is not { } place)
        {
            return null;
        }

        var question = new TotalQuestion { Place = new PlaceScope.Unit(ags), AsOf = asOf.Number };
        var byProgramme = await totals.ByProgrammeAndYearAsync(actor, question, cancellationToken);
        var review = await WithListsAsync(actor, new GrantFilter { Ags = ags, Past = asOf.Past }, question, byProgramme, year, cancellationToken);
        return review with
        {
            Name = place.Name,
            Address = Addresses.Municipality(ags),
            IsKreis = place.IsKreis,
            FirstProgrammes =
            [
                .. byProgramme.Rows.Where(row => row.Key is not null && byProgramme.Columns.Zip(row.Cells).Where(x => x is { First.Year: not null, Second.Cents: not null }).Select(x => x.First.Year).DefaultIfEmpty(null).Min() == year),
            ],
            Chart = maker.Years(new ChartSubject(new ChartQuestion { Kind = ChartKind.Years, Ags = ags, AsOf = asOf.Asked }, place.Name), byProgramme, null),
        };
    }

    private static bool IsAbout(StatedFigure figure, int year) => figure.Question is { IsCumulative: false, YearIsInferred: false } question && question.Years?.SingleYear == year;

    private async Task<YearReview> WithListsAsync(Actor actor, GrantFilter filter, TotalQuestion question, TotalsTable all, int year, CancellationToken cancellationToken)
    {
        var disbursed = await totals.ByProgrammeAndYearAsync(actor, question with { Measure = Measure.Disbursed, AsOf = all.Stand.Number }, cancellationToken);
        var eventFilter = new EventFilter { Ags = filter.Ags, ProgrammeKey = filter.ProgrammeKey, Year = year };
        var agenda = await events.AgendaAsync(actor, eventFilter, EventTime.All, GermanTime.DayOf(clock.GetUtcNow().UtcDateTime), 1, cancellationToken);
        var said = (await releases.PageAsync(actor, new(new ReleaseListFilter { Ags = filter.Ags, ProgrammeKey = filter.ProgrammeKey, Year = year }, ReleaseSort.PublishedOn), 1, cancellationToken)).Page;
        return new YearReview
        {
            Name = "",
            Address = "",
            Year = year,
            Totals = [Narrow(all, year).Sum.Sum, Narrow(disbursed, year).Sum.Sum with { Measure = Measure.Disbursed }],
            Undated = all.Columns.Zip(all.Sum.Cells).Where(x => x.First.Bucket == YearBucket.Unknown).Select(x => x.Second).FirstOrDefault(Total.Empty),
            Split = Narrow(all, year),
            Grants = (await grants.PageAsync(actor, new(filter with { Year = FundingYear.Stated(year) }, GrantSort.Amount, IsDescending: true), 1, cancellationToken)).Page,
            Events = agenda.Upcoming with { Items = [.. agenda.Upcoming.Items, .. agenda.Past.Items], Total = agenda.Upcoming.Total + agenda.Past.Total },
            Releases = new ListPage<ReleaseRow>([.. said.Items.Select(row => row.Row)], said.Total, said.Page, said.PageSize),
            Stand = all.Stand,
            Years = [.. all.Columns.Where(column => column.Year is not null).Select(column => column.Year!.Value)],
        };
    }

    /// <summary>The column of one year, with the rows that have something in it.</summary>
    private static TotalsTable Narrow(TotalsTable table, int year)
    {
        var index = table.Columns.ToList().FindIndex(column => column.Year == year);
        if (index < 0)
        {
            return table with { Columns = [], Rows = [], Sum = table.Sum with { Cells = [], Sum = Total.Empty } };
        }

        TotalsRow Only(TotalsRow row) => row with { Cells = [], Sum = row.Cells[index] };
        return table with { Columns = [], Rows = [.. table.Rows.Select(Only).Where(row => row.Sum.Amount is not null).OrderByDescending(row => row.Sum.Cents)], Sum = Only(table.Sum) };
    }
}
