using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Text;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Search;

/// <summary>Keeps the terms under which something is found (folded, stemmed, with how often they stand there) and its words in their order.</summary>
public static class SearchIndex
{
    private const int MinimumLength = 2;

    /// <summary>Replaces all terms and the text of a subject inside the caller's transaction; nothing is saved yet.</summary>
    public static async Task ReplaceAsync(
        TrackerContext context,
        SearchSubject subject,
        int subjectId,
        IEnumerable<(SearchField Field, string? Text)> texts,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var all = texts.Where(x => !string.IsNullOrWhiteSpace(x.Text)).Select(x => (x.Field, Text: x.Text!)).ToList();
        await ReplaceTextAsync(context, subject, subjectId, all.ConvertAll(x => x.Text), cancellationToken);
        var present = await context.SearchTerms.Where(x => x.Subject == subject && x.SubjectId == subjectId).ToDictionaryAsync(x => (x.Term, x.Field), cancellationToken);
        var wanted = Wanted(texts);
        foreach (var (key, row) in present)
        {
            if (!wanted.ContainsKey(key))
            {
                context.SearchTerms.Remove(row);
            }
        }

        foreach (var (key, frequency) in wanted)
        {
            if (present.TryGetValue(key, out var row))
            {
                row.Frequency = frequency;
            }
            else
            {
                context.SearchTerms.Add(new SearchTerm { Term = key.Term, Subject = subject, SubjectId = subjectId, Field = key.Field, Frequency = frequency });
            }
        }
    }

    private static async Task ReplaceTextAsync(TrackerContext context, SearchSubject subject, int subjectId, List<string> texts, CancellationToken cancellationToken)
    {
        var present = await context.SearchTexts.FindAsync([subject, subjectId], cancellationToken);
        if (texts.Count == 0)
        {
            if (present is not null)
            {
                context.SearchTexts.Remove(present);
            }

            return;
        }

        var folded = $" {string.Join(" | ", texts.Select(Folding.Fold))} ";
        if (present is null)
        {
            context.SearchTexts.Add(new SearchText { Subject = subject, SubjectId = subjectId, Folded = folded });
        }
        else
        {
            present.Folded = folded;
        }
    }
    /// <summary>The terms of a subject that has none yet, to be stored by the caller.</summary>
    internal static IEnumerable<SearchTerm> TermsOf(SearchSubject subject, int subjectId, IEnumerable<(SearchField Field, string? Text)> texts) =>
        Wanted(texts).Select(x => new SearchTerm { Term = x.Key.Term, Subject = subject, SubjectId = subjectId, Field = x.Key.Field, Frequency = x.Value });

    private static Dictionary<(string Term, SearchField Field), int> Wanted(IEnumerable<(SearchField Field, string? Text)> texts) =>
        texts.Where(x => !string.IsNullOrWhiteSpace(x.Text))
            .SelectMany(x => Words(x.Text!).Select(word => (Term: word, x.Field)))
            .GroupBy(x => x)
            .ToDictionary(x => x.Key, x => x.Count());

    /// <summary>The terms of a text or of a query, in its order and with repetitions.</summary>
    public static IEnumerable<string> Words(string text) =>
        Folding.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length >= MinimumLength)
            .Select(Stemming.Stem)
            .Select(word => word.Length <= Lengths.Key ? word : word[..Lengths.Key]);
}
