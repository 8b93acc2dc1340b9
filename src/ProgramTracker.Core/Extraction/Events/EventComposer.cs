using System.Collections.Immutable;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Events;

/// <summary>Makes statements of the drafts: parents, what children take over from them, invitation blocks, certainty.</summary>
internal static class EventComposer
{
    public static ImmutableArray<EventStatement> Compose(TokenisedText text, EventSurroundings around, List<EventDraft> named, List<EventDraft> acts)
    {
        FillFromInvitation(around, named);
        foreach (var draft in named.Where(draft => draft is { IsSub: false, Date: null }))
        {
            if (around.DayBeforeDefinite(draft.Mentions) is { } day)
            {
                draft.Date = day.From;
                draft.Reasons.AddRange(day.Reasons);
            }
        }

        foreach (var draft in named.Where(draft => draft is { IsSub: false, PlaceRef: null }))
        {
            var next = draft.Kind == EventKind.Other ? null : around.PlaceInNextSentence(draft.LastToken);
            var only = named.Count(other => !other.IsSub) == 1;
            if ((next ?? (only ? around.PlaceInHeadline() ?? around.PlaceInSentenceBefore(draft.Mentions) ?? around.PlaceOfHouse(draft.Mentions) : null)) is { } place)
            {
                draft.PlaceRef = place.Place;
                draft.Place = place.Place.Name;
            }
        }

        SetParents(named);
        var all = named.Concat(acts).OrderBy(draft => draft.FirstToken).ToList();
        var index = all.Select((draft, position) => (draft, position)).ToDictionary(entry => entry.draft, entry => entry.position);
        return
        [
            .. all.Select(draft => new EventStatement
            {
                Quote = Quote.Of(text.Text, text.Span(draft.FirstToken, draft.LastToken)),
                RuleId = draft.RuleId,
                Reasons = Reasons(draft),
                Kind = draft.Kind,
                Title = draft.Title,
                Sentence = text.Sentences[text.Tokens[draft.FirstToken].Sentence].Span,
                OtherNames = [.. draft.OtherNames],
                Date = draft.Date,
                EndDate = draft.EndDate,
                Place = draft.Place,
                PlaceRef = draft.PlaceRef,
                Organiser = draft.Organiser,
                Parent = draft.Parent is { } parent ? index[parent] : null,
                IsVirtual = draft.IsVirtual,
            }),
        ];
    }

    private static void FillFromInvitation(EventSurroundings around, List<EventDraft> named)
    {
        if (named.Find(draft => !draft.IsSub && draft.Date is null) is { } main && around.InvitationDay() is { } day)
        {
            main.Date = day.From;
            main.Reasons.AddRange(day.Reasons);
            if (main.PlaceRef is null && around.PlaceBehind(day.LastToken) is { } place)
            {
                main.PlaceRef = place.Place;
                main.Place = place.Place.Name;
            }
            else if (main.PlaceRef is null && around.PlaceInOpening() is { } opening)
            {
                main.PlaceRef = opening.Place;
                main.Place = opening.Place.Name;
            }
        }
    }

    // A workshop or a discussion belongs to the one main event of the text; "Hauptkonferenz" to the conference that the text names otherwise.
    private static void SetParents(List<EventDraft> named)
    {
        var main = named.Find(draft => !draft.IsSub && !draft.Title.StartsWith("Haupt", StringComparison.Ordinal));
        foreach (var draft in named)
        {
            if (draft.Parent is null && main is not null && draft != main && (draft.IsSub || (draft.Title.StartsWith("Haupt", StringComparison.Ordinal) && main.Kind == EventKind.Conference)))
            {
                draft.Parent = main;
            }

            if (draft is { IsSub: true, Parent: { } parent })
            {
                draft.Date ??= parent.Date;
                draft.EndDate ??= parent.EndDate;
                draft.PlaceRef ??= parent.PlaceRef;
                draft.Place ??= parent.Place;
                draft.Reasons.Add(CertaintyReason.ParentFromContext);
            }
        }
    }

    private static ImmutableArray<CertaintyReason> Reasons(EventDraft draft) =>
    [
        .. draft.Reasons.Append(draft.IsQuoted ? CertaintyReason.TitleInQuotationMarks : draft.Kind is EventKind.Handover or EventKind.Visit ? CertaintyReason.DateStated : CertaintyReason.TitleFromNounPhrase)
            .Where(reason => draft.Date is not null || reason != CertaintyReason.DateStated)
            .Distinct(),
    ];
}
