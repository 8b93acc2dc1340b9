using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Matching;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Releases;
using ProgramTracker.Data.Review;
using ProgramTracker.Data.Search;

namespace ProgramTracker.Data.Events;

/// <summary>What an event is, read from its evidence: what the first statement says, completed by the later ones; their other titles become other names.</summary>
/// <remarks>Made anew whenever evidence is added or taken away. An event that no statement bears out any longer is void.</remarks>
internal static class EventFacts
{
    public static async Task RebuildAsync(TrackerContext context, int eventId, ReferenceLookup lookup, CancellationToken cancellationToken)
    {
        var row = await context.Events.Include(x => x.Names).SingleAsync(x => x.Id == eventId, cancellationToken);
        var evidence = await context.EventEvidence
            .Include(x => x.Statement).ThenInclude(x => x!.Release)
            .Where(x => x.EventId == eventId)
            .OrderBy(x => x.RecordedAt).ThenBy(x => x.StatementId)
            .Select(x => x.Statement!)
            .ToListAsync(cancellationToken);
        row.IsVoid = evidence.Count == 0;
        if (row.IsVoid)
        {
            await IndexAsync(context, row, [], cancellationToken);
            return;
        }

        var contents = evidence.Select(x => (EventStatement)StatementPayload.Current(x)).ToList();
        Fill(row, contents[0], lookup);
        foreach (var content in contents.Skip(1))
        {
            Complete(row, content, lookup);
        }

        SetNames(context, row, contents);
        var open = evidence.Select(x => x.Release!).Where(x => x is { Visibility: Visibility.Published, EmbargoUnread: false }).ToList();
        row.Visibility = open.Count > 0 ? Visibility.Published : Visibility.Internal;
        row.EmbargoUntil = open.Count == 0 || open.Exists(x => x.EmbargoUntil is null) ? null : open.Min(x => x.EmbargoUntil);
        row.ParentId = await ParentAsync(context, row.Id, evidence, contents, cancellationToken);
        IEnumerable<(SearchField, string?)> names = row.Names.Where(x => context.Entry(x).State != EntityState.Deleted).Select(x => (SearchField.Name, (string?)x.Name));
        await IndexAsync(context, row, names.Append((SearchField.Title, row.Title)).Append((SearchField.Name, row.Place)).Append((SearchField.Name, row.Organiser)), cancellationToken);
    }

    private static Task IndexAsync(TrackerContext context, Event row, IEnumerable<(SearchField Field, string? Text)> texts, CancellationToken cancellationToken) =>
        SearchIndex.ReplaceAsync(context, SearchSubject.Event, row.Id, texts, cancellationToken);

    public static void Fill(Event row, EventStatement content, ReferenceLookup lookup)
    {
        row.Kind = content.Kind;
        row.Title = content.Title.Length <= Lengths.Title ? content.Title : content.Title[..Lengths.Title];
        row.FoldedTitle = FoldedColumn.Of(content.Title);
        row.SeriesStem = SeriesNames.Of(row.Title) is { } common ? FoldedColumn.Of(common) : string.Empty;
        row.IsVirtual = content.IsVirtual;
        (row.DateText, row.FirstDay, row.EndDateText, row.LastDay) = (null, null, null, null);
        (row.Place, row.Ags, row.Organiser) = (null, null, null);
        Complete(row, content, lookup);
    }

    public static ImmutableArray<string> FoldedNames(EventStatement content) =>
        [.. content.OtherNames.Prepend(content.Title).Select(name => FoldedColumn.Of(name)).Where(name => name.Length > 0).Distinct()];

    public static string? AgsOf(EventStatement content, ReferenceLookup lookup) => content.PlaceRef?.Ags is { } ags ? lookup.Today(ags) : null;

    private static void Complete(Event row, EventStatement content, ReferenceLookup lookup)
    {
        // A day is better known than its month or year.
        if (content.Date is { } date && (row.DateText is null || row.DateText.Length < date.ToString().Length))
        {
            (row.DateText, row.FirstDay) = (date.ToString(), date.First);
        }

        if (row.EndDateText is null && content.EndDate is { } end)
        {
            (row.EndDateText, row.LastDay) = (end.ToString(), end.First);
        }

        row.Place ??= content.Place is { Length: > Lengths.Name } place ? place[..Lengths.Name] : content.Place;
        row.Ags ??= AgsOf(content, lookup);
        row.Organiser ??= content.Organiser is { Length: > Lengths.Name } organiser ? organiser[..Lengths.Name] : content.Organiser;
    }

    private static void SetNames(TrackerContext context, Event row, List<EventStatement> contents)
    {
        var wanted = contents.SelectMany(x => x.OtherNames.Prepend(x.Title))
            .Where(name => name.Length <= Lengths.Name)
            .Select(name => (Name: name, Folded: FoldedColumn.Of(name)))
            .Where(x => x.Folded.Length > 0 && x.Folded != row.FoldedTitle)
            .DistinctBy(x => x.Folded)
            .ToList();
        context.EventNames.RemoveRange(row.Names.Where(x => !wanted.Exists(w => w.Folded == x.Folded)));
        row.Names.AddRange(wanted.Where(w => !row.Names.Exists(x => x.Folded == w.Folded)).Select(w => new EventName { Name = w.Name, Folded = w.Folded }).ToList());
    }

    private static async Task<int?> ParentAsync(
        TrackerContext context, int eventId, List<Statement> evidence, List<EventStatement> contents, CancellationToken cancellationToken)
    {
        for (var i = 0; i < evidence.Count; i++)
        {
            var (versionId, parent) = (evidence[i].ReleaseVersionId, contents[i].Parent);
            if (parent is null)
            {
                continue;
            }

            var named = await context.Statements
                .Where(x => x.ReleaseVersionId == versionId && x.Kind == StatementKind.Event && x.KindIndex == parent)
                .Select(x => new { x.Id, x.BearerId })
                .SingleOrDefaultAsync(cancellationToken);
            if (named is null)
            {
                continue;
            }

            // Or the statement of a later version that was accepted in its place.
            var ids = await VersionStatements.LaterAsync(context, [named.Id, named.BearerId ?? named.Id], cancellationToken);
            var found = await context.EventEvidence
                .Where(x => ids.Contains(x.StatementId) && x.EventId != eventId)
                .Select(x => (int?)x.EventId)
                .FirstOrDefaultAsync(cancellationToken);
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }
}
