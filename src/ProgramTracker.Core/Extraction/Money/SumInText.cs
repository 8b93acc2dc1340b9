using ProgramTracker.Core.Amounts;

namespace ProgramTracker.Core.Extraction.Money;

/// <summary>The working state of one sum while the rules decide what it is, each rule adding to it.</summary>
internal sealed class SumInText(FoundAmount found, int sentence)
{
    public FoundAmount Found { get; set; } = found;

    public int Sentence { get; } = sentence;

    /// <summary>The tokens that speak of this sum and of no other in its sentence (end not included).</summary>
    public int ZoneFirst { get; set; }

    public int ZoneEnd { get; set; }

    /// <summary>The clause around the sum, between commas and the like, with a relative clause that follows (end not included).</summary>
    public int ClauseFirst { get; set; }

    public int ClauseEnd { get; set; }

    /// <summary>The cues of the zone, in reading order.</summary>
    public List<CueHit> Cues { get; } = [];

    /// <summary>In a heading, which is said again below.</summary>
    public bool IsHeading { get; set; }

    public bool FromTable { get; set; }

    public FundingRole Role { get; set; } = FundingRole.ProgrammeVolume;

    public string RuleId { get; set; } = "role.default";

    public List<RecipientRef> Recipients { get; set; } = [];

    public List<CertaintyReason> Reasons { get; } = [];

    public ProgrammeRef? Programme { get; set; }

    public string? Project { get; set; }

    public YearRange? Period { get; set; }

    public string? ReferenceNumber { get; set; }

    public Funder Funder { get; set; }

    public bool IsAnnual { get; set; }

    public bool IsConditional { get; set; }

    public bool IsForEach { get; set; }

    public bool IsTotal { get; set; }

    public bool IsDelta { get; set; }

    public bool IsTotalCost { get; set; }

    public bool IsIncluded { get; set; }

    /// <summary>The unnamed recipients that the zone speaks of.</summary>
    public RecipientGroup? Group { get; set; }

    /// <summary>How many unnamed recipients the sentence before counts.</summary>
    public int? NumberBefore { get; set; }

    public SumInText? PartOf { get; set; }

    public SumInText? SameFactAs { get; set; }

    /// <summary>Set on a place that says again what another sum already says.</summary>
    public SumInText? RestatementOf { get; set; }

    public List<SumInText> Restatements { get; } = [];

    public bool Has(FundingCue cue)
    {
        foreach (var hit in Cues)
        {
            if (hit.Cue == cue)
            {
                return true;
            }
        }

        return false;
    }

    public bool IsInClause(CueHit hit) => hit.IsShared || (hit.First >= ClauseFirst && hit.First < ClauseEnd);

    public bool HasInClause(FundingCue cue)
    {
        foreach (var hit in Cues)
        {
            if (hit.Cue == cue && IsInClause(hit))
            {
                return true;
            }
        }

        return false;
    }

    public CueHit? FirstInClause(FundingCue cue)
    {
        foreach (var hit in Cues)
        {
            if (hit.Cue == cue && IsInClause(hit))
            {
                return hit;
            }
        }

        return null;
    }
}
