using ProgramTracker.Data.Grants;
using ProgramTracker.Web.Controls.Fields;
using ProgramTracker.Web.Formatting;

namespace ProgramTracker.Web.Grants;

/// <summary>A later act on a grant as a person is entering it; the sum is always above zero, the kind says which way it counts.</summary>
public sealed class ActDraft : FormDraft
{
    public GrantAct Kind { get; set; } = GrantAct.Disbursement;

    public string? Amount { get; set; }

    public string? Date { get; set; }

    public string? Year { get; set; }

    public string? ReferenceNumber { get; set; }

    public string? Reason { get; set; }

    public GrantActInput? Build(int grantId, int grantVersion) => ReadAll(() =>
    {
        if (!MoneyInput.TryParse(Amount, Format.Culture, out var money) || money.Cents == 0)
        {
            Refuse(nameof(Amount), Words(Amount) is null ? "Draft.Required" : "Draft.Amount");
        }

        _ = Required(nameof(Date), Date);
        var date = Day(nameof(Date), Date);
        var year = ReadYear(nameof(Year), Year);
        var reason = Required(nameof(Reason), Reason);
        return date is not { } day ? null : new GrantActInput
        {
            GrantId = grantId,
            GrantVersion = grantVersion,
            Cents = money.Cents,
            DecidedOn = day,
            Year = year,
            ReferenceNumber = Words(ReferenceNumber),
            Reason = reason,
        };
    });
}

/// <summary>What can follow a decision.</summary>
public enum GrantAct
{
    Disbursement = 0,
    Reduction = 1,
    Repayment = 2,
    OwnShare = 3,
    Increase = 4,
}
