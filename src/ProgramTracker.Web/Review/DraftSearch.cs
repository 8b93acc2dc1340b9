using Microsoft.Extensions.Localization;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Reference;
using ProgramTracker.Data.Review;
using ProgramTracker.Web.Formatting;
using ProgramTracker.Web.Resources;
using ProgramTracker.Web.Review.Forms;

namespace ProgramTracker.Web.Review;

/// <summary>Gives the forms their searches, with what tells two things of the same name apart.</summary>
public sealed class DraftSearch(ReviewLookups lookups, IStringLocalizer<Texts> texts, Format format)
{
    private const int Shown = 8;

    public DraftSources For(Actor actor) => new()
    {
        Municipalities = async (words, cancellationToken) =>
            [.. (await lookups.MunicipalitiesAsync(actor, words, Shown, cancellationToken)).Select(Found)],
        Recipients = async (words, cancellationToken) =>
        [
            .. (await lookups.MunicipalitiesAsync(actor, words, Shown, cancellationToken)).Select(Found),
            .. (await lookups.OrganisationsAsync(actor, words, Shown / 2, cancellationToken)).Select(Found),
        ],
        Programmes = async (words, cancellationToken) =>
            [.. (await lookups.ProgrammesAsync(actor, words, Shown, cancellationToken)).Select(found => new Found<ProgrammeRef>(new ProgrammeRef(found.Name, found.Key), found.Name, null))],
    };

    private static PlaceRef PlaceOf(MunicipalityChoice choice) => new(choice.Name, KindOf(choice.Kind), choice.Ags, false, []);

    private static PlaceKind KindOf(UnitKind kind) => kind switch
    {
        UnitKind.Kreis or UnitKind.Städteregion => PlaceKind.Kreis,
        UnitKind.Gemeinde => PlaceKind.Gemeinde,
        _ => PlaceKind.Stadt,
    };

    private Found<RecipientRef> Found(MunicipalityChoice choice)
    {
        var place = PlaceOf(choice);
        var within = choice.KreisName is { } kreis && kreis != choice.Name ? kreis : choice.Ags;
        return new Found<RecipientRef>(new RecipientRef(choice.Name, place, true), choice.Name, $"{format.Name(place.Kind)}, {within}");
    }

    private Found<RecipientRef> Found(OrganisationChoice choice) => new(
        new RecipientRef(choice.Name, choice.Seat is { } seat ? PlaceOf(seat) : null, false),
        choice.Name,
        choice.Seat is { } known ? texts["RecipientsField.OrganisationIn", known.Name].Value : texts["RecipientsField.Organisation"].Value);
}
