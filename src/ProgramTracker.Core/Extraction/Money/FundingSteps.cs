using System.Runtime.InteropServices;
using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Money;

/// <summary>The steps that decide what each sum of one release is.</summary>
internal sealed partial class FundingSteps
{
    private const int LongestTitle = 16;

    private readonly TokenisedText _text;
    private readonly FundingCueFinder _cues;
    private readonly RecipientGroupReader _groups;
    private readonly FundingIndex _index;
    private readonly RecipientReader _recipients;
    private readonly AnaphorReader _anaphors;
    private readonly RoleJudge _judge;
    private readonly SumContext _context;
    private readonly ProjectReader _projects;
    private readonly List<CueHit> _hits = [];

    public FundingSteps(FundingReading reading, FundingCueFinder cues, RecipientGroupReader groups, OrganisationReader organisations)
    {
        _text = reading.Text;
        _cues = cues;
        _groups = groups;
        _index = new FundingIndex(reading);
        _recipients = new RecipientReader(reading, _index, organisations);
        _anaphors = new AnaphorReader(reading, new Antecedents(reading, _index), _recipients, groups, cues);
        _judge = new RoleJudge(reading, new SumGrammar(reading, _index, cues), IssuerLevels.Of(reading.Context.Issuer));
        _context = new SumContext(reading, _index);
        _projects = new ProjectReader(reading, _index);
    }

    public void Run(List<SumInText> sums, TableRow?[] rows)
    {
        var all = CollectionsMarshal.AsSpan(sums);
        for (var first = 0; first < all.Length;)
        {
            var end = first + 1;
            while (end < all.Length && all[end].Sentence == all[first].Sentence)
            {
                end++;
            }

            Prepare(all[first..end], rows.AsSpan(first, end - first));
            first = end;
        }

        for (var i = 0; i < all.Length; i++)
        {
            Decide(all[i], rows[i], i > 0 ? all[i - 1] : null);
        }

        PairUp(all);
    }

    // "Herne und Bottrop erhalten 480.000 und 270.000 Euro": as many sums as recipients, joined alike, belong to each other in their order.
    private void PairUp(ReadOnlySpan<SumInText> sums)
    {
        for (var first = 0; first + 1 < sums.Length; first++)
        {
            var end = first + 1;
            while (end < sums.Length && Joined(sums[end - 1], sums[end]))
            {
                end++;
            }

            var recipients = sums[first].Recipients;
            if (end - first < 2 || recipients.Count != end - first || sums[first].Role != FundingRole.Grant || sums[first].IsForEach)
            {
                first = end - 1;
                continue;
            }

            var named = sums[first].Reasons.Contains(CertaintyReason.RecipientInSameClause);
            for (var i = first; i < end; i++)
            {
                sums[i].Role = FundingRole.Grant;
                sums[i].RuleId = "role.grantPaired";
                sums[i].Recipients = [recipients[i - first]];
                if (named)
                {
                    sums[i].Reasons.Remove(CertaintyReason.RecipientInEarlierSentence);
                    sums[i].Reasons.Add(CertaintyReason.RecipientInSameClause);
                }
            }

            first = end - 1;
        }
    }

    private bool Joined(SumInText a, SumInText b)
    {
        if (a.Sentence != b.Sentence || a.FromTable)
        {
            return false;
        }

        for (var i = a.Found.LastToken + 1; i < b.Found.QualifierToken; i++)
        {
            if (!(_text.LowerWord(i) is "und" or "sowie" or "beziehungsweise" or "bzw" or "." or ","))
            {
                return false;
            }
        }

        return b.Found.QualifierToken - a.Found.LastToken is > 1 and <= 4;
    }

    // Stretches, cues and groups of the sums of one sentence.
    private void Prepare(ReadOnlySpan<SumInText> sums, ReadOnlySpan<TableRow?> rows)
    {
        SumZones.Set(_text, sums);
        var heading = IsHeading(sums[0].Sentence);
        _hits.Clear();
        var sentence = _text.Sentences[sums[0].Sentence];
        _cues.Find(_text, sentence.FirstToken, sentence.EndToken, _hits);
        LeaveOutTitles(sentence.FirstToken, sentence.EndToken, sums);
        var hit = 0;
        for (var i = 0; i < sums.Length; i++)
        {
            var sum = sums[i];
            if (rows[i] is { IsListItem: true } row)
            {
                NarrowToRow(sum, row);
            }

            sum.IsHeading = heading && rows[i] is null;
            while (hit < _hits.Count && _hits[hit].First < sum.ZoneFirst)
            {
                hit++;
            }

            for (var at = hit; at < _hits.Count && _hits[at].First < sum.ZoneEnd; at++)
            {
                sum.Cues.Add(_hits[at]);
            }

            Share(sums, i);
            sum.Group = GroupOf(sum);
            if (sum.Group is null && i == 0 && sum.Sentence > 0)
            {
                var before = _text.Sentences[sum.Sentence - 1];
                sum.NumberBefore = _groups.Find(_text, Math.Max(before.FirstToken, before.EndToken - 60), before.EndToken)?.Number;
            }
        }
    }

    // "Einzelprojekt „Zahlen lernen, Zukunft rechnen“": words of a title say nothing about a sum outside of it.
    private void LeaveOutTitles(int first, int end, ReadOnlySpan<SumInText> sums)
    {
        for (var i = first; i < end; i++)
        {
            if (_text.Tokens[i].Kind != TokenKind.QuotationMark || !QuotedText.TryRead(_text, i, out var from, out var to, out var close))
            {
                continue;
            }

            var states = false;
            foreach (var sum in sums)
            {
                states |= sum.Found.FirstToken >= from && sum.Found.FirstToken <= to;
            }

            if (!states && to - from <= LongestTitle)
            {
                _hits.RemoveAll(hit => hit.First >= from && hit.First <= to);
            }

            i = Math.Max(i, close);
        }
    }

    // "Dafür sind 2015 1,74 Mio. Euro und 2016 3,48 Mio. Euro eingeplant": the verb behind the last sum of a list speaks of all of them.
    private void Share(ReadOnlySpan<SumInText> sums, int index)
    {
        var sum = sums[index];
        var last = index;
        while (last + 1 < sums.Length && IsJoined(sums[last].Found.LastToken + 1, sums[last + 1].Found.QualifierToken))
        {
            last++;
        }

        if (last == index || sum.Has(FundingCue.Give) || sum.Has(FundingCue.Receive) || sum.Has(FundingCue.Flow) || sum.Has(FundingCue.Volume))
        {
            return;
        }

        foreach (var hit in _hits)
        {
            if (hit.First > sums[last].Found.LastToken && hit.First < sums[last].ClauseEnd && hit.Cue is FundingCue.Give or FundingCue.Receive or FundingCue.Flow or FundingCue.Volume or FundingCue.Conditional or FundingCue.OwnShare)
            {
                sum.Cues.Add(hit with { IsShared = true });
            }
        }
    }

    private bool IsJoined(int first, int end)
    {
        var joined = false;
        for (var i = first; i < end; i++)
        {
            if (_text.Tokens[i].Kind == TokenKind.Punctuation)
            {
                return false;
            }

            joined |= _text.LowerWord(i) is "und" or "sowie" or "beziehungsweise" or "bzw";
        }

        return joined && end - first <= 8;
    }

    // In a run-on list the words behind a sum belong to it, and those before it up to the sum before.
    private void NarrowToRow(SumInText sum, TableRow row)
    {
        if (row.NameFirst >= sum.ZoneFirst && row.NameFirst < sum.Found.FirstToken)
        {
            sum.ZoneFirst = row.NameFirst;
            sum.ClauseFirst = Math.Max(sum.ClauseFirst, row.NameFirst);
        }

        var end = _text.TokenAt(sum.Found.Span.End);
        while (end < sum.ZoneEnd && end < sum.Found.LastToken + 12 && !(_text.Tokens[end].Start - _text.Tokens[end - 1].End > 2))
        {
            end++;
        }

        sum.ZoneEnd = Math.Min(sum.ZoneEnd, end);
        sum.ClauseEnd = Math.Min(sum.ClauseEnd, sum.ZoneEnd);
    }

    private bool IsHeading(int sentence)
    {
        var span = _text.Sentences[sentence];
        if (span.Span.Length > 200)
        {
            return false;
        }

        var last = _text.Tokens[span.EndToken - 1];
        var closes = _text.Text[last.Start] is '.' or '!' or '?' or ':' or ';';
        var end = last.End;
        return (!closes && (sentence < 8 || span.Span.Length < 120) && !_text.Text.AsSpan(span.Span.Start, span.Span.Length).Contains('|')
            && (end >= _text.Text.Length || _text.Text.AsSpan(end).TrimStart(" ”“\"").StartsWith('\n')))
            || (sentence == 0 && span.Span.Length < 200 && end < _text.Text.Length && _text.Text[end] == '\n');
    }

    private RecipientGroup? GroupOf(SumInText sum)
    {
        var from = sum.ZoneFirst;
        for (var tries = 0; tries < 4; tries++)
        {
            if (_groups.Find(_text, from, sum.ZoneEnd) is not { } group)
            {
                return null;
            }

            // "die Kreise Borken und Coesfeld" are named, and "Feuerwehrhäuser in Dörfern" may be a programme's name
            if (_index.ProgrammeAt(group.End - 1) < 0 && !(group.End < _text.Tokens.Length && (_index.IsPlace(group.End) || _index.IsPlace(group.End - 1))))
            {
                return group;
            }

            from = group.End;
        }

        return null;
    }

    private void Decide(SumInText sum, TableRow? row, SumInText? before)
    {
        if (row is { } cells)
        {
            _recipients.ReadRow(sum, cells);
            if (cells.IsRounded && sum.Found.Qualifier == AmountQualifier.Exact)
            {
                sum.Found = sum.Found with { Qualifier = AmountQualifier.About };
            }
        }

        GoOnFromDenied(sum, before);
        ReadGroup(sum);
        if (sum.Recipients.Count == 0 && !sum.IsTotal && _recipients.Read(sum))
        {
            sum.Reasons.Add(CertaintyReason.RecipientInSameClause);
        }

        if (!_judge.TryDecide(sum, before, row is { HeadFirst: >= 0 } headed ? HeadCue(headed) : null))
        {
            DecideByRecipients(sum, before);
        }
        else if (sum.Role == FundingRole.OwnShare)
        {
            sum.Recipients.Clear();
            _anaphors.ResolvePayer(sum, before);
        }
        else if (sum.Role is FundingRole.OtherFunding or FundingRole.Cumulative)
        {
            if (sum.Reasons.Contains(CertaintyReason.RecipientFromCoreference) || (sum.Role == FundingRole.Cumulative && sum.Group is not null))
            {
                sum.Recipients.RemoveAll(recipient => recipient.IsMunicipality);
            }

            RemoveGivers(sum);
            _anaphors.ResolveOwn(sum);
        }
        else
        {
            sum.Recipients.Clear();
        }

        SetEach(sum);
        _context.Complete(sum);
        if (sum.Role == FundingRole.ProgrammeVolume && _judge.IsEuropeanProgramme(sum))
        {
            sum.Role = FundingRole.OtherFunding;
            sum.RuleId = "role.europeanProgramme";
        }

        sum.Project = _projects.Read(sum);
    }

    private CueHit? HeadCue(TableRow row)
    {
        var hits = new List<CueHit>();
        _cues.Find(_text, row.HeadFirst, Math.Min(row.HeadEnd, row.HeadFirst + 12), hits);
        return hits.Count > 0 ? hits[0] : null;
    }

    // Somebody named: a grant. A counted or unnamed group: a programme's volume. Else what the words before point to.
    private void DecideByRecipients(SumInText sum, SumInText? before)
    {
        if (sum.Recipients.Count > 0)
        {
            Grant(sum, IsOfGroup(sum) ? "role.grantGroup" : "role.grantNamed");
            return;
        }

        if (_recipients.ReadBareNames(sum, before))
        {
            Grant(sum, "role.grantBareName");
            return;
        }

        if (sum.IsTotal)
        {
            sum.RuleId = "role.tableTotal";
            return;
        }

        if (sum.Group is { } group)
        {
            if (group.IsAnaphor && !group.IsProjects && _anaphors.TryResolveGroup(sum, group))
            {
                Grant(sum, "role.grantGroup");
                return;
            }

            if (!group.IsProjects && _anaphors.TryNameGroup(sum, group))
            {
                Grant(sum, "role.grantListed");
                return;
            }

            if (group.IsStrong)
            {
                Volume(sum, group.Id);
                return;
            }
        }

        if (!(sum.Has(FundingCue.Volume) && !_anaphors.PointsBack(sum)) && _anaphors.TryResolve(sum, before))
        {
            Grant(sum, sum.RuleId == "role.default" ? "role.grantContext" : sum.RuleId);
            return;
        }

        Volume(sum, sum.FirstInClause(FundingCue.Volume)?.Id ?? "role.default");
    }
}
