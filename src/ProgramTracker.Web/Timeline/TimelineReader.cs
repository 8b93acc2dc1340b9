using Microsoft.Extensions.Localization;
using ProgramTracker.Core.Access;
using ProgramTracker.Data.Timelines;
using ProgramTracker.Data.Totals;
using ProgramTracker.Web.Addressing;
using ProgramTracker.Web.Formatting;
using ProgramTracker.Web.Resources;

namespace ProgramTracker.Web.Timeline;

/// <summary>Reads and places timelines: one way for a page, the part of it that a script asks for, a file and an embedded one.</summary>
public sealed class TimelineReader(TimelineQueries queries, TotalQueries totals, TimelineItems items, IStringLocalizer<Texts> texts, Format format, TimeProvider clock)
{
    /// <summary>Null where one of the subjects is none.</summary>
    public Task<TimelineDrawing?> ReadAsync(Actor actor, TimelineQuestion question, CancellationToken cancellationToken) => ReadAsync(actor, question, null, cancellationToken);

    /// <summary>At the state of the ledger that a page has read already for the question's moment.</summary>
    public async Task<TimelineDrawing?> ReadAsync(Actor actor, TimelineQuestion question, LedgerStand? known, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        var stand = question.AsOf is { } asked ? (known ?? await totals.StandAtAsync(actor, asked, cancellationToken)) with { At = asked } : null;
        var bands = new List<TimelineBand>(question.Subjects.Count);
        var isCut = false;
        foreach (var subject in question.Subjects)
        {
            if (await queries.FindAsync(actor, subject, question.Measure, stand, cancellationToken) is not { } view)
            {
                return null;
            }

            var address = subject is TimelineSubject.Unit
                ? Addresses.Municipality(view.Key, question.Measure, question.AsOf)
                : Addresses.Programme(view.Key, question.Measure, question.AsOf);
            var own = items.Of(view);
            bands.Add(new TimelineBand(view.Key, view.Name, address, question.Lane is { } lane ? [.. own.Where(item => (item.From is null ? TimelineLane.Undated : item.Lane) == lane)] : own));
            isCut |= view.IsCut;
        }

        var context = question.Lane is null or TimelineLane.Ministries ? items.Of(await queries.MinistriesAsync(actor, cancellationToken)) : [];
        var current = stand ?? known ?? await totals.StandAsync(actor, null, cancellationToken);
        return new TimelineDrawing(question, bands, context, current, isCut)
        {
            Title = texts["Timeline.TitleOf", string.Join(", ", bands.Select(band => band.Name))],
            Source = texts["Timeline.Source", format.Moment(current.At)],
        };
    }

    public TimelinePicture Place(TimelineDrawing drawing, int width, TimeWindow? window)
    {
        ArgumentNullException.ThrowIfNull(drawing);
        return TimelineLayout.Of(drawing.Bands, drawing.Context, new TimelineSettings
        {
            Today = GermanTime.DayOf(clock.GetUtcNow().UtcDateTime),
            Window = window,
            Width = width,
            NameGroup = items.NameOf,
            AddressOfGroup = (band, lane, part) => GroupAddress(drawing.Question, band, lane, part),
        });
    }

    private static string? GroupAddress(TimelineQuestion question, TimelineBand band, TimelineLane lane, TimeWindow? part)
    {
        var subject = question.Subjects.FirstOrDefault(subject => subject switch
        {
            TimelineSubject.Unit unit => unit.Ags == band.Key,
            TimelineSubject.Programme programme => programme.Key == band.Key,
            _ => false,
        });
        return subject is null
            ? null
            : Addresses.TimelineOf(question with { Subjects = [subject], Lane = part is null ? TimelineLane.Undated : lane, Window = part is null ? null : part }) + "#" + Anchor;
    }

    /// <summary>Where the page of a timeline has its table.</summary>
    public const string Anchor = "tabelle";
}
