using ProgramTracker.Core.Extraction;
using ProgramTracker.Web.Formatting;

namespace ProgramTracker.Web.Review.Drafts;

/// <summary>An event as a person is changing it. <see cref="Parent"/> is the index of another event of the same release.</summary>
public sealed class EventDraft : StatementDraft
{
    private readonly EventStatement _original;

    public EventDraft(EventStatement original)
    {
        ArgumentNullException.ThrowIfNull(original);
        _original = original;
        (Kind, Title, Parent, IsVirtual) = (original.Kind, original.Title, original.Parent, original.IsVirtual);
        OtherNames = string.Join("\n", original.OtherNames);
        (Date, EndDate) = (DateInput.Write(original.Date), DateInput.Write(original.EndDate));
        (Place, PlaceRef, Organiser) = (original.Place, original.PlaceRef, original.Organiser);
    }

    public override ExtractedStatement Original => _original;

    public EventKind Kind { get; set; }

    public string? Title { get; set; }

    /// <summary>One name a line.</summary>
    public string? OtherNames { get; set; }

    public string? Date { get; set; }

    public string? EndDate { get; set; }

    public string? Place { get; set; }

    public PlaceRef? PlaceRef { get; set; }

    public string? Organiser { get; set; }

    public int? Parent { get; set; }

    public bool IsVirtual { get; set; }

    protected override ExtractedStatement Read()
    {
        var title = Required(nameof(Title), Title);
        var (date, end) = (ReadDate(nameof(Date), Date), ReadDate(nameof(EndDate), EndDate));
        if (end is not null && (date is null || end.First < date.First))
        {
            Refuse(nameof(EndDate), "Draft.DatesBackwards");
        }

        if (PlaceRef is { IsAmbiguous: true })
        {
            Refuse(nameof(PlaceRef), "Draft.AmbiguousPlace");
        }

        return _original with
        {
            Kind = Kind,
            Title = title,
            OtherNames = [.. (OtherNames ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()],
            Date = date,
            EndDate = end == date ? null : end,
            Place = Words(Place),
            PlaceRef = PlaceRef,
            Organiser = Words(Organiser),
            Parent = Parent,
            IsVirtual = IsVirtual,
        };
    }

    private PartialDate? ReadDate(string field, string? typed)
    {
        if (Words(typed) is null)
        {
            return null;
        }

        if (DateInput.TryParse(typed, out var date))
        {
            return date;
        }

        Refuse(field, "Draft.Date");
        return null;
    }
}
