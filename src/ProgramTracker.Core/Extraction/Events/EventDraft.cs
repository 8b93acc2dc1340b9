namespace ProgramTracker.Core.Extraction.Events;

/// <summary>An event while the text is still being read: every mention may add to it.</summary>
internal sealed class EventDraft(EventKind kind, int firstToken, int lastToken, string title, string ruleId)
{
    public EventKind Kind { get; set; } = kind;

    public int FirstToken { get; set; } = firstToken;

    public int LastToken { get; set; } = lastToken;

    public string Title { get; set; } = title;

    public string RuleId { get; } = ruleId;

    /// <summary>The noun's part before its last one, in lower case ("integrations"), by which other nouns for the same event are known.</summary>
    public string Modifier { get; init; } = "";

    public bool IsQuoted { get; set; }

    public bool IsSub { get; init; }

    public EventDraft? Parent { get; set; }

    public List<string> OtherNames { get; } = [];

    /// <summary>The nouns that name it.</summary>
    public List<int> Mentions { get; } = [];

    public PartialDate? Date { get; set; }

    public PartialDate? EndDate { get; set; }

    public List<CertaintyReason> Reasons { get; } = [];

    public string? Place { get; set; }

    public PlaceRef? PlaceRef { get; set; }

    public string? Organiser { get; set; }

    public bool IsVirtual { get; set; }

    public void AddName(string name)
    {
        if (name != Title && !OtherNames.Contains(name) && OtherNames.Count < 12)
        {
            OtherNames.Add(name);
        }
    }
}
