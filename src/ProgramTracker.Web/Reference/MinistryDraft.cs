using System.Globalization;
using ProgramTracker.Data.Reference;
using ProgramTracker.Web.Controls.Fields;

namespace ProgramTracker.Web.Reference;

/// <summary>A ministry's term while a person types it.</summary>
public sealed class MinistryDraft : FormDraft
{
    public string? Abbreviation { get; set; }

    public string? Ministry { get; set; }

    public string? Minister { get; set; }

    public string? StateSecretaries { get; set; }

    public string? From { get; set; }

    public string? To { get; set; }

    public static MinistryDraft Of(MinistryInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return new MinistryDraft
        {
            Abbreviation = input.Abbreviation,
            Ministry = input.Ministry,
            Minister = input.Minister,
            StateSecretaries = input.StateSecretaries,
            From = input.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            To = input.To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
    }

    /// <summary>Null where a field cannot be read; <see cref="FormDraft.Faults"/> then names it.</summary>
    public MinistryInput? Build() => ReadAll(() =>
    {
        var input = new MinistryInput
        {
            Abbreviation = Required(nameof(Abbreviation), Abbreviation),
            Ministry = Required(nameof(Ministry), Ministry),
            Minister = Required(nameof(Minister), Minister),
            StateSecretaries = Words(StateSecretaries),
            From = Day(nameof(From), From),
            To = Day(nameof(To), To),
        };
        if (input.To < input.From)
        {
            Refuse(nameof(To), "Draft.DatesBackwards");
        }

        return input;
    });
}
