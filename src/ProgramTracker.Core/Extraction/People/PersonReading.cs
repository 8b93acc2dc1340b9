using System.Collections.Immutable;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.People;

/// <summary>One walk through a text for the people in it.</summary>
internal sealed class PersonReading(TokenisedText text, Gazetteer gazetteer)
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
        var isPlural = text.LowerWord(office) is var word && (word.EndsWith("sekretäre") || word.EndsWith("sekretärinnen") || word.EndsWith("räte") || word.EndsWith("ministerinnen") || word.EndsWith("beauftragten") || word.EndsWith("abgeordneten") || word.EndsWith("beigeordneten"));
        if (!isPlural && ReadOfficeAfter(last + 1) is { } own)
        {
            // "Bürgermeister Peter Muster, Vorsitzender des Rates": the office before the name is the one kept.
            return own.Last;
        }

        while (last + 1 < text.Tokens.Length && text.LowerWord(last + 1) is "und" or "," or "sowie" && TryName(last + 2, out var name) && name.Words > 1 && (isPlural || !HasOfficeAfter(name.Last + 1)) && (isPlural || name.KnownFirstName && false))
        {
            Add(name, officeFirst, office, rule, true);
            last = name.Last;
        }

        return last;
    }

    /// <summary>"Anna Muster, Staatssekretärin für Integration, …", "Anna Muster (Leiterin des Amtes)", "A B und C D von der Abteilung Integration".</summary>
    private int? ReadBehindName(NameReading name)
    {
        if (name.Words < 2 || (!name.KnownFirstName && !name.HadTitle && !IsListedInBrackets(name)))
        {
            return name is { HadTitle: true, Words: > 1 } ? AddPlain(name) : null;
        }

        var next = name.Last + 1;
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

    private (int First, int Last, string Rule)? ReadOfficeAfter(int next)
    {
        if (next + 1 >= text.Tokens.Length || text.LowerWord(next) is not ("," or "(" or "–"))
        {
            return null;
        }

        var isBracket = text.Is(next, "(");
        var sentence = text.Tokens[next].Sentence;
        var first = next + 1;
        for (var i = first; i < text.Tokens.Length && i - first < 9 && text.Tokens[i].Sentence == sentence; i++)
        {
            var word = text.LowerWord(i);
            if (text.Tokens[i].Kind == TokenKind.Word && text.StartsUpper(i) && _offices.IsOffice(word, out var rule))
            {
                // "…, die Bürgermeisterin Anna Muster": another person follows.
                if (TryName(i + 1, out var other) && other.Words > 1)
                {
                    return null;
                }

                while (first < i && text.LowerWord(first) is "der" or "die" or "das" or "ein" or "eine" or "damals")
                {
                    first++;
                }

                return (first, OfficeEnd(i, isBracket, next), rule);
            }

            var fits = OfficeOpeners.Contains(word) || (text.Tokens[i].Kind == TokenKind.Word && !text.StartsUpper(i) && IsLowerAdjective(i)) || word is "für" or "-"
                || (text.Tokens[i].Kind == TokenKind.Word && text.StartsUpper(i) && (i == first || !TryName(i, out var person) || person is not { Words: > 1, KnownFirstName: true }));
            if (!fits || word is "und" && i == first)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Where an office that stands behind a name ends: at the comma, bracket or verb after it.</summary>
    private int OfficeEnd(int office, bool inBracket, int open)
    {
        if (inBracket && ClosingBracket(open) is { } close)
        {
            return close - 1;
        }

        var last = office;
        var sentence = text.Tokens[office].Sentence;
        for (var i = office + 1; i < text.Tokens.Length && i - office < 24 && text.Tokens[i].Sentence == sentence; i++)
        {
            var token = text.Tokens[i];
            var word = text.LowerWord(i);
            if (word is ",")
            {
                // A comma goes on where a list of fields does: "für Arbeit, Integration und Soziales".
                if (!ListGoesOn(i))
                {
                    break;
                }
            }
            else if (token.Kind == TokenKind.Word && text.StartsUpper(i))
            {
                if (TryName(i, out var person) && person is { Words: > 1, KnownFirstName: true })
                {
                    break;
                }

                last = i;
            }
            else if (word is "." && i > 0 && text.LowerWord(i - 1) is "stellv" or "stv")
            {
                continue;
            }
            else if (!OfficeTail.Contains(word) && !IsLowerAdjective(i) && token.Kind != TokenKind.LineBreak)
            {
                break;
            }
        }

        return last;
    }

    // "Integration, und Rainer …" ends; "Arbeit, Integration und Soziales" goes on: another noun, then und or comma.
    private bool ListGoesOn(int comma)
    {
        var next = comma + 1;
        if (next + 1 >= text.Tokens.Length || text.Tokens[next].Kind != TokenKind.Word)
        {
            return false;
        }

        if (text.Is(next, "für") && text.StartsUpper(next + 1))
        {
            return true;
        }

        if (!text.StartsUpper(next) || text.LowerWord(comma - 1) is var before && _offices.IsOffice(before))
        {
            return false;
        }

        for (var i = next + 1; i < text.Tokens.Length && i - next < 6; i++)
        {
            if (text.LowerWord(i) is "und" && i + 1 < text.Tokens.Length && text.StartsUpper(i + 1))
            {
                return !TryName(i + 1, out var person) || !person.KnownFirstName;
            }

            if (text.Is(i, ",") || (text.Tokens[i].Kind == TokenKind.Word && text.StartsUpper(i)))
            {
                continue;
            }

            return false;
        }

        return false;
    }

    /// <summary>The first token of an office whose last word is known: "Wirtschafts- und Digitalminister", "stellv. Ministerpräsident und Minister".</summary>
    private int OfficeStart(int office)
    {
        var first = office;
        while (first > 0)
        {
            var before = first - 1;
            var word = text.LowerWord(before);
            if (word is "-" && before > 0 && text.Tokens[before - 1].End == text.Tokens[before].Start)
            {
                first = before - 1;
            }
            else if (word is "und" or "," && before > 1 && text.Is(before - 1, "-"))
            {
                first = before;
            }
            else if (word is "und" && before > 0 && text.Tokens[before - 1].Kind == TokenKind.Word && _offices.IsOffice(text.LowerWord(before - 1)))
            {
                first = before - 1;
            }
            else if (word is "stellvertretende" or "stellvertretender" or "stellvertretenden" or "parlamentarische" or "parlamentarischer" or "niedersächsischer" or "erste" or "erster")
            {
                first = before;
            }
            else if (word is "." && before > 0 && text.LowerWord(before - 1) is "stellv" or "stv")
            {
                first = before - 1;
            }
            else if (text.Tokens[before].Kind == TokenKind.Word && text.StartsUpper(before) && (word.EndsWith("ischer") || word.EndsWith("ische")) && text.Tokens[before].Sentence == text.Tokens[first].Sentence)
            {
                first = before;
            }
            else
            {
                break;
            }
        }

        return first;
    }

    private bool TryName(int token, out NameReading name)
    {
        if (!_names.TryRead(token, out name) || _offices.IsOffice(text.LowerWord(name.First)))
        {
            return false;
        }

        return true;
    }

    private bool HasOfficeAfter(int next) => ReadOfficeAfter(next) is not null;

    private int? ClosingBracket(int open)
    {
        for (var i = open + 1; i < text.Tokens.Length && i - open < 14; i++)
        {
            if (text.Is(i, ")"))
            {
                return i;
            }

            if (text.Is(i, "("))
            {
                return null;
            }
        }

        return null;
    }

    // In a list of people with their bodies in brackets unknown given names count too: "Mehmet Mayadali (Verein …), Frank …".
    private bool IsListedInBrackets(NameReading name) =>
        name.First > 0 && text.LowerWord(name.First - 1) is "," or "und" or ":" && name.First > 1 && (text.Is(name.First - 2, ")") || text.Is(name.First - 1, ":"))
        && name.Last + 1 < text.Tokens.Length && text.Is(name.Last + 1, "(");

    // "… ", sagte Anna Muster.
    private bool IsQuotedSpeaker(NameReading name) =>
        name.First > 1 && text.LowerWord(name.First - 1) is "sagte" or "sagt" or "erklärte" or "erklärt" or "betonte" or "betont" && text.Tokens[name.First - 2].Kind is TokenKind.QuotationMark or TokenKind.Punctuation;

    private bool IsLowerAdjective(int token)
    {
        var word = text.LowerWord(token);
        return text.Tokens[token].Kind == TokenKind.Word && word.Length > 4 && !text.StartsUpper(token)
            && (word.EndsWith("ische") || word.EndsWith("ischen") || word.EndsWith("ischer") || word.EndsWith("liche") || word.EndsWith("lichen") || word.EndsWith("licher") || word.EndsWith("ale") || word.EndsWith("alen") || word.EndsWith("aler")
                || word.EndsWith("ige") || word.EndsWith("igen") || word.EndsWith("iger") || word.EndsWith("ende") || word.EndsWith("ender") || word.EndsWith("enden"));
    }

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
        foreach (var found in _found.Where(person => person.IsFull))
        {
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
