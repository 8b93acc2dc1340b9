using System.Globalization;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Imports;
using ProgramTracker.Data.Verdicts;
using ProgramTracker.Web.Formatting;

namespace ProgramTracker.Web.Addressing;

/// <summary>Makes every address of the app, so that a page's address is spelt in one place besides its route.</summary>
/// <remarks>Addresses are German, without culture and without a trailing slash; a filter that is not set is not in the address. Values are escaped here and nowhere else.</remarks>
public static partial class Addresses
{
    /// <summary>What stands in an address for "belongs to no programme".</summary>
    public const string NoProgramme = "ohne";

    /// <summary>What stands in an address for money per head.</summary>
    public const string PerHead = "jekopf";

    public const string Home = "/";
    public const string Municipalities = "/kommunen";
    public const string Programmes = "/programme";
    public const string Grants = "/zuwendungen";
    public const string NewDecision = "/zuwendungen/neu";
    public const string Imports = "/importe";
    public const string NewImport = "/importe/neu";
    public const string ImportTemplate = "/importe/vorlage";
    public const string Events = "/veranstaltungen";
    public const string EventTable = "/veranstaltungen/tabelle";
    public const string Releases = "/pressemitteilungen";
    public const string NewRelease = "/pressemitteilungen/neu";
    public const string Review = "/zu-pruefen";
    public const string Contradictions = "/widersprueche";
    public const string Search = "/suche";
    public const string SearchSuggestions = "/suche/vorschlaege";
    public const string Calendar = "/veranstaltungen/kalender.ics";
    public const string Map = "/karte";
    public const string Charts = "/diagramme";

    /// <summary>Before the address of a timeline, map or chart: it alone, for a frame on another site.</summary>
    public const string Embed = "/embed";

    public const string Timeline = "/zeitachse";
    public const string TimelinePart = "/zeitachse/ausschnitt";
    public const string EmbeddedTimelinePart = "/embed/zeitachse/ausschnitt";
    public const string TimelineSvg = "/zeitachse.svg";
    public const string TimelineCsv = "/zeitachse.csv";
    public const string Ministries = "/ministerien";
    public const string Organisations = "/organisationen";
    public const string Entries = "/buchungen";
    public const string Upkeep = "/verwaltung";
    public const string UpkeepProgrammes = "/verwaltung/programme";
    public const string NewProgramme = "/verwaltung/programme/neu";
    public const string UpkeepOrganisations = "/verwaltung/organisationen";
    public const string UpkeepSpellings = "/verwaltung/schreibweisen";
    public const string UpkeepMinistries = "/verwaltung/ministerien";
    public const string NewMinistry = "/verwaltung/ministerien/neu";
    public const string Duplicates = "/zuwendungen/dubletten";
    public const string Open = "/offen";
    public const string Database = "/verwaltung/bestand";
    public const string NotFound = "/nicht-gefunden";
    public const string Fault = "/fehler";
    public const string Language = "/einstellungen/sprache";
    public const string Theme = "/einstellungen/darstellung";

    public static string Municipality(string ags) => Under(Municipalities, ags);

    public static string Municipality(string ags, Measure measure, DateTime? asOf) =>
        Municipality(ags) + Query(("messgroesse", MeasureWord(measure)), ("stand", Moment(asOf)));

    public static string Programme(string key) => Under(Programmes, key);

    public static string Programme(string key, Measure measure, DateTime? asOf) =>
        Programme(key) + Query(("messgroesse", MeasureWord(measure)), ("stand", Moment(asOf)));

    public static string MunicipalityYear(string ags, int year) => Municipality(ags) + "/jahr/" + Id(year);

    public static string ProgrammeYear(string key, int year) => Programme(key) + "/jahr/" + Id(year);

    public static string CompleteYears(string programmeKey) => Programme(programmeKey) + "/vollstaendig";

    public static string Ministry(string key) => Under(Ministries, key);

    public static string Organisation(long id) => Under(Organisations, Id(id));

    public static string Organisation(long id, Measure measure, DateTime? asOf) =>
        Organisation(id) + Query(("messgroesse", MeasureWord(measure)), ("stand", Moment(asOf)));

    public static string Contradiction(string key) => Under(Contradictions, key);

    public static string Grant(long id) => Under(Grants, Id(id));

    public static string GrantDecision(long id) => Under(Grants, Id(id)) + "/bescheid";

    public static string Import(long id) => Under(Imports, Id(id));

    /// <summary>The rows of an import, those with one outcome or all.</summary>
    public static string Import(long id, RowOutcome? outcome, int page) =>
        Import(id) + Query(("ergebnis", outcome is { } only ? OutcomeWord(only) : null), ("seite", Page(page)));

    /// <summary>One row of an import, as it stood in the file.</summary>
    public static string ImportRow(long id, int number) => Import(id) + Query(("zeile", Id(number)));

    public static string ImportFile(long id) => Import(id) + "/datei";

    public static string GrantHistory(long id) => Under(Grants, Id(id)) + "/verlauf";

    /// <summary>Where a person says which other grants are for the same project.</summary>
    public static string GrantProject(long id) => Under(Grants, Id(id)) + "/vorhaben";

    /// <summary>Where a grant that was joined with another is separated again.</summary>
    public static string GrantSeparation(long id) => Under(Grants, Id(id)) + "/trennen";

    /// <summary>Two grants side by side, to join them or tell them apart.</summary>
    public static string GrantPair(long oneId, long otherId) => Duplicates + "/" + Id(oneId) + "/" + Id(otherId);

    public static string EntryCorrection(long entryId) => Under(Entries, Id(entryId)) + "/berichtigen";

    public static string ReleaseSource(long id) => Release(id) + "/quelle";

    /// <summary>What could still change a number: its open reviews and unlinked statements.</summary>
    public static string OpenBehind(EntryFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Open + Query(("kommune", filter.Ags), ("programm", filter.ProgrammeKey), ("messgroesse", MeasureWord(filter.Measure)));
    }

    public static string Grant(long id, DateTime? asOf) => Grant(id) + Query(("stand", Moment(asOf)));

    public static string GrantHistory(long id, DateTime? asOf) => GrantHistory(id) + Query(("stand", Moment(asOf)));

    public static string Event(long id) => Under(Events, Id(id));

    public static string EventCalendar(long id) => Event(id) + "/kalender.ics";

    public static string EventSeries(long id) => Event(id) + "/reihe";

    public static string Series(long id) => Events + Query(("reihe", Id(id)));

    public static string Release(long id) => Under(Releases, Id(id));

    /// <summary>The release with one statement's sentence marked.</summary>
    public static string Statement(long releaseId, long statementId) => Release(releaseId) + "#" + StatementAnchor(statementId);

    /// <summary>The same in a former version, where the statement is one of it.</summary>
    public static string Statement(long releaseId, long statementId, int? oldVersion) =>
        oldVersion is { } version ? ReleaseVersion(releaseId, version) + "#" + StatementAnchor(statementId) : Statement(releaseId, statementId);

    public static string StatementAnchor(long statementId) => "aussage-" + Id(statementId);

    public static string ReleaseOriginal(long id) => Release(id) + "/original";

    public static string ReleaseVersion(long id, int version) => Release(id) + Query(("fassung", Id(version)));

    /// <summary>What a version changed against the one before.</summary>
    public static string ReleaseComparison(long id, int version) => Release(id) + "/fassungen/" + Id(version);

    public static string NewReleaseVersion(long id) => Release(id) + "/neue-fassung";

    public static string DecisionFile(long decisionId) => "/bescheide/" + Id(decisionId) + "/datei";

    public static string ReleaseReview(long id) => Release(id) + "/pruefen";

    public static string ReleaseWithdrawal(long id) => Release(id) + "/zurueckziehen";

    public static string ReleaseReview(long id, long statementId) => ReleaseReview(id) + Query(("aussage", Id(statementId)));

    public static string UpkeepProgramme(string key) => Under(UpkeepProgrammes, key);

    public static string UpkeepOrganisation(long id) => Under(UpkeepOrganisations, Id(id));

    public static string UpkeepSpellingsOf(string ags) => Under(UpkeepSpellings, ags);

    public static string UpkeepMinistry(long id) => Under(UpkeepMinistries, Id(id));

    public static string SearchFor(string? words) => Search + Query(("q", words));

    /// <summary>One kind of hits, page by page.</summary>
    public static string SearchFor(string? words, string? group, string? order, int page) => Search + Query(("q", words), ("gruppe", group), ("folge", order), ("seite", Page(page)));

    /// <summary>The entries behind a number ("Woher?").</summary>
    public static string EntriesBehind(EntryFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Entries + Query(
            ("kommune", filter.Ags),
            ("teil", PartWord(filter.Part)),
            ("programm", filter.WithoutProgramme ? NoProgramme : filter.ProgrammeKey),
            ("jahr", YearWord(filter.Year)),
            ("von", filter.FromYear is { } from ? Id(from) : null),
            ("bis", filter.ToYear is { } to ? Id(to) : null),
            ("grundlage", BasisWord(filter.Basis)),
            ("ort", filter.Place is { } place ? PlaceWord(place) : null),
            ("zuwendung", filter.GrantId is { } grant ? Id(grant) : null),
            ("organisation", filter.OrganisationId is { } organisation ? Id(organisation) : null),
            ("mitteilung", filter.ReleaseId is { } release ? Id(release) : null),
            ("ministerium", filter.Ministry),
            ("messgroesse", MeasureWord(filter.Measure)),
            ("stand", Moment(filter.AsOf)),
            ("seite", Page(filter.Page)));
    }

    /// <summary>An address with filters, in the order given; empty ones are left out.</summary>
    public static string WithFilters(string path, params ReadOnlySpan<(string Name, string? Value)> filters) => path + Query(filters);

    public static string? Page(int page) => page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null;

    /// <summary>A measure as addresses spell it; the usual one, awarded, is left out.</summary>
    public static string? MeasureWord(Measure measure) => measure switch
    {
        Measure.Applied => "beantragt",
        Measure.Disbursed => "ausgezahlt",
        Measure.OwnShare => "eigenanteil",
        _ => null,
    };

    public static Measure ParseMeasure(string? word) => word switch
    {
        "beantragt" => Measure.Applied,
        "ausgezahlt" => Measure.Disbursed,
        "eigenanteil" => Measure.OwnShare,
        _ => Measure.Awarded,
    };

    public static string OutcomeWord(RowOutcome outcome) => outcome switch
    {
        RowOutcome.New => "neu",
        RowOutcome.Joins => "bekannt",
        RowOutcome.Changed => "geaendert",
        RowOutcome.Unchanged => "unveraendert",
        RowOutcome.Error => "fehler",
        RowOutcome.Choice => "offen",
        RowOutcome.LeftOut => "weggelassen",
        _ => "summe",
    };

    public static RowOutcome? ParseOutcome(string? word) => Enum.GetValues<RowOutcome>().Where(outcome => OutcomeWord(outcome) == word).Select(outcome => (RowOutcome?)outcome).FirstOrDefault();

    public static string? BasisWord(Basis? basis) => basis switch
    {
        Basis.Announced => "angekuendigt",
        Basis.Decided => "beschieden",
        _ => null,
    };

    public static Basis? ParseBasis(string? word) => word switch
    {
        "angekuendigt" => Basis.Announced,
        "beschieden" => Basis.Decided,
        _ => null,
    };

    public static string? YearWord(FundingYear? year) => year switch
    {
        null => null,
        { Bucket: YearBucket.Unknown } => "ohne",
        { Bucket: YearBucket.Several } => "mehrere",
        { } stated => stated.Year?.ToString(CultureInfo.InvariantCulture),
    };

    public static FundingYear? ParseYear(string? word) => word switch
    {
        "ohne" => FundingYear.Unknown,
        "mehrere" => FundingYear.Several,
        _ => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2200
            ? FundingYear.Stated(year)
            : null,
    };

    /// <summary>Which contradictions a list shows; the usual ones, open, are left out.</summary>
    public static string? ContradictionWord(ContradictionState state) => state switch
    {
        ContradictionState.Decided => "entschieden",
        ContradictionState.All => "alle",
        _ => null,
    };

    public static ContradictionState ParseContradictionState(string? word) => word switch
    {
        "entschieden" => ContradictionState.Decided,
        "alle" => ContradictionState.All,
        _ => ContradictionState.Open,
    };

    public static string PlaceWord(PlaceBucket bucket) => bucket switch
    {
        PlaceBucket.Municipality => "kommune",
        PlaceBucket.Several => "mehrere",
        PlaceBucket.Outside => "ausserhalb",
        PlaceBucket.Land => "land",
        _ => "ohne",
    };

    public static PlaceBucket? ParsePlace(string? word) => word switch
    {
        "kommune" => PlaceBucket.Municipality,
        "mehrere" => PlaceBucket.Several,
        "ausserhalb" => PlaceBucket.Outside,
        "land" => PlaceBucket.Land,
        "ohne" => PlaceBucket.Unlocated,
        _ => null,
    };

    public static string? PartWord(KreisPart? part) => part switch
    {
        KreisPart.Towns => "kommunen",
        KreisPart.Shared => "gemeinsam",
        KreisPart.Whole => "gesamt",
        _ => null,
    };

    public static KreisPart? ParsePart(string? word) => word switch
    {
        "kommunen" => KreisPart.Towns,
        "gemeinsam" => KreisPart.Shared,
        "gesamt" => KreisPart.Whole,
        _ => null,
    };

    /// <summary>A past moment in UTC, to the second; a bare date means the end of that day in Germany and is read by <see cref="ParseMoment"/>.</summary>
    public static string? Moment(DateTime? utc) => utc?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static DateTime? ParseMoment(string? word)
    {
        if (DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < DateOnly.MaxValue)
        {
            return GermanTime.EndOf(day);
        }

        return DateTime.TryParseExact(
            word,
            "yyyy-MM-dd'T'HH:mm:ss'Z'",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var moment)
            ? moment
            : null;
    }

    private static string Under(string list, string id) => list + "/" + Uri.EscapeDataString(id);

    private static string Id(long id) => id.ToString(CultureInfo.InvariantCulture);

    private static string Query(params ReadOnlySpan<(string Name, string? Value)> parts)
    {
        var query = "";
        foreach (var (name, value) in parts)
        {
            if (!string.IsNullOrEmpty(value))
            {
                query += (query.Length == 0 ? "?" : "&") + name + "=" + Uri.EscapeDataString(value);
            }
        }

        return query;
    }
}
