using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Money;

/// <summary>Decides what a sum is where its own words decide it, in this order: own share, rate, others' money, running total, cost or change.</summary>
/// <remarks>What is left is a grant where somebody named gets it, and a programme's volume where nobody is named; that needs the recipients and is decided after them.</remarks>
internal sealed partial class RoleJudge(FundingReading reading, SumGrammar grammar, IssuerLevel issuer)
{
    // Below this a ceiling or a flat sum for nobody in particular is a rate, above it an envelope.
    private const long LargeCents = 100_000_000;

    private readonly TokenisedText _text = reading.Text;

    /// <summary>Sets flags, and the role where the words decide; true where they do.</summary>
    public bool TryDecide(SumInText sum, SumInText? before, CueHit? columnCue)
    {
        SetFlags(sum, before);
        if (columnCue is { } column && TryColumn(sum, column))
        {
            return true;
        }

        if (IsDelta(sum, out var deltaRule))
        {
            sum.IsDelta = true;
            return Decide(sum, FundingRole.NotFunding, deltaRule);
        }

        if (TryThirdParty(sum, out var thirdRule))
        {
            return Decide(sum, FundingRole.OtherFunding, thirdRule);
        }

        if (TryOwnShare(sum, before, out var ownRule))
        {
            return Decide(sum, FundingRole.OwnShare, ownRule);
        }

        if (GoesOnAlike(sum, before))
        {
            return Decide(sum, before!.Role, "role.likeBefore");
        }

        if (TryCost(sum, before, out var costRule))
        {
            sum.IsTotalCost = true;
            return Decide(sum, FundingRole.NotFunding, costRule);
        }

        if (TryRate(sum, out var rateRule))
        {
            return Decide(sum, FundingRole.PerUnit, rateRule);
        }

        if (TryOthersMoney(sum, out var otherRule))
        {
            return Decide(sum, FundingRole.OtherFunding, otherRule);
        }

        if (GoesOn(sum, before))
        {
            return Decide(sum, FundingRole.OtherFunding, before!.RuleId);
        }

        if (TryCumulative(sum, out var cumulativeRule))
        {
            return Decide(sum, FundingRole.Cumulative, cumulativeRule);
        }

        if (sum.FirstInClause(FundingCue.Other) is { } other && !sum.Has(FundingCue.Notice) && !sum.HasInClause(FundingCue.Funding) && (grammar.Governs(other, sum) || !(sum.HasInClause(FundingCue.Give) || sum.HasInClause(FundingCue.Receive))))
        {
            return Decide(sum, FundingRole.NotFunding, other.Id);
        }

        if (sum.Recipients.Count == 0 && grammar.WasAppliedFor(sum))
        {
            return Decide(sum, FundingRole.NotFunding, "role.appliedFor");
        }

        return false;
    }

    // "50.000 Euro je Fachkraft, für die halbe Verwaltungskraft sind es 20.000 Euro": the same is said of another.
    private bool GoesOnAlike(SumInText sum, SumInText? before) =>
        before is { Role: FundingRole.PerUnit or FundingRole.OwnShare } && before.Sentence == sum.Sentence && sum.Recipients.Count == 0 && grammar.SaysTheSameOf(sum);

    // "… auf 38 Projekte 2,4 Millionen Euro; bundesweit waren es 8,3 Millionen Euro": others' money until somebody else gives.
    private bool GoesOn(SumInText sum, SumInText? before) =>
        before is { Role: FundingRole.OtherFunding } && before.Sentence == sum.Sentence && sum.Recipients.Count == 0
        && (grammar.IsPartForLand(sum) || NobodyElseGives(sum));

    private static bool NobodyElseGives(SumInText sum) =>
        !sum.Has(FundingCue.State) && !sum.Has(FundingCue.Give) && !sum.Has(FundingCue.Notice) && !sum.Has(FundingCue.Receive);

    /// <summary>The volume of a European programme is money of others than the ministry that speaks, unless it hands out notices from it.</summary>
    public bool IsEuropeanProgramme(SumInText sum) =>
        issuer == IssuerLevel.Land && !sum.Has(FundingCue.Notice) && !sum.HasInClause(FundingCue.State)
        && sum.Programme?.Name is { } name && (name.StartsWith("Europäische", StringComparison.Ordinal) || name.StartsWith("EU-", StringComparison.Ordinal));

    private static bool Decide(SumInText sum, FundingRole role, string rule)
    {
        sum.Role = role;
        sum.RuleId = rule;
        return true;
    }

    private static bool TryColumn(SumInText sum, CueHit column) => column.Cue switch
    {
        FundingCue.OwnShare => Decide(sum, FundingRole.OwnShare, column.Id),
        FundingCue.TotalCost => Decide(sum, FundingRole.NotFunding, column.Id),
        FundingCue.Federal or FundingCue.European or FundingCue.ThirdParty => Decide(sum, FundingRole.OtherFunding, column.Id),
        _ => false,
    };

    private void SetFlags(SumInText sum, SumInText? before)
    {
        sum.IsAnnual = IsAnnual(sum);
        sum.IsConditional = HasCondition(sum) || IsReserved(sum) || StartsConditional(sum)
            || (before is { IsConditional: true } && before.Sentence == sum.Sentence && !sum.Has(FundingCue.Give) && !sum.Has(FundingCue.Receive) && !sum.Has(FundingCue.Flow));
    }

    // "Siegen kann mit 4,8 Millionen Euro rechnen" is a hope, unless the sentences before tell that the notices were handed out.
    private bool HasCondition(SumInText sum)
    {
        foreach (var hit in sum.Cues)
        {
            if (hit.Cue == FundingCue.Conditional && sum.IsInClause(hit) && !(hit.Id == "cue.receive.rechnen" && grammar.IsHandedOutBefore(sum)))
            {
                return true;
            }
        }

        return false;
    }

    // "jährlich" counts where it stands in the sum's own clause, or before it in the sentence without another sum between.
    private bool IsAnnual(SumInText sum)
    {
        foreach (var hit in sum.Cues)
        {
            if (hit.Cue == FundingCue.Annual && (hit.First >= sum.ClauseFirst || hit.First < sum.Found.FirstToken) && hit.First < sum.ClauseEnd)
            {
                return true;
            }
        }

        return _text.Word(sum.Found.LastToken).EndsWith("/Jahr");
    }

    // "250.000 Euro sind vorgesehen, vorbehaltlich der Zustimmung des Rats"
    private bool IsReserved(SumInText sum)
    {
        for (var i = sum.ZoneFirst; i < sum.ZoneEnd; i++)
        {
            if (_text.LowerWord(i) is "vorbehaltlich" or "vorbehalt" or "sobald" or "sofern" or "falls" or "vorausgesetzt" || (_text.LowerWord(i) is "bedingung" or "voraussetzung" && i > 1 && _text.Is(i - 2, "unter")) || (_text.Is(i, "wenn") && i > sum.Found.LastToken))
            {
                return true;
            }
        }

        return grammar.IsStillOpen(sum);
    }

    private bool StartsConditional(SumInText sum)
    {
        var first = _text.Sentences[sum.Sentence].FirstToken;
        while (first < sum.Found.FirstToken && _text.Tokens[first].Kind == TokenKind.QuotationMark)
        {
            first++;
        }

        return _text.LowerWord(first) is "wenn" or "sollte" or "sollten" or "falls" or "sofern" or "sobald" || (_text.LowerWord(first) is "sagt" or "sagen" or "stimmt" or "stimmen" or "gibt" or "geben" or "billigt" or "billigen" or "genehmigt" or "bewilligt" or "wird" or "werden" or "kommt" or "klappt" or "läuft" && _text.LowerWord(first + 1) is "das" or "der" or "die" or "bund" or "es" or "alles" && BreaksOff(first, sum.Found.FirstToken));
    }

    // "Stimmt der Landtag zu, erhält …": a clause that opens with its verb and closes with a comma before the verb of the sum.
    private bool BreaksOff(int first, int end)
    {
        for (var i = first + 2; i + 1 < end; i++)
        {
            if (_text.Is(i, ","))
            {
                return _text.Tokens[i + 1].Kind == TokenKind.Word && !_text.StartsUpper(i + 1) && !(_text.LowerWord(i + 1) is "die" or "der" or "das" or "dass" or "um" or "wie" or "so");
            }
        }

        return false;
    }

    private bool IsDelta(SumInText sum, out string rule)
    {
        rule = "role.delta";
        if (sum.Found.IsPrevious)
        {
            return false;
        }

        if (sum.FirstInClause(FundingCue.Delta) is { } hit && hit.First < sum.Found.FirstToken && grammar.Governs(hit, sum))
        {
            rule = hit.Id;
            return true;
        }

        var before = sum.Found.QualifierToken - 1;
        if (before >= sum.ZoneFirst && _text.Is(before, "um"))
        {
            for (var i = sum.ZoneFirst; i < sum.ZoneEnd; i++)
            {
                if (_text.Tokens[i].Kind == TokenKind.Word && SumGrammar.IsChange(_text.LowerWord(i)))
                {
                    rule = "role.deltaUm";
                    return true;
                }
            }
        }

        return IsComparison(sum);
    }

    // "400.000 Euro mehr als 2020", "3 Millionen Euro weniger": the sum is the difference.
    private bool IsComparison(SumInText sum)
    {
        var after = sum.Found.LastToken + 1;
        if (after >= sum.ZoneEnd || !(_text.LowerWord(after) is "mehr" or "weniger" or "zusätzlich" && after + 1 < sum.ZoneEnd))
        {
            return false;
        }

        if (_text.Is(after, "zusätzlich"))
        {
            return _text.LowerWord(after + 1) is "gegenüber" or "als";
        }

        if (after + 2 < _text.Tokens.Length && _text.Is(after + 1, "als") && _text.Is(after + 2, "zu"))
        {
            return false;
        }

        return after + 1 >= sum.ZoneEnd || _text.Tokens[after + 1].Kind != TokenKind.Word || _text.LowerWord(after + 1) is "als" or "im" or "gegenüber" or "in" or "pro" or "zur" or "für" or "bereit" or "aus";
    }

    // "Ein Eigenanteil ist nicht nötig", "ohne Eigenanteil"
    private bool NegatedShare(CueHit own)
    {
        for (var i = Math.Max(0, own.First - 2); i < own.First; i++)
        {
            if (_text.LowerWord(i) is "ohne" or "kein" or "keinen" or "keine")
            {
                return true;
            }
        }

        return false;
    }

    private bool TryCost(SumInText sum, SumInText? before, out string rule)
    {
        rule = "role.price";
        if (grammar.IsPrice(sum))
        {
            return true;
        }

        rule = "role.reckoned";
        if (grammar.IsReckoned(sum))
        {
            return true;
        }

        foreach (var hit in sum.Cues)
        {
            if (hit.Cue == FundingCue.TotalCost && grammar.IsCostOf(hit, sum) && !(before is { Role: FundingRole.Grant } && before.Sentence == sum.Sentence && SumGrammar.IsSpending(_text.LowerWord(hit.First))))
            {
                rule = hit.Id;
                return true;
            }
        }

        return false;
    }

    private bool TryOthersMoney(SumInText sum, out string rule)
    {
        rule = "";
        var state = sum.HasInClause(FundingCue.State);
        var notice = sum.Has(FundingCue.Notice);

        // "434 Millionen Euro, die das Land vom Bund erhält"
        if (state && !notice && issuer == IssuerLevel.Land && sum.FirstInClause(FundingCue.Federal) is { } source && source.First > 0 && _text.Is(source.First - 1, "vom") && sum.HasInClause(FundingCue.Receive) && sum.Recipients.Count == 0)
        {
            rule = source.Id;
            return true;
        }

        if (sum.FirstInClause(FundingCue.Federal) is { } federal && issuer is IssuerLevel.Land or IssuerLevel.European && !notice && !state && !grammar.IsPartOfProgrammeName(federal))
        {
            rule = federal.Id;
            return true;
        }

        if (sum.FirstInClause(FundingCue.European) is { } european && issuer is not IssuerLevel.European && !notice && !(state && sum.Has(FundingCue.Give))
            && (issuer == IssuerLevel.Municipal || sum.Recipients.Count == 0))
        {
            rule = european.Id;
            return true;
        }

        rule = "role.europeanContext";
        return issuer == IssuerLevel.Municipal && !notice && !state && grammar.ParagraphSpeaksOfEurope(sum);
    }

    // What the Landschaftsverband gives is no third party's money in its own release.
    private bool IsIssuer(CueHit third)
    {
        var word = _text.LowerWord(third.First);
        return reading.Context.Issuer is { } own && (own.AsSpan().Contains(word, StringComparison.OrdinalIgnoreCase) || (word is "lwl" or "lvr" && own.Contains("Landschaftsverband", StringComparison.OrdinalIgnoreCase)));
    }

    private bool TryCumulative(SumInText sum, out string rule)
    {
        rule = "";
        foreach (var hit in sum.Cues)
        {
            if (hit.Cue == FundingCue.Cumulative && sum.IsInClause(hit) && !sum.Found.IsPrevious && !sum.IsAnnual)
            {
                rule = hit.Id;
                return true;
            }
        }

        if (sum.IsAnnual || sum.Found.IsPrevious)
        {
            return false;
        }

        rule = "role.already";
        if (grammar.HasAlreadyCome(sum))
        {
            return true;
        }

        // "Vom Start im April 2005 bis heute wurden …; an 100 Städte gingen dabei 15 Millionen Euro."
        rule = "role.since";
        return grammar.IsRunningTotal(sum);
    }
}
