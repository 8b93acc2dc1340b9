using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Money;

/// <summary>Decides what a sum is where its own words decide it, in this order: own share, rate, others' money, running total, cost or change.</summary>
/// <remarks>What is left is a grant where somebody named gets it, and a programme's volume where nobody is named; that needs the recipients and is decided after them.</remarks>
internal sealed class RoleJudge(FundingReading reading, SumGrammar grammar, IssuerLevel issuer)
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

        if (sum.FirstInClause(FundingCue.OwnShare) is { } own && !NegatedShare(own))
        {
            return Decide(sum, FundingRole.OwnShare, own.Id);
        }

        if (grammar.PaysItself(sum))
        {
            return Decide(sum, FundingRole.OwnShare, "role.paysItself");
        }

        if (TryCost(sum, out var costRule))
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

        if (sum.FirstInClause(FundingCue.Other) is { } other && !sum.Has(FundingCue.Notice) && !sum.HasInClause(FundingCue.Funding))
        {
            return Decide(sum, FundingRole.NotFunding, other.Id);
        }

        return false;
    }

    // "… auf 38 Projekte 2,4 Millionen Euro; bundesweit waren es 8,3 Millionen Euro": others' money until somebody else gives.
    private static bool GoesOn(SumInText sum, SumInText? before) =>
        before is { Role: FundingRole.OtherFunding } && before.Sentence == sum.Sentence && sum.Recipients.Count == 0
        && !sum.Has(FundingCue.State) && !sum.Has(FundingCue.Give) && !sum.Has(FundingCue.Notice) && !sum.Has(FundingCue.Receive);

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
        sum.IsConditional = sum.HasInClause(FundingCue.Conditional) || IsReserved(sum) || StartsConditional(sum)
            || (before is { IsConditional: true } && before.Sentence == sum.Sentence && !sum.Has(FundingCue.Give) && !sum.Has(FundingCue.Receive) && !sum.Has(FundingCue.Flow));
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
            if (_text.LowerWord(i) is "vorbehaltlich" or "vorbehalt" or "sobald" or "sofern" or "falls")
            {
                return true;
            }
        }

        return false;
    }

    private bool StartsConditional(SumInText sum)
    {
        var first = _text.Sentences[sum.Sentence].FirstToken;
        while (first < sum.Found.FirstToken && _text.Tokens[first].Kind == TokenKind.QuotationMark)
        {
            first++;
        }

        return _text.LowerWord(first) is "wenn" or "sollte" or "sollten" or "falls" or "sofern" || (_text.LowerWord(first) is "sagt" or "stimmt" && _text.Is(first + 1, "das"));
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

        var after = sum.Found.LastToken + 1;
        return after + 2 < sum.ZoneEnd && _text.LowerWord(after) is "mehr" or "weniger" && _text.LowerWord(after + 1) is "als" or "im" && _text.LowerWord(after + 2) is "im" or "in" or "noch" or "bisher" or "zuvor" or "zuletzt" or "vorjahr" or "ursprünglich" or "geplant" or "vergangenen" or "der" or "die" or "das";
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

    private bool TryCost(SumInText sum, out string rule)
    {
        rule = "";
        foreach (var hit in sum.Cues)
        {
            if (hit.Cue == FundingCue.TotalCost && grammar.IsCostOf(hit, sum))
            {
                rule = hit.Id;
                return true;
            }
        }

        return false;
    }

    private bool TryRate(SumInText sum, out string rule)
    {
        rule = "role.range";
        if (sum.Found.IsRange)
        {
            return sum.Found.Cents < LargeCents || !sum.HasInClause(FundingCue.Volume);
        }

        foreach (var hit in sum.Cues)
        {
            if (hit.First < sum.ClauseFirst || hit.First >= sum.ClauseEnd)
            {
                continue;
            }

            if (hit.Cue == FundingCue.PerUnit || (hit.Cue == FundingCue.FlatRate && sum.Found.Cents < LargeCents && grammar.Governs(hit, sum)))
            {
                rule = hit.Id;
                return true;
            }
        }

        // "5.000 Euro pro Baum", "5.000 Euro je Schule"
        rule = "role.perNoun";
        var after = sum.Found.LastToken + 1;
        if (after + 1 < sum.ZoneEnd && _text.LowerWord(after) is "pro" or "je" && _text.Tokens[after + 1].Kind == TokenKind.Word && _text.StartsUpper(after + 1) && !_text.Is(after + 1, "jahr"))
        {
            return true;
        }

        rule = "role.eachOfGroup";
        if (sum.Recipients.Count == 0 && sum.HasInClause(FundingCue.Each) && sum.Group is { IsAnaphor: false })
        {
            return true;
        }

        rule = "role.each";
        return sum.Group is { IsEach: true, IsAnaphor: false };
    }

    private bool TryOthersMoney(SumInText sum, out string rule)
    {
        rule = "";
        var state = sum.HasInClause(FundingCue.State);
        var notice = sum.Has(FundingCue.Notice);
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

        if (sum.FirstInClause(FundingCue.ThirdParty) is { } third && grammar.IsGiver(third, sum) && !IsIssuer(third))
        {
            rule = third.Id;
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
            if (hit.Cue == FundingCue.Cumulative && hit.First >= sum.ClauseFirst && hit.First < sum.ClauseEnd && !sum.Found.IsPrevious && !sum.IsAnnual)
            {
                rule = hit.Id;
                return true;
            }
        }

        if (sum.IsAnnual || sum.Found.IsPrevious)
        {
            return false;
        }

        // "Vom Start im April 2005 bis heute wurden …; an 100 Städte gingen dabei 15 Millionen Euro."
        rule = "role.since";
        return grammar.IsRunningTotal(sum);
    }
}
