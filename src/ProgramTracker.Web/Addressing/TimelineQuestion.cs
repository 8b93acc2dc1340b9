using Microsoft.Extensions.Primitives;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Timelines;
using ProgramTracker.Web.Timeline;

namespace ProgramTracker.Web.Addressing;

/// <summary>What a timeline shows, as an address can say it: up to six municipalities, Kreise or programmes on one axis.</summary>
/// <remarks>No <see cref="Window"/> is the whole axis, no <see cref="Lane"/> all lanes. What an address names beyond <see cref="MostSubjects"/>, or twice, is left out.</remarks>
public sealed record TimelineQuestion
{
    public const int MostSubjects = 6;

    public IReadOnlyList<TimelineSubject> Subjects { get; init; } = [];

    public TimeWindow? Window { get; init; }

    public TimelineLane? Lane { get; init; }

    public Measure Measure { get; init; } = Measure.Awarded;

    public DateTime? AsOf { get; init; }

    public static TimelineQuestion Of(TimelineSubject subject, Measure measure, DateTime? asOf) => new() { Subjects = [subject], Measure = measure, AsOf = asOf };

    public static TimelineQuestion Read(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new TimelineQuestion
        {
            Subjects =
            [
                .. Words(query["kommune"]).Select(word => (TimelineSubject)new TimelineSubject.Unit(word))
                    .Concat(Words(query["programm"]).Select(word => new TimelineSubject.Programme(word)))
                    .Distinct().Take(MostSubjects),
            ],
            Window = TimeWindow.Parse(query["von"], query["bis"]),
            Lane = ParseLane(query["spur"]),
            Measure = Addresses.ParseMeasure(query["messgroesse"]),
            AsOf = Addresses.ParseMoment(query["stand"]),
        };
    }

    public static string LaneWord(TimelineLane lane) => lane switch
    {
        TimelineLane.Ministries => "ministerien",
        TimelineLane.Programmes => "programme",
        TimelineLane.Participations => "teilnahmen",
        TimelineLane.Grants => "zuwendungen",
        TimelineLane.Events => "veranstaltungen",
        TimelineLane.Releases => "pressemitteilungen",
        _ => "undatiert",
    };

    private static TimelineLane? ParseLane(string? word) => Enum.GetValues<TimelineLane>().Where(lane => LaneWord(lane) == word).Select(lane => (TimelineLane?)lane).FirstOrDefault();

    private static IEnumerable<string> Words(StringValues values) => values.Where(value => !string.IsNullOrWhiteSpace(value)).Select(value => value!.Trim());
}
