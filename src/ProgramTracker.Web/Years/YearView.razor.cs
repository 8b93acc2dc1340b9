using Microsoft.AspNetCore.Components;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Totals;
using ProgramTracker.Web.Addressing;
using ProgramTracker.Web.Charts;
using ProgramTracker.Web.Totals;

namespace ProgramTracker.Web.Years;

/// <summary>A year as a sheet to print or to send.</summary>
public sealed partial class YearView
{
    [Parameter, EditorRequired]
    public YearReview Review { get; set; } = null!;

    /// <summary>The AGS or the programme's key.</summary>
    [Parameter, EditorRequired]
    public string Key { get; set; } = "";

    [Parameter, EditorRequired]
    public StandParameter AsOf { get; set; } = StandParameter.Today;

    private IEnumerable<int> Others => Review.Years.Append(Review.Year).Distinct().Order();

    // A measure that nobody stated for any grant of the year is no row of dashes.
    private List<Total> Measures => [.. Review.Totals.Where(total => total.Cents is not null)];

    private EntryFilter Entries => new()
    {
        Ags = Review.IsProgramme ? null : Key,
        ProgrammeKey = Review.IsProgramme ? Key : null,
        Year = FundingYear.Stated(Review.Year),
        AsOf = AsOf.Asked,
    };

    private ChartQuestion ChartQuestion => new() { Kind = ChartKind.Years, Ags = Entries.Ags, ProgrammeKey = Entries.ProgrammeKey, AsOf = AsOf.Asked };

    private string Sentence
    {
        get
        {
            var places = Review.Split.Rows.Count(row => row.Key is not null);
            var awarded = Review.Awarded;
            var about = Format.Plural("Year.Events", Review.Events.Total) + " · " + Format.Plural("Year.Releases", Review.Releases.Total);
            return awarded.Cents is null
                ? T["Year.SentenceNothing", Format.Year(Review.Year)] + " " + about
                : T["Year.Sentence", Format.Year(Review.Year), Format.TotalOf(awarded), Format.Name(Measure.Awarded), Review.IsProgramme ? Format.Plural("Chart.PlacesTo", places) : Format.Plural("Year.FromProgrammes", places)] + " " + about;
        }
    }

    private string AddressOf(int year) => Addresses.WithFilters(Plain(year), ("stand", Addresses.Moment(AsOf.Asked)));

    private string Plain(int year) => Review.IsProgramme ? Addresses.ProgrammeYear(Key, year) : Addresses.MunicipalityYear(Key, year);
}
