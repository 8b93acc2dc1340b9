using ProgramTracker.Core.Extraction;

namespace ProgramTracker.Web.Review.Drafts;

/// <summary>A person with an office, as someone is changing it.</summary>
public sealed class PersonDraft : StatementDraft
{
    private readonly PersonStatement _original;

    public PersonDraft(PersonStatement original)
    {
        ArgumentNullException.ThrowIfNull(original);
        _original = original;
        (Name, Office) = (original.Name, original.Office);
    }

    public override ExtractedStatement Original => _original;

    public string? Name { get; set; }

    public string? Office { get; set; }

    protected override ExtractedStatement Read() => _original with { Name = Required(nameof(Name), Name), Office = Words(Office) };
}
