using System.Collections.Immutable;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Grants;
using ProgramTracker.Web.Controls.Fields;
using ProgramTracker.Web.Formatting;

namespace ProgramTracker.Web.Grants;

/// <summary>A Zuwendungsbescheid as a person is entering it.</summary>
/// <remarks>
/// Without parts the amount is one line. Parts are all sums, which must add up to the amount where one is given, or all shares of it ("40 %"), which must add up to
/// 100 % (counting rule 7); what cannot be divided into whole cents goes to the first parts, so that the lines always add up to the amount.
/// </remarks>
public sealed class DecisionDraft : FormDraft
{
    private DecisionInput? _prefill;

    /// <summary>For a new grant.</summary>
    public DecisionDraft()
    {
    }

    /// <summary>For a recorded grant: starts with what is known, but for the amount, which the decision states itself.</summary>
    public DecisionDraft(DecisionInput prefill)
    {
        ArgumentNullException.ThrowIfNull(prefill);
        _prefill = prefill;
        (ReferenceNumber, Authority, Funder, Programme) = (prefill.ReferenceNumber, prefill.Authority, prefill.Funder, prefill.Programme);
        (Project, Note) = (prefill.Project, prefill.Note);
        (YearFrom, YearTo) = (WriteYear(prefill.Period?.From), WriteYear(prefill.Period?.To));
        (AwardFrom, AwardTo) = (Iso(prefill.AwardFrom), Iso(prefill.AwardTo));
    }

    public string? ReferenceNumber { get; set; }

    public string? Authority { get; set; }

    public Funder Funder { get; set; } = Funder.Land;

    public ProgrammeRef? Programme { get; set; }

    /// <summary>Municipalities, and at most one organisation.</summary>
    public List<RecipientRef> Recipients { get; } = [];

    public string? Project { get; set; }

    public string? DecidedOn { get; set; }

    public string? YearFrom { get; set; }

    public string? YearTo { get; set; }

    public string? AwardFrom { get; set; }

    public string? AwardTo { get; set; }

    public string? Amount { get; set; }

    public List<DecisionPart> Parts { get; } = [];

    public string? Note { get; set; }

    public DecisionFile? File { get; set; }

    public bool IsForRecordedGrant => _prefill?.GrantId is not null;

    public void Add(RecipientRef recipient)
    {
        ArgumentNullException.ThrowIfNull(recipient);
        if (!recipient.IsMunicipality)
        {
            Recipients.RemoveAll(r => !r.IsMunicipality);
        }

        if (!Recipients.Exists(r => r.Name == recipient.Name && r.Place?.Ags == recipient.Place?.Ags))
        {
            Recipients.Add(recipient);
        }
    }

    /// <summary>The grant has moved on by the person's own doing: what is typed stays, the version follows.</summary>
    public void Follow(DecisionInput prefill) => _prefill = prefill;

    /// <summary>The sum as far as it can be read, for the sentence that says what saving will do.</summary>
    public long? SumSoFar => ReadLines(refuse: null) is { IsEmpty: false } lines ? lines.Sum(line => line.Cents) : null;

    public DecisionInput? Build() => ReadAll(Read);

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "";

    private DecisionInput? Read()
    {
        var reference = Required(nameof(ReferenceNumber), ReferenceNumber);
        var authority = Required(nameof(Authority), Authority);
        if (Words(DecidedOn) is null)
        {
            Refuse(nameof(DecidedOn), "Draft.Required");
        }

        var decidedOn = Day(nameof(DecidedOn), DecidedOn);
        if (!IsForRecordedGrant && Recipients.Count == 0)
        {
            Refuse(nameof(Recipients), "Draft.Required");
        }

        var period = Years(nameof(YearFrom), YearFrom, YearTo);
        var (from, to) = (Day(nameof(AwardFrom), AwardFrom), Day(nameof(AwardTo), AwardTo));
        if (to < from)
        {
            Refuse(nameof(AwardTo), "Draft.DatesBackwards");
        }

        var lines = ReadLines(Refuse);
        return decidedOn is not { } day ? null : new DecisionInput
        {
            GrantId = _prefill?.GrantId,
            GrantVersion = _prefill?.GrantVersion ?? 0,
            ReferenceNumber = reference,
            Authority = authority,
            DecidedOn = day,
            Funder = Funder,
            Programme = Programme,
            Organisation = Recipients.Find(recipient => !recipient.IsMunicipality)?.Name,
            BeneficiaryAgs = [.. Recipients.Select(recipient => recipient.Place?.Ags).OfType<string>().Distinct()],
            Project = Words(Project),
            Period = period,
            AwardFrom = from,
            AwardTo = to,
            Lines = lines,
            TotalCents = Words(Amount) is null ? null : ReadMoney(nameof(Amount), Amount, isRequired: false, refuse: null),
            Note = Words(Note),
            File = File,
        };
    }

    private ImmutableArray<DecisionLine> ReadLines(Action<string, string>? refuse)
    {
        var total = ReadMoney(nameof(Amount), Amount, isRequired: Parts.Count == 0, refuse);
        if (Parts.Count == 0)
        {
            return total is { } only ? [new DecisionLine(null, null, only)] : [];
        }

        return Parts.TrueForAll(part => part.IsShare) ? ReadShares(total, refuse) : ReadSums(total, refuse);
    }

    private ImmutableArray<DecisionLine> ReadSums(long? total, Action<string, string>? refuse)
    {
        var lines = ImmutableArray.CreateBuilder<DecisionLine>();
        foreach (var part in Parts)
        {
            if (part.IsShare)
            {
                refuse?.Invoke(part.Field, "Decision.SharesAndSums");
            }
            else if (ReadMoney(part.Field, part.Amount, isRequired: true, refuse) is { } cents)
            {
                lines.Add(new DecisionLine(part.Ags, YearOf(part, refuse), cents));
            }
        }

        if (lines.Count != Parts.Count)
        {
            return [];
        }

        if (total is { } stated && stated != lines.Sum(line => line.Cents))
        {
            refuse?.Invoke(nameof(Amount), "Decision.PartsDiffer");
            return [];
        }

        return lines.ToImmutable();
    }

    private ImmutableArray<DecisionLine> ReadShares(long? total, Action<string, string>? refuse)
    {
        var shares = Parts.ConvertAll(part => part.Share);
        var bad = shares.FindIndex(share => share is null or <= 0);
        if (bad >= 0)
        {
            refuse?.Invoke(Parts[bad].Field, "Decision.Share");
            return [];
        }

        if (!Shares.AreWhole([.. shares.OfType<int>()]))
        {
            refuse?.Invoke(Parts[^1].Field, "Decision.SharesNotWhole");
            return [];
        }

        if (total is not { } sum)
        {
            refuse?.Invoke(nameof(Amount), "Decision.SharesNeedAmount");
            return [];
        }

        var cents = Shares.Split(sum, shares.ConvertAll(share => share!.Value));
        return [.. Parts.Select((part, i) => new DecisionLine(part.Ags, YearOf(part, refuse), cents[i]) { Share = shares[i] })];
    }

    private int? YearOf(DecisionPart part, Action<string, string>? refuse) =>
        refuse is null ? null : ReadYear(part.YearField, part.Year);

    private static long? ReadMoney(string field, string? typed, bool isRequired, Action<string, string>? refuse)
    {
        if (Words(typed) is null)
        {
            if (isRequired)
            {
                refuse?.Invoke(field, "Draft.Required");
            }

            return null;
        }

        if (MoneyInput.TryParse(typed, Format.Culture, out var money) && money.Cents > 0)
        {
            return money.Cents;
        }

        refuse?.Invoke(field, "Draft.Amount");
        return null;
    }
}
