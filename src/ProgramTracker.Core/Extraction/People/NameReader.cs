using ProgramTracker.Core.Extraction.Places;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.People;

/// <summary>Reads a person's name at a token, titles before it included.</summary>
internal sealed class NameReader(TokenisedText text, Gazetteer gazetteer)
{
    private const int MostTitleTokens = 12;

    private static readonly WordSet Particles = WordSet.Of("von van de der den zu zur zum vom ten ter freiherr freifrau graf gräfin el al bin da di la le du dos");
    private static readonly WordSet CompoundSurnames = WordSet.Of("schulze große grosse meyer meier müller schmidt lütke graf freiherr prinz ter tom ben el abu");
    private static readonly WordSet NoNames = WordSet.Of("""
        stadt städte gemeinde gemeinden kreis kreises land landes bund ministerium ministeriums nrw nordrhein-westfalen nordrhein-westfalens niedersachsen niedersachsens bayerns hessen hessens thüringen thüringens sachsen sachsens sachsen-anhalts brandenburgs rheinland-pfalz saarlandes regierung landesregierung europa deutschland deutschlands bayern berlin verein vereins
        januar februar märz april juni juli august september oktober november dezember montag dienstag mittwoch donnerstag freitag samstag sonntag euro millionen
        der die das den dem des ein eine einen im in am an auf bei beim mit für von vom zu zum zur nach seit und oder sowie als wie so auch nicht dass wenn weil damit dort hier heute gestern wir sie er es ihr ihre sein seine
        herr frau dr prof telefon presse pressestelle kontakt amt abteilung fachbereich referat bundesland freistaat freistaats integration inneres soziales arbeit familie bescheid bescheide förderbescheid förderbescheide zuwendungsbescheid
        zuwendungsbescheide fördermittel mittel vertreter vertreterinnen projekt projekte programm konferenz tagung kommunen menschen bürger fachleute gäste partei fraktion landtag bundestag landtags bundestags kommunales kommunale kommunalen
        rat stadtrat kreistag integrationsrat
        deutscher deutsche deutschen euregio
        """.ReplaceLineEndings(" "));

    // Vietnamese names begin with the family's, and have two or three words: "Nguyen Thi Lan", "Tran Van Minh".
    private static readonly WordSet FamilyFirst = WordSet.Of("nguyen nguyễn tran trần pham phạm hoang hoàng huynh phan vu vũ vo võ dang đặng bui bùi ngo ngô duong dương truong trương dinh đinh");

    private readonly WordSet _firstNames = PlaceLexicon.Shared.FirstNames;

    /// <summary>The name's tokens without titles; whether the first word is a known given name; how many words it has.</summary>
    public bool TryRead(int token, out NameReading name)
    {
        name = default;
        var first = SkipTitles(token, out var hadTitle);
        if (!IsNameWord(first))
        {
            return false;
        }

        var known = _firstNames.Contains(text.LowerWord(first)) || IsKnownFirstPart(first);
        var last = first;
        var words = 1;
        var next = first + 1;
        if (FamilyFirst.Contains(text.LowerWord(first)))
        {
            while (words < 3 && next < text.Tokens.Length && IsNameWord(next) && IsJoined(next - 1, next) && !OfficeWords.Shared.IsOffice(text.LowerWord(next)))
            {
                last = next++;
                words++;
            }

            name = new NameReading(first, last, words, true, hadTitle);
            return words > 1 || hadTitle;
        }

        // Further given names and initials: "Karl Josef", "Karl-J.", "Hendrik J.".
        while (next < text.Tokens.Length && words < 3 && known && text.Tokens[next].Kind == TokenKind.Word && text.StartsUpper(next))
        {
            if (text.Tokens[next].Length == 1 && Is(next + 1, ".") && next + 2 < text.Tokens.Length && IsNameWord(next + 2))
            {
                next += 2;
                continue;
            }

            if (_firstNames.Contains(text.LowerWord(next)) && next + 1 < text.Tokens.Length && IsNameWord(next + 1) && IsJoined(next, next + 1) && !OfficeWords.Shared.IsOffice(text.LowerWord(next + 1)))
            {
                last = next++;
                words++;
                continue;
            }

            break;
        }

        var particles = next;
        while (particles < text.Tokens.Length && particles - next < 3 && text.Tokens[particles].Kind == TokenKind.Word && Particles.Contains(text.LowerWord(particles)) && (text.LowerWord(particles) is not ("der" or "den" or "zur" or "zum" or "vom") || known))
        {
            particles++;
        }

        if (IsNameWord(particles) && IsJoined(particles - 1, particles) && (particles == next || known) && !OfficeWords.Shared.IsOffice(text.LowerWord(particles)))
        {
            last = particles;
            words++;
            if (CompoundSurnames.Contains(text.LowerWord(last)) && IsNameWord(last + 1) && IsJoined(last, last + 1) && !OfficeWords.Shared.IsOffice(text.LowerWord(last + 1)))
            {
                last++;
                words++;
            }
        }

        name = new NameReading(first, last, words, known, hadTitle);
        return words > 1 || hadTitle || !known;
    }

    /// <summary>The first token behind academic titles ("Prof. Dr.", "Dipl.-Ing.").</summary>
    public int SkipTitles(int token, out bool any)
    {
        any = false;
        var limit = token + MostTitleTokens;
        while (token < limit && token < text.Tokens.Length && text.Tokens[token].Kind == TokenKind.Word && IsTitle(token))
        {
            any = true;
            token++;
            while (token < text.Tokens.Length && (Is(token, ".") || Is(token, "-") || (Is(token, "(") && token + 2 < text.Tokens.Length && OfficeWords.Shared.Titles.Contains(text.LowerWord(token + 1)))))
            {
                token++;
            }
        }

        return token;
    }

    private bool IsTitle(int token)
    {
        var word = text.LowerWord(token);
        if (!OfficeWords.Shared.Titles.Contains(word))
        {
            return false;
        }

        if (word is "frau" or "herr" or "herrn")
        {
            return true;
        }

        return text.StartsUpper(token) ? word.Length > 1 && (word.StartsWith("prof") || word is "mag" || Is(token + 1, ".")) : Is(token + 1, ".") && word is not ("c" or "h" or "d") || word is "med" or "phil" or "jur" || (word is "h" or "c" && Is(token + 1, "."));
    }

    private bool IsNameWord(int token)
    {
        if (token >= text.Tokens.Length || text.Tokens[token].Kind != TokenKind.Word || text.Tokens[token].Length < 2 || !text.StartsUpper(token))
        {
            return false;
        }

        var word = text.Word(token);
        if (!char.IsLower(word[1]) && word[1] is not ('’' or '\'' or '-') || char.IsDigit(word[^1]))
        {
            return false;
        }

        var lower = text.LowerWord(token);
        return !NoNames.Contains(lower) && !IsCommonNoun(lower) && !(gazetteer.Places.Names.TryGetWord(lower, out var place) && !place.IsWord && !place.Units[0].IsKreis && !_firstNames.Contains(lower) && token > 0 && !_firstNames.Contains(text.LowerWord(token - 1)));
    }

    // Endings that names of people practically never have.
    private static bool IsCommonNoun(ReadOnlySpan<char> word) =>
        word.Length > 5 && (word.EndsWith("ung") || word.EndsWith("innen") || word.EndsWith("toren") || word.EndsWith("ungen") || word.EndsWith("heit") || word.EndsWith("keit") || word.EndsWith("schaft") || word.EndsWith("ministerium") || word.EndsWith("bescheid") || word.EndsWith("bescheide") || word.EndsWith("mittel")
            || word.EndsWith("projekt") || word.EndsWith("projekte") || word.EndsWith("konferenz") || word.EndsWith("programm") || word.EndsWith("zentrum") || word.EndsWith("zentren") || word.EndsWith("tion") || word.EndsWith("tät") || word.EndsWith("verein") || word.EndsWith("verband"));

    private bool IsKnownFirstPart(int token)
    {
        var word = text.LowerWord(token);
        var hyphen = word.IndexOf('-');
        return hyphen > 1 && _firstNames.Contains(word[..hyphen]);
    }

    private bool IsJoined(int one, int other) =>
        text.Tokens[other].Start - text.Tokens[one].End is 1 && text.Tokens[one].Sentence == text.Tokens[other].Sentence && text.Text[text.Tokens[one].End] is ' ' or '\n' or '\u00A0';

    private bool Is(int token, string mark) => token < text.Tokens.Length && text.Is(token, mark);
}

/// <summary>A name's tokens, titles before it left out.</summary>
internal readonly record struct NameReading(int First, int Last, int Words, bool KnownFirstName, bool HadTitle);
