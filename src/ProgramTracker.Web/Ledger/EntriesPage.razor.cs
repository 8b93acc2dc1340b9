using System.Globalization;
using Microsoft.AspNetCore.Components;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Ledger;
using ProgramTracker.Data.Municipalities;
using ProgramTracker.Data.Programmes;
using ProgramTracker.Data.Reference;
using ProgramTracker.Data.Releases;
using ProgramTracker.Data.Totals;
using ProgramTracker.Web.Addressing;
using ProgramTracker.Web.Totals;

namespace ProgramTracker.Web.Ledger;

/// <summary>"Woher?": the entries behind a number, each with the words that prove it.</summary>
public sealed partial class EntriesPage
{
    [Inject]
    private EntryQueries Entries { get; set; } = null!;

    [Inject]
    private TotalQueries Totals { get; set; } = null!;

    [Inject]
    private MunicipalityQueries Municipalities { get; set; } = null!;

    [Inject]
    private ProgrammeQueries Programmes { get; set; } = null!;

    [Inject]
    private OrganisationProfileQueries Organisations { get; set; } = null!;

    [Inject]
    private ReleaseQueries Releases { get; set; } = null!;

    [Inject]
    private MinistryProfileQueries Ministries { get; set; } = null!;

    [Inject]
    private EntrySentences Sentences { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "kommune")]
    private string? Ags { get; set; }

    [SupplyParameterFromQuery(Name = "teil")]
    private string? PartWord { get; set; }

    [SupplyParameterFromQuery(Name = "programm")]
    private string? ProgrammeKey { get; set; }

    [SupplyParameterFromQuery(Name = "jahr")]
    private string? YearWord { get; set; }

    [SupplyParameterFromQuery(Name = "von")]
    private string? FromWord { get; set; }

    [SupplyParameterFromQuery(Name = "bis")]
    private string? ToWord { get; set; }

    [SupplyParameterFromQuery(Name = "grundlage")]
    private string? BasisWord { get; set; }

    [SupplyParameterFromQuery(Name = "ort")]
    private string? PlaceWord { get; set; }

    [SupplyParameterFromQuery(Name = "zuwendung")]
    private string? GrantWord { get; set; }

    [SupplyParameterFromQuery(Name = "organisation")]
    private string? OrganisationWord { get; set; }

    [SupplyParameterFromQuery(Name = "mitteilung")]
    private string? ReleaseWord { get; set; }

    [SupplyParameterFromQuery(Name = "ministerium")]
    private string? Ministry { get; set; }

    [SupplyParameterFromQuery(Name = "messgroesse")]
    private string? MeasureWord { get; set; }

    [SupplyParameterFromQuery(Name = "stand")]
    private string? StandWord { get; set; }

    [SupplyParameterFromQuery(Name = "seite")]
    private string? PageWord { get; set; }

    private EntryFilter Filter { get; set; } = new();

    private StandParameter AsOf { get; set; } = StandParameter.Today;

    private EntriesBehind? Behind { get; set; }

    private string Question { get; set; } = "";

    private List<(string Text, string Address)> Path { get; } = [];

    private IReadOnlyList<(string Name, string? Value)> Kept =>
    [
        ("kommune", Ags),
        ("teil", PartWord),
        ("programm", ProgrammeKey),
        ("jahr", YearWord),
        ("von", FromWord),
        ("bis", ToWord),
        ("grundlage", BasisWord),
        ("ort", PlaceWord),
        ("zuwendung", GrantWord),
        ("organisation", OrganisationWord),
        ("mitteilung", ReleaseWord),
        ("ministerium", Ministry),
        ("messgroesse", MeasureWord),
    ];

    protected override async Task OnInitializedAsync()
    {
        AsOf = await StandParameter.ReadAsync(StandWord, Totals, Actor, Aborted);
        Filter = new EntryFilter
        {
            Ags = string.IsNullOrEmpty(Ags) ? null : Ags,
            Part = Addresses.ParsePart(PartWord),
            WithoutProgramme = ProgrammeKey == Addresses.NoProgramme,
            ProgrammeKey = ProgrammeKey is Addresses.NoProgramme or "" ? null : ProgrammeKey,
            Year = Addresses.ParseYear(YearWord),
            FromYear = YearOf(FromWord),
            ToYear = YearOf(ToWord),
            Basis = Addresses.ParseBasis(BasisWord),
            Place = Addresses.ParsePlace(PlaceWord),
            GrantId = IdOf(GrantWord),
            OrganisationId = IdOf(OrganisationWord),
            ReleaseId = IdOf(ReleaseWord),
            Ministry = string.IsNullOrEmpty(Ministry) ? null : Ministry,
            Measure = Addresses.ParseMeasure(MeasureWord),
            AsOf = AsOf.Asked,
            Page = PageOf(PageWord),
        };
        var municipality = Filter.Ags is { } ags ? await Municipalities.NameAsync(Actor, ags, Aborted) : null;
        var programme = Filter.ProgrammeKey is { } key ? await Programmes.NameAsync(Actor, key, Aborted) : null;
        if ((Filter.Ags is not null && municipality is null) || (Filter.ProgrammeKey is not null && programme is null))
        {
            Navigation.NotFound();
            return;
        }

        var words = new List<string> { Format.Name(Filter.Measure) };
        if (municipality is not null)
        {
            Path.Add((municipality.Name, Addresses.Municipality(municipality.Ags, Filter.Measure, Filter.AsOf)));
            words.Add(Filter.Part switch
            {
                KreisPart.Towns => T["Entries.InTowns", municipality.Name],
                KreisPart.Shared => T["Entries.Shared", municipality.Name],
                KreisPart.Whole when municipality.IsKreis => T["Entries.Whole", municipality.Name],
                _ => municipality.Name,
            });
        }

        if (programme is not null)
        {
            Path.Add((programme.Name, Addresses.Programme(programme.Key, Filter.Measure, Filter.AsOf)));
            words.Add(programme.Name);
        }
        else if (Filter.WithoutProgramme)
        {
            words.Add(T["Totals.NoProgramme"]);
        }

        if (Filter.GrantId is { } id)
        {
            Path.Add((T["Entries.Grant"], Addresses.Grant(id)));
            words.Add(T["Entries.Grant"]);
        }

        if (!await AddSourceAsync(words))
        {
            Navigation.NotFound();
            return;
        }

        if (Filter.Place is { } place)
        {
            words.Add(Format.Name(place));
        }

        if (Filter.Basis is { } basis)
        {
            words.Add(Format.Name(basis));
        }

        words.Add(Filter.Year switch
        {
            null when Filter.FromYear is not null || Filter.ToYear is not null => Format.Years(Filter.FromYear, Filter.ToYear),
            null => T["Entries.AllYears"],
            { Bucket: YearBucket.Unknown } => T["Totals.NoYear"],
            { Bucket: YearBucket.Several } => T["Totals.SeveralYears"],
            { } year => Format.Year(year.Year!.Value),
        });
        Question = string.Join(" · ", words);
        Behind = await Entries.BehindAsync(
            Actor,
            new EntryQuestion
            {
                Total = new TotalQuestion
                {
                    Measure = Filter.Measure,
                    Basis = Filter.Basis,
                    ProgrammeId = programme?.Id,
                    Place = Scope(municipality?.IsKreis ?? false),
                    FromYear = Filter.FromYear,
                    ToYear = Filter.ToYear,
                    OrganisationId = (int?)Filter.OrganisationId,
                    ReleaseId = (int?)Filter.ReleaseId,
                    Ministry = Filter.Ministry,
                    AsOf = AsOf.Number,
                },
                Year = Filter.Year,
                GrantId = (int?)Filter.GrantId,
                WithoutProgramme = Filter.WithoutProgramme,
            },
            Filter.Page,
            Aborted);
    }

    // False where an organisation, a release or a ministry is asked for that is not there or not for this actor.
    private async Task<bool> AddSourceAsync(List<string> words)
    {
        if (Filter.OrganisationId is { } organisation)
        {
            if (await Organisations.NameAsync(Actor, (int)organisation, Aborted) is not { } name)
            {
                return false;
            }

            Path.Add((name, Addresses.Organisation(organisation, Filter.Measure, Filter.AsOf)));
            words.Add(name);
        }

        if (Filter.ReleaseId is { } release)
        {
            if (await Releases.TitleAsync(Actor, (int)release, Aborted) is not { } title)
            {
                return false;
            }

            Path.Add((title, Addresses.Release(release)));
            words.Add(T["Entries.OfRelease", title]);
        }

        if (Filter.Ministry is { } key)
        {
            if (await Ministries.NameAsync(Actor, key, Aborted) is not { } name)
            {
                return false;
            }

            Path.Add((name, Addresses.Ministry(key)));
            words.Add(T["Entries.OfMinistry", name]);
        }

        return true;
    }

    private static int? IdOf(string? word) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    private PlaceScope? Scope(bool isKreis) => Filter switch
    {
        { Ags: { } ags, Part: KreisPart.Towns } when isKreis => new PlaceScope.WithinKreis(ags),
        { Ags: { } ags, Part: KreisPart.Shared } when isKreis => new PlaceScope.SharedWithinKreis(ags),
        { Ags: { } ags, Part: KreisPart.Whole } when isKreis => new PlaceScope.WholeKreis(ags),
        { Ags: { } ags } => new PlaceScope.Unit(ags),
        { Place: { } place } => new PlaceScope.InBucket(place),
        _ => null,
    };

    private string YearOf(EntryRow entry) => entry.YearBucket switch
    {
        YearBucket.Stated => Format.Year(entry.Year!.Value),
        YearBucket.Several => T["Totals.SeveralYears"],
        _ => T["Totals.NoYear"],
    };
}
