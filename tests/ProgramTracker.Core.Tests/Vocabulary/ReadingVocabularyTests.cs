using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Extraction.Counts;
using ProgramTracker.Core.Extraction.Dates;
using ProgramTracker.Core.Extraction.Events;
using ProgramTracker.Core.Extraction.Participations;
using ProgramTracker.Core.Extraction.People;
using ProgramTracker.Core.Extraction.Places;
using ProgramTracker.Core.Extraction.Programmes;
using ProgramTracker.Core.Tests.Extraction;
using ProgramTracker.Core.Text;
using ProgramTracker.Core.Vocabulary;

namespace ProgramTracker.Core.Tests.Vocabulary;

/// <summary>Every row of the reading vocabulary, by the two sentences it brings.</summary>
public sealed class ReadingVocabularyTests
{
    private static readonly string[] Files = ["place-words", "place-cues", "outside-towns", "laender", "first-names", "offices", "programmes", "counts", "events", "event-cues", "participations"];

    public static TheoryData<string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var entry in Files.SelectMany(file => VocabularyFiles.Read(file)))
            {
                rows.Add(entry.File, entry.Id);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Row_FindsItsSentence(string file, string id)
    {
        var entry = Entry(file, id);

        Assert.True(Fires(entry, entry.Finds), entry.Finds);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Row_StaysSilentInTheOtherSentence(string file, string id)
    {
        var entry = Entry(file, id);

        Assert.False(Fires(entry, entry.FindsNot), entry.FindsNot);
    }

    [Fact]
    public void Ids_AreUnique()
    {
        var ids = Files.SelectMany(file => VocabularyFiles.Read(file)).Select(entry => entry.Id).ToList();

        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
    }

    private static VocabularyEntry Entry(string file, string id) => VocabularyFiles.Read(file).Single(entry => entry.Id == id);

    private static bool Fires(VocabularyEntry entry, string sentence)
    {
        var text = TokenisedText.Of(sentence);
        var places = new PlaceFinder(Reader.Gazetteer).Find(text, ReadingContext.None);
        var dates = new DateFinder().Find(text, null);
        var people = new PersonFinder(Reader.Gazetteer).Find(text);
        switch (entry.File)
        {
            case "place-words":
                return places.Any(place => entry.Phrases.Any(phrase => place.Place.Name.Contains(phrase, StringComparison.OrdinalIgnoreCase)));
            case "place-cues":
                return entry.Meaning is "blocks" or "body" ? places.IsEmpty : !places.IsEmpty;
            case "outside-towns":
                return places.Any(place => place.Place.IsOutside);
            case "laender":
                return PlaceLexicon.Shared.LandOf(TokenisedText.Of(""), sentence) == entry.Meaning;
            case "first-names" or "offices":
                return !people.IsEmpty;
            case "programmes":
                return !new ProgrammeFinder(Reader.Gazetteer).Find(text).IsEmpty;
            case "counts":
                return new CountFinder().Find(text, [], dates).Any(count => count.RuleId == entry.Id);
            case "participations":
                return !new ParticipationFinder().Find(text, places, new ProgrammeFinder(Reader.Gazetteer).Find(text), dates).IsEmpty;
            default:
                return !new EventFinder().Find(text, places, dates, people).IsEmpty;
        }
    }
}
