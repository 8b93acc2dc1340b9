using ProgramTracker.Core.Extraction.Dates;
using ProgramTracker.Core.Extraction.Money;
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
    private readonly DateFinder _dates = new();
    private readonly FundingFinder _funding;

    public ReleaseExtractor(Gazetteer gazetteer)
    {
        ArgumentNullException.ThrowIfNull(gazetteer);
        _places = new PlaceFinder(gazetteer);
        _programmes = new ProgrammeFinder(gazetteer);
        _funding = new FundingFinder();
    }

    public static ReleaseExtractor Of(ReferenceTables tables) => new(Gazetteer.Of(tables));

    public ExtractedRelease Extract(ReleaseSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var normalised = new NormalisedText(source.Text, []);
        var header = new ReleaseHeader(null, source.PublishedOn, source.Issuer, null);
        var text = TokenisedText.Of(normalised.Text);
        var context = new ReadingContext(header.PublishedOn, header.Issuer);
        var places = _places.Find(text, context);
        var programmes = _programmes.Find(text);
        var dates = _dates.Find(text, header.PublishedOn);
        var funding = _funding.Find(new FundingReading(text, places, programmes, dates, context));
        return new ExtractedRelease { Text = normalised, Header = header, Funding = funding };
    }
}
