using System.Collections.Immutable;
using ProgramTracker.Core.Extraction.Counts;
using ProgramTracker.Core.Extraction.Dates;
using ProgramTracker.Core.Extraction.Events;
using ProgramTracker.Core.Extraction.Money;
using ProgramTracker.Core.Extraction.Participations;
using ProgramTracker.Core.Extraction.People;
using ProgramTracker.Core.Extraction.Places;
using ProgramTracker.Core.Extraction.Programmes;
using ProgramTracker.Core.Reference;
using ProgramTracker.Core.Releases;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction;

/// <summary>Reads a release: the whole road from its text to everything it states.</summary>
/// <remarks>Built once from the reference tables (this takes a moment) and then only read: one extractor serves all threads. The same source gives the same result always.</remarks>
public sealed class ReleaseExtractor
{
    private readonly PlaceFinder _places;
    private readonly ProgrammeFinder _programmes;
    private readonly PersonFinder _people;
    private readonly DateFinder _dates = new();
    private readonly EventFinder _events = new();
    private readonly CountFinder _counts = new();
    private readonly ParticipationFinder _participations = new();
    private readonly FundingFinder _funding;

    public ReleaseExtractor(Gazetteer gazetteer)
    {
        ArgumentNullException.ThrowIfNull(gazetteer);
        _places = new PlaceFinder(gazetteer);
        _programmes = new ProgrammeFinder(gazetteer);
        _people = new PersonFinder(gazetteer);
        _funding = new FundingFinder();
    }

    public static ReleaseExtractor Of(ReferenceTables tables) => new(Gazetteer.Of(tables));

    public ExtractedRelease Extract(ReleaseSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var normalised = TextNormaliser.Normalise(source.Text);
        var text = TokenisedText.Of(normalised.Text);
        var dates = _dates.Find(text, source.PublishedOn);
        var header = HeaderOf(source, text, ref dates);
        var context = new ReadingContext(header.PublishedOn, header.Issuer);
        var places = _places.Find(text, context);
        var programmes = _programmes.Find(text);
        var people = _people.Find(text);
        var events = _events.Find(text, places, dates, people);
        var funding = _funding.Find(new FundingReading(text, places, programmes, dates, context));
        return new ExtractedRelease
        {
            Text = normalised,
            Header = header,
            Funding = funding,
            Events = events,
            Counts = _counts.Find(text, programmes, dates),
            People = people,
            Participations = _participations.Find(text, places, programmes, dates),
            Municipalities = MunicipalityRoles.Of(text, places, events, funding),
            Programmes = ProgrammeMentions.Of(programmes),
        };
    }

    // What the caller knows wins; a date that only the text states resolves "heute" in a second reading of the dates.
    private ReleaseHeader HeaderOf(ReleaseSource source, TokenisedText text, ref ImmutableArray<DateFinding> dates)
    {
        var header = ReleaseHeaderReader.Read(text, dates);
        if (source.PublishedOn is null && header.PublishedOn is { } stated)
        {
            dates = _dates.Find(text, stated);
        }

        return header with { PublishedOn = source.PublishedOn ?? header.PublishedOn, Issuer = source.Issuer ?? header.Issuer };
    }
}
