using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Releases;
using ProgramTracker.Core.Text;
using ProgramTracker.Data.Review;

namespace ProgramTracker.Data.Releases;

/// <summary>Which statement of a new version carries on which of the version before.</summary>
/// <remarks>
/// A decision goes over only where the words are found again (or moved) and the reading of the new text states the same facts as the reading of the old one, both read today; where
/// nothing reads the words, as with statements that a person marked, the whole sentence must be the same. What doesn't go over is lost; where exactly one new statement that is like
/// it stands in its sentence, that one is proposed in its place.
/// </remarks>
internal sealed class StatementSuccession
{
    private readonly VersionStatements _old;
    private readonly QuoteRelocation _relocation;
    private readonly List<(Statement Row, ExtractedStatement Content)> _new;
    private readonly ILookup<StatementKind, (ExtractedStatement Statement, int Index)> _readAgain;
    private readonly Dictionary<int, Step> _steps = [];
    private readonly HashSet<Statement> _taken = [];

    private StatementSuccession(VersionStatements old, ExtractedRelease readAgain, IEnumerable<Statement> @new, string newText)
    {
        _old = old;
        _relocation = QuoteRelocation.Between(old.Version.Text!, newText);
        _new = [.. @new.Select(row => (row, StatementPayload.Read(row.Kind, row.PayloadJson)))];
        IEnumerable<ExtractedStatement>[] kinds = [readAgain.Funding, readAgain.Events, readAgain.Counts, readAgain.People, readAgain.Participations];
        _readAgain = kinds.SelectMany(kind => kind.Select((statement, index) => (Statement: statement, Index: index))).ToLookup(x => StatementPayload.KindOf(x.Statement));
    }

    /// <summary>What becomes of each statement of the version before, in the order of its text.</summary>
    public static IReadOnlyList<Step> Of(VersionStatements old, ExtractedRelease readAgain, IEnumerable<Statement> @new, string newText)
    {
        var succession = new StatementSuccession(old, readAgain, @new, newText);
        foreach (var row in old.All)
        {
            succession.CarryOn(row);
        }

        // Once before, so that a part may stay a part of a total that changed, and once for what was dropped.
        succession.ProposeInPlaces();
        succession.DropBrokenReferences();
        succession.ProposeInPlaces();
        return [.. old.All.Select(row => succession._steps.GetValueOrDefault(row.Id) ?? new Step(row, null, null, RelocationOutcome.Lost, false))];
    }

    // Facts as today's rules read them, so that only what changed in the text counts, and not what changed in the rules.
    private ExtractedStatement Reading(Statement row)
    {
        var found = StatementPayload.Read(row.Kind, row.PayloadJson);
        var again = _readAgain[row.Kind].Where(x => x.Statement.Quote.Span == found.Quote.Span).Select(x => x.Statement).ToList();
        return again.Find(x => StatementFacts.AreSame(x, found)) ?? again.FirstOrDefault() ?? found;
    }

    private void CarryOn(Statement row)
    {
        var reading = Reading(row);
        var place = _relocation.Find(OldQuote(row));
        if (!place.IsFound)
        {
            return;
        }

        var there = _new.Where(x => x.Row.Kind == row.Kind && !_taken.Contains(x.Row) && StandsAt(x.Content, place.Quote.Span)).ToList();
        if (there.Find(x => StatementFacts.AreSame(x.Content, reading)) is { Row: not null } same)
        {
            _taken.Add(same.Row);
            _steps[row.Id] = new Step(row, same.Row, place.Quote, place.Outcome, true);
        }
        else if (there.Count == 0 && (row.IsAddedByHand || !IsReadToday(row)) && row.State != StatementState.Proposed && SentenceAt(row, place.Quote.Span) is not null)
        {
            _steps[row.Id] = new Step(row, null, place.Quote, place.Outcome, true);
        }
    }

    // A part stays a part of the same whole, a workshop in the same conference, or it is something for a person to see.
    private void DropBrokenReferences()
    {
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var step in _steps.Values.Where(step => step.CarriesOn && !IsWhole(step)).ToList())
            {
                changed = true;
                _steps.Remove(step.Old.Id);
                if (step.New is not null)
                {
                    _taken.Remove(step.New);
                }
            }
        }
    }

    private bool IsWhole(Step step)
    {
        var decided = StatementFacts.References(_old.Content(step.Old));
        if (decided.Any(index => index is not null && (_old.Find(step.Old.Kind, index) is not { } named || !_steps.ContainsKey(named.Id))))
        {
            return false;
        }

        if (step.New is null)
        {
            return true;
        }

        var before = StatementFacts.References(Reading(step.Old));
        var now = StatementFacts.References(StatementPayload.Read(step.New.Kind, step.New.PayloadJson));
        return before.Zip(now).All(pair => pair.First is null == pair.Second is null);
    }

    private void ProposeInPlaces()
    {
        foreach (var row in _old.All.Where(row => row.IsDecidedFor() && !_steps.ContainsKey(row.Id)))
        {
            ProposeInPlace(row);
        }
    }

    private void ProposeInPlace(Statement row)
    {
        var place = _relocation.Find(OldQuote(row));
        var around = place.Quote?.Span ?? _relocation.Around(new TextSpan(row.SentenceStart, row.SentenceLength)) ?? Gap(row);
        if (around is not { } region)
        {
            return;
        }

        var reading = Reading(row);
        var there = _new.Where(x => x.Row.Kind == row.Kind && !_taken.Contains(x.Row) && StatementColumns.SentenceOf(x.Content).Overlaps(region) && StatementFacts.AreAlike(x.Content, reading)).ToList();
        var nearest = there.Count > 1 ? there.Where(x => x.Content.Quote.Span.Overlaps(region)).ToList() : there;
        if (nearest is [var only])
        {
            _taken.Add(only.Row);
            _steps[row.Id] = new Step(row, only.Row, null, RelocationOutcome.Lost, false);
        }
    }

    // The whole sentence is new: what stands between the words around it.
    private TextSpan? Gap(Statement row)
    {
        var before = _relocation.Around(TextSpan.FromBounds(0, row.SentenceStart));
        var after = _relocation.Around(TextSpan.FromBounds(row.SentenceStart + row.SentenceLength, _old.Version.Text!.Length));
        return (before, after) switch
        {
            ({ } b, { } a) when b.End < a.Start => TextSpan.FromBounds(b.End, a.Start),
            _ => null,
        };
    }

    private bool IsReadToday(Statement row) => _readAgain[row.Kind].Any(x => x.Statement.Quote.Span == new TextSpan(row.QuoteStart, row.QuoteLength));

    /// <summary>The sentence of an old statement around the place of its quote in the new text, where it is the same word for word.</summary>
    private TextSpan? SentenceAt(Statement row, TextSpan place)
    {
        var sentence = new TextSpan(row.SentenceStart, row.SentenceLength);
        var start = place.Start - (row.QuoteStart - sentence.Start);
        var text = _relocation.Words.After.Text;
        return start >= 0 && start + sentence.Length <= text.Length && text.AsSpan(start, sentence.Length).SequenceEqual(sentence.In(_old.Version.Text.AsSpan()))
            ? new TextSpan(start, sentence.Length)
            : null;
    }

    private Quote OldQuote(Statement row) => Quote.Of(_old.Version.Text!, new TextSpan(row.QuoteStart, row.QuoteLength));

    private static bool StandsAt(ExtractedStatement content, TextSpan span) =>
        content.Quote.Span == span || (content is FundingStatement funding && funding.Restatements.Any(again => again.Span == span));

    /// <summary>One statement of the version before and what became of it.</summary>
    /// <param name="Old">The statement of the version before.</param>
    /// <param name="New">The statement of the new version; null where it is lost, or where its words are there and nothing reads them by itself.</param>
    /// <param name="Quote">Where its words stand now.</param>
    /// <param name="Outcome">How its words were found.</param>
    /// <param name="CarriesOn">The decision goes over; else <paramref name="New"/> is proposed in its place.</param>
    internal sealed record Step(Statement Old, Statement? New, Quote? Quote, RelocationOutcome Outcome, bool CarriesOn);
}
