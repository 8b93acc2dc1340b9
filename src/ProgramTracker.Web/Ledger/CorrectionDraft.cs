using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Ledger;
using ProgramTracker.Web.Controls.Fields;
using ProgramTracker.Web.Formatting;

namespace ProgramTracker.Web.Ledger;

/// <summary>What a decided entry should have said, as a person is entering it; it starts with what it says.</summary>
public sealed class CorrectionDraft : FormDraft
{
    public CorrectionDraft()
    {
    }

    public CorrectionDraft(EntryRow entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        Amount = (Math.Abs(entry.Cents) / 100m).ToString("0.00", Format.Culture);
        Year = WriteYear(entry.Year);
        Ags = entry.Ags ?? "";
    }

    public string? Amount { get; set; }

    public string? Year { get; set; }

    /// <summary>Empty is where the grant counts.</summary>
    public string Ags { get; set; } = "";

    public string? Reason { get; set; }

    public EntryCorrection? Build(long entryId) => ReadAll(() =>
    {
        if (!MoneyInput.TryParse(Amount, Format.Culture, out var money) || money.Cents == 0)
        {
            Refuse(nameof(Amount), Words(Amount) is null ? "Draft.Required" : "Draft.Amount");
        }

        var year = ReadYear(nameof(Year), Year);
        return new EntryCorrection(entryId, money.Cents, Ags.Length == 0 ? null : Ags, year, Required(nameof(Reason), Reason));
    });
}
