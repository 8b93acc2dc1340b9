using ProgramTracker.Core.Extraction;
using ProgramTracker.Web.Controls.Fields;

namespace ProgramTracker.Web.Review.Drafts;

/// <summary>A statement as a person is changing it.</summary>
/// <remarks>What the person cannot change here (quote, rule, reasons) stays that of <see cref="Original"/>.</remarks>
public abstract class StatementDraft : FormDraft
{
    public abstract ExtractedStatement Original { get; }

    public static StatementDraft Of(ExtractedStatement statement) => statement switch
    {
        FundingStatement funding => new FundingDraft(funding),
        EventStatement happening => new EventDraft(happening),
        CountStatement count => new CountDraft(count),
        PersonStatement person => new PersonDraft(person),
        ParticipationStatement participation => new ParticipationDraft(participation),
        _ => throw new ArgumentException($"There is no form for {statement.GetType().Name}.", nameof(statement)),
    };

    /// <summary>The statement as typed, or null and the faults.</summary>
    public ExtractedStatement? Build() => ReadAll(Read);

    protected abstract ExtractedStatement? Read();
}
