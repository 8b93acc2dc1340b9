using System.Collections.Immutable;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.People;

/// <summary>One walk through a text for the people in it.</summary>
internal sealed partial class PersonReading(TokenisedText text, Gazetteer gazetteer)
{
    private static readonly WordSet OfficeTail = WordSet.Of("für des der im in und von vom am beim zur an den dem bei mit gegen ohne , nrw stellv stv");
    private static readonly WordSet OfficeOpeners = WordSet.Of("der die das den dem des ein eine als und stellvertretende stellvertretender stellvertretenden stellv stv zuständige zuständiger ehemalige ehemaliger erste erster neue neuer scheidende parlamentarische parlamentarischer parlamentarischen leitende leitender");
    private static readonly WordSet AffiliationOpeners = WordSet.Of("von vom aus");

    private readonly NameReader _names = new(text, gazetteer);
    private readonly OfficeWords _offices = OfficeWords.Shared;
    private readonly List<Found> _found = [];

    public ImmutableArray<PersonStatement> Read()
    {
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            if (text.Tokens[i].Kind != TokenKind.Word || !text.StartsUpper(i))
            {
                continue;
            }

            if (_offices.IsOffice(text.LowerWord(i), out var rule))
            {
                i = ReadBehindOffice(i, rule);
            }
            else if (_offices.IsPersonWord(text.LowerWord(i), out rule) && TryName(i + 1, out var person) && person.Words > 1 && (person.KnownFirstName || person.HadTitle || (i > 0 && text.LowerWord(i - 1) is "der" or "die" or "den" or "dem")))
            {
                Add(person, i, i, rule, true);
                i = person.Last;
            }
            else if (_names.TryRead(i, out var name))
            {
                i = ReadBehindName(name) ?? i;
            }
        }

        return Distinct();
    }

    /// <summary>"Landrat Dr. Peter Muster", "Minister des Inneren, für Digitalisierung und Kommunen, Peter Muster", "Staatssekretäre A B und Dr. C D".</summary>
    private int ReadBehindOffice(int office, string rule)
    {
        var first = OfficeStart(office);
        var next = office + 1;
        if (next < text.Tokens.Length && text.LowerWord(next) is ":" or ",")
        {
            next++;
        }

        // "Gemeindedirektor a. D. Karl Muster"
        if (next + 4 < text.Tokens.Length && text.Is(next, "a") && text.Is(next + 1, ".") && text.Is(next + 2, "d") && text.Is(next + 3, "."))
        {
            next += 4;
        }

        if (TryName(next, out var name))
        {
            Add(name, first, next > office + 1 && text.Is(office + 1, ":") ? -1 : office, rule, name.Words > 1);
            return ReadFurtherNames(name.Last, first, office, rule);
        }

        // The office goes on for some words before the name.
        var sentence = text.Tokens[office].Sentence;
        for (next = office + 1; next < text.Tokens.Length && next - office < 18 && text.Tokens[next].Sentence == sentence; next++)
        {
            var word = text.LowerWord(next);
            var isTail = OfficeTail.Contains(word) || (text.Tokens[next].Kind == TokenKind.Word && text.StartsUpper(next)) || text.Tokens[next].Kind == TokenKind.LineBreak;
            if (!isTail && !IsLowerAdjective(next))
            {
                break;
            }

            if (next > office + 1 && text.Tokens[next].Kind == TokenKind.Word && text.StartsUpper(next) && text.LowerWord(next - 1) is "," or "nrw" or "landes" or not "und" && TryName(next, out name) && name.Words > 1 && (name.KnownFirstName || text.Is(next - 1, ",")))
            {
                var end = next - 1;
                while (end > office && text.Is(end, ","))
                {
                    end--;
                }

                Add(name, first, end, rule, true);
                return name.Last;
            }
        }

        return office;
    }

    private int ReadFurtherNames(int last, int officeFirst, int office, string rule)
    {
        var isPlural = text.LowerWord(office) is var word && (IsPluralByArticle(officeFirst, word) || word.EndsWith("sekretäre") || word.EndsWith("sekretärinnen") || word.EndsWith("räte") || word.EndsWith("ministerinnen") || word.EndsWith("beauftragten") || word.EndsWith("abgeordneten") || word.EndsWith("beigeordneten"));
        if (!isPlural && ReadOfficeAfter(last + 1) is { } own)
        {
            // "Bürgermeister Peter Muster, Vorsitzender des Rates": the office before the name is the one kept.
            return own.Last;
        }

        if (!isPlural)
        {
            return last;
        }

        // "die Bürgermeister A B (Stolberg), C D (Alsdorf) und Dr. E F (Baesweiler)"
        while (true)
        {
            var next = last + 1;
            if (next < text.Tokens.Length && text.Is(next, "(") && ClosingBracket(next) is { } close && close - next <= 5)
            {
                next = close + 1;
            }

            if (next >= text.Tokens.Length || text.LowerWord(next) is not ("und" or "," or "sowie") || !TryName(next + 1, out var name) || name.Words < 2)
            {
                return last;
            }

            Add(name, officeFirst, office, rule, true);
            last = name.Last;
        }
    }

    // "die Bürgermeister", "die beiden Minister": the same form in both numbers, told apart by the article.
    private bool IsPluralByArticle(int officeFirst, ReadOnlySpan<char> office) =>
        office.EndsWith("er") && !office.EndsWith("ender") && officeFirst > 0 && text.LowerWord(officeFirst - 1) is "die" or "beiden" or "drei" or "vier" or "zwei" or "fünf";

    /// <summary>"Anna Muster, Staatssekretärin für Integration, …", "Anna Muster (Leiterin des Amtes)", "A B und C D von der Abteilung Integration".</summary>
    private int? ReadBehindName(NameReading name)
    {
        if (name.Words < 2 || (!name.KnownFirstName && !name.HadTitle && !IsListedInBrackets(name) && !IsNamedWithOffice(name) && !IsMember(name.Last + 1)))
        {
            return name is { HadTitle: true, Words: > 1 } ? AddPlain(name) : null;
        }

        var next = name.Last + 1;
        if (IsMember(next))
        {
            Add(name, next, next, "PER-MEMBER", true);
            return next;
        }

        if (ReadOfficeAfter(next) is { } office)
        {
            Add(name, office.First, office.Last, office.Rule, true);
            return office.Last;
        }

        if (next < text.Tokens.Length && text.Is(next, "(") && ClosingBracket(next) is { } close && close - next > 1)
        {
            // "Karl Muster (CDU), Sozialminister"
            if (close - next <= 4 && ReadOfficeAfter(close + 1) is { } behindParty)
            {
                Add(name, behindParty.First, behindParty.Last, behindParty.Rule, true);
                return behindParty.Last;
            }

            var affiliation = text.Span(next + 1, close - 1).In(text.Text);
            if (text.LowerWord(next + 1) is "foto" or "fotograf" or "fotografin" or "bild" or "grafik" or "bildquelle")
            {
                return close;
            }

            if (close - next > 2 || affiliation.Length > 6)
            {
                Add(name, next + 1, close - 1, "PER-BRACKET", true);
                return close;
            }

            return AddPlain(name);
        }

        // "Leitung: Anna Muster, Stadt Herne"
        if (name.First > 1 && text.Is(name.First - 1, ":") && text.LowerWord(name.First - 2) is "leitung" or "moderation" or "referent" or "referentin" or "vortrag" or "gesprächsleitung")
        {
            Add(name, name.First - 2, name.First - 2, "PER-LEAD", true);
            return name.Last;
        }

        if (name.KnownFirstName && ReadAffiliation(name) is { } end)
        {
            return end;
        }

        return name.HadTitle || IsQuotedSpeaker(name) ? AddPlain(name) : name.Last;
    }

    private bool IsMember(int token) => token < text.Tokens.Length && text.LowerWord(token) is "mdl" or "mdb" or "mdep";

    // "Ümit Yılmaz, Vorsitzender des Rates": an unknown given name, where the office follows at once.
    private bool IsNamedWithOffice(NameReading name)
    {
        var next = name.Last + 1;
        if (next + 1 >= text.Tokens.Length || !text.Is(next, ",") || (name.First > 0 && text.LowerWord(name.First - 1) is "der" or "die" or "das" or "dem" or "den" or "des" or "im" or "zum" or "zur" or "ein" or "eine" or "am"))
        {
            return false;
        }

        var first = text.LowerWord(name.First);
        if (first.EndsWith("e") || first.EndsWith("en") || first.EndsWith("es") || first.EndsWith("er") || first.EndsWith("em"))
        {
            return false;
        }

        next++;
        while (next < text.Tokens.Length && text.LowerWord(next) is "der" or "die" or "stellvertretende" or "stellvertretender" or "ehemalige" or "ehemaliger" or "neue" or "neuer" or "erste" or "erster")
        {
            next++;
        }

        return next < text.Tokens.Length && text.Tokens[next].Kind == TokenKind.Word && text.StartsUpper(next) && _offices.IsOffice(text.LowerWord(next)) && !TryName(next + 1, out _);
    }

    private int AddPlain(NameReading name)
    {
        Add(name, 0, -1, "PER-NAME", true);
        return name.Last;
    }

    // "Thomas Koch und Sabine Hahn von der Abteilung Integration"
    private int? ReadAffiliation(NameReading name)
    {
        var next = name.Last + 1;
        NameReading? second = null;
        if (next < text.Tokens.Length && text.Is(next, "und") && TryName(next + 1, out var other) && other is { Words: > 1, KnownFirstName: true })
        {
            second = other;
            next = other.Last + 1;
        }

        if (next + 2 >= text.Tokens.Length || !AffiliationOpeners.Contains(text.LowerWord(next)) || (text.LowerWord(next + 1) is not ("der" or "dem") && !text.Is(next, "vom")))
        {
            return null;
        }

        var first = text.Is(next, "vom") ? next + 1 : next + 2;
        var last = first;
        while (last < text.Tokens.Length && last - first < 4 && text.Tokens[last].Kind == TokenKind.Word && text.StartsUpper(last))
        {
            last++;
        }

        if (last == first)
        {
            return null;
        }

        Add(name, first, last - 1, "PER-AFFILIATION", true);
        if (second is { } also)
        {
            Add(also, first, last - 1, "PER-AFFILIATION", true);
        }

        return last - 1;
    }

    private bool TryName(int token, out NameReading name)
    {
        if (!_names.TryRead(token, out name) || _offices.IsPersonWord(text.LowerWord(name.First), out _))
        {
            return false;
        }

        return true;
    }

    // In a list of people with their bodies in brackets unknown given names count too: "Mehmet Mayadali (Verein …), Frank …".
    private bool IsListedInBrackets(NameReading name) =>
        name.First > 0 && text.LowerWord(name.First - 1) is "," or "und" or ":" && name.First > 1 && (text.Is(name.First - 2, ")") || text.Is(name.First - 1, ":"))
        && name.Last + 1 < text.Tokens.Length && text.Is(name.Last + 1, "(");

    // "… ", sagte Anna Muster.
    private bool IsQuotedSpeaker(NameReading name) =>
        name.First > 1 && text.LowerWord(name.First - 1) is "sagte" or "sagt" or "erklärte" or "erklärt" or "betonte" or "betont" && text.Tokens[name.First - 2].Kind is TokenKind.QuotationMark or TokenKind.Punctuation;

    private void Add(NameReading name, int officeFirst, int officeLast, string rule, bool isFull)
    {
        var office = officeLast >= officeFirst ? text.Span(officeFirst, officeLast).In(text.Text).Replace('\n', ' ') : null;
        _found.Add(new Found(name.First, name.Last, office, rule, isFull || name.Words > 1));
    }

    // A person once: with the first office that is stated; a surname alone joins the full name that ends in it.
    private ImmutableArray<PersonStatement> Distinct()
    {
        var byName = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var bySurname = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var people = new List<PersonStatement>();
        var surnames = _found.Where(person => person.IsFull).Select(person => text.Word(person.Last).ToString()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var found in _found.Where(person => person.IsFull))
        {
            // "Minister Laumanns Haus": a genitive of somebody named elsewhere, and what is theirs.
            if (found.First < found.Last && text.Word(found.First) is var owner && owner[^1] == 's' && surnames.Contains(owner[..^1].ToString()))
            {
                continue;
            }

            var name = NameOf(found);
            var surname = text.Word(found.Last).ToString();
            if (byName.TryGetValue(name, out var index) || byName.TryGetValue(name.TrimEnd('s'), out index))
            {
                if (people[index].Office is null && found.Office is not null)
                {
                    people[index] = people[index] with { Office = found.Office, RuleId = found.Rule };
                }

                continue;
            }

            byName[name] = people.Count;
            bySurname.Add(surname);
            if (surname.Contains('-'))
            {
                bySurname.Add(surname[(surname.IndexOf('-') + 1)..]);
            }

            people.Add(Statement(found, name));
        }

        foreach (var found in _found.Where(person => !person.IsFull))
        {
            var name = NameOf(found);
            if (!bySurname.Contains(name) && !bySurname.Contains(name.TrimEnd('s')) && bySurname.Add(name))
            {
                people.Add(Statement(found, name));
            }
        }

        return [.. people.OrderBy(person => person.Quote.Span.Start)];
    }

    private string NameOf(Found found) => text.Span(found.First, found.Last).In(text.Text).Replace('\n', ' ');

    private PersonStatement Statement(Found found, string name) => new()
    {
        Quote = Quote.Of(text.Text, text.Span(found.First, found.Last)),
        RuleId = found.Rule,
        Name = name,
        Office = found.Office,
    };

    private readonly record struct Found(int First, int Last, string? Office, string Rule, bool IsFull);
}
