using ProgramTracker.Data.Timelines;

namespace ProgramTracker.Web.Addressing;

public static partial class Addresses
{
    public static string MapOf(MapFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Map + Query(
            ("programm", filter.ProgrammeKey),
            ("von", filter.FromYear is { } from ? Id(from) : null),
            ("bis", filter.ToYear is { } to ? Id(to) : null),
            ("groesse", filter.PerHead ? PerHead : null),
            ("grundlage", BasisWord(filter.Basis)),
            ("messgroesse", MeasureWord(filter.Measure)),
            ("stand", Moment(filter.AsOf)));
    }

    public static string ChartOf(ChartQuestion question) => ChartOf(question, null);

    /// <summary>A chart's page, or it as a file with the ending svg or csv.</summary>
    public static string ChartOf(ChartQuestion question, string? ending)
    {
        ArgumentNullException.ThrowIfNull(question);
        return Charts + "/" + ChartQuestion.KindWord(question.Kind) + (ending is null ? null : "." + ending) + ChartQuery(question);
    }

    /// <summary>All charts of a subject.</summary>
    public static string ChartsOf(ChartQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return Charts + ChartQuery(question);
    }

    public static string TimelineOf(TimelineQuestion question) => TimelineOf(Timeline, question);

    /// <summary>The same question to another address: the part of a page, or a file.</summary>
    public static string TimelineOf(string path, TimelineQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return path + Query(
        [
            .. question.Subjects.OfType<TimelineSubject.Unit>().Select(unit => ("kommune", (string?)unit.Ags)),
            .. question.Subjects.OfType<TimelineSubject.Programme>().Select(programme => ("programm", (string?)programme.Key)),
            ("von", question.Window?.FirstWord),
            ("bis", question.Window?.LastWord),
            ("spur", question.Lane is { } lane ? TimelineQuestion.LaneWord(lane) : null),
            ("messgroesse", MeasureWord(question.Measure)),
            ("stand", Moment(question.AsOf)),
        ]);
    }

    private static string ChartQuery(ChartQuestion question) =>
        Query(("programm", question.ProgrammeKey), ("kommune", question.Ags), ("messgroesse", MeasureWord(question.Measure)), ("stand", Moment(question.AsOf)));
}
