using ProgramTracker.Data.Programmes;
using ProgramTracker.Web.Controls.Fields;

namespace ProgramTracker.Web.Programmes;

/// <summary>The facts of a programme while a person types them.</summary>
public sealed class ProgrammeFactsDraft : FormDraft
{
    public string? Name { get; set; }

    public string? LongName { get; set; }

    public string? StartYear { get; set; }

    public string? EndYear { get; set; }

    public string? Level { get; set; }

    public string? Ministry { get; set; }

    public static ProgrammeFactsDraft Of(ProgrammeInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return new ProgrammeFactsDraft
        {
            Name = input.Name,
            LongName = input.LongName,
            StartYear = WriteYear(input.StartYear),
            EndYear = WriteYear(input.EndYear),
            Level = input.Level,
            Ministry = input.Ministry,
        };
    }

    /// <summary>Null where a field cannot be read; <see cref="FormDraft.Faults"/> then names it.</summary>
    public ProgrammeInput? Build() => ReadAll(() =>
    {
        var (name, from, to) = (Required(nameof(Name), Name), ReadYear(nameof(StartYear), StartYear), ReadYear(nameof(EndYear), EndYear));
        if (from > to)
        {
            Refuse(nameof(EndYear), "Draft.YearsBackwards");
        }

        return new ProgrammeInput { Name = name, LongName = Words(LongName), StartYear = from, EndYear = to, Level = Words(Level), Ministry = Words(Ministry) };
    });
}
