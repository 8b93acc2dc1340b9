using Microsoft.AspNetCore.Components;
using ProgramTracker.Data.Municipalities;
using ProgramTracker.Data.Programmes;
using ProgramTracker.Data.Totals;
using ProgramTracker.Web.Addressing;
using ProgramTracker.Web.Imports;

namespace ProgramTracker.Web.Totals;

/// <summary>What could still change a number: the reviews that wait, the accepted statements that no grant rests on, and the rows of lists that belong to none.</summary>
public sealed partial class OpenPage
{
    [Inject]
    private OpenQueries Queries { get; set; } = null!;

    [Inject]
    private MunicipalityQueries Municipalities { get; set; } = null!;

    [Inject]
    private ImportSentences Sentences { get; set; } = null!;

    [Inject]
    private ProgrammeQueries Programmes { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "kommune")]
    private string? Ags { get; set; }

    [SupplyParameterFromQuery(Name = "programm")]
    private string? ProgrammeKey { get; set; }

    [SupplyParameterFromQuery(Name = "messgroesse")]
    private string? MeasureWord { get; set; }

    private OpenStatements? Found { get; set; }

    private string Question { get; set; } = "";

    private List<(string Text, string Address)> Path { get; } = [];

    protected override async Task OnInitializedAsync()
    {
        var place = string.IsNullOrEmpty(Ags) ? null : await Municipalities.NameAsync(Actor, Ags, Aborted);
        var programme = string.IsNullOrEmpty(ProgrammeKey) ? null : await Programmes.NameAsync(Actor, ProgrammeKey, Aborted);
        if ((!string.IsNullOrEmpty(Ags) && place is null) || (!string.IsNullOrEmpty(ProgrammeKey) && programme is null))
        {
            Navigation.NotFound();
            return;
        }

        var measure = Addresses.ParseMeasure(MeasureWord);
        var words = new List<string> { Format.Name(measure) };
        if (place is not null)
        {
            Path.Add((place.Name, Addresses.Municipality(place.Ags, measure, null)));
            words.Add(place.Name);
        }

        if (programme is not null)
        {
            Path.Add((programme.Name, Addresses.Programme(programme.Key, measure, null)));
            words.Add(programme.Name);
        }

        Question = string.Join(" · ", words);
        var question = new TotalQuestion { Measure = measure, ProgrammeId = programme?.Id };
        TotalQuestion[] questions = place switch
        {
            null => [question],
            { IsKreis: true } => [question with { Place = new PlaceScope.WholeKreis(place.Ags) }],
            _ => [question with { Place = new PlaceScope.Unit(place.Ags) }],
        };
        Found = await Queries.FindAsync(Actor, questions, Aborted);
    }
}
