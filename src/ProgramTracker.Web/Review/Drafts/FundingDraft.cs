using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Web.Formatting;

namespace ProgramTracker.Web.Review.Drafts;

/// <summary>A sum of money as a person is changing it.</summary>
/// <remarks>An amount that is not touched keeps its bounds: they come from the words of the text, which a typed figure no longer shows.</remarks>
public sealed class FundingDraft : StatementDraft
{
    private readonly FundingStatement _original;
    private readonly string _amountAsFound;

    public FundingDraft(FundingStatement original)
    {
        ArgumentNullException.ThrowIfNull(original);
        _original = original;
        Amount = _amountAsFound = original.Amount.Cents == 0 ? "" : MoneyInput.Write(original.Amount.Cents, Format.Culture);
        (Qualifier, Role, Funder, Programme) = (original.Amount.Qualifier, original.Role, original.Funder, original.Programme);
        Recipients.AddRange(original.Recipients);
        (Project, ReferenceNumber) = (original.Project, original.ReferenceNumber);
        (YearFrom, YearTo) = (WriteYear(original.Period?.From), WriteYear(original.Period?.To));
        (IsAnnual, IsConditional, IsForEach, IsTotal) = (original.IsAnnual, original.IsConditional, original.IsForEach, original.IsTotal);
        (IsDelta, IsPrevious, IsTotalCost) = (original.IsDelta, original.IsPrevious, original.IsTotalCost);
        (PartOf, SameFactAs) = (original.PartOf, original.SameFactAs);
    }

    public override ExtractedStatement Original => _original;

    public string? Amount { get; set; }

    public AmountQualifier Qualifier { get; set; }

    public FundingRole Role { get; set; }

    public Funder Funder { get; set; }

    public ProgrammeRef? Programme { get; set; }

    public List<RecipientRef> Recipients { get; } = [];

    public string? Project { get; set; }

    public string? ReferenceNumber { get; set; }

    public string? YearFrom { get; set; }

    public string? YearTo { get; set; }

    public bool IsAnnual { get; set; }

    public bool IsConditional { get; set; }

    public bool IsForEach { get; set; }

    public bool IsTotal { get; set; }

    public bool IsDelta { get; set; }

    public bool IsPrevious { get; set; }

    public bool IsTotalCost { get; set; }

    public int? PartOf { get; set; }

    public int? SameFactAs { get; set; }

    public void Add(RecipientRef recipient)
    {
        ArgumentNullException.ThrowIfNull(recipient);

        // The first municipality that is chosen answers which of the same name is meant.
        Recipients.RemoveAll(r => r.Place is { IsAmbiguous: true } open && recipient.Place?.Ags is { } ags && open.Candidates.Contains(ags));
        if (!Recipients.Exists(r => r.Name == recipient.Name && r.Place?.Ags == recipient.Place?.Ags && r.IsMunicipality == recipient.IsMunicipality))
        {
            Recipients.Add(recipient);
        }
    }

    protected override ExtractedStatement? Read()
    {
        var amount = ReadAmount();
        if (Recipients.Exists(recipient => recipient.Place is { IsAmbiguous: true }))
        {
            Refuse(nameof(Recipients), "Draft.AmbiguousPlace");
        }

        var period = Years(nameof(YearFrom), YearFrom, YearTo);
        return amount is null ? null : _original with
        {
            Amount = amount,
            Role = Role,
            Funder = Funder,
            Programme = Programme,
            Recipients = [.. Recipients],
            Project = Words(Project),
            ReferenceNumber = Words(ReferenceNumber),
            Period = period,
            IsAnnual = IsAnnual,
            IsConditional = IsConditional,
            IsForEach = IsForEach,
            IsTotal = IsTotal,
            IsDelta = IsDelta,
            IsPrevious = IsPrevious,
            IsTotalCost = IsTotalCost,
            PartOf = PartOf,
            SameFactAs = SameFactAs,
        };
    }

    private Amount? ReadAmount()
    {
        if (Amount == _amountAsFound && Qualifier == _original.Amount.Qualifier && _amountAsFound.Length > 0)
        {
            return _original.Amount;
        }

        if (!MoneyInput.TryParse(Amount, Format.Culture, out var money))
        {
            Refuse(nameof(Amount), string.IsNullOrWhiteSpace(Amount) ? "Draft.Required" : "Draft.Amount");
            return null;
        }

        return AmountBounds.Of(money.Cents, Qualifier, money.UnitCents);
    }
}
