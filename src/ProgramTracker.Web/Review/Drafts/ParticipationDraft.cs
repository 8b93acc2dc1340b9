using ProgramTracker.Core.Extraction;
using ProgramTracker.Web.Formatting;

namespace ProgramTracker.Web.Review.Drafts;

/// <summary>That a municipality takes part in a programme, as a person is changing it.</summary>
/// <remarks>A blank one, for a passage that was marked by hand, has an original whose names are empty; both must be chosen.</remarks>
public sealed class ParticipationDraft : StatementDraft
{
    private readonly ParticipationStatement _original;

    public ParticipationDraft(ParticipationStatement original)
    {
        ArgumentNullException.ThrowIfNull(original);
        _original = original;
        Municipality = original.Municipality.Name.Length > 0 ? original.Municipality : null;
        Programme = original.Programme.Name.Length > 0 ? original.Programme : null;
        Since = DateInput.Write(original.Since);
    }

    public override ExtractedStatement Original => _original;

    public PlaceRef? Municipality { get; set; }

    public ProgrammeRef? Programme { get; set; }

    public string? Since { get; set; }

    protected override ExtractedStatement? Read()
    {
        if (Municipality is null or { IsAmbiguous: true })
        {
            Refuse(nameof(Municipality), Municipality is null ? "Draft.Required" : "Draft.AmbiguousPlace");
        }

        if (Programme is null)
        {
            Refuse(nameof(Programme), "Draft.Required");
        }

        PartialDate? since = null;
        if (Words(Since) is not null && !DateInput.TryParse(Since, out since))
        {
            Refuse(nameof(Since), "Draft.Date");
        }

        return Municipality is null || Programme is null ? null : _original with { Municipality = Municipality, Programme = Programme, Since = since };
    }
}
