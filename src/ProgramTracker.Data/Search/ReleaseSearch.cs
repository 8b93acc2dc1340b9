using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Search;
using ProgramTracker.Core.Text;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Releases;

namespace ProgramTracker.Data.Search;

/// <summary>Finds releases by the words of their title, issuer and text. Each word must stand there, in any inflection or, if it is not very short, as the beginning of one; a phrase in its order.</summary>
/// <remarks>
/// How good a hit is: a word of the title weighs twice as much as one that stands five times in the text, more often doesn't count; the whole word weighs twice as
/// much as a beginning. Equally good ones come newest first.
/// </remarks>
internal sealed class ReleaseSearch(TrackerContext context, SearchWords words)
{
    private const int MinimumLength = 2;
    private const int TitleWeight = 20;
    private const int WordWeight = 2;
    private const int MostCounted = 5;

    // A single letter is no term: it would be found nowhere.
    private readonly List<string> _words = [.. words.AllWords.Where(word => word.Length >= MinimumLength)];

    public IQueryable<Release> Among(IQueryable<Release> releases)
    {
        if (_words.Count == 0)
        {
            return releases.Where(x => false);
        }

        foreach (var word in _words)
        {
            var found = Weights(word).Select(x => x.ReleaseId);
            releases = releases.Where(x => found.Contains(x.Id));
        }

        foreach (var phrase in words.Phrases)
        {
            var within = $" {phrase} ";
            releases = releases.Where(x => context.SearchTexts.Any(t => t.Subject == SearchSubject.Release && t.SubjectId == x.Id && t.Folded.Contains(within)));
        }

        return releases;
    }

    public IQueryable<Release> InOrder(IQueryable<Release> found, SearchOrder order)
    {
        if (order == SearchOrder.Newest || _words.Count == 0)
        {
            return found.OrderByDescending(x => x.PublishedOn).ThenByDescending(x => x.Id);
        }

        var scores = _words.Select(Weights).Aggregate((all, more) => all.Concat(more))
            .GroupBy(x => x.ReleaseId)
            .Select(group => new { ReleaseId = group.Key, Score = group.Sum(x => x.Weight) });
        return found.Join(scores, x => x.Id, x => x.ReleaseId, (release, score) => new { release, score.Score })
            .OrderByDescending(x => x.Score).ThenByDescending(x => x.release.PublishedOn).ThenByDescending(x => x.release.Id)
            .Select(x => x.release);
    }

    // Two ranges of the key and no alternative in one: each is found by the index.
    private IQueryable<TermWeight> Weights(string word)
    {
        var stem = Stemming.Stem(word);
        var terms = context.SearchTerms.AsNoTracking().Where(x => x.Subject == SearchSubject.Release);
        var whole = terms.Where(x => x.Term == stem)
            .Select(x => new TermWeight { ReleaseId = x.SubjectId, Weight = WordWeight * (x.Field == SearchField.Title ? TitleWeight : x.Frequency > MostCounted ? MostCounted : x.Frequency) });
        if (!SearchWords.MayBeBeginning(word))
        {
            return whole;
        }

        var begun = terms.Where(x => x.Term.StartsWith(word) && x.Term != stem)
            .Select(x => new TermWeight { ReleaseId = x.SubjectId, Weight = x.Field == SearchField.Title ? TitleWeight : x.Frequency > MostCounted ? MostCounted : x.Frequency });
        return whole.Concat(begun);
    }

    private sealed class TermWeight
    {
        public int ReleaseId { get; init; }

        public int Weight { get; init; }
    }
}
